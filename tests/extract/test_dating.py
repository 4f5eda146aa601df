"""Which date of a sentence is its event's: not when those who attack left somewhere else."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article, DateRange

PUBLISHED = datetime(2013, 1, 22, tzinfo=UTC)


def date_of(text: str) -> DateRange | None:
    (event,) = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    return event.date


@pytest.mark.parametrize(
    "text",
    [
        "Fighters who left Gao in October have laid siege to Menaka.",
        "The rebels besieged Menaka after they left Gao in October.",
    ],
)
def test_when_they_left_elsewhere_is_not_when_they_attacked(text: str) -> None:
    assert date_of(text) is None


def test_the_verb_s_own_day_is_kept() -> None:
    found = date_of("Tuareg rebels who left Gao in October attacked Menaka on Sunday.")
    assert found is not None
    assert (date(2013, 1, 20), date(2013, 1, 20)) == (found.earliest, found.latest)


def test_a_month_of_the_deed_itself_is_its_date() -> None:
    found = date_of("Malian rebels attacked Menaka in October.")
    assert found is not None
    assert (date(2012, 10, 1), date(2012, 10, 31)) == (found.earliest, found.latest)
