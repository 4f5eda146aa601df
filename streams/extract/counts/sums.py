"""A total with its parts in one sentence: "7,000 troops (4,000 marines and 3,000 paratroopers)" are 7,000."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from streams.extract.counts.brought_to import is_brought_to
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


# what all are in whom the parts before are of: "the operation as a whole involves 9,000", "9,000 men in all"
_ATTACK = r"(?:operation|offensive|assault|attack|campaign|push|drive|advance|invasion|force|army)"
_SOME = (
    r"(?: (?:there (?:are|were)|some|about|around|nearly|almost|over|more than|at least|up to|an estimated|"
    r"a total of))*"
)
_AS_A_WHOLE = Small(
    rf"(?:\bthe {_ATTACK} as a whole|\bthe (?:whole|entire|overall|total) (?:[a-z-]+ )?{_ATTACK})(?:,? [a-z]+){{1,3}}?"
    rf"{_SOME} ?$|\bin the (?:whole|entire) (?:[a-z-]+ )?{_ATTACK},?(?: [a-z' \u2019]{{3,40}},)?{_SOME} ?$|"
    rf"\b(?:with|including|counting) (?:[\w' \u2019-]{{3,40}}),? the total (?:[a-z]+ )?(?:was|is|came to|comes to|"
    rf"stood at|stands at|reached|rose to|would be|becomes?|became)(?: close to)?{_SOME} ?$|"
    rf"[,;:.] (?:and |but )?(?:in all|in total|all told|altogether|overall|taken together),?{_SOME} ?$"
)
_ALL_TOLD = Small(
    r"(?: (?!(?:and|of|who|in|from)\b)[a-z-]+){0,3}? (?:in all|in total|all told|altogether|overall)"
    r"\s*(?:[,.;:)\u2013\u2014]|$)"
)
_APPOSED = Small(rf"(?:,| or|, or| \u2013| \u2014| -){_SOME} ?$")
_VERBS = Small(
    r"\b(?:and (?!(?:another |some |about |around |nearly |over |up to )*[\d])|while|but|has|have|had|are|were|is|was|"
    r"who|whom|that|which|when|as|if|including|against)\b"
)
# .. but not where some are of the other side
_OTHER_SIDE = Small(
    r"\b(?:defen[cds]\w*|garrison\w*|held|holds?|holding|inside|fac(?:e|es|ed|ing)|oppos\w+|besieged|against|resist\w*|"
    r"enemy|foes?|surviv\w+|remain\w*|reserves?|civilians?|residents|inhabitants|families|refugees)\b"
)


def _before_total(text: str, total: Number, before: Sequence[Number]) -> tuple[int, ...]:
    """Give where those begin that a number, told as what they all are together, is larger than each of."""
    if not before or is_of_harmed(text, total) or any(one.middle >= total.middle for one in before):
        return ()
    between = text[before[-1].end : total.start]
    is_apposed = bool(_ALL_TOLD.match(text[total.end :]) and _APPOSED.search(between)) and not _VERBS.search(between)
    is_brought = is_brought_to(text, total)
    is_whole = _AS_A_WHOLE.search(text[: total.start]) is not None or is_brought
    if not (is_apposed or is_whole) or (_OTHER_SIDE.search(text[: total.start]) and not is_brought):
        return ()
    return tuple(one.start for one in before if not is_of_harmed(text, one))


def without_parts(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; apart those that add up to one right before or right after them, or that one says is all."""
    counts = [one for one in numbers if one.kind == "count" and not one.whole and one.middle >= _LEAST]
    made: dict[int, tuple[int, ...]] = {}
    for at, total in enumerate(counts):
        for beside in (counts[at + 1 :], counts[:at][::-1]):
            if not is_of_harmed(text, total) and (many := _how_many_make(total, beside)):
                made[total.start] = tuple(one.start for one in beside[:many])
        if total.start not in made and (told := _before_total(text, total, counts[:at])):
            made[total.start] = told
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
