"""How near two places are, and under which keys an event is kept and looked for."""

import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal

from streams.extract.geography.beside import kilometres
from streams.extract.geography.gazetteer import capital_of
from streams.extract.people.actors import homes
from streams.extract.words.nouns import STATE_FORCES
from streams.extract.words.tables import table, texts
from streams.incidents.alike.adrift import ADRIFT, THEN, by_day, days_of, is_on_no_map, lands_of
from streams.incidents.alike.on_map import called
from streams.incidents.alike.traits import countries_of, spots_of
from streams.incidents.model import places_of
from streams.incidents.sides.actors import countries_where, identities
from streams.incidents.words.mentioned import operations_among
from streams.incidents.words.names import (
    are_heard_alike,
    are_spelt_alike,
    ends_of,
    fold_place,
    half_of,
    heard_keys,
    names_of,
    sketch,
    spellings_of,
    wholes_of,
)
from streams.incidents.words.telling import is_capital
from streams.records import Event, Place, Scene

NEAR_TOWN_KM = 4.0  # a suburb, or a second entry of the gazetteer; al-Karmah and Fallujah lie 13 km apart
TOLD_KM = 200.0  # what a report names besides may lie as far from where it was
LANDMARK_KM = 60.0  # a lake, a road or a province's chief town, by which a town is told that is not named
DISTRICT_KM = 120.0  # from a district's chief town to a village of it: Mondoro lies 113 km from Douentza
NEIGHBOUR_KM = 25.0  # a village on the way to the town, or another that is fought for by itself
_CELL_DEGREES = 0.25
_KM_A_DEGREE = 111.0  # of latitude
PLACED, PLACELESS = "^", "~"  # before who and when: kept by events with a place, and by those without
SAID, SAID_ALONE = "%", "!"  # before a name in the words: kept by all events, and by those without a place
SKETCHED = "="  # before a country and a town's consonants; without the country also before how it is heard
SCENE = "$"  # before a place that the whole text may be about
WHOLE = "#"  # of a province: what was told of it as a whole
SOMEWHERE = "?"  # in the country, in a province that no table knows
VAGUE = "~"  # after a country: what names no town of it that the map has
_BY_WORDS = (
    ((PLACED, PLACELESS, THEN, ADRIFT, SAID_ALONE, "@"), "place missing"),
    (("/", SAID), "place in words"),
    ((SCENE,), "place told"),
    (("#",), "place words"),
)
_KEY_CHARACTERS = 80  # a longer "name" is no name; keys are indexed

_TOWNS = frozenset({"town", "unresolved"})
_AREAS = frozenset({"admin1", "country"})
LIKELY = 0.2  # chance of a scene that counts
Nearness = Literal["same town", "same name", "nested", "same province", "somewhere", "country"]
_ORDER: dict[Nearness, int] = {
    "same town": 5,
    "same name": 4,
    "nested": 3,
    "same province": 2,
    "somewhere": 1,
    "country": 0,
}


@lru_cache(maxsize=16_384)
def nearness(ours: tuple[Place, ...], theirs: tuple[Place, ...]) -> Nearness | None:
    """Give how near the nearest two of the places are, None for apart.

    Two different towns are apart, even in one province. `same name` are two places of one name of which one could not
    be found on the map; `nested` a town within the area that the other names, `somewhere` a town that may be.
    """
    best: Nearness | None = None
    for one in ours:
        for other in theirs:
            near = _pair(one, other)
            if near is not None and (best is None or _ORDER[near] > _ORDER[best]):
                best = near
    if best not in {"same town", "same name"} and _towns(ours) and _towns(theirs):
        return None  # each names its town, and they are others
    return best


def are_near(ours: Iterable[Place], theirs: Sequence[Place]) -> bool:
    """Say whether two of the towns are so near that they may be of one battle."""
    return apart_km(ours, theirs) <= NEIGHBOUR_KM


def apart_km(ours: Iterable[Place], theirs: Sequence[Place]) -> float:
    """Give how far the nearest two of the places lie from each other."""
    return min((kilometres(one, other) for one in ours for other in theirs), default=math.inf)


def towns(places: Iterable[Place]) -> tuple[Place, ...]:
    """Give those that are a town, or a name that no table knows."""
    return tuple(place for place in places if place.precision in _TOWNS)


@lru_cache(maxsize=8_192)
def keys_to_keep(
    event: Event, title: str = "", told: tuple[str, ...] = (), lands_told: tuple[str, ...] = ()
) -> frozenset[str]:
    """Give the keys under which an incident with this event is found again.

    `title` is its article's, `told` are the names in its whole text, `lands_told` the countries.
    """
    names = _names(event, title)
    found = {f"{SAID}{name}" for name in names} | _drawn(event, title)
    if not places_of(event):
        found |= {f"{SAID_ALONE}{name}" for name in names} | _by_actors(event, names) | _country(event, title)
    found |= {
        f"{PLACED if places_of(event) else PLACELESS}{actor}/{day}"
        for actor in _actors(event)
        for day in days_of(event)
    }
    lands = lands_of(event, title, lands_told)
    found |= _capital(event) | {f"{land}{VAGUE}" for land in lands} | keys_of_operations(told)
    found |= by_day(event, THEN, ADRIFT, lands)
    if lands or is_on_no_map(event):
        found |= {f"{SAID}{name}" for name in told}
    if towns(places_of(event)):  # a town's namesake abroad may have been taken for it: who fights tells the country too
        armies = (actor for actor in _actors(event) if actor.endswith(STATE_FORCES))
        found |= {f"{army.removesuffix(STATE_FORCES).upper()}/*" for army in armies}
    for place in places_of(event):
        found |= _cells(place) | {f"/{name}" for name in names_of(place.name) if place.precision != "country"}
        if place.country is not None and place.precision != "country":
            found |= {f"{place.country}/*", *_cell_of(place)}
            if place.precision in _TOWNS:
                found |= _provinces(place) or {place.country + SOMEWHERE}
            elif place.precision == "admin1":
                found.add(place.country + WHOLE)
    return frozenset(found)


def keys_to_ask(
    event: Event, title: str = "", told: tuple[str, ...] = (), lands_told: tuple[str, ...] = ()
) -> frozenset[str]:
    """Give the keys under which an incident of this event may be kept.

    A name that both have in their words tells nothing where both have a place: half the world may be "Syrian".
    """
    names = _names(event, title)
    found = {f"/{name}" for name in names} | _drawn(event, title)
    if places_of(event):
        found |= {f"{SAID_ALONE}{name}" for name in names} | {f"{SAID}{name}" for name in _named(event)}
    else:
        found |= {f"{SAID}{name}" for name in names} | _by_actors(event, names)
        found |= {key for country in _country(event, title) for key in (country, f"{country}/*")}
    found |= {
        f"{PLACELESS if places_of(event) else PLACED}{actor}/{day}"
        for actor in _actors(event)
        for day in days_of(event)
    }
    lands = lands_of(event, title, lands_told)
    found |= _capital(event) | {f"{land}{end}" for land in lands for end in (VAGUE, "/*")} | keys_of_operations(told)
    found |= by_day(event, ADRIFT, THEN, lands)
    if lands or is_on_no_map(event):
        found |= {f"/{name}" for name in told}
    for place in places_of(event):
        found |= _cells(place)
        if place.country is not None:
            found |= {place.country, f"{place.country}{VAGUE}", *_around(place)}
            if place.precision == "country":
                found.add(f"{place.country}/*")
            if place.precision in _TOWNS:
                found |= {key + WHOLE for key in _provinces(place) or {place.country}}
            elif place.precision == "admin1":
                found.add(place.country + SOMEWHERE)
    return frozenset(found)


def keys_of_operations(told: tuple[str, ...]) -> set[str]:
    """Give the keys of the operations among the names: what shares one is looked at in a wider window."""
    return {f"{SAID}{name[:_KEY_CHARACTERS]}" for name in operations_among(told)}


def keys_of_scene(scene: Scene | None) -> set[str]:
    """Give the keys of the place that a text is likeliest about, if likely enough: who shares it is looked at."""
    return {SCENE + key for key in _cells(scene.place)} if scene is not None and scene.chance >= LIKELY else set()


def meant_by(key: str, *, is_town: bool) -> str:
    """Give the feature that two events most likely have, of which one asks the key that the other keeps.

    `is_town` is whether the one that asks names a town.
    """
    by_words = next((feature for starts, feature in _BY_WORDS if key.startswith(starts)), None)
    if by_words is not None:
        return by_words
    if key.endswith(VAGUE) or (is_town and key.endswith("/*")):
        return "place unfound"
    if "/" not in key:
        return "place country"
    is_province = key.endswith(WHOLE)
    if is_town:
        return "place nested" if is_province else "place same town"
    return "place same province" if is_province else "place nested"


def _cells(place: Place) -> set[str]:
    """Give the keys of the place itself; a province has one more, for the towns that ask whether it was told whole."""
    if place.precision == "country":
        return {place.country or _key("", place.name)}
    found = {_key("", place.name)}
    if place.precision in _TOWNS:
        found |= {
            f"{SKETCHED}/{name}"[:_KEY_CHARACTERS] for name in heard_keys(place.name) | {sketch(place.name)} - {None}
        }
    if place.country is not None:
        found.add(_key(place.country, place.name))
        if place.precision in _TOWNS and (drawn := sketch(place.name)) is not None:
            found.add(f"{SKETCHED}{place.country}/{drawn}"[:_KEY_CHARACTERS])
        if place.precision in _TOWNS:
            heard = spellings_of(place.name) | ends_of(place.name)
            found |= {f"{place.country}/{name[:_KEY_CHARACTERS]}" for name in heard}
        if place.precision == "admin1":
            for name in (place.name, place.admin1 or place.name, *_parts(place), *_wholes(place)):
                found |= {_key(place.country, name), _key(place.country, name) + WHOLE}
    return found


def _provinces(town: Place) -> set[str]:
    """Give the keys of the division that a town lies in, and of what that is a half of."""
    names = {town.admin1, *_wholes(town)} if town.admin1 else set()
    return {_key(town.country or "", name) for name in names if name}


def _key(country: str, name: str) -> str:
    return f"{country}/{fold_place(name)[:_KEY_CHARACTERS]}"


def _cell_of(place: Place) -> list[str]:
    """Give a town's cell on the map."""
    if place.latitude is None or place.longitude is None:
        return []
    return [f"#{_cell(place.latitude)},{_cell(place.longitude)}"]


def _around(place: Place) -> list[str]:
    """Give the cells on the map that NEIGHBOUR_KM may reach into from a town, its own among them."""
    if place.latitude is None or place.longitude is None:
        return []
    reach = NEIGHBOUR_KM / _KM_A_DEGREE
    wide = reach / max(math.cos(math.radians(place.latitude)), reach)
    rights = range(_cell(place.longitude - wide), _cell(place.longitude + wide) + 1)
    ups = range(_cell(place.latitude - reach), _cell(place.latitude + reach) + 1)
    return [f"#{up},{right}" for up in ups for right in rights]


def _cell(degrees: float) -> int:
    return math.floor(degrees / _CELL_DEGREES)


def _drawn(event: Event, title: str) -> set[str]:
    """Give the keys of what the words name but for its vowels, of an event without a town that the map has."""
    if any(place.latitude is not None or place.precision in _AREAS for place in places_of(event)):
        return set()
    drawn = {sketch(name) for name in spots_of(event, title)} - {None}
    return {f"{SKETCHED}{land}/{name}"[:_KEY_CHARACTERS] for land in countries_of(event, title) for name in drawn}


def _country(event: Event, title: str) -> frozenset[str]:
    """Give the country that the words of who has no place may mean, else the home of those who fight, if it is one."""
    known = (homes().get(one.actor_id or "") for one in (*event.attacker, *event.defender))
    found = countries_of(event, title) or frozenset(code for code in known if code is not None)
    return found if len(found) == 1 else frozenset()


def _capital(event: Event) -> set[str]:
    """Give the key of the capital where the words speak of it without its name."""
    if not any(is_capital(one.quote) for one in event.evidence):
        return set()
    countries = {place.country for place in places_of(event)} - {None}
    return {_key(country, name) for country in countries if country and (name := capital_of(country))}


def _names(event: Event, title: str) -> list[str]:
    return [name[:_KEY_CHARACTERS] for name in spots_of(event, title)]


def _named(event: Event) -> list[str]:
    return [called(place)[:_KEY_CHARACTERS] for place in places_of(event) if place.precision != "country"]


def _by_actors(event: Event, names: Sequence[str]) -> set[str]:
    """Give the further keys of who has no place: its attackers, or one for all that name nobody either."""
    return {f"@{actor}" for actor in _actors(event)} or ({"@"} if not names else set())


def _actors(event: Event) -> list[str]:
    return sorted(
        {one.id for one in identities((*event.attacker, *event.defender), countries_where(event)) if one.id is not None}
    )


def _towns(places: Sequence[Place]) -> bool:
    return bool(towns(places))


def _pair(one: Place, other: Place) -> Nearness | None:
    is_one_country = one.country is None or other.country is None or one.country == other.country
    kinds = {one.precision, other.precision}
    if "country" in kinds:
        return "country" if one.country is not None and one.country == other.country else None
    if "admin1" not in kinds:
        return _pair_of_towns(one, other, is_one_country=is_one_country)
    if one.country == other.country and (_is_anywhere(one) or _is_anywhere(other)):
        return "somewhere"
    return _pair_of_areas(one, other) if is_one_country else None


def _is_anywhere(place: Place) -> bool:
    """Say whether it is a town whose province no table knows."""
    return place.precision in _TOWNS and bool(place.country) and not place.admin1


def _pair_of_areas(one: Place, other: Place) -> Nearness | None:
    if _are_two_halves(one, other):
        return None
    if _province(one) == _province(other):
        return "same province" if one.precision == other.precision else "nested"
    ours, theirs = ({_province(place), *map(fold_place, _parts(place)), *_wholes(place)} for place in (one, other))
    return "nested" if ours & theirs else None


def _are_two_halves(one: Place, other: Place) -> bool:
    """Say whether they are, or lie in, two divisions that the compass alone tells apart: South and North Waziristan."""
    ours, theirs = (set(map(half_of, (place.name, place.admin1 or ""))) - {None} for place in (one, other))
    return ours.isdisjoint(theirs) and not _wholes(one).isdisjoint(_wholes(other))


def _wholes(place: Place) -> set[str]:
    """Give the folded names of what it is a half of, or lies in a half of."""
    return wholes_of((place.name, place.admin1 or ""))


def _pair_of_towns(one: Place, other: Place, *, is_one_country: bool) -> Nearness | None:
    if is_one_country and kilometres(one, other) <= NEAR_TOWN_KM:
        return "same town"
    if called(one) != called(other):
        return "same name" if is_one_country and _is_misspelt(one, other) else None
    if is_one_country and _same_province(one, other):
        return "same town"
    return "same name" if "unresolved" in (one.precision, other.precision) else None


def _is_misspelt(one: Place, other: Place) -> bool:
    """Say whether two names of which the map lacks one differ in spelling alone, or one is a part of the other."""
    if "unresolved" not in (one.precision, other.precision) or not _same_province(one, other):
        return False
    if are_heard_alike(one.name, other.name):
        return True
    if one.country is None or other.country is None:
        return _differ_by_a_vowel(one.name, other.name)  # in all the world many names have the same consonants
    if are_spelt_alike(one.name, other.name) or (
        (drawn := sketch(one.name)) is not None and drawn == sketch(other.name)
    ):
        return True
    ours, theirs = spellings_of(one.name), spellings_of(other.name)
    if not ours.isdisjoint(theirs):
        return True
    return not ends_of(one.name).isdisjoint(theirs) or not ends_of(other.name).isdisjoint(ours)


def _differ_by_a_vowel(one: str, other: str) -> bool:
    """Say whether only vowels are others, as many: "Mehran" and "Muhran"."""
    drawn = sketch(one)
    return drawn is not None and drawn == sketch(other) and len(fold_place(one)) == len(fold_place(other))


def _parts(place: Place) -> tuple[str, ...]:
    """Give the divisions that an area which is none of them is part of, or reaches into."""
    if place.precision != "admin1" or place.country is None:
        return ()
    return _areas().get((place.country, fold_place(place.name)), ())


@cache
def _areas() -> dict[tuple[str, str], tuple[str, ...]]:
    listed = table("areas")
    return {
        (country, fold_place(name)): texts(parts)
        for country, areas in (listed.items() if isinstance(listed, dict) else ())
        for name, parts in (areas.items() if isinstance(areas, dict) else ())
    }


def _province(place: Place) -> str:
    if place.precision == "admin1":
        return fold_place(place.admin1 or place.name)
    return fold_place(place.admin1) if place.admin1 else fold_place(place.name)  # a capital often names its province


def _same_province(one: Place, other: Place) -> bool:
    """Where both say a province it must be the same: a country has many towns of one name."""
    return not one.admin1 or not other.admin1 or fold_place(one.admin1) == fold_place(other.admin1)
