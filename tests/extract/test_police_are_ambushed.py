"""Policemen whose patrol is ambushed suffer a fight; what they do to thieves, or thieves to one of them, is none."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [event.type for event in extract(Article(id="x", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "Three policemen died when their patrol was ambushed near Mandera on Thursday.",
        "Five police officers died after their Land Cruiser was ambushed between Elwak and Kotulo on Thursday.",
    ],
)
def test_their_patrol_is_ambushed(text: str) -> None:
    assert _types(text) == ["ambush"]


@pytest.mark.parametrize(
    "text",
    [
        "Police said a burglar was ambushed in Leeds by officers.",
        "Police ambushed two thieves near Leeds on Monday.",
        "Two policemen were ambushed by robbers in Lagos on Monday.",
    ],
)
def test_crime_is_no_ambush(text: str) -> None:
    assert _types(text) == []
