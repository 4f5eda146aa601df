"""Armies that are no more: remembered, unless somebody tells of them as of the day."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.extract.telling.dates import is_historic
from streams.extract.telling.old_wars import is_remembrance
from streams.records import Article, Event


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


def told_on(day: date | None, text: str) -> tuple[Event, ...]:
    published = datetime(day.year, day.month, day.day, 9, tzinfo=UTC) if day else None
    return extract(Article(id="a", text=text, published_at=published)).events


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (
            date(1954, 4, 2),
            (
                "The garrison at Dien Bien Phu was shelled again as Viet Minh sappers dug closer. The force that is "
                "besieging it is put at 45,000 men."
            ),
        ),
        (
            date(1954, 4, 2),
            "In the battle of Dien Bien Phu 40,000 Viet Minh soldiers are attacking the French garrison.",
        ),
        (date(1945, 2, 20), "Marines, 30,000 of them, stormed ashore on Iwo Jima and are fighting for the airfield."),
        (
            None,
            "VERDUN, Feb. 22. - Some 60,000 German troops attacked the forts on Monday, it was announced yesterday.",
        ),
    ],
)
def test_a_field_of_old_wars_is_news_to_its_own_days(day: date | None, text: str) -> None:
    assert any(one.force is not None and not one.historic for one in told_on(day, text))


@pytest.mark.parametrize("day", [date(2016, 2, 22), None])
def test_and_remembered_ever_after(day: date | None) -> None:
    text = "At Verdun some 60,000 German troops attacked the forts. Visitors can walk through them."
    assert all(one.historic for one in told_on(day, text))
