"""Where a post is that a capital has, a region known for something, and where those left who are told whither."""

import pytest

from streams.extract import extract
from streams.records import Article


def _places(text: str) -> list[str | None]:
    return [event.place.name if event.place else None for event in extract(Article(id="x", text=text)).events]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Troops loyal to the president captured Tripoli's strongest airfield in northern Chad on Sunday.", "Chad"),
        ("Troops captured Khartoum's main base in Darfur on Sunday.", "Darfur"),
        ("Troops captured Khartoum's airport on Sunday.", "Khartoum"),
    ],
)
def test_a_capital_that_has_a_post_elsewhere_is_not_where_it_lies(text: str, place: str) -> None:
    assert [place] == _places(text)


@pytest.mark.parametrize("region", ["San Martin cocaine region", "Puno mining region", "Puno department"])
def test_a_region_is_told_by_what_it_is_known_for(region: str) -> None:
    (event,) = extract(Article(id="x", text=f"Rebels overran a police post in the {region} of Peru.")).events
    assert (event.place.admin1 if event.place else None) in ("San Martín", "Puno")


@pytest.mark.parametrize(
    "left",
    [
        "Soldiers were seen withdrawing towards Damasak.",
        "Soldiers withdrew to Damasak.",
        "The army made a tactical withdrawal to Damasak.",
    ],
)
def test_who_left_a_fight_left_its_town_and_not_where_they_went(left: str) -> None:
    assert ["Gudumbali", "Gudumbali"] == _places(f"Fighters overran a base in Gudumbali on Friday. {left}")
