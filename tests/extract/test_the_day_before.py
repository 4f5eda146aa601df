"""When, and not what, was taken: "which the rebels had captured the day before" tells of the town before it."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(1995, 7, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Srebrenica", "Thousands fled from Srebrenica, which General Mladic's army had captured the day before."),
        ("Goma", "Traders left the town of Goma, which soldiers had seized the night before."),
        ("Goma", "Goma, which rebels took the previous evening, was quiet on Wednesday."),
        ("Kuito", "Women walked out of Kuito, which the insurgents had overrun the day before."),
    ],
)
def test_a_town_taken_the_day_before_is_taken(place: str, text: str) -> None:
    found = [(one.type, one.place.name if one.place else None) for one in events(text, day=_WRITTEN)]
    assert ("capture", place) in found


@pytest.mark.parametrize(
    "text",
    [
        "The generals seized the day before their rivals woke on Wednesday.",
        "Goma, which the champions had won the day before, celebrated on Wednesday.",
        "The firm, which its rival had taken over the day before, fell in Goma on Wednesday.",
        "The photographs that she had taken the previous evening hung in Goma on Wednesday.",
    ],
)
def test_days_won_in_peace_are_no_event(text: str) -> None:
    assert not events(text, day=_WRITTEN)
