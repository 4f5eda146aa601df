"""Of whom a force is made up: "an army of 7,000: Kenyan regulars, militiamen and a few hundred policemen"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.counts.sums import is_of_harmed

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
