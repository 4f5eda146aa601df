"""Numbers that begin a name and count nobody: "captured Mount Longdon and Two Sisters", "the army's 2 Para"."""

import re

from streams.extract.counts.numerals import Numeral, find_numerals
from streams.extract.words.cardinals import BELOW_TWENTY, TENS
from streams.extract.words.nouns import counted_kind

_SMALL = frozenset({*BELOW_TWENTY, *TENS})
_GOES_ON = re.compile(r"\b[a-z]+,? $")  # in a title the word before it is written large too
# "the Indian army's 18 Grenadiers", a battalion by its number
_OF_ARMY = re.compile(r"\b(?:army|guards?|corps|infantry)['\u2019]s $", re.IGNORECASE)
# "the 400 Mawozo gang", one of that name; "the 400 Sudanese soldiers" are many
_THE = re.compile(r"\b(?:the|his|its|their) $", re.IGNORECASE)
_BAND = re.compile(
    r" (?:gang|group|crew|cartel|brigade|battalion|movement|faction|clan)\b(?! (?:members|fighters|men))"
)
_LONGEST_UNIT = 3  # digits
_CALLED = re.compile(r"(?: [A-Z][\w'\u2019-]+)+")


def numerals_of(text: str) -> list[Numeral]:
    """Give the numerals of a text in order, without those that begin a name."""
    return [one for one in find_numerals(text) if not _begins_name(text, one)]


def _begins_name(text: str, numeral: Numeral) -> bool:
    word = text[numeral.start : numeral.end]
    if word.isdigit() and _THE.search(text, 0, numeral.start) is not None:
        name = _CALLED.match(text, numeral.end)
        if name is not None and _BAND.match(text, name.end()) is not None:
            return True
    if word.isdigit() and len(word) <= _LONGEST_UNIT and _OF_ARMY.search(text, 0, numeral.start) is not None:
        return _CALLED.match(text, numeral.end) is not None
    if word.lower() not in _SMALL or not word[0].isupper() or _GOES_ON.search(text, 0, numeral.start) is None:
        return False
    called = _CALLED.match(text, numeral.end)
    return called is not None and not any(counted_kind(one.lower()) for one in called[0].split())
