"""A revision replaces what the earlier one said: an event that it puts elsewhere belongs where it is now."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from streams.incidents.resolving.grouping import Grouping
from streams.records import DateRange, Place, Reading
from tests.incidents.told import ALEPPO, ALEPPO_PROVINCE, KOVA, LACKING, NOON, told


def homes(readings: Sequence[Reading]) -> list[set[str]]:
    """The articles of each incident."""
    grouping = Grouping()
    for one in readings:
        grouping.add(one)
    told_by = ({mention.report.article_id for mention in one.mentions} for one in grouping.incidents.values())
    return sorted((one for one in told_by if one), key=sorted)


def edited(reading: Reading, place: Place | None, revision: int = 2) -> Reading:
    """The reading with its event, whose id stays, at another place."""
    events = tuple(replace(event, place=place) for event in reading.events)
    return replace(reading, revision=revision, events=events)


ELSEWHERE = replace(KOVA, country="TN", admin1="Sfax", latitude=34.7, longitude=10.7)  # another town of the name
A, B, FAR = told("a", place=KOVA), told("b", place=KOVA, hours=1), told("far", place=ELSEWHERE, hours=2)


def test_it_leaves_where_it_was_for_where_it_is() -> None:
    assert [{"a"}, {"b", "far"}] == homes([A, B, FAR, edited(B, ELSEWHERE)])


def test_what_it_began_stays_with_those_who_tell_it() -> None:
    assert [{"a"}, {"b"}] == homes([A, B, edited(A, ELSEWHERE)])
    assert [{"a"}, {"b"}] == homes([A, B, edited(A, ELSEWHERE), edited(A, ELSEWHERE, 3)])
    assert [{"a", "far"}, {"b"}] == homes([A, B, FAR, edited(A, ELSEWHERE)])


def test_it_can_come_back() -> None:
    assert [{"a", "b"}, {"far"}] == homes([A, B, FAR, edited(A, ELSEWHERE), edited(A, KOVA, 3)])


def test_alone_it_takes_its_incident_along() -> None:
    grouping = Grouping()
    first, second = grouping.add(A), grouping.add(edited(A, ELSEWHERE))
    assert first.placements[0].resolution.incident_id == second.placements[0].resolution.incident_id
    (incident,) = grouping.incidents.values()
    assert ("TN",) == tuple(place.country for place in incident.places)


@pytest.mark.parametrize(
    ("before", "now"),
    [(ALEPPO_PROVINCE, ALEPPO), (ALEPPO, ALEPPO_PROVINCE), (None, ALEPPO), (ALEPPO, None), (ALEPPO, LACKING)],
    ids=["finer", "less fine", "named at last", "no longer named", "on no map"],
)
def test_a_place_that_is_only_told_otherwise_moves_nothing(before: Place | None, now: Place | None) -> None:
    first, second = told("a", place=ALEPPO), edited(told("b", hours=1, place=ALEPPO), before)
    assert homes([first, second]) == homes([first, second, edited(second, now, 3)])


def test_another_day_moves_nothing() -> None:
    day = DateRange(earliest=NOON.date(), latest=NOON.date())
    later = replace(B, revision=2, events=(replace(B.events[0], date=day),))
    assert [{"a", "b"}] == homes([A, B, later])
