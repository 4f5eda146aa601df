"""When two places that an article names are one, or one lies within the other."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import Bearer
from streams.extract.geography.places import PlaceMention
from streams.extract.words.names import spelling_key


def share_place(some: Sequence[PlaceMention], others: Sequence[PlaceMention]) -> bool:
    """Say whether a place stands in both lists, however it is spelt."""
    return bool(some and others) and any(_is_one_place(one, other) for one in some for other in others)


def _is_one_place(one: PlaceMention, other: PlaceMention) -> bool:
    if spelling_key(one.name) == spelling_key(other.name):
        return True
    if one.bearer is None or other.bearer is None:
        return False
    if one.bearer.kind == other.bearer.kind == "country" or "country" in (one.bearer.kind, other.bearer.kind):
        return one.bearer.country == other.bearer.country and one.bearer.kind == other.bearer.kind
    return one.bearer.country == other.bearer.country and spelling_key(one.bearer.name) == spelling_key(
        other.bearer.name
    )


def is_within(one: PlaceMention, other: PlaceMention) -> bool:
    """Say whether one is a town and the other its region."""
    town, region = (one, other) if one.bearer is not None and one.bearer.kind == "town" else (other, one)
    if town.bearer is None or region.bearer is None or (town.bearer.kind, region.bearer.kind) != ("town", "admin1"):
        return False
    return bool(town.bearer.admin1) and lies_in(town.bearer, region.bearer)


def may_lie_in(one: PlaceMention, other: PlaceMention) -> bool:
    """Say whether the first may lie in the second, a region or a country; a place that no table knows may anywhere."""
    if other.bearer is None or other.bearer.kind == "town":
        return False
    if one.bearer is None:
        return True
    if one.bearer.kind == "admin1":
        return other.bearer.kind == "country" and one.bearer.country == other.bearer.country
    return one.bearer.kind == "town" and lies_in(one.bearer, other.bearer)


def lies_in(town: Bearer, area: Bearer) -> bool:
    """Say whether a town may lie in a region or country: no table knows the province of many a battlefield."""
    if town.country != area.country or area.kind == "country" or not town.admin1:
        return town.country == area.country
    return spelling_key(town.admin1) == spelling_key(area.admin1 or area.name)


def _lies_beside_seat(one: PlaceMention, other: PlaceMention) -> bool:
    """Say whether the other has its region's name, in which the first lies: "fighting in Arauca", then in Tame."""
    if one.bearer is None or other.bearer is None or not other.bearer.admin1:
        return False
    is_named = spelling_key(other.bearer.name) == spelling_key(other.bearer.admin1)
    is_of_towns = one.bearer.kind == other.bearer.kind == "town" and one.bearer.country == other.bearer.country
    return is_named and is_of_towns and spelling_key(one.bearer.admin1 or "") == spelling_key(other.bearer.admin1)


def is_finer(places: Sequence[PlaceMention], around: Sequence[PlaceMention]) -> bool:
    """Say whether they lie in the region named before, or may: no table knows them."""
    is_region = bool(around) and all(one.bearer is not None and one.bearer.kind == "admin1" for one in around)
    is_unknown = bool(places) and all(one.bearer is None for one in places)
    is_seat = bool(places) and all(any(_lies_beside_seat(one, other) for other in around) for one in places)
    return are_nested(places, around) or (is_region and is_unknown) or is_seat


def are_nested(some: Sequence[PlaceMention], others: Sequence[PlaceMention]) -> bool:
    """Say whether each of one list may lie in one of the other."""
    return any(
        bool(inner) and all(any(may_lie_in(one, other) for other in outer) for one in inner)
        for inner, outer in ((some, others), (others, some))
    )


def finest(some: Sequence[PlaceMention], others: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the first list, a region in it replaced by the town of the second that lies there."""
    return [next((town for town in others if may_lie_in(town, one)), one) for one in some]
