"""Armies that are no more: remembered, unless somebody tells of them as of the day."""

from datetime import date

import pytest

from streams.extract.telling.dates import is_historic, is_remembrance


@pytest.mark.parametrize(
    "text",
    ["Tens of thousands of Red Army men are storming Perekop.", "On Monday the Red Army attacked the Finnish lines."],
)
def test_an_army_that_is_no_more_may_be_news_of_its_day(text: str) -> None:
    assert not is_remembrance(text)


@pytest.mark.parametrize("text", ["The Red Army took the city from the Wehrmacht.", "Nazi troops shelled the port."])
def test_without_a_day_it_is_remembered(text: str) -> None:
    assert is_remembrance(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The French fortress of Dien Bien Phu has fallen.", date(1954, 5, 8)),
        ("The Red Army has taken Vienna.", date(1945, 4, 14)),
        ("The siege of Leningrad has been broken.", date(1943, 1, 19)),
    ],
)
def test_what_an_article_tells_of_its_own_days_is_news(text: str, day: date) -> None:
    assert not is_historic(text, day)
    assert is_historic(text.replace("has ", "had "), date(2020, 5, 8))


def test_an_old_article_remembers_as_well() -> None:
    assert is_historic("Forty years ago the Red Army took Vienna.", date(1985, 4, 14))
