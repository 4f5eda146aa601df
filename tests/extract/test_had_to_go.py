"""Those who had to go and went, garrisons that were overrun, posts that were left; and who only may."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Sudanese army had to fall back from Heglig, its spokesman told state radio.", "retreat"),
        ("Rebels were forced to pull out of Bria on Monday, a priest said.", "retreat"),
        ("The soldiers had to give up Kidal after two days, a spokesman said.", "retreat"),
        ("The garrison was forced to surrender at Zvornik on Sunday.", "surrender"),
        ("Soldiers left their base at Kidal without firing a shot.", "retreat"),
        ("The troops left their positions in Bria on Monday.", "retreat"),
    ],
)
def test_they_went(text: str, kind: str) -> None:
    (event,) = _events(text)

    assert (kind, "concluded") == (event.type, event.phase)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels would have had to fall back to Bria without fuel.",
        "Soldiers left their base at dawn to attack Kidal.",
        "The soldiers leave their posts for tea every day.",
    ],
)
def test_they_did_not(text: str) -> None:
    assert "retreat" not in [one.type for one in _events(text)]


def test_what_must_be_given_up_is_still_held() -> None:
    (event,) = _events("The army will have to withdraw from Heglig, its spokesman said.")

    assert event.phase == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels overran the garrison at Bria on Tuesday, the government said.",
        "Polisario guerrillas captured the garrison at Guelta Zemmur on Tuesday.",
        "Fighters overran a garrison of 300 soldiers at Djibo on Tuesday.",
    ],
)
def test_a_garrison_overrun_is_its_town_taken(text: str) -> None:
    assert ["capture"] == [one.type for one in _events(text)]


def test_soldiers_of_a_garrison_are_prisoners() -> None:
    assert not _events("Rebels captured 20 soldiers of the garrison at Bria.")
