"""Towns named after whose seat they are, spelt as their province is, or beside a river of a town's name."""

import pytest

from streams.extract import extract
from streams.records import Article


def _place(text: str) -> tuple[str, str] | None:
    (event,) = extract(Article(id="one", title="", text=text)).events
    return (event.place.name, event.place.precision) if event.place else None


@pytest.mark.parametrize(
    "where",
    ["the Jonglei state capital, Bor", "Jonglei's capital, Bor", "Jonglei's capital Bor", "the state capital Bor"],
)
def test_the_town_after_the_region_whose_capital_it_is(where: str) -> None:
    assert _place(f"Rebels attacked {where}.") == ("Bor", "town")


@pytest.mark.parametrize("town", ["Deir Ezzor", "Hassakeh", "Nabatiyeh", "Idlib"])
def test_a_town_however_spelt_before_its_province(town: str) -> None:
    assert _place(f"Rebels took {town}.") == (town, "town")


def test_the_province_where_it_is_called_one() -> None:
    assert _place("Troops attacked rebels in Saadah province.") == ("Saadah", "admin1")


@pytest.mark.parametrize(
    ("text", "town"),
    [("Ukrainian troops crossed the Dnipro near Krynky.", "Krynky"), ("Russian missiles hit Dnipro.", "Dnipro")],
)
def test_the_river_and_the_town_of_its_name(text: str, town: str) -> None:
    assert _place(text) == (town, "town")
