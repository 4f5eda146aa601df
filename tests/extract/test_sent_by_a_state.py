"""Rebels whom a state sends are its force; rebels whom it sends fleeing are not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _forces(text: str) -> list[int | None]:
    return [one.force.low for one in extract(Article(id="one", title="", text=text)).events if one.force is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Libya has sent 7,000 rebels across the border to attack Faya.",
        "Syria sent 7,000 guerrillas into Lebanon to storm Zahle.",
        "Rwanda sent 7,000 rebels over the border to capture Goma.",
        "Pakistan sent 7,000 militants over the line to attack Kargil, India said.",
        "The junta threw 7,000 guerrillas into the assault on Bria.",
    ],
)
def test_whoever_is_sent_is_the_force(text: str) -> None:
    assert [7000] == _forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army sent 7,000 rebels fleeing as it stormed Bria.",
        "The army threw 7,000 rebels back from Bria.",
        "The army attacked Bria, where 7,000 rebels are dug in.",
    ],
)
def test_whom_an_army_sends_away_or_finds_there_is_not(text: str) -> None:
    assert [] == _forces(text)
