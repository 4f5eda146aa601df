"""A pound that falls, men and cars that were captured before, and boys taken from home are no fights."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [event.type for event in extract(Article(id="x", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese pound slid to 5.3 to the dollar on the black market.",
        "In Beirut the pound fell to 90,000 against the dollar.",
        "Traders said the Syrian pound has lost a third of its value in six days.",
    ],
)
def test_a_currency_shells_nobody(text: str) -> None:
    assert _types(text) == []


def test_guns_still_pound_a_town() -> None:
    assert "shelling" in _types("Syrian guns pound the town of Saraqib for a third day.")


@pytest.mark.parametrize(
    "text",
    [
        "Captured rebels told us in the gendarmerie that they had run out of fuel.",
        "Near Jazaa the group used two captured American Humvees.",
        "The boys had been taken from schools in Dhamar and Ibb.",
        "The colonel in charge of the French guns is reported dead.",
    ],
)
def test_what_was_captured_before_is_captured_by_nobody_here(text: str) -> None:
    assert _types(text) == []


def test_what_is_captured_now_is() -> None:
    assert _types("Rebels captured two posts near Goma on Monday.") == ["capture"]
    assert _types("The village of Sake was taken from the rebels on Monday.") == ["capture"]


def test_men_brought_from_elsewhere_are_thrown_out_of_nowhere() -> None:
    text = (
        "The militia had thrown 6,500 fighters into the operation against El Fasher, many of them brought from Nyala."
    )
    assert "capture" not in _types(text)
    assert "capture" in _types("The army drove the militia from Nyala on Monday.")
