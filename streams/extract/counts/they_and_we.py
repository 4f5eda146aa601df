"""Numbers by which one who is attacked compares: "They are 8,000 and we are 4,000," the garrison's commander said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_SOME = r"(?:(?:now|perhaps|maybe|only|just|some|about|around|nearly|at least|more than|over|up to) )*$"
_THEY = re.compile(
    rf"\bthey(?: (?:are|were|must be|may be|number|come to)|['\u2019]re) {_SOME}|"
    rf"\bthe enemy (?:has|had|have|brought|numbers?) {_SOME}",
    re.IGNORECASE,
)
_WE = re.compile(
    rf"\b(?:we(?: (?:are|were|have|had|number)|['\u2019]re|['\u2019]ve)|there (?:are|were)) {_SOME}", re.IGNORECASE
)
_OF_US = re.compile(r"(?: (?:men|soldiers|fighters))?(?: of us\b|\s*[,.;\"\u201d]|,? (?:and|but|while|against|here)\b)")
_GARRISON = Small(
    r"\b(?:garrison|defenders?|besieged|trapped|encircled)(?: [\w-]+){0,2}? (?:commander|officer|soldier|colonel|major|"
    r"captain|spokesman|chief|said|says)|"
    r"\b(?:commander|commandant|head|chief) of the (?:[\w-]+ ){0,2}?(?:garrison|defenders|defence|defense)"
)
_LEAST = 50  # persons


def with_them_and_us(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; who "they" are attack, beside who "we" are, where a garrison's man counts both sides."""
    them = [one for one in numbers if _counts(one) and _THEY.search(text, 0, one.start)]
    us = [one for one in numbers if _counts(one) and _WE.search(text, 0, one.start) and _OF_US.match(text, one.end)]
    if not them or _GARRISON.search(text) is None:
        return list(numbers)
    found = [replace(one, whole="attacking") if one in them and one not in us else one for one in numbers]
    return [replace(one, whole="apart") if one in us and one not in them else one for one in found]


def _counts(number: Number) -> bool:
    return number.kind == "count" and number.middle >= _LEAST and not number.whole
