"""A strike from the air that hit or killed something is told without a place and without an army; others' are not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [event.type for event in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "An airstrike on 19 January hit the weekly livestock market; health workers report 17 civilian deaths.",
        "Two air raids hit the camp for the displaced on Sunday, aid workers said.",
        "An air strike destroyed the bridge last night.",
    ],
)
def test_a_strike_from_the_air_that_hit_something_is_told(text: str) -> None:
    assert _types(text) == ["airstrike"]


@pytest.mark.parametrize(
    "text",
    [
        "An airstrike would hit the market.",
        "Air traffic strikes hit holidaymakers on Monday.",
        "Airstrikes on markets are war crimes, he said.",
        "In the drill an airstrike hit a mock target.",
    ],
)
def test_a_strike_that_is_none_hit_nothing(text: str) -> None:
    assert not _types(text)
