"""Whether four digits are a year or count people: "In 1989 soldiers attacked", "stormed by 1900 soldiers"."""

import re

from streams.extract.words.foes import FOES
from streams.extract.words.lexicon import MODIFIERS
from streams.extract.words.small import Small

_BEFORE = Small(
    r"\b(?:in|since|by|of|during|until|till|from|before|after|early|late|mid|year|spring|summer|autumn|fall|"
    r"winter|the|and|to|through|between|back in|around|circa)[\s-]+$"
)
_UP_TO = re.compile(r"\b(?:up|close) to\s+$", re.IGNORECASE)  # no year follows
_PEOPLE = re.compile(
    rf"\s+(?:(?P<kind>[\w-]+)\s+)?(?:{FOES}|men|fighters|soldiers|troops|gunmen|people|others|civilians|policemen|"
    r"paratroopers|marines|commandos|tribesmen|mercenaries|reservists|conscripts|attackers|defenders|infantry|veterans|volunteers)\b",
    re.IGNORECASE,
)
# before which it is a year whoever follows; "by" and "from" only where they open the sentence
_WHEN = re.compile(
    r"\b(?:in|since|during|until|till|early|late|mid|year|spring|summer|autumn|winter)[\s-]+$|"
    r"^\W*(?:by|from|before|after)\s+$",
    re.IGNORECASE,
)
_REACH = 40  # characters before a year that tell that it is one


def is_year(text: str, start: int, end: int) -> bool:
    """Say whether the four digits `text[start:end]`, which may be a year, are one."""
    if counts_people(text, start, end):
        return False
    before = text[max(0, start - _REACH) : start]
    is_dated = bool(_BEFORE.search(before)) and not _UP_TO.search(before)
    return is_dated or not re.match(r"\s+[a-z]", text[end:])


def counts_people(text: str, start: int, end: int) -> bool:
    """Say whether four digits count those who follow: "by 2000 soldiers", not "Since 2016 troops have besieged it"."""
    found = _PEOPLE.match(text, end)
    if found is None or (found["kind"] and not _may_tell_kind(found["kind"])):
        return False
    return _WHEN.search(text[:start]) is None


def _may_tell_kind(word: str) -> bool:
    """Say whether the word may tell whose men they are: "2000 government troops", "1900 Taliban fighters"."""
    return word[:1].isupper() or word.lower() in MODIFIERS
