"""Figures that two give of the same people in one sentence: "3,000 by one account and 10,000 by another"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from streams.extract.counts.in_place import are_set_beside
from streams.extract.counts.numbers import Number
from streams.extract.counts.sums import is_of_harmed
from streams.extract.counts.wings import are_wings
from streams.extract.words.small import Small

_LEAST = 20  # fewer are no strength
_REACH = 80  # characters before and after the two
_NOUN = r"(?:[ -](?!and\b|but\b|or\b)[\w'\u2019-]+){0,3}?"
_WHO = r"(?:(?!\d)[^,;.:]){2,45}?"
_COUNT = r"(?:accounts?|counts?|estimates?|reckonings?|tall(?:y|ies)|figures?|calculations?|versions?)"
_NEXT = r"(?:,|;|,? (?:and|but|or|while|whereas|though)|\s*[\u2013\u2014-])"
_SOURCE = rf"(?:by (?:(?:{_WHO} )?{_COUNT}\b|{_WHO}(?=,| and | but ))|according to {_WHO}|in {_WHO} {_COUNT})"
# "3,000 by one account and 10,000 by another"
_BY = re.compile(rf"{_NOUN},? {_SOURCE}{_NEXT} $", re.IGNORECASE)
_BY_ANOTHER = re.compile(
    rf"{_NOUN},? (?:by (?:(?:another|others|a second|{_WHO} {_COUNT})\b|{_WHO}['\u2019](?:(?=[ ])|s?(?=[,.;]|$)))|"
    rf"according to |in {_WHO} {_COUNT}\b)",
    re.IGNORECASE,
)
# "put by one scout at 4,500 and by another at 6,500", "put at 4,500 by the army and at 11,000 by the rebels"
_PUT = Small(r"\b(?:put|estimated|placed|reckoned|numbered|given)(?: variously)? (?:by [^,;.]{2,45} )?(?:at|as)\s+$")
# "variously estimated at 3,000 and 6,000"
_VARIOUSLY = Small(r"\bvariously\b[^,;.]{0,60} (?:at|as)\s+$")
_AND_OR = re.compile(rf"{_NOUN} (?:and|or) (?:about |some |around |nearly |over )?$", re.IGNORECASE)
_AND_AT = re.compile(rf"{_NOUN}(?: by {_WHO})?{_NEXT}(?: by {_WHO})? (?:at|as) $", re.IGNORECASE)
# "The army says 900, the vigilantes 7,000"; "One survivor put them at 3,000, another at 6,000"
_SAYS = Small(
    r"\b(?:sa(?:y|ys|id)|spoke of|speaks? of|talk(?:s|ed)? of|count(?:s|ed)|claim(?:s|ed)?|estimat(?:es?|ed)|"
    r"reckon(?:s|ed)?|reported|told (?:the )?[\w'\u2019-]+(?: [\w'\u2019-]+)?|(?:sources?|estimates?|figures?): "
    r"[^()\d]{2,40}|(?:puts?|placed?|places|set|sets) (?:it|them|(?:their|its|the|his) [^,;.]{2,40}) "
    r"(?:at|as|in))\s+(?:there were |they were |that )?$"
)
_COUNTED = (
    r"(?:populations?|attackers|besiegers|assailants|rebels|garrisons?|defenders|forces?|enem(?:y|ies)|strength|columns?|"
    r"fighters|men|soldiers|troops|others|inhabitants|refugees|total|civilians|guards)\b"
)
_OTHER = re.compile(
    rf"{_NOUN}{_NEXT} (?:(?:the|an?|its|their|his|some|most)(?: (?!{_COUNTED})[\w'\u2019-]+){{1,3}}|"
    r"(?:one|another|others|some)|(?-i:[A-Z])[\w'\u2019-]+(?: (?-i:[A-Z])[\w'\u2019-]+)?)"
    r"(?:,? (?:at|of|says?|said))? [\"\u201c]?$",
    re.IGNORECASE,
)
_STOPS = re.compile(r"(?:\s+(?:men|fighters|people|of them|attackers))?\s*(?:[.,;:)\u2013\u2014\u201d\"]|$)")
# "maybe 4,000, maybe 7,000"
_MAYBE = re.compile(r"(?:maybe|perhaps|possibly)\b", re.IGNORECASE)
_APPOSED = re.compile(rf"{_NOUN}(?:,|\s*[(\u2013\u2014])\s*", re.IGNORECASE)
_PARTS = re.compile(
    r"(?: [\w'\u2019-]+)? (?:from|along|by|on|in) [^.;\d]{2,50}? and (?:about |some )?\d", re.IGNORECASE
)
_GIVE_OR_TAKE = re.compile(rf"{_NOUN},? [\"\u201c]?give or take $", re.IGNORECASE)
# "More than 4,000 fighters, some say 7,000, attacked"
_SOME_SAY = re.compile(
    rf"{_NOUN}(?:,|\s*[(\u2013\u2014]|,? (?:and|but|though)) ?(?:perhaps |or )?"
    r"(?:some|others|many|locals|residents|witnesses|survivors|a few|(?:the|an?|one) [\w'\u2019-]+)(?: [\w'\u2019-]+)? "
    r"(?:say|says|said|claim(?:ed|s)?|speak of|spoke of|put(?:s)? (?:it|them|the (?:figure|number)) at) $",
    re.IGNORECASE,
)
# "Army figures have 3,800 taking part; the party's own, 6,200"
_OWN_FIGURE = re.compile(
    r"[^.;]{0,40}[;,] (?:and )?(?:the|its|their) (?:[\w'\u2019-]+ )?(?:own|figures?|counts?|tally|estimates?|claims?)"
    r"(?: (?:figures?|counts?|tally|estimates?|claims?))?(?: (?:is|was|were|are|has|have|say|says|puts? it at))?,? $",
    re.IGNORECASE,
)
_SAY_SOME = re.compile(r"\s*[,.;)\u2013\u2014]|$")


def with_ranges(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; the first of those that several give of the same people as the range from least to most.

    The others are then told apart. Of tolls each figure is kept: whose dead they are may differ.
    """
    found = list(numbers)
    counts = [at for at, one in enumerate(found) if one.kind == "count" and not one.whole and one.middle >= _LEAST]
    first: int | None = None
    for before, after in pairwise(counts):
        if _GIVE_OR_TAKE.fullmatch(text[found[before].end : found[after].start]):
            found[before] = _within(found[before], found[after])
            found[after] = replace(found[after], whole="apart")
        elif _is_told_exactly(text, found[before], found[after]):
            first, exact = before, found[after]
            found[before] = replace(found[before], low=exact.low, high=exact.high, qualifier=exact.qualifier)
            found[before] = replace(found[before], told_from=found[before].start, told_to=exact.end)
            found[after] = replace(exact, whole="apart")
        elif found[before].qualifier == "vague" and _is_parted(text, found[before], found[after]):
            found[before] = replace(found[before], whole="apart")
        elif not _are_rivals(text, found[before], found[after], is_row=first is not None):
            first = None
        else:
            first = before if first is None else first
            found[first] = _range(found[first], found[after])
            found[after] = replace(found[after], whole="apart")
    return found


def _are_rivals(text: str, one: Number, other: Number, *, is_row: bool) -> bool:
    """Say whether two tell the numbers of the same people; `is_row`: two have, of the first of them and one before."""
    before, between = text[max(0, one.start - _REACH) : one.start], text[one.end : other.start]
    is_side = are_set_beside(text[: other.start])
    if is_of_harmed(text, one) or len(between) > _REACH or is_side or are_wings(text, one, other):
        return False
    if between == ", " and all(_MAYBE.match(text, each.start) for each in (one, other)):
        return True
    if _BY.fullmatch(between) and _BY_ANOTHER.match(text, other.end):
        return True
    is_put = _AND_AT.fullmatch(between) and _PUT.search(before)
    if is_put or (_AND_OR.fullmatch(between) and _VARIOUSLY.search(before)):
        return True
    if any(way.fullmatch(between) for way in (_SOME_SAY, _OWN_FIGURE)) and _SAY_SOME.match(text, other.end):
        return True
    is_told = is_row or _SAYS.search(before) is not None
    return is_told and _OTHER.fullmatch(between) is not None and _STOPS.match(text, other.end) is not None


def _is_parted(text: str, one: Number, other: Number) -> bool:
    """Say whether the parts of so many follow: "Several thousand rebels, 3,000 from the north and 2,000 from .."."""
    return _APPOSED.fullmatch(text[one.end : other.start]) is not None and _PARTS.match(text, other.end) is not None


def _is_told_exactly(text: str, one: Number, other: Number) -> bool:
    """Say whether the second only tells the first more exactly: "Several thousand gunmen, perhaps 3,000, have"."""
    if one.qualifier != "vague" or other.qualifier == "vague" or one.low is None or one.high is None:
        return False
    is_apposed = _APPOSED.fullmatch(text[one.end : other.start]) is not None and _SAY_SOME.match(text, other.end)
    return bool(is_apposed) and one.low <= other.middle <= one.high


def _within(one: Number, margin: Number) -> Number:
    """Give "6,000, give or take 1,500" as its bounds."""
    if one.low is None or one.high is None or margin.middle >= one.low:
        return one
    low, high = one.low - margin.middle, one.high + margin.middle
    return replace(one, low=low, high=high, qualifier="between", told_from=one.start, told_to=margin.end)


def _range(one: Number, other: Number) -> Number:
    least, most = sorted((one, other), key=lambda each: each.middle)  # "more than 4,000, some say 7,000" are no more
    high = most.middle if most.high is None else most.high  # "1,500, another counted over 6,000" are not ever so many
    return replace(one, low=least.middle, high=high, qualifier="between", told_from=one.start, told_to=other.end)
