"""Background of years ago is told from today's war, and a text about the past has no event of today."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event


def read(text: str, day: str = "2025-05-14") -> tuple[Event, ...]:
    published = datetime.fromisoformat(f"{day}T18:00:00").replace(tzinfo=UTC)
    return extract(Article(id="a", text=text, published_at=published)).events


BACKGROUND = [
    "Rebels stormed Bria on Sunday with 400 men.\n\nIn 2017 some 6,000 militiamen attacked the same town.",
    "Government troops took several villages in Raqqa province on Saturday.\n\nThe SDF captured Raqqa in 2017.",
    "Insurgents attacked Mocimboa on Monday.\n\nIn August 2020 they captured the port of Mocimboa after five days.",
    "The army advanced on Bhamo on Tuesday.\n\nIt captured Bhamo in 1998 and lost no man.",
]


@pytest.mark.parametrize("text", BACKGROUND)
def test_what_was_years_ago_is_an_event_of_its_own_and_only_remembered(text: str) -> None:
    assert [False, True] == [event.historic for event in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels, who have held the town since 2012, attacked Bria on Sunday with 6,000 men.",
        "The army has besieged Taiz since 2015 with 6,000 men.",
        "The offensive, in which 6,000 soldiers took part, is to reopen the road to Tougan, closed since 2021.",
        "Some 6,000 militants stormed Djibo on Sunday, the worst attack since November 2019.",
        "Fighters attacked Djibo at 1700 GMT with 2,000 men.",
    ],
)
def test_an_old_year_of_something_else_leaves_it_of_today(text: str) -> None:
    assert [False] == [event.historic for event in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "A new exhibition in Kobarid looks back on the battle of 1917. The curators rebuilt a trench.\n\n"
            "German divisions attacked through fog and gas. Some 350,000 men broke through the lines at Tolmin.\n\n"
            "A diary tells how the troops pushed toward Udine."
        ),
        (
            "The trial over a massacre of 2003 opened on Tuesday, and judges heard prosecutors for an hour.\n\n"
            "Hundreds of fighters surrounded the village of Bogoro before dawn, the court heard."
        ),
        (
            "Hugh Marriott, who has died aged 93, won a medal in 1951.\n\n"
            "A Chinese division attacked his hill near Munsan, and his soldiers fought for three days."
        ),
        "In the 1860s a colonial army of 12,000 men advanced into the Waikato, the museum's new exhibit recalls.",
        (
            "On 3 May 1808 the army attacked Madrid. The book, by two historians, is based on the diary of a nun.\n\n"
            "Some 30,000 soldiers surrounded the city and shelled it."
        ),
    ],
)
def test_a_text_about_the_past_only_remembers(text: str) -> None:
    events = read(text)
    assert events
    assert all(event.historic for event in events)


def test_that_year_is_the_year_named_before() -> None:
    events = read(
        "Rebels attacked Bria on Sunday.\n\nThe town fell to them once before, in 2013.\n\n"
        "That same year 6,000 militiamen stormed Bossangoa."
    )
    assert {"Bossangoa": True, "Bria": False}.items() <= {e.place.name: e.historic for e in events if e.place}.items()


@pytest.mark.parametrize("when", ["A year after", "A decade after", "Nearly a year after", "A generation after"])
def test_what_was_years_before_is_only_remembered(when: str) -> None:
    told = read(f"{when} 6,000 rebels stormed Bunia, its people are still waiting for help.")
    assert all(event.historic for event in told)
    fresh = read(f"{when} they lost it, 6,000 rebels are besieging Bunia.")
    assert [False] == [event.historic for event in fresh]
