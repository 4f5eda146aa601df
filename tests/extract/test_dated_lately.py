"""A year in a sentence is the past only where it is not the article's own."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.extract.telling.dates import is_dated_lately
from streams.records import Article, Event


def _told(text: str, day: datetime) -> list[Event]:
    return [one for one in extract(Article(id="a", text=text, published_at=day)).events if not one.historic]


@pytest.mark.parametrize(
    "text",
    [
        "In March 2021 the junta opened an offensive on the Karen hills with 6,200 soldiers.",
        "On 9 March 2021, 6,200 soldiers assaulted the town of Demoso.",
        "The army went on the offensive near Marib with 6,200 fighters in March 2021.",
    ],
)
def test_an_attack_dated_by_the_articles_own_year_keeps_its_force(text: str) -> None:
    told = _told(text, datetime(2021, 3, 12, tzinfo=UTC))
    assert [(6200, 6200)] == [(one.force.low, one.force.high) for one in told if one.force]


def test_an_attack_of_the_same_words_read_years_later_is_only_remembered() -> None:
    text = "In March 2021 the junta opened an offensive on the Karen hills with 6,200 soldiers."
    assert [] == _told(text, datetime(2026, 3, 12, tzinfo=UTC))


def test_without_the_articles_day_no_year_is_of_late() -> None:
    assert not is_dated_lately("In March 2021 the junta opened an offensive.", None)


def test_one_year_of_long_ago_beside_the_articles_own_makes_it_not_of_late() -> None:
    text = "In March 2021 the town that fell in 1994 was attacked."
    assert not is_dated_lately(text, date(2021, 3, 12))
