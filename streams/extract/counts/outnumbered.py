"""Attackers told by the odds against those attacked: "outnumber its 2,200 defenders three to one"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.multiples import ONCE
from streams.extract.counts.numbers import Number, find_numbers
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
# of those whom the sentence before counts: "They are outnumbered five to one", "For each of ours there are five"
_THEY_ARE = re.compile(
    r"^\W*(?:they|those inside|the (?:defenders|garrison|besieged)|its (?:men|defenders)|these(?: men)?) "
    rf"(?:is|are|were|was|have been)(?: [\w-]+ly| now)? outnumbered,? (?:by )?{_ODDS}",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    r"\bfor (?:each|every)(?: single)? (?:one|man|soldier|rifle|defender)s?"
    r"(?: (?:of (?:ours|us|them|theirs)|(?:that )?we have|inside|in the (?:garrison|town|fort)))?,? "
    r"(?:there (?:are|were)|they (?:have|had)|the (?:enemy|rebels|attackers) (?:has|have|had)) "
    rf"(?P<odds>{_BOUND}(?P<times>{_COUNT}|\d{{1,2}}))\b(?! (?:days|shells|rounds|guns|tanks|dead))",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(rf"\b(?:{_HELD}|keeps?|kept|holds?|held|hold out|dug in|stationed|left)", re.IGNORECASE)
_LEAST = 50  # persons attacked


def with_odds(text: str, numbers: Sequence[Number], told_before: str = "") -> list[Number]:
    """Give the numbers of a sentence with those of attackers that it tells by those attacked.

    How many are attacked it gives itself, or the sentence before it does.
    """
    found = list(numbers)
    if (more := _by_odds_alone(text, numbers, told_before)) is not None:
        found = [one for one in found if one.end <= more.start or one.start >= more.end]
        return sorted((*found, more), key=lambda one: one.start)
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


def _by_odds_alone(text: str, numbers: Sequence[Number], told_before: str) -> Number | None:
    told = _THEY_ARE.match(text) or _FOR_EACH.search(text)
    if told is None or not _IN_PLACE.search(told_before):
        return None
    if any(one.kind == "count" and one.middle >= _LEAST for one in numbers):
        return None  # what it counts itself they may be outnumbered by
    bases = [one for one in find_numbers(told_before) if one.kind == "count" and one.middle >= _LEAST]
    is_one = len(bases) == 1 and bases[0].qualifier != "vague"
    return _of(bases[0], told, "odds", 0) if is_one else None


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
