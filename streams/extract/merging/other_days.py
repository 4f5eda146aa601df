"""A fight that its own words put on other days than one at its place: "Last month they had reached the bridges"."""

import re
from datetime import date, timedelta

from streams.extract.merging.dating import span_of
from streams.extract.merging.group import Group, was_before
from streams.extract.merging.same_hands import are_those
from streams.extract.reading.found import Told

_APART = timedelta(days=3)  # what is told of fewer days after may be one fight, which went on
_LONG = timedelta(days=7)  # and of the days after it, by those who are only spoken of again
# what says since when, or that it is the largest since one that has a day, who they are ("half of those who entered"),
# or that others came to it on another day
_NO_DAY = re.compile(
    r"\b(?:began|begun|started|launched|opened|opening|resumed|broke out|erupted|"
    r"(?:\w+est|most|first)\b[^,;.]*\bsince|of those who|joined (?:in )?the)\b"
)


def is_of_other_days(told: Told, group: Group, published: date | None) -> bool:
    """Say whether the draft's own words put it on other days than the event was.

    A sentence has but one day for all that it tells, where a verb does not tell another. What was just won back had
    been lost before: "have recaptured Gharyan. It fell to Haftar in April".
    """
    own = _days_of(told, published)
    if own is None or (told.draft.trigger.form != "past" and any(one.order == told.order for one in group.told)):
        return False
    least = _LONG if are_those(told, group) and not was_before(told) else _APART
    known = [days for one in group.told if (days := span_of(one, published, is_underway=False)) is not None]
    if not known and published is not None and group.is_of_regaining:
        return told.draft.type == "capture" and own[1] + _LONG <= published
    return bool(known) and all(own[1] + least <= first or last + least <= own[0] for first, last in known)


def _days_of(told: Told, published: date | None) -> tuple[date, date] | None:
    """Give the days that a draft's own words put it on, not those on which it only began."""
    is_open = told.draft.phase == "planned" or told.draft.type == "ceasefire"
    is_open = is_open or _NO_DAY.search(told.draft.sentence.text) is not None
    return None if is_open else span_of(told, published, is_underway=False)
