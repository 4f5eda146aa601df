"""Numbers that look like a force and are a year, a difference or a misprint; forces that look like one of these."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event, Quantity


def _events(text: str, published: datetime | None = None) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text, published_at=published)).events


def _forces(text: str) -> list[tuple[int | None, int | None] | None]:
    return [_ends(one.force) for one in _events(text)]


def _ends(force: Quantity | None) -> tuple[int | None, int | None] | None:
    return (force.low, force.high) if force is not None else None


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The airfield at Bria was stormed by 2000 soldiers.", 2000),
        ("Goma was attacked by 1900 rebels.", 1900),
        ("Menaka was overrun by 2012 Tuareg fighters.", 2012),
        ("A force of 1800 men attacked Bouar.", 1800),
        ("On Friday 2000 insurgents attacked Sake.", 2000),
        ("Three score rebels raided Lalibela at dawn.", 60),
        ("Some four score gunmen attacked the post at Wajir.", 80),
        ("A score of bandits attacked a convoy near Garissa.", 20),
        ("Rebels wrote of 6,000 besiegers at Kuito; it should have read 600.", 600),
        ("The 4,000 rebels said to have attacked Bria were a misprint: there were 400.", 400),
        (
            "Diplomats put at three quarters of a million the number of men Iran has massed for its drive on Basra.",
            750_000,
        ),
        ("The rebels attacked Kidal with 6,000 men, 2,000 fewer than in spring.", 6000),
        ("Some 6,000 more soldiers attacked Kidal on Monday.", 6000),
        ("6,000 men short of water attacked Kidal.", 6000),
        ("A third of the 9,000 soldiers besieging Goma come from the north.", 9000),
        ("Two in five of the 8,000 fighters attacking Kismayo are foreigners.", 8000),
        ("One in three of the 6,000 soldiers at Kidal attacked the town.", 2000),
        ("Battle for Homs: 4,000 rebels, 6,000 soldiers", 4000),
        ("2,000 soldiers, 500 militiamen attack Goma", 2500),
    ],
)
def test_forces_that_look_like_something_else(text: str, force: int) -> None:
    assert [(force, force)] == _forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "A brigade with 900 fewer men than in May attacked Bakhmut.",
        "The rebels, 6,000 men weaker than in spring, attacked Kidal.",
        "The militia attacked Jos with 900 more men than the police had.",
        "The brigade, 1,200 soldiers short of its full strength, attacked Bria.",
        "In 1992 rebels seized Freetown.",
        "Near Tongo in 2017 rebels attacked a convoy of the army.",
        "Since 2016 troops have besieged Daraya.",
    ],
)
def test_years_and_differences_are_no_force(text: str) -> None:
    assert [None] == _forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two score highest in the match at Lodwar.",
        "The first two score draws between army and police in Lodwar.",
        "The fall of the pound to 1,600 lire came as no surprise.",
    ],
)
def test_scores_of_a_game_are_none(text: str) -> None:
    assert () == _events(text)


@pytest.mark.parametrize("who", ["soldiers", "rebels", "government troops", "men of the MNLA"])
def test_a_year_before_who_attacked_is_its_date(who: str) -> None:
    (event,) = _events(f"In 2012 {who} attacked Menaka.", datetime(2024, 5, 3, tzinfo=UTC))
    assert event.date is not None
    assert (True, 2012, None) == (event.historic, event.date.earliest and event.date.earliest.year, event.force)
