"""Towns by names that they no longer bear are remembered, unless the day is told: then it is that day's news."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("German troops attacked Leningrad on Monday with 60,000 men.", 60000),
        ("German troops attacked Stalingrad today with 50,000 men.", 50000),
        ("On Tuesday 40,000 German troops attacked Stalingrad.", 40000),
        ("Turkish troops stormed Constantinople overnight with 80,000 men.", 80000),
    ],
)
def test_told_of_a_day_it_is_news(text: str, low: int) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert not event.historic
    assert event.force is not None
    assert event.force.low == low


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Leningrad by 600,000 men lasted 900 days.",
        "Thousands attended a ceremony on Sunday for the defenders of Leningrad, besieged by 600,000 men.",
        "Russia on Monday honoured those who died when 600,000 men besieged Leningrad.",
        "A survivor of Stalingrad, where 60,000 Germans attacked, died on Monday.",
    ],
)
def test_told_of_no_day_or_beside_it_it_is_remembered(text: str) -> None:
    assert all(event.historic and event.force is None for event in extract(Article(id="a", text=text)).events)
