"""What stands before an entry's own words, "14:20 GMT - Update:", and in which entry of a live page a line is."""

import re
from collections.abc import Sequence

BULLET = (
    r"\s*[-+\u2013\u2014\u2022*\u00b7\u2023\u2043\u203a\u00bb\u25a0-\u25ff\u2605\u2606\u2713-\u2718\u27a1-\u27be]"
    r"\s+(?=\w)"
)
_LEAST = 3  # lines that begin so make a log
_LONGEST, _ENDS = 8, (".", "?", "!")  # words of a heading, and what ends none
_TITLED = r"(?:[A-ZÀ-Þ(][\w'\u2019().-]*|[-/\u2013]|of|and|de|el|la)"
_HEADING = re.compile(rf"{_TITLED}(?: {_TITLED}){{0,4}}:?")
_LABEL = re.compile(rf"({_TITLED}(?: {_TITLED}){{0,3}}): +\S")
_HOUR = r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?!\d|[.:]\d)(?:\s*[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s*[ap]\.?m\b\.?"
_ZONES = r"(?-i:[A-Z]{1,4}T)|UTC|MSK|local time|(?-i:[A-Z][a-z]+) time|hrs|hours"
_ZONE = rf"(?:\s+\(?(?:{_ZONES})\)?)?"
_MARK = r"(?:\s*[|\u2013\u2014:.]|\s+-)?\s+"
_NEWS = r"(?:(?:UPDATED?|BREAKING|CORRECTION|NEW|LATEST)(?:\s+\d+)?\s*[:\u2013\u2014|-]\s+)?"
_BEGINS = r"(?=[\"\u201c\u2018'(]?(?-i:[A-ZÀ-Þ\d]))"
_TIMED = re.compile(rf"(?:{BULLET})?\s*\[?(?:{_HOUR}){_ZONE}\]?{_MARK}{_NEWS}{_BEGINS}", re.IGNORECASE)
_LABELLED = re.compile(r"\s*(?:UPDATED?|BREAKING|CORRECTION)(?:\s+\d+)?\s*:\s+(?=[\"\u201c]?[A-ZÀ-Þ])")
_BULLET = re.compile(BULLET)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_NUMERALS = r"\d{1,2}(?:-\d{1,2})?[/.]\d{1,2}(?:[/.]\d{2,4})?"  # "14/06", "9-11/05"
_DAY = rf"(?:\d{{1,2}}(?:\s?[-\u2013/]\s?\d{{1,2}})?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}|{_NUMERALS})"
_DATED = re.compile(rf"{BULLET}(?:on\s+)?(?:{_DAY})\b", re.IGNORECASE)


def own_words_at(text: str, start: int, end: int) -> int:
    """Give where the words of `text[start:end]` begin after a bullet, a time of day and "Update:"; `start` for none."""
    for lead in (_TIMED, _BULLET, _LABELLED):
        found = lead.match(text, start, end)
        if found is not None and found.end() < end:
            return found.end()
    return start


def entries_of(lines: Sequence[str]) -> list[int]:
    """Give the number of the entry in which each line stands: 0 before the first, and all 0 where the text is no log.

    A time of day opens the entry of a live page, up to the next one. In a list of incidents by day each item is one,
    and so is what follows them.
    """
    timed = [_TIMED.match(line) is not None for line in lines]
    begins = timed
    if sum(timed) < _LEAST:
        items = [_BULLET.match(line) is not None for line in lines]
        if sum(_DATED.match(line) is not None for line in lines) < _LEAST:
            return [0] * len(lines)
        begins = [one or before for one, before in zip(items, [False, *items], strict=False)]
    return [sum(begins[: at + 1]) for at in range(len(lines))]


def heads_of(lines: Sequence[str]) -> list[str]:
    """Give for each line the last one over it that is a heading: some words in capitals, after which nothing stands.

    Words before a colon with which the line begins are one of its own: "NYALA: 2 strikes on the airport".
    """
    heads, last = [], ""
    for line in lines:
        own = line[own_words_at(line, 0, len(line)) :].strip()
        if not _BULLET.match(line) and len(own.split(None, _LONGEST)) < _LONGEST and not own.endswith(_ENDS):
            last = own.rstrip(":") if _HEADING.fullmatch(own) else ""
        label = _LABEL.match(own)
        heads.append(label[1] if label is not None else last)
    return heads
