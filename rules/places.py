"""Places in rules: what a name stands for, and whether an event's place is it, lies near it or within it."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rules.scalars import UnfitError
from rules.tables import Box, Places, countries, country_meant
from rules.three import Three, certain
from rules.words import fold
from streams.faults import meant
from streams.records import Place

EARTH_KM = 6371.0088
MOST_KM = 20_000.0
_SAME_TOWN_KM = 25.0  # two tables put one town this far apart at most
_SAME_SPOT_KM = 2.0  # nearer than that, it is the town by another of its names
_NAMED = 6  # bearers of a name that an error names
_LONGEST_CODE = 3  # letters

_KM_A_DEGREE = 111.0  # of latitude, rather less than more
_NEAR_A_POLE = 89.0  # degrees; a degree of longitude is nothing there

Area = tuple[str, str | None]  # country, and folded admin-1 or None for the whole country


def box_around(point: tuple[float, float], km: float) -> Box:
    """Give a box that holds everything within `km` of (latitude, longitude)."""
    latitude, longitude = point
    tall = km / _KM_A_DEGREE
    furthest = abs(latitude) + tall
    if furthest >= _NEAR_A_POLE:
        return Box(latitude - tall, -180.0, latitude + tall, 180.0)
    wide = min(180.0, tall / math.cos(math.radians(furthest)))
    return Box(latitude - tall, longitude - wide, latitude + tall, longitude + wide)


@dataclass(frozen=True, slots=True)
class Spot:
    """A named town, or an admin-1 of that name, or both; `names` and admin-1s are folded, degrees are WGS 84."""

    name: str
    names: frozenset[str]
    country: str
    towns: tuple[tuple[float, float], ...]
    areas: frozenset[Area]
    has_towns: bool = True  # else only what names its admin-1 is found to lie in it

    def holds(self, place: Place) -> Three:
        """Tell whether `place` is this town or lies in this admin-1; possible for an unresolved place of its name."""
        if place.precision == "unresolved":
            return Three.POSSIBLE if fold(place.name) in self.names else Three.NO
        if place.country != self.country or place.precision == "country":
            return Three.NO
        if place.admin1 is not None and (self.country, fold(place.admin1)) in self.areas:
            return Three.YES
        if place.precision != "town" or not self.towns:
            return Three.NO
        if place.latitude is None or place.longitude is None:
            return certain(holds=fold(place.name) in self.names)
        apart = min(kilometres(town, (place.latitude, place.longitude)) for town in self.towns)
        is_named = fold(place.name) in self.names
        return certain(holds=apart <= (_SAME_TOWN_KM if is_named else _SAME_SPOT_KM))

    @property
    def boxes(self) -> Sequence[Box]:
        """Give where its towns may lie."""
        return [box_around(town, _SAME_TOWN_KM) for town in self.towns]


@dataclass(frozen=True, slots=True)
class Circle:
    """What lies within `km` of a point; `areas` are the admin-1s of which a town does."""

    name: str
    centre: tuple[float, float]
    km: float
    areas: frozenset[Area]

    def holds(self, place: Place) -> Three:
        """Tell by distance for a town, possible for an admin-1 that reaches in, no for all else."""
        if place.precision == "town" and place.latitude is not None and place.longitude is not None:
            return certain(holds=kilometres(self.centre, (place.latitude, place.longitude)) <= self.km)
        if place.precision == "admin1" and place.country and place.admin1:
            return Three.POSSIBLE if (place.country, fold(place.admin1)) in self.areas else Three.NO
        return Three.NO

    @property
    def boxes(self) -> Sequence[Box]:
        """Give where it lies."""
        return [box_around(self.centre, self.km)]


@dataclass(frozen=True, slots=True)
class Region:
    """A country, an admin-1 or a named region; `names` are folded: what a region of several admin-1s is called by."""

    name: str
    areas: frozenset[Area]
    boxes: Sequence[Box] = ()
    names: frozenset[str] = frozenset()

    def holds(self, place: Place) -> Three:
        """Tell whether the place lies in it."""
        if place.country is None:
            return Three.NO
        admin1 = None if place.admin1 is None else fold(place.admin1)
        if admin1 is None and fold(place.name) in self.names:  # no table of the reader has "Kivu" alone
            return certain(holds=any(code == place.country for code, _ in self.areas))
        return certain(holds=(place.country, None) in self.areas or (place.country, admin1) in self.areas)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the great-circle distance of two (latitude, longitude) in degrees."""
    (lat_1, lon_1), (lat_2, lon_2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat_2 - lat_1) / 2) ** 2 + math.cos(lat_1) * math.cos(lat_2) * math.sin((lon_2 - lon_1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def country(text: str, places: Callable[[], Places]) -> str:
    """Give an ISO 3166-1 alpha-2 code, or raise UnfitError with the one that was meant; a code opens no table."""
    if text in countries():
        return text
    code = country_meant(text) or country_named(text, places())
    remedy = f"Write {code} ({countries()[code]})" if code else meant(text, countries().values())
    raise UnfitError("no ISO 3166-1 alpha-2 code of a country", remedy or "Write for example SY")


def country_named(name: str, places: Places) -> str | None:
    """Give the code of the country that a name alone stands for, its code too. `Bo` and `Man` are towns."""
    known = next((place.country for place in places.bearers(name) if place.precision == "country"), None)
    is_town = len(name) <= _LONGEST_CODE and name.istitle()
    return known if known or is_town else country_meant(name)


def bearers(text: str, places: Places) -> list[Place]:
    """Give the towns and admin-1s that `text` names: `Aleppo`, `"Aleppo, SY"` or `"Tripoli, North Lebanon, LB"`."""
    name, *narrowed = (part.strip() for part in text.split(","))
    code = country(narrowed[-1], lambda: places) if narrowed else None
    known = _inside_countries(name, places)
    if code is None and (home := country_named(name, places)):
        own = [place for place in known if fold(place.name) == fold(name)]
        village = f"; for a place of that name {_listed(own)}" if own else ""
        raise UnfitError("a country, no place that lies in one", f"For the country write country: {home}{village}")
    found = [place for place in known if code in (None, place.country)]
    if len(narrowed) > 1:
        found = [place for place in found if fold(place.admin1 or "") == fold(narrowed[0])]
    if not found:
        raise UnfitError("no place that the tables know", _place_meant(name, code, places))
    return found


def _inside_countries(name: str, places: Places) -> list[Place]:
    return [place for place in places.bearers(name) if place.precision in ("town", "admin1")]


def _place_meant(name: str, code: str | None, places: Places) -> str:
    elsewhere = _inside_countries(name, places)
    if elsewhere:
        return f"It is known as {_listed(elsewhere)}"
    known_country = country_meant(name)
    if known_country and code is None:
        return f"For the country write country: {known_country}"
    return meant(name, places.names()) or 'Write a town or an admin-1, for example "Aleppo, SY"'


def spot(text: str, places: Places) -> Spot:
    """Give what a rule's place stands for, or raise UnfitError: unknown, or borne by several that it names.

    Towns of one country that no longer name tells apart are meant alike.
    """
    found = bearers(text, places)
    if _are_several(found):
        forms = _forms(found)
        if fold(text) not in map(fold, forms):
            raise UnfitError("borne by several places", f"Write one of {_listed(found)}")
        found = next(those for form, those in forms.items() if fold(form) == fold(text))
    towns = [place for place in found if place.precision == "town"]
    areas, is_known = _areas([place for place in found if place not in towns], places)
    names = frozenset(fold(name) for name in (text.partition(",")[0], *(place.name for place in found)))
    points = tuple((t.latitude, t.longitude) for t in towns if t.latitude is not None and t.longitude is not None)
    return Spot(text, names, found[0].country or "", points, areas, has_towns=bool(towns) or is_known)


def _are_several(found: Sequence[Place]) -> bool:
    towns = [place for place in found if place.precision == "town"]
    return len({place.country for place in found}) > 1 or len(_apart(towns)) > 1


def _areas(divisions: Sequence[Place], places: Places) -> tuple[frozenset[Area], bool]:
    """Give the areas of admin-1s and named regions, and whether the tables know a town of any."""
    own = [(place.country or "", place.admin1 or place.name) for place in divisions]
    parts = [(code, part) for code, admin1 in own for part in places.divisions(code, admin1)]
    return frozenset((code, fold(admin1)) for code, admin1 in (*own, *parts)), bool(parts)


def circle(text: str, km: float, places: Places) -> Circle:
    """Give the circle around a town, or around the middle of an admin-1 where no town bears the name."""
    centre = spot(text, places)
    if any(kilometres(centre.towns[0], town) > _SAME_TOWN_KM for town in centre.towns):
        raise UnfitError("borne by several towns that no longer name tells apart", "Name a town beside it")
    point = next(iter(centre.towns), None) or next(
        (
            (p.latitude, p.longitude)
            for p in bearers(text, places)
            if p.latitude is not None and p.longitude is not None
        ),
        None,
    )
    if point is None:
        raise UnfitError("a place whose coordinates the tables do not know", "Name a town")
    areas = frozenset((code, fold(admin1)) for code, admin1 in places.admin1s_near(*point, km))
    return Circle(text, point, km, areas)


def region(text: str, places: Places, *, country_too: bool = True) -> Region:
    """Give a country by its code where that may be, an admin-1 or a named region: `SY`, `"Aleppo, SY"`, `Donbas`."""
    if text in countries():
        if country_too:
            return Region(text, frozenset({(text, None)}))
        raise UnfitError("a country, no admin-1", f"Write country: {text}")
    if country_too and "," not in text and (code := country_named(text, places)):
        raise UnfitError("no region", f"Write {code} ({countries()[code]})")
    found = [place for place in bearers(text, places) if place.precision == "admin1"]
    if not found:
        raise UnfitError("a town, no region", f"Write place|near: {{of: {text!r}, km: 30}}")
    if len({(place.country, fold(place.admin1 or place.name)) for place in found}) > 1:
        raise UnfitError("borne by several places", f"Write one of {_listed(found)}")
    areas, is_known = _areas(found, places)
    if not is_known:
        remedy = f"Write its country, {found[0].country}, or its outline as a polygon under lists"
        raise UnfitError("no region that the tables know a town of", remedy)
    names = frozenset(fold(place.name) for place in found) if len(areas) > 1 else frozenset()
    return Region(text, areas, names=names)


def _apart(towns: Sequence[Place]) -> list[Place]:
    """Give one of each group of towns that are the same town in two tables."""
    kept: list[Place] = []
    for town in towns:
        if not any(_is_same(town, other) for other in kept):
            kept.append(town)
    return kept


def _is_same(one: Place, other: Place) -> bool:
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return one.country == other.country
    here, there = (one.latitude or 0.0, one.longitude or 0.0), (other.latitude or 0.0, other.longitude or 0.0)
    return kilometres(here, there) <= _SAME_TOWN_KM


def _listed(places: Sequence[Place]) -> str:
    """Give what to write for each place, the first few."""
    written = [f'"{form}"' for form in _forms(places)]
    more = len(written) - _NAMED
    return ", ".join(written[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _forms(places: Sequence[Place]) -> dict[str, list[Place]]:
    """Give the places by what to write for them; the admin-1 stands where a country has several of the name."""
    by_country: dict[str | None, set[str | None]] = {}
    for place in places:
        by_country.setdefault(place.country, set()).add(place.admin1)
    forms: dict[str, list[Place]] = {}
    for place in places:
        is_one_of_many = len(by_country[place.country]) > 1 and place.admin1 and place.precision == "town"
        within = f"{place.admin1}, {place.country}" if is_one_of_many else place.country
        forms.setdefault(f"{place.name}, {within}", []).append(place)
    return forms
