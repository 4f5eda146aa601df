"""Of whom a force is made up: "an army of 7,000: Kenyan regulars, militiamen and a few hundred policemen"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.counts.sums import is_of_harmed
from streams.extract.syntax.governors import assails, does
from streams.extract.words.lexicon import words

_NAMED = r"(?:(?!(?:who|which|that|were|was|are|is|has|have|had|while|but|against|from)\b)[\w'\u2019-]+,? )"
_LIST = re.compile(
    rf"(?: [\w'\u2019-]+){{0,2}}?(?P<opens>:| -| [\u2013\u2014]|\u2014|,) ?{_NAMED}{{1,8}}?and "
    r"(?:another |some |about )*"
)
_ENDS = re.compile(r"(?: (?!who\b|from\b)[\w'\u2019-]+){1,4}?(?: among them| included)?(?:[.;)]| [\u2013\u2014-]|$)")
_AMONG = re.compile(r"(?: [\w'\u2019-]+){1,4}? among them\b")


def is_listed_in(text: str, whole: Number, part: Number) -> bool:
    """Say whether the second, smaller number is one of a list that says of whom the first is made up."""
    found = _LIST.fullmatch(text, whole.end, part.start)
    if found is None or part.middle >= whole.middle or is_of_harmed(text, whole):
        return False
    is_open = found["opens"] == ","  # "7,000, regulars and 300 policemen" may be two numbers
    return (_AMONG if is_open else _ENDS).match(text, part.end) is not None


# "an army of 7,000 men, 2,500 of them from the capital, attacked Gao"
_BEFORE_PART = re.compile(
    r"(?: [\w'\u2019-]+){0,5}?(?:,| \() ?(?:(?:among (?:them|whom)|including|of (?:them|whom|these)|with|counting) )?"
    r"(?:(?:some|about|at least|nearly|over|perhaps) )*"
)
_PART = re.compile(r"(?P<told>(?: [\w'\u2019-]+){0,7}?)(?:,|\)) ?(?P<then>(?:[\w'\u2019-]+ ){0,3}[\w'\u2019-]+)")
_HELPS = words("have has had are were is was been now then also all began started to")


def are_told_aside(text: str, whole: Number, part: Number) -> bool:
    """Say whether the second, smaller number only says who is among the first, who attack: the words beside it end."""
    if part.middle >= whole.middle or _BEFORE_PART.fullmatch(text, whole.end, part.start) is None:
        return False
    found = _PART.match(text, part.end)
    if found is None or any(_attacks(word) for word in found["told"].split()):
        return False
    then = [word.lower() for word in found["then"].split() if word.lower() not in _HELPS]
    return bool(then) and (_attacks(then[0]) or then[:2] in _TAKE_PART)


_TAKE_PART = [["took", "part"], ["taking", "part"], ["taken", "part"], ["launched", "an"], ["opened", "an"]]


def _attacks(word: str) -> bool:
    return assails(word.lower()) or does(word.lower())
