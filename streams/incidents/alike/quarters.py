"""Whether a town lies in the part of the land that another report names: "in northern Mali" may be Gao. Pure."""

import math

from streams.extract.geography.spread import kilometres_to, middle_of, spread_of
from streams.incidents.alike.timing import Seen
from streams.incidents.alike.traits import Traits
from streams.incidents.words.compass import Quarter
from streams.records import Place

_SURELY_ELSEWHERE = -0.5  # standard deviations of its towns from the middle of the land

_BY_BORDER_KM = 60.0  # from a town by the border to the next town behind it
_NOWHERE_NEAR_KM = 200.0
_SPARSE = 1.5  # of what its own fifth town is away, where few live: in the Amazon, 380 km lie between two of them


def border_agrees(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> bool | None:
    """Say whether the one tells of a town by a land's border, without its name, and the other's lies there.

    None where that cannot be said: where few live, the next town behind a border is far. By the borders of two lands
    there were two.
    """
    if ours.borders and theirs.borders and ours.borders.isdisjoint(theirs.borders):
        mine, other = ours.lands | our.lands, theirs.lands | their.lands
        return None if _may_face(ours.borders, other, mine) and _may_face(theirs.borders, mine, other) else False
    far = [
        (kilometres_to(land, place.latitude, place.longitude), place)
        for told, other in ((ours, theirs), (theirs, ours))
        if told.borders and told.is_described and not told.places
        for place in other.places
        if place.precision == "town" and place.latitude is not None and place.longitude is not None
        for land in told.borders
        if land != place.country
    ]
    if any(away <= _BY_BORDER_KM for away, _ in far):
        return True
    return False if far and all(away > _reach_km(place, away) for away, place in far) else None


def _reach_km(place: Place, away: float) -> float:
    """Give how far the next town behind a border may be from a town by it; where few live, towns are far apart."""
    if away <= _NOWHERE_NEAR_KM or place.country is None or place.latitude is None or place.longitude is None:
        return math.inf
    return max(_NOWHERE_NEAR_KM, _SPARSE * kilometres_to(place.country, place.latitude, place.longitude, beyond=5))


def _may_face(border: frozenset[str], lands: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether one border may be told from both its sides: "the Syrian border" in Turkey, "the Turkish" in Syria."""
    return not border.isdisjoint(lands) or (not lands and bool(others))


def quarter_agrees(ours: Traits, theirs: Traits) -> bool | None:
    """Say whether the one lies in the part of the land that the other tells; None where that cannot be said."""
    if ours.quarters and theirs.quarters:
        return any(not _are_opposite(one, other) for one in ours.quarters for other in theirs.quarters)
    wide, town = (ours, theirs) if ours.quarters else (theirs, ours)
    steps = [step for quarter in wide.quarters for place in town.places if (step := _step(quarter, place)) is not None]
    if not steps or _SURELY_ELSEWHERE < max(steps) < 0:
        return None
    return max(steps) >= 0


def _are_opposite(one: Quarter, other: Quarter) -> bool:
    return one.north * other.north < 0 or one.east * other.east < 0


def _step(quarter: Quarter, place: Place) -> float | None:
    """Give how far into that part of its country a place lies, by the side on which it lies least; None off the map."""
    spread = spread_of(place.country) if place.country is not None else None
    middle = middle_of(place)
    if spread is None or middle is None:
        return None
    told = zip(quarter, spread.steps(*middle), strict=True)
    return min(side * step for side, step in told if side)
