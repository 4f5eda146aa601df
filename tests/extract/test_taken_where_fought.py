"""What is taken or bombed where a fight has been told: a place or a maker is enough for it."""

import pytest

from streams.extract import extract
from streams.records import Article, EventType

FIGHT = "The army and the rebels fought all day at Dibbin in Chad on Thursday, and houses burned. "


def kinds(text: str) -> list[EventType]:
    return [event.type for event in extract(Article(id="x", text=text)).events][1:]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Faya, on the edge of the desert, fell to the group on January 3.", "capture"),
        ("Haroun, a general who had lived for years in Virginia, took Faya in 2017.", "capture"),
        ("The ministry announced this afternoon that it had retaken the place.", "capture"),
        ("A school in Faya was occupied overnight and a flag raised on it.", "capture"),
        ("Helicopters had dropped a dozen barrel bombs by the afternoon.", "airstrike"),
    ],
)
def test_a_place_taken_or_bombed_is_told(said: str, kind: EventType) -> None:
    assert kinds(FIGHT + said) == [kind]


@pytest.mark.parametrize(
    "said",
    [
        "Faya fell 2-0 to Moundou in the cup final on Sunday.",
        "The minister took the morning train to Faya.",
        "Faya took the news of the fire calmly.",
        "Helicopters had dropped sacks of flour by the afternoon.",
        "The price of bread in Faya fell on Friday.",
    ],
)
def test_what_only_sounds_so_is_none(said: str) -> None:
    assert kinds(FIGHT + said) == []
