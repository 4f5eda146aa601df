"""Attackers told by the odds against those attacked: "outnumber its 2,200 defenders three to one"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.multiples import ONCE
from streams.extract.counts.numbers import Number
from streams.extract.counts.qualifiers import interval_of, qualifier_of
from streams.extract.words.cardinals import TENS, TO_TWELVE

_COUNT = "|".join((*TO_TWELVE, *TENS))
_BOUND = r"(?:(?:about|some|around|nearly|almost|at least|more than|over|perhaps|roughly|well over) )?"
_ODDS = (
    rf"(?P<odds>{_BOUND}(?P<top>{_COUNT}|\d{{1,2}})[ -]to[ -](?P<bottom>one|two|three|[123])\b|"
    rf"{_BOUND}(?P<x>\d{{1,2}}):1\b)"
)
_HELD = (
    r"(?:defenders|garrison|defending [\w-]+|(?:besieged|trapped|encircled|beleaguered) [\w-]+|"
    r"(?:soldiers|troops|men|guardsmen|police|policemen|marines|fighters) "
    r"(?:inside|defending|holding|in the garrison))\b"
)
_OWN = (
    r"(?:our(?: own)?|(?:his|its|their) own|"
    r"(?:the |its )?(?:[\w-]+ )?(?:garrison|defenders|besieged)(?:['\u2019]s?| of| has))"
)
_WORDS = r"(?:[\w'\u2019-]+ ){0,4}?"
_DEFENDED = re.compile(rf"\s?{_WORDS}{_HELD}", re.IGNORECASE)
_OWNED = re.compile(rf"\b{_OWN} (?:only |just |some |about )?$", re.IGNORECASE)
# "the jihadists outnumber the town's 2,200 defenders three to one"
_OUTNUMBER = re.compile(rf"\boutnumber(?:s|ed|ing)? {_WORDS}$", re.IGNORECASE)
_AGAINST = re.compile(rf" {_WORDS}(?:[\w'\u2019-]+,? )?(?:by )?{_ODDS}", re.IGNORECASE)
# "the 3,000 defenders are outnumbered by three to one"
_ARE_OUTNUMBERED = re.compile(
    rf"[^.;\d]{{0,60}}?\b(?:is|are|was|were|been|being)(?: heavily| badly| now)? outnumbered,? (?:by )?{_ODDS}",
    re.IGNORECASE,
)
# "twice the garrison's 3,000", "three times as many men as our 3,000"
_TIMES = re.compile(
    rf"(?P<odds>\b{_BOUND}(?:(?P<once>twice|double|triple|treble|thrice)|(?P<times>{_COUNT}|\d{{1,2}}) times) "
    rf"(?:as many\b|the size of|the strength of|the number of)?) ?(?:{_WORDS}as )?(?:the )?{_OWN} "
    r"(?:only |just |some |about )?$"
    rf"|(?P<odds2>\b{_BOUND}(?:(?P<once2>twice|double|thrice)|(?P<times2>{_COUNT}|\d{{1,2}}) times) "
    rf"(?:as many\b)?) ?(?:{_WORDS}as )?the $",
    re.IGNORECASE,
)
# "has 6,000 defenders and at least as many stand against us"
_AS_MANY_AGAINST = re.compile(
    rf" ?{_WORDS}{_HELD},? (?:and|but)(?: that)? [\"\u201c\u2018']?"
    r"(?:(?:the (?:enemy|attackers|rebels)|they) (?:has|had|have) "
    rf"(?P<odds2>{_BOUND}(?:(?P<once>twice)|(?P<times>{_COUNT}|\d{{1,2}}) times) as many)\b|"
    r"(?P<odds>(?:at least|about|perhaps|nearly|more than) as many)"
    r"(?: again| men| others)? (?:stand|are|stood|were|come|came|have come|attack|face|faced)\b[^.;]{0,30}?"
    r"(?:against|attack\w*|outside|face|storm\w*|at the gates))",
    re.IGNORECASE,
)
_LEAST = 50  # persons attacked


def with_odds(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers of a sentence with those of attackers that it tells by those attacked, of whom it gives one."""
    found = list(numbers)
    for base in numbers:
        if base.kind == "count" and base.qualifier != "vague" and base.middle >= _LEAST and not base.whole:
            more = _by_odds(text, base)
            if more is not None:
                others = [
                    replace(one, whole="apart") if one is base and more.end <= one.start else one for one in found
                ]
                kept = [one for one in others if one.end <= more.start or one.start >= more.end]
                found = sorted((*kept, more), key=lambda one: one.start)
    return found


def _by_odds(text: str, base: Number) -> Number | None:
    before, after = text[: base.start], text[base.end :]
    are_theirs = _DEFENDED.match(after) is not None or _OWNED.search(before) is not None
    if are_theirs and _OUTNUMBER.search(before) and (told := _AGAINST.match(after)):
        return _of(base, told, "odds", base.end)
    if are_theirs and (told := _ARE_OUTNUMBERED.match(after)):
        return _of(base, told, "odds", base.end)
    if told := _AS_MANY_AGAINST.match(after):
        return _of(base, told, "odds" if told["odds"] else "odds2", base.end)
    if (told := _TIMES.search(before)) and (told["odds"] or _DEFENDED.match(after)):
        more = _of(base, told, "odds" if told["odds"] else "odds2", 0)
        return more if text[more.start : more.end].endswith("many") else replace(more, end=base.end)
    return None


def _of(base: Number, told: re.Match[str], group: str, since: int) -> Number:
    """Give the number of the attackers, which stands where the odds do."""
    start = since + told.start(group)
    words = told[group].lower().rstrip()
    top, bottom = _ratio(told)
    bound = _BOUNDS.match(words)
    said = qualifier_of(bound[0])[0] if bound is not None else "exact"
    low, high = interval_of(base.middle * top // bottom, said)
    return Number(start, start + len(words), low, high, "about" if said == "exact" else said, whole="attacking")


_BOUNDS = re.compile(_BOUND)


def _ratio(told: re.Match[str]) -> tuple[int, int]:
    """Give how many attack for how many who are attacked."""
    groups = told.groupdict()
    once = groups.get("once") or groups.get("once2")
    if once:
        return ONCE[once.lower()], 1
    times = groups.get("times") or groups.get("times2") or groups.get("top") or groups.get("x")
    return _value(times or "one"), _value(groups.get("bottom") or "one")


def _value(word: str) -> int:
    return int(word) if word.isdigit() else {**TO_TWELVE, **TENS}.get(word.lower(), 1)
