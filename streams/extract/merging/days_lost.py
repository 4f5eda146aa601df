"""Losses of another day: "The fall of the town undoes the triumph of 30 July, when they took 800 prisoners"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from streams.extract.forces.facts import Fact
from streams.extract.merging.dating import span_of
from streams.extract.merging.group import Group
from streams.extract.telling.dates import find_dates

_BEGAN = re.compile(
    r"\b(?:beg[au]n|start(?:ed|ing)|commenc(?:ed|ing)|launched|opened|erupted|broke out)\b[^,;.]{0,40}$", re.IGNORECASE
)
_NIGHT = timedelta(days=1)  # a fight may have begun on the evening before its day
_NEWS = timedelta(days=31)  # what an undated fight is at most before the day on which it is told


def fought_then(fact: Fact, groups: Sequence[Group], published: date | None) -> Sequence[Group]:
    """Give the fights that may have cost what a sentence of its own counts: none that came after its last day."""
    dates = find_dates(fact.sentence.text, published)
    if published is None or not dates or any(one.latest is None or one.begun is not None for one in dates):
        return groups
    if any(_BEGAN.search(fact.sentence.text[: one.start]) for one in dates):
        return groups  # "1,240 were arrested in the course of the operation, which commenced in December"
    last = max(one.latest for one in dates if one.latest is not None)
    return [one for one in groups if one.is_past or first_day(one, published) <= last]


def first_day(group: Group, published: date) -> date:
    """Give the first day that a fight may have had by what its sentences tell."""
    spans = [span_of(one, published, is_underway=False) for one in (*group.told, *group.heads)]
    first = min((one[0] for one in spans if one is not None), default=None)
    return first - _NIGHT if first is not None else published - _NEWS
