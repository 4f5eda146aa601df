"""The day, week or month of a war that it is counts nobody; those who fight on a day are counted as ever."""

import pytest

from streams.extract import extract
from streams.records import Article


def _counted(text: str) -> list[int | None]:
    events = extract(Article(id="a", text=text)).events
    assert events
    return [one.low for event in events for one in (event.force, event.opposing_force) if one]


@pytest.mark.parametrize(
    "text",
    [
        "On day 712 of the siege, Serb troops stormed Gorazde.",
        "RSF fighters attacked Babanusa in week 95 of the war.",
        "Day 1,204: Russian troops storm Toretsk",
        "As the siege entered day 200, rebels attacked Kadugli.",
        "Russian troops attacked Sumy on the war's day 1,204.",
        "On days 300 and 301 of the siege the rebels stormed Kadugli.",
    ],
)
def test_a_day_of_the_war_counts_nobody(text: str) -> None:
    assert _counted(text) == []


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (900, "That day 900 rebels attacked Kadugli."),
        (700, "On the same day 700 of the rebels stormed Kadugli."),
        (4000, "On day 5, 4,000 rebels attacked Kadugli."),
    ],
)
def test_those_who_fight_on_a_day_are_counted(low: int, text: str) -> None:
    assert low in _counted(text)
