"""Parts of one force that a sentence tells by their ways or whose they are: "5,000 in the north, 3,000 in the west"."""

import re

from streams.extract.counts.numbers import Number

_MEN = r"(?:men|fighters|soldiers|troops|rebels|militants|militiamen|insurgents|guerrillas|gunmen|marines)"
_SOME = r"(?:(?:some|about|around|nearly|over|another|the other|up to|more than|at least) )*"
_SIDE = (
    r"(?:north|south|east|west|left|right|cent(?:re|er)|middle|flank|coast|river|road|lake|hills|mountains|"
    r"(?:north|south)-?(?:east|west)|[a-z]+ern (?:axis|side|flank|front|sector|road|wing))"
)
# "In the north there are 5,000 of them, in the west 3,000"
_WAYS = re.compile(
    rf"(?: (?:of them|{_MEN}))?,? (?:(?:and|while|with|but) )?(?:in|from|on|along|to|by|up) the {_SIDE},? {_SOME}",
    re.IGNORECASE,
)
# "The northern column counts 5,000 men, the western one 3,000"
_OTHER_ONE = re.compile(
    rf"(?: {_MEN})?,? (?:(?:and|while) )?the (?:other|second|third|[a-z]+ern|left|right|smaller|larger) "
    rf"(?:one|column|wing|group|arm|prong)?,? ?{_SOME}",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b[Tt]he (?:first|[a-z]+ern|left|right|larger|smaller|main) (?:one|column|wing|group|arm|prong)\b[^.;:]{0,40}$"
)
# "5,000 men of the M23 and 3,000 of the Mai-Mai"
_OF_ONE = re.compile(rf" (?:{_MEN} )?(?:of|from) (?:the )?(?:[A-Z][\w'\u2019-]*(?: of)? ?){{1,4}}and {_SOME}")
_OF_OTHER = re.compile(rf" (?:{_MEN} )?(?:of|from) (?:the )?[A-Z]")


def are_wings(text: str, first: Number, second: Number) -> bool:
    """Say whether a sentence tells the two numbers as parts that came by two ways, or of two bodies."""
    start, end = first.end, second.start
    if start > end:
        return False
    if _WAYS.fullmatch(text, start, end):
        return True
    if _OTHER_ONE.fullmatch(text, start, end) and _ONE.search(text, 0, first.start):
        return True
    return _OF_ONE.fullmatch(text, start, end) is not None and _OF_OTHER.match(text, second.end) is not None
