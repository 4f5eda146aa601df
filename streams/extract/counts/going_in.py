"""A part that goes in where all are only gathered: "Of the 10,000 men massed around the town, 4,500 went in"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from streams.extract.counts.numbers import Number
from streams.extract.counts.sums import is_of_harmed
from streams.extract.syntax.governors import tells_assault
from streams.extract.words.small import Small

_MEN = (
    r"(?:men|fighters|soldiers|troops|rebels|militants|militiamen|insurgents|guerrillas|gunmen|marines|paratroopers|"
    r"commandos|tribesmen|servicemen|infantrymen|personnel)"
)
_OPENS = Small(r"(?:^\W*|[.;:] |\bthat )(?:out )?of (?:(?:the|these|those|its|their|some|about|around|nearly|over) )*$")
_ARMED = Small(rf"(?: (?!and\b|or\b)[a-z'\u2019-]+){{0,3}}? {_MEN}\b")
_OF_THEM = Small(r"\b(?:of|among) (?:whom|them|these|those) (?:(?:some|about|only|just|around|perhaps|nearly) )*$")
_GO_IN = (
    r"(?:(?:have|had|were|are|was|then|now|also|only|actually|already|been|being) )*"
    r"(?:(?:went|gone|going|moved|moving|marched|pushed|sent|thrown|ordered|flung|drove|driven) in"
    r"(?:to (?:action|the (?:attack|assault|fight|fighting|battle|offensive|operation)))?\b"
    r"(?! (?:to|order|search|for)\b)|"
    r"(?:taking|taken|took) part\b|in action\b|engaged\b|committed\b|involved\b|attack(?:ed|ing)\b|storm(?:ed|ing)\b)"
)
_DID = Small(rf"(?: {_MEN})? {_GO_IN}")
_OF_THEM_DID = Small(rf"(?: {_MEN})? of (?:them|these|those|whom) {_GO_IN}")
_LEAST = 100  # persons


def with_those_gone_in(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; who goes in of those that are only gathered attacks, and all of them stand apart."""
    found = list(numbers)
    for at, (whole, part) in enumerate(pairwise(numbers)):
        if _are_counts(whole, part) and _ARMED.match(text[whole.end :]) and _goes_in(text, whole, part):
            found[at], found[at + 1] = replace(whole, whole="apart"), replace(part, whole="attacking")
        elif _are_counts(whole, part) and _are_all_sent(text, whole, part):
            is_harmed = is_of_harmed(text, part)
            found[at] = replace(whole, whole="attacking")
            found[at + 1] = part if is_harmed else replace(part, whole="apart")
    return found


def _are_all_sent(text: str, whole: Number, part: Number) -> bool:
    """Say whether all were sent into it: "Of the 9,000 men sent against Goma, some 2,000 reached the airport"."""
    is_part = _OPENS.search(text[: whole.start]) is not None and _DID.match(text[part.end :]) is None
    return is_part and _SENT.match(text[whole.end : part.start]) is not None


# to the comma behind which the part is told
_SENT = Small(
    rf"(?: [\w'\u2019-]+){{0,2}}? {_MEN} (?:(?:that|whom|who|which) )?(?:[\w'\u2019-]+ ){{0,4}}?"
    r"(?:(?:has|have|had|were|was) )*(?:sent|thrown|hurled|flung|pitted|committed|launched|set) "
    r"(?:against|at|into)\b(?! (?:it|action)\b)[^,.;]{2,70}, "
    r"(?:(?:some|about|only|just|around|perhaps|nearly|fewer|than|more|at|least) )*$"
)


def _are_counts(whole: Number, part: Number) -> bool:
    is_smaller = _LEAST <= part.middle < whole.middle and "vague" not in (whole.qualifier, part.qualifier)
    return is_smaller and whole.kind == part.kind == "count" and "lost" not in (whole.whole, part.whole)


def _goes_in(text: str, whole: Number, part: Number) -> bool:
    between, after = text[whole.end : part.start], text[part.end :]
    if tells_assault(between):
        return False  # "of the 900 men who stormed it, 500 went in by the gate"
    if _OF_THEM_DID.match(after):
        return True
    is_part = _OF_THEM.search(between) is not None
    is_part = is_part or (_OPENS.search(text[: whole.start]) is not None and "," in between)
    return is_part and _DID.match(after) is not None
