"""Fights told by what came of them: a column reached the town, its defenders were wiped out, a flag was raised."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The defenders of Goma were wiped out on Monday.", "clash"),
        ("A rebel column reached Goma on Monday.", "offensive"),
        ("Rebels reached the outskirts of Goma on Monday.", "offensive"),
        ("Troops were mopping up the last rebels in Goma on Monday.", "offensive"),
        ("The rebel flag was raised over Goma on Monday.", "capture"),
        ("The town of Goma was sacked by rebels on Monday.", "raid"),
        ("Goma's defenders held out for a tenth day on Monday.", "siege"),
    ],
)
def test_a_fight_is_told(text: str, kind: str) -> None:
    (event,) = extract(Article(id="one", title="", text=text)).events
    assert (event.type, event.place and event.place.name) == (kind, "Goma")


@pytest.mark.parametrize(
    "text",
    [
        "Rebel delegates reached Goma on Monday for talks.",
        "Rebels reached Goma for talks with the government.",
        "The national flag was raised over the stadium in Goma.",
        "The coach was sacked by Goma on Monday.",
        "United's defenders held out for a tenth game in Goma.",
    ],
)
def test_none_is_told(text: str) -> None:
    assert extract(Article(id="one", title="", text=text)).events == ()
