"""How near two places are, and under which keys an event is kept and looked for."""

import math
from collections.abc import Iterable, Sequence

from streams.incidents.model import places_of
from streams.incidents.names import fold_place
from streams.incidents.weights import Weights
from streams.records import Event, Place

EARTH_KM = 6371.0
SAME = 1.0
_KEY_CHARACTERS = 80  # a longer "name" is no name; keys are indexed


def nearness(ours: Sequence[Place], theirs: Sequence[Place], weights: Weights) -> float | None:
    """Give 1 for the same town, less for a town in the other's province or a common country, None for apart.

    Two different towns are apart, even in one province; the best pair of the two lists counts.
    """
    found = [near for one in ours for other in theirs if (near := _pair(one, other, weights)) is not None]
    if not found:
        return None
    nearest = max(found)
    if nearest < SAME and _towns(ours) and _towns(theirs):
        return None  # each names its town, and they are others
    return nearest


def towns(places: Iterable[Place]) -> tuple[Place, ...]:
    """Give those that are a town, or a name that no table knows."""
    return tuple(place for place in places if place.precision in {"town", "unresolved"})


def keys_to_keep(event: Event) -> frozenset[str]:
    """Give the keys under which an incident with this event is found again."""
    found: set[str] = set()
    for place in places_of(event):
        found |= _cells(place)
        if place.country is not None and place.precision != "country":
            found.add(f"{place.country}/*")
    return frozenset(found) or _nowhere(event)


def keys_to_ask(event: Event) -> frozenset[str]:
    """Give the keys under which an incident of this event may be kept."""
    found: set[str] = set()
    for place in places_of(event):
        found |= _cells(place)
        if place.country is not None:
            found.add(place.country)
            if place.precision == "country":
                found.add(f"{place.country}/*")
    return frozenset(found) or _nowhere(event)


def _cells(place: Place) -> set[str]:
    if place.precision == "country":
        return {place.country or f"/{fold_place(place.name)[:_KEY_CHARACTERS]}"}
    name = fold_place(place.name)[:_KEY_CHARACTERS]
    found = {f"/{name}"}
    if place.country is not None:
        found.add(f"{place.country}/{name}")
        if place.admin1:
            found.add(f"{place.country}/{fold_place(place.admin1)[:_KEY_CHARACTERS]}")
    return found


def _nowhere(event: Event) -> frozenset[str]:
    return frozenset({"@", *(f"@{actor.actor_id}" for actor in event.attacker if actor.actor_id is not None)})


def _towns(places: Sequence[Place]) -> bool:
    return bool(towns(places))


def _pair(one: Place, other: Place, weights: Weights) -> float | None:
    if one.country is not None and other.country is not None and one.country != other.country:
        return None
    kinds = {one.precision, other.precision}
    if "country" in kinds:
        same = one.country is not None and one.country == other.country
        return weights.values.country_place.value if same else None
    is_named_alike = fold_place(one.name) == fold_place(other.name)
    if "admin1" not in kinds:
        near = _kilometres(one, other) <= weights.thresholds.near_town_km.value
        return SAME if near or (is_named_alike and _same_province(one, other)) else None
    ours, theirs = _province(one), _province(other)
    if ours is not None and ours == theirs:
        return weights.values.nested_place.value
    return None


def _province(place: Place) -> str | None:
    if place.precision == "admin1":
        return fold_place(place.admin1 or place.name)
    return fold_place(place.admin1) if place.admin1 else fold_place(place.name)  # a capital often names its province


def _same_province(one: Place, other: Place) -> bool:
    """Where both say a province it must be the same: a country has many towns of one name."""
    return not one.admin1 or not other.admin1 or fold_place(one.admin1) == fold_place(other.admin1)


def _kilometres(one: Place, other: Place) -> float:
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return math.inf
    north, other_north = math.radians(one.latitude), math.radians(other.latitude)
    half_lat = math.sin((other_north - north) / 2) ** 2
    half_lon = math.sin(math.radians(other.longitude - one.longitude) / 2) ** 2
    arc = half_lat + math.cos(north) * math.cos(other_north) * half_lon
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(arc)))
