"""Months, seasons and parts of the year that are over, told without a number; who fought then is not who fights now."""

from datetime import UTC, date, datetime

import pytest

from streams.extract.telling.dates import find_dates
from tests.extract.told import events

JUNE = date(2026, 6, 20)
NEWS = "M23 rebels launched an offensive on the town of Minova on Tuesday, the army said.\n\n"
END = "\n\nThe hospital said 14 civilians were killed."


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("They attacked it last September.", date(2025, 9, 1), date(2025, 9, 30)),
        ("They attacked it last June.", date(2025, 6, 1), date(2025, 6, 30)),
        ("Last autumn they stormed it.", date(2025, 9, 1), date(2025, 12, 31)),
        ("They stormed it over the winter.", date(2025, 12, 1), date(2026, 3, 31)),
        ("They took it last summer.", date(2025, 6, 1), date(2025, 9, 30)),
        ("They have taken it this summer.", date(2026, 6, 1), JUNE),
        ("They took it earlier this year.", date(2026, 1, 1), date(2026, 4, 30)),
        ("They have besieged it since last October.", date(2025, 10, 1), JUNE),
    ],
)
def test_a_time_of_the_year_that_is_over_is_the_one_that_was_last(text: str, earliest: date, latest: date) -> None:
    (when,) = find_dates(text, JUNE)
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "They will attack it over the winter.",
        "They expect an attack this autumn.",
        "It was the largest land battle of the war since last winter.",
        "At last May Jones was freed.",
        "Since the last fall of the town they wait.",
    ],
)
def test_what_is_to_come_or_no_time_is_given_no_days(text: str) -> None:
    assert all(when.earliest is None for when in find_dates(text, JUNE))


def _force(text: str) -> int | None:
    offensive = next(
        event for event in events(text, day=datetime(2026, 6, 20, 9, tzinfo=UTC)) if event.type == "offensive"
    )
    return offensive.force.low if offensive.force else None


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("When the rebels took Goma last year they had 7,000 men.", None),
        ("When the rebels took Goma last September they had 7,000 men.", None),
        ("In February the rebels took Goma with 7,000 men.", None),
        ("They attacked Minova with 7,000 men.", 7000),
        ("The rebels, who took Goma last year, have 7,000 men.", 7000),
    ],
)
def test_who_fought_long_before_is_not_counted_now(text: str, force: int | None) -> None:
    assert _force(NEWS + text + END) == force
