"""Those told to be around a place under siege, who besiege it: "has 7,000 men around Goma, where the siege goes on"."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.extract.words import lexicon
from streams.extract.words.nouns import MEN, PEACEKEEPERS
from streams.extract.words.small import Small

_ROUGHLY = r"(?:(?:some|about|around|nearly|almost|over|more|than|at|least|up|to|an|estimated|as|many) )*"
_KEPT = Small(
    rf"(?:^\W*|[;:] |\b(?:ha(?:s|ve|d)|ke(?:eps?|pt)|keeping|maintain(?:s|ed|ing)?|stationed|deployed|posted|put|says?|"
    rf"said|that|where|with) ){_ROUGHLY}$"
)
_STAND_BY = PEACEKEEPERS | lexicon.words("people members defender defenders personnel volunteers")
_MEN = rf"(?P<men>{'|'.join(sorted(lexicon.ARMED | PEACEKEEPERS | MEN))})"
_ARE_AROUND = (
    rf"(?: (?!and\b|or\b|who\b|besieged\b|surrounded\b|trapped\b|wounded\b|dead\b)[\w'\u2019-]+){{0,2}}? {_MEN}"
    r"(?:,? (?:who|that))?(?: (?:are|were|is|was|have|had|has|been|remain(?:ed|s)?|lie|lay|stand|stood|now|still|"
    r"dug in|deployed|camped|encamped|massed|positioned|entrenched))*"
    r"(?: (?:on|in|along) the (?:[\w-]+ )?(?:slopes|hills|hillsides|heights|ridges|mountains|fields|woods))?"
    r" (?:all )?a?round (?:the (?:[\w-]+ )?(?:town|city|capital|enclave|suburb|temple|base|fortress|port) of )?"
    r"[\w'\u2019-]+(?: [\w'\u2019-]+){0,2}?"
)
_UNDER_SIEGE = Small(
    rf"{_ARE_AROUND},? (?:"
    r"(?:where|and) (?:the|its|their|a|this) siege\b(?! of (?!the\b)[\w-]+ by)|"
    r"to (?:keep up|maintain|enforce|press|tighten) (?:the|its|their|a) (?:siege|blockade)\b)"
)


def with_those_around(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers of a sentence; of those kept around a place under siege fighters attack, others stand apart."""
    return [_told(text, one) for one in numbers]


def _told(text: str, number: Number) -> Number:
    if number.kind != "count" or number.whole or not _KEPT.search(text[: number.start]):
        return number
    found = _UNDER_SIEGE.match(text[number.end :])
    return number if found is None else replace(number, whole="apart" if found["men"] in _STAND_BY else "attacking")
