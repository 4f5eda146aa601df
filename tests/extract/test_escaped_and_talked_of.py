"""What is only escaped, whom nobody has sent yet, and mortars that are no laid bombs."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    "why",
    [
        "to avoid being encircled",
        "to escape being surrounded",
        "for fear of being encircled",
        "rather than be encircled",
        "lest they be surrounded",
    ],
)
def test_what_is_escaped_has_not_come(why: str) -> None:
    assert ["retreat"] == [one.type for one in _events(f"The garrison pulled back from Lyman {why}.")]


def test_what_came_in_spite_of_that_is_told() -> None:
    assert "siege" in {one.type for one in _events("The garrison was being encircled at Lyman by 3,000 rebels.")}


@pytest.mark.parametrize("lead", ["there is talk of sending", "a proposal on deploying", "the idea of sending"])
def test_whom_nobody_has_sent_is_no_force(lead: str) -> None:
    (event,) = _events(f"RPF rebels are besieging Kigali. In the Security Council {lead} 5,500 more.")
    assert event.force is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("shelling", "A mortar bomb struck a queue for bread in Donetsk on Friday, killing five."),
        ("shelling", "Mortar bombs killed 14 people at a hospital in Kigali on Monday."),
        ("bombing", "A car bomb killed 14 people at a hospital in Kigali on Monday."),
        ("bombing", "A car bomb hit a market in Donetsk on Friday, an hour after a mortar bomb fell there."),
    ],
)
def test_bombs_of_mortars_are_shells(kind: str, text: str) -> None:
    assert kind == _events(text)[0].type


def test_comments_that_are_closed_are_comments() -> None:
    body = "Rebels attacked the town of Bria on Friday and were driven back by its garrison, residents said."
    told = f"{body}\n\n{body}\n\nComments (3) Closed\nTariq, Lahore: 50,000 troops should attack Bria next."
    assert [None] == [one.force for one in _events(told)]
