"""A total with its parts in one sentence: "7,000 troops (4,000 marines and 3,000 paratroopers)" are 7,000."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_LEAST = 20  # persons of a part
_ROUND = 0.02  # by which the parts may be off their total
_TWO = 2
# of those harmed the parts tell who they were
_HARMED = Small(
    r"\b(?:kill\w*|dead|deaths?|died|wound\w*|injur\w*|captur\w*|arrest\w*|detain\w*|displac\w*|fled|flee\w*|lost|"
    r"casualt\w*|toll|bodies|surrender\w*)\b"
)


def without_parts(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; apart those that add up to one right before or right after them."""
    counts = [one for one in numbers if one.kind == "count" and not one.whole and one.middle >= _LEAST]
    made: dict[int, tuple[int, ...]] = {}
    for at, total in enumerate(counts):
        for beside in (counts[at + 1 :], counts[:at][::-1]):
            if not is_of_harmed(text, total) and (many := _how_many_make(total, beside)):
                made[total.start] = tuple(one.start for one in beside[:many])
    parts = {start for those in made.values() for start in those}
    return [
        replace(one, whole="apart") if one.start in parts
        else replace(one, parts=made.get(one.start, ()))
        for one in numbers
    ]  # fmt: skip


def _how_many_make(total: Number, beside: Sequence[Number]) -> int:
    """Give how many of the numbers, from the first on, make the total; 0 where none do."""
    sums = accumulate(one.middle for one in beside)
    near = _ROUND * total.middle
    return next((many for many, made in enumerate(sums, 1) if many >= _TWO and abs(made - total.middle) <= near), 0)


def is_of_harmed(text: str, number: Number) -> bool:
    """Say whether the words around a number tell of people who came to harm."""
    around = text[max(0, number.start - 40) : number.end + 60]
    return _HARMED.search(around) is not None
