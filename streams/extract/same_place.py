"""When two places that an article names are one, or one lies within the other."""

from collections.abc import Sequence

from streams.extract.names import spelling_key
from streams.extract.places import PlaceMention


def share_place(some: Sequence[PlaceMention], others: Sequence[PlaceMention]) -> bool:
    """Say whether a place stands in both lists, however it is spelt."""
    return any(_is_one_place(one, other) for one in some for other in others)


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
    same_region = spelling_key(town.bearer.admin1 or "") == spelling_key(region.bearer.admin1 or region.bearer.name)
    return same_region and town.bearer.country == region.bearer.country


def finest(some: Sequence[PlaceMention], others: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the first list, a region in it replaced by the town of the second that lies there."""
    towns = [one for one in others if one.bearer is not None and one.bearer.kind == "town"]
    return [next((town for town in towns if is_within(town, one)), one) for one in some]
