"""Who stays in control takes nothing, and who moves out leaves, unless he moves on."""

from datetime import datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_DAY = "2015-06-10T12:00:00+00:00"


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text, published_at=datetime.fromisoformat(_DAY))).events


@pytest.mark.parametrize(
    "text",
    [
        "Government forces remain in control of Kunduz, the ministry said.",
        "The army is still in control of the base near Tessalit, a spokesman said.",
        "The garrison remained in full control of Malakal on Friday.",
    ],
)
def test_who_stays_in_control_takes_nothing(text: str) -> None:
    assert not [event for event in read(text) if event.type == "capture"]


@pytest.mark.parametrize("text", ["Rebels are now in control of Kunduz.", "The army is back in control of Kunduz."])
def test_who_is_in_control_now_has_taken_it(text: str) -> None:
    assert [event.type for event in read(text)] == ["capture"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("retreat", "Afghan forces moved out of the district compound in Sangin on Wednesday night."),
        ("retreat", "The last Ethiopian soldiers rolled out of Mekelle on Monday."),
        ("retreat", "Soldiers drove out of the besieged town of Debaltseve on Wednesday."),
        ("offensive", "Rebels moved out of Kidal toward Gao on Monday."),
        ("offensive", "Tanks rolled out of the base towards Benghazi on Saturday."),
        ("capture", "The army drove the rebels out of Bentiu on Monday."),
        ("capture", "Rebels were driven out of Bentiu on Monday."),
    ],
)
def test_who_moves_out_leaves_unless_he_moves_on(kind: str, text: str) -> None:
    assert [event.type for event in read(text)] == [kind]
