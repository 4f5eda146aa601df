"""Porters and villagers told as so many times the fighters are no second force."""

import pytest

from streams.extract import extract
from streams.records import Article


def _forces(text: str) -> list[int | None]:
    return [event.force.low for event in extract(Article(id="x", text=text)).events if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "About 3,800 fighters took part in the assault on Beni, and twice as many porters like him, a teacher said.",
        "Some 3,800 rebels attacked Beni. They had brought three times as many local villagers to carry the wounded.",
    ],
)
def test_only_the_fighters_attack(text: str) -> None:
    assert _forces(text) == [3800]


def test_as_many_fighters_again_do() -> None:
    assert _forces("2,000 rebels attacked Beni from the north and twice as many from the south.") == [6000]
