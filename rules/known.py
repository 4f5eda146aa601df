"""The tables of the extractor as loading asks for them: the same names resolve alike in an article and in a rule."""

from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache

from rules.places import box_around, kilometres
from rules.tables import Box
from rules.words import fold
from streams.extract.geography import gazetteer
from streams.extract.geography.gazetteer import Bearer
from streams.extract.people import actors
from streams.extract.words.nouns import STATE_FORCES
from streams.extract.words.tables import Plain, table, texts
from streams.records import Place

_SHORT_COUNTRY = 3  # letters


class _Actors:
    """The alias table."""

    def canonical(self, name: str) -> str | None:
        """Give its id; a state's name, and its capital's for its government, stands for its forces."""
        bare = name.removeprefix("the ").removeprefix("The ")
        home = _country_called(bare) or gazetteer.capitals().get(bare)
        return actors.actor_named(name) or (actors.state_forces(home) if home else None)

    def members(self, actor_id: str) -> Collection[str]:
        """Give its members; a state's army belongs to its forces where it has an id of its own."""
        home = actors.country_of_actor(actor_id) if actor_id.endswith(STATE_FORCES) else None
        army = actors.members(actors.army_of_state(home)) if home else frozenset()
        return actors.members(actor_id) | army

    def names(self) -> Collection[str]:
        known = [name for one in actors.known_actors().values() for name in (one.name, *one.short, *one.aliases)]
        return [*known, *gazetteer.country_names()]


class _Places:
    """The gazetteer."""

    def bearers(self, name: str) -> Sequence[Place]:
        """Give those whose own name it is, or who stand in our own table of divisions, and a country of that name.

        A town counts by another name only where its country has none by its own. Where nobody bears it as the own name,
        all of which it is another one do; a misspelt name has no bearer.
        """
        named = _regions_named(name)
        taken = {one.country for one in named}
        divisions = [one for one in gazetteer.regions(name) if _bears(one, name) and one.country not in taken]
        found = [*named, *divisions, *(one for one in gazetteer.towns(name) if _bears(one, name))]
        own = [one for one in found if fold(one.name) == fold(name) or (one.kind == "admin1" and one.is_front)]
        lacking = {one.country for one in own} - {one.country for one in own if one.kind == "town"}
        other = [one for one in found if one not in own and (not own or one.country in lacking)]
        return [_place(bearer) for bearer in (*_country(name), *_outstanding([*own, *other]))]

    def divisions(self, country: str, admin1: str) -> Collection[str]:
        parts = texts(_named_regions().get((country, admin1))) or (admin1,)
        return parts if any((country, part) in _divisions_with_towns() for part in parts) else ()

    def admin1s_near(self, latitude: float, longitude: float, km: float) -> Collection[tuple[str, str]]:
        return _divisions_near(latitude, longitude, km)

    def admin1s_in(self, box: Box, holds: Callable[[float, float], bool]) -> Collection[tuple[str, str]]:
        return _divisions_in(box, holds)

    def names(self) -> Collection[str]:
        return _place_names()


ACTORS, PLACES = _Actors(), _Places()


def _country_called(name: str) -> str | None:
    """Give the country that the extractor reads in the name, in any case; short ones ("US", "CAR") as written."""
    return gazetteer.country_of(name) or (_countries().get(fold(name)) if len(name) > _SHORT_COUNTRY else None)


@cache
def _countries() -> dict[str, str]:
    return {fold(name): code for name, code in gazetteer.country_names().items()}


def _country(name: str) -> list[Bearer]:
    """Give the country of the name, unless that is a part of it that is read as a division: "West Bank"."""
    code = _country_called(name)
    is_part = any(one.country == code and one.is_front for one in gazetteer.regions(name))
    return [] if code is None or is_part else [Bearer(name, "country", code)]


@cache
def _named_regions() -> dict[tuple[str, str], Plain]:
    """Give the divisions of each named region, by its country and name."""
    listed = table("named_regions")
    return {
        (country, name): parts
        for country, regions in (listed.items() if isinstance(listed, dict) else ())
        for name, parts in (regions.items() if isinstance(regions, dict) else ())
    }


def _regions_named(name: str) -> list[Bearer]:
    known = [(country, own) for country, own in _named_regions() if fold(own) == fold(name)]
    return [Bearer(own, "admin1", country, own, is_front=True) for country, own in known]


@cache
def _divisions_with_towns() -> frozenset[tuple[str, str]]:
    """Give (country, admin1) of each division that towns of the tables know as theirs."""
    coded = {(country, admin1) for (country, code), admin1 in gazetteer.regions_of_code().items() if code[:1] != "-"}
    return frozenset(coded | {(town.country, town.admin1 or "") for town, _ in gazetteer.own_towns()})


def _bears(bearer: Bearer, name: str) -> bool:
    """Tell whether the name is spelt as one of the bearer's; the gazetteer itself forgives what sounds alike."""
    if bearer.kind == "town" and not bearer.is_front:
        return bearer.is_exact
    return fold(name) in _spellings().get((bearer.country, bearer.name), {fold(bearer.name)})


@cache
def _spellings() -> dict[tuple[str, str], set[str]]:
    """Give the folded names of divisions and front-line towns, by country and own name."""
    known: dict[tuple[str, str], set[str]] = {}
    divisions = table("regions")
    for country, codes in divisions.items() if isinstance(divisions, dict) else ():
        for entry in codes.values() if isinstance(codes, dict) else ():
            names = texts(entry)
            known.setdefault((country, names[0]), set()).update(map(fold, names))
    for bearer, names in gazetteer.own_towns():
        known.setdefault((bearer.country, bearer.name), set()).update(map(fold, names))
    return known


def _outstanding(bearers: Sequence[Bearer]) -> list[Bearer]:
    """Leave out towns that a town of the same name and country outshines: nobody means the village."""
    largest: dict[str, int] = {}
    for one in bearers:
        largest[one.country] = max(largest.get(one.country, 0), one.population)
    return [one for one in bearers if one.kind != "town" or one.is_front or one.population * 10 >= largest[one.country]]


def _place(bearer: Bearer) -> Place:
    return Place(
        name=bearer.name,
        country=bearer.country,
        admin1=bearer.admin1,
        latitude=bearer.latitude,
        longitude=bearer.longitude,
        precision=bearer.kind,
    )


@cache
def _place_names() -> frozenset[str]:
    return frozenset(gazetteer.known_names()) | {name for _, name in _named_regions()}


@lru_cache(maxsize=4_096)
def _divisions_near(latitude: float, longitude: float, km: float) -> frozenset[tuple[str, str]]:
    centre = (latitude, longitude)
    return _divisions_in(box_around(centre, km), lambda *point: kilometres(centre, point) <= km)


def _divisions_in(box: Box, holds: Callable[[float, float], bool]) -> frozenset[tuple[str, str]]:
    """Give (country, admin1) of each division of which a town lies in the box and is held."""
    found: set[tuple[str, str]] = set()
    for town in gazetteer.towns_between(box.south, box.north):
        point = (town.latitude or 0.0, town.longitude or 0.0)
        east_of = (point[1] - box.west) % 360.0
        is_new = town.admin1 is not None and (town.country, town.admin1) not in found
        if is_new and east_of <= box.east - box.west and holds(*point):
            found.add((town.country, town.admin1 or ""))
    return frozenset(found)
