"""Numbers that a sentence itself takes back or has outgrown: "560, not 5,600", "from 3,100 to 6,200"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from streams.extract.counts.growth import CHANGE, is_growth, is_of_movement
from streams.extract.counts.numbers import Number
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.small import Cased

_PLANNED = (
    r"(?:originally |initially )?(?:planned|expected|promised|intended|announced|foreseen|hoped[- ]for|usual|original|"
    r"required|authori[sz]ed|agreed|pledged|reported|claimed|rumou?red)"
)
_SMALL = (
    r"(?:by |of |with |to |at |in |the |those |its |their |some |about |around |merely |just |only |figure of |"
    rf"number of |{_PLANNED} )*"
)
# before a number that is said to be the wrong one
_NOT = Cased(
    rf"(?:^|[,;:(\u2013\u2014-]\s*|\b(?:and|but)\s+|\s)"
    rf"(?:(?:not|instead of|rather than|as opposed to|in place of) {_SMALL}|than (?:the|its|their) {_PLANNED} )$",
    re.IGNORECASE,
)
_STATED = (
    r"(?:stated|reported|said|given|claimed|written|printed|published|announced|quoted|posted|broadcast|put out|"
    r"misstated|misreported|mentioned|cited|believed|thought|assumed)"
)
_WRONGLY = (
    r"(?:wrongly|mistakenly|incorrectly|erroneously|originally|initially|first|previously|earlier|falsely|formerly)"
)
_WRONG_AFTER = re.compile(
    rf"(?: [\w'\u2019-]+){{0,3}},? (?:as )?(?:(?:we |was |were |had been |been |it )*{_WRONGLY} {_STATED}|"
    rf"(?:we |was |were |had been |been )*{_STATED} (?:\w+ )?(?:earlier|previously|before|at first|originally|"
    r"initially|wrongly|(?:on|last) \w+day|yesterday))\b",
    re.IGNORECASE,
)
# .. and after one that held before
_AT_FIRST = re.compile(
    r"(?: [\w'\u2019-]+){0,3} (?:at (?:first|the (?:start|outset|beginning))|initially|originally|in the beginning|"
    r"a (?:week|month|year|fortnight) ago|last (?:week|month|year|spring|summer|autumn|winter)|"
    rf"in {WHOLE_MONTH}),? [^.;]*?"
    r"\b(?:now|today|grown|swollen|risen|shrunk|fallen|dwindled|doubled|trebled|tripled|down to|up to)\b",
    re.IGNORECASE,
)
# "five thousand in the first hours; by morning, with those who came from Wau, they were 7,000"
_BY_THEN = re.compile(
    r"(?: [\w'\u2019-]+){0,3} (?:at first|initially|(?:in|on) the first (?:hours?|days?|minutes)|"
    r"at (?:dawn|the start|the outset|first light|sunrise)|in the (?:morning|beginning))[,;:]? "
    r"[^.]*?\b(?:(?:number|figure|total|strength) (?:is|was|stands at|stood at|ha[sd] (?:reached|grown to|risen to))|"
    r"(?:grown|risen|swollen) to|(?:they|there) (?:are|were|numbered))(?: now| then)?"
    r"(?: about| some| nearly| almost| over| more than| at least| up to)? $",
    re.IGNORECASE,
)
# .. and between one and the other that its teller put in its place: "; it later put the number at 300"
_PUT_LATER = re.compile(
    r"[^.]*?[,;] (?:(?:but|and|though|although) )?(?:(?:it|he|she|they) (?:later|afterwards|since|has since|then) "
    r"(?:put|gave|set|revised|lowered|raised|cut|corrected) (?:the (?:figure|number|total|count)|it|that|this) "
    r"(?:at|as|to)|(?:the|their|its) (?:real|true|actual|right|correct) (?:figure|number|total|count|strength) "
    r"(?:was|is|had been|stood at))"
    rf" {_SMALL}$",
    re.IGNORECASE,
)
# .. or that was a misprint: "; it should have read 600", "was a typing error: there were 720"
_MISPRINT = re.compile(
    r"[^.;]*?(?:[,;:.\u2014\u2013-] ?(?:(?:but|and) )?(?:it|this|that|which|the (?:figure|number)) "
    r"(?:should|ought to) (?:have )?(?:read|been|said|be|have read)|"
    r"\b(?:was|is|were) (?:an? )?(?:typing error|typo|misprint|slip|error|mistake|wrong|mistaken|too (?:high|low)|"
    r"out by \w+)"
    r"[:;,.\u2014\u2013-]+ ?(?:there|they|the (?:attackers|rebels|right|correct|true|real)(?: \w+)?|it|in fact)"
    rf"(?: (?:were|was|is|are|numbered|should be|there were))+) {_SMALL}$",
    re.IGNORECASE,
)
_WRONG_BEFORE = Cased(
    rf"\b(?:{_WRONGLY} (?:{_STATED}|put|estimated)(?: \w+){{0,3}}|(?:earlier|original|first|initial|previous) "
    rf"(?:figure|number|estimate|report|count)s?) (?:at|of|as|was|had been) {_SMALL}$",
    re.IGNORECASE,
)
# a number that nothing in its sentence takes the place of: "An earlier report wrongly gave the number as 6,000" ..
_GIVEN_WRONGLY = Cased(
    r"\b(?:wrongly|mistakenly|incorrectly|erroneously|falsely|inaccurately) "
    r"(?:said|stated|reported|claimed|gave|given|put|wrote|described|estimated|announced|printed|quoted|suggested)\b"
    r"[^.;:\d]{0,60}$|"
    r"\b(?:earlier|previous|prior|original|first|initial) (?:version|headline|story|article|caption|edition|post|tweet|"
    r"draft|item|alert)s?\b[^.;:\d]{0,20} (?:said|stated|gave|put|had|spoke|told|claimed|reported)\b[^.;:\d]{0,40}$",
    re.IGNORECASE,
)
# .. "Earlier reports that put the force at 6,000 were wrong"
_EARLIER_REPORT = Cased(
    r"\b(?:earlier|previous|prior|original|first|initial|our) (?:\w+ )?(?:reports?|figures?|numbers?|estimates?|"
    r"counts?|accounts?|versions?|stor(?:y|ies)|articles?|headlines?)\b[^.;:\d]{0,60}$",
    re.IGNORECASE,
)
_WAS_WRONG = re.compile(
    r"[^.;:\d]{0,40}? (?:was|were|is|are|proved|turned out to be) (?:all |both |in )?(?:wrong|mistaken|incorrect|error|"
    r"erroneous|false|inaccurate|(?:an? )?(?:\w+ )?(?:error|misprint|mistake|typo|slip))\b",
    re.IGNORECASE,
)
# before a number that held once, of what the sentence goes on to tell as it is now
_ONCE = re.compile(
    rf"\b(?:(?:up|down) from|compared (?:with|to)|(?:as )?against|from an? (?:original|initial|earlier|nominal|peak)"
    rf"(?: \w+)? of|(?:out )?of an? (?:original|initial|nominal)|once|"
    rf"(?:began|begun|started|set out|opened) with|nominally|originally|formerly|on paper|in theory|"
    rf"supposedly) (?:an? |the )?{_SMALL}$",
    re.IGNORECASE,
)
_ONCE_STRONG = re.compile(r"\b(?:once|formerly|at one time) (?:an? )?$", re.IGNORECASE)
_WOULD = re.compile(
    r"\b(?:at full strength|on paper|in theory|nominally|at (?:its|their|the) (?:peak|height|start|outset))\b"
    r"[^.;]{0,70}$|"
    r"\b(?:should|ought to|(?:was|were|is|are) (?:supposed|meant) to) (?:be|have(?: been| had| numbered)?|number|"
    rf"count|muster|field) {_SMALL}$",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:but|now|though|although|yet|while|whereas|has|had|have|down to|only|left|actually|in fact|really|fewer)\b",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\bfrom {_SMALL}$", re.IGNORECASE)
_TO = re.compile(r"[^.;]{0,40}?\bto\s+$", re.IGNORECASE)
_BACK_FROM = re.compile(r"[^.;,]{0,30}?,?\s+(?:up |down )?from\s+$", re.IGNORECASE)
_LEAST = 20  # what is fewer corrects no strength


def standing(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers, those of kind "other" now that the sentence itself puts another in the place of."""
    numbers = [replace(one, kind="other") if _is_bygone(text, one) else one for one in numbers]
    counts = [one for one in numbers if one.kind == "count" and one.middle >= _LEAST]
    if len(counts) < 2:  # noqa: PLR2004 - a number takes back another
        return list(numbers)
    gone = {one.start for at, one in enumerate(counts) if _is_gone(text, counts, at)}
    if len(gone) == len(counts):
        return list(numbers)
    for one, after in pairwise(counts):
        if is_of_movement(text[: one.start], text[one.end : after.start]):
            gone |= {one.start, after.start}
    later = {after.start for one, after in pairwise(counts) if one.start in gone}
    return [
        one if one.kind != "count"
        else replace(one, kind="other") if one.start in gone
        else replace(one, is_latest=one.start in later)
        for one in numbers
    ]  # fmt: skip


def is_told_wrongly(text: str, number: Number) -> bool:
    """Say whether a sentence gives a number for what an earlier report had wrong."""
    before = text[: number.start]
    if _GIVEN_WRONGLY.search(before):
        return True
    return _EARLIER_REPORT.search(before) is not None and _WAS_WRONG.match(text, number.end) is not None


def _is_bygone(text: str, one: Number) -> bool:
    """Say whether so many were there once: "Kony's force, once 6,000 strong, attacked with fewer than 200 men"."""
    return one.is_strength and one.kind == "count" and _ONCE_STRONG.search(text[: one.start]) is not None


def _is_gone(text: str, counts: Sequence[Number], at: int) -> bool:
    one = counts[at]
    before, after = text[: one.start], counts[at + 1] if at + 1 < len(counts) else None
    if _NOT.search(before) or _WRONG_BEFORE.search(before) or _WRONG_AFTER.match(text, one.end):
        return True
    if at and _BACK_FROM.fullmatch(text[counts[at - 1].end : one.start]) and _has_changed(before):
        return True  # "rose to 6,200 from 3,100"
    if re.search(r"\b(?:up|down) from $", before):
        return True
    if after is None:
        return False
    between = text[one.end : after.start]
    was_less = (found := _FROM.search(before)) is not None and CHANGE.search(before[: found.start()]) is not None
    if (was_less or is_growth(before)) and _TO.fullmatch(between):
        return True
    return any(way.match(between) for way in (_AT_FIRST, _BY_THEN, _PUT_LATER, _MISPRINT)) or (
        bool(_ONCE.search(before) or _WOULD.search(before)) and _BUT.search(between) is not None
    )


def _has_changed(before: str) -> bool:
    return CHANGE.search(before) is not None
