"""What the places of two events say of whether they are one fight."""

from collections.abc import Iterator, Sequence

from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import are_nested, is_finer, share_place
from streams.extract.merging.group import Group

_CLOSE = 4  # tokens between the word of the fight and its place
_AT, _TO = frozenset({"in", "at", "on", "of", "inside", "into"}), frozenset({"to", "towards", "toward", "for"})
_WAY = frozenset({"from", "across", "through", "over", "along", "via"})
_NEAR = frozenset({"near", "outside", "around"})
_PREPOSITIONS = {"at": _AT, "to": _TO, "from": _WAY, "near": _NEAR}


def place_signs(earlier: Group, later: Group) -> Iterator[str]:
    """Give how the places of both lie to each other, and how the later one's stands in its sentence."""
    yield _relation(earlier.places, later.places)
    yield from _where_it_stands(later)


def _relation(before: Sequence[PlaceMention], now: Sequence[PlaceMention]) -> str:
    if not before or not now:
        return "no place" if not (before or now) else "place only before" if before else "place only now"
    if share_place(before, now):
        return "place same"
    if are_nested(before, now):
        return "place nested"
    if is_finer(now, before) or is_finer(before, now):
        return "place finer"
    is_unknown = any(all(one.bearer is None for one in some) for some in (before, now))
    return "place unknown" if is_unknown else "place other"


def _where_it_stands(later: Group) -> Iterator[str]:
    first = later.told[0]
    trigger = first.draft.trigger
    own = next((one for one in later.places if any(one is other for other in first.clauses.places)), None)
    if own is None:
        if later.places:
            yield "place from elsewhere"
        return
    is_after = own.first >= trigger.end
    yield "place after" if is_after else "place ahead"
    gap = own.first - trigger.end if is_after else trigger.first - own.end
    if gap <= _CLOSE:
        yield "place close"
    prep = own.prep.rpartition(" ")[2].lower()
    yield f"place {next((name for name, some in _PREPOSITIONS.items() if prep in some), 'loose')}"
    if first.clauses.segment(own.first) == first.clauses.segment(trigger.first):
        yield "place in clause"
    if own.bearer is None:
        yield "place on no map"
    elif own.bearer.kind != "town":
        yield "place wide"
