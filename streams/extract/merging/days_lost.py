"""Losses of another day: "The fall of the town undoes the triumph of 30 July, when they took 800 prisoners"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from streams.extract.forces.facts import Fact
from streams.extract.merging.dating import span_of
from streams.extract.merging.group import Group
from streams.extract.telling.dates import find_dates
from streams.records import MASSED

_BEGAN = re.compile(
    r"\b(?:beg[au]n|start(?:ed|ing)|commenc(?:ed|ing)|launched|opened|erupted|broke out)\b[^,;.]{0,40}$", re.IGNORECASE
)
_NIGHT = timedelta(days=1)  # a fight may have begun on the evening before its day
_BY_THE_WAY = timedelta(days=10)  # what was so long before is no part of the news
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


def of_the_news(fact: Fact, groups: Sequence[Group], published: date | None) -> Sequence[Group]:
    """Give the fights that may have cost what a paragraph of its own counts: none told by the way of long before.

    "Rebels attacked Minova on Tuesday. / Last month they stormed Goma. / Thirty people were killed, a doctor said"
    """
    main = next((one for one in groups if one.type in MASSED and not one.is_past), None)
    if published is None or main is None or fact.places:
        return groups
    begun = first_day(main, published)
    return [
        one for one in groups
        if one is main or one.block >= fact.sentence.block or not _was_before(one, begun - _BY_THE_WAY, published)
    ]  # fmt: skip


def _was_before(group: Group, day: date, published: date) -> bool:
    """Say whether all that tells a fight puts it on days before one."""
    spans = [span_of(one, published, is_underway=False) for one in (*group.told, *group.heads)]
    return all(one is not None and one[1] < day for one in spans)


def first_day(group: Group, published: date) -> date:
    """Give the first day that a fight may have had by what its sentences tell."""
    spans = [span_of(one, published, is_underway=False) for one in (*group.told, *group.heads)]
    first = min((one[0] for one in spans if one is not None), default=None)
    return first - _NIGHT if first is not None else published - _NEWS
