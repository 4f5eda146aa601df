"""Whether a town lies in the part of the land that another report names: "in northern Mali" may be Gao. Pure."""

from functools import lru_cache

from streams.extract.geography.beside import kilometres
from streams.extract.geography.gazetteer import towns_between
from streams.extract.geography.spread import middle_of, spread_of
from streams.incidents.alike.traits import Traits
from streams.incidents.words.compass import Quarter
from streams.records import Place

_SURELY_ELSEWHERE = -0.5  # standard deviations of its towns from the middle of the land

_BY_BORDER_KM = 60.0  # from a town by the border to the next town behind it
_BAND_DEGREES = 0.6  # of latitude, somewhat more than that


def border_agrees(ours: Traits, theirs: Traits) -> bool:
    """Say whether the one tells of a town by a land's border, without its name, and the other's lies there."""
    return any(
        _is_by(code, place)
        for told, other in ((ours, theirs), (theirs, ours))
        if told.borders and told.is_described and not told.places
        for code in told.borders
        for place in other.places
    )


@lru_cache(maxsize=4_096)
def _is_by(land: str, place: Place) -> bool:
    if place.latitude is None or place.precision != "town" or place.country in {None, land}:
        return False
    band = towns_between(place.latitude - _BAND_DEGREES, place.latitude + _BAND_DEGREES)
    return any(one.country == land and kilometres(one, place) <= _BY_BORDER_KM for one in band)


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
