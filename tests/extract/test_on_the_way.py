"""A river that is crossed and a town that is left are on the way to what is attacked."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Tigray", "Troops crossed the Mereb on Tuesday and attacked an army base in the north of Tigray."),
        ("Wau", "Rebel forces moved out of Tonj on Sunday and attacked Wau before dawn."),
        ("Badme", "Tanks rolled out of Shire toward the border town of Badme on Thursday."),
        ("Mavinga", "Angolan brigades drove east out of Cuito Cuanavale toward the rebel town of Mavinga on Monday."),
        ("Kalbajar", "Troops pushed west from Ganja toward the town of Kalbajar on Monday."),
    ],
)
def test_the_place_is_where_they_go(place: str, text: str) -> None:
    found = [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
    assert found == [place]


def test_who_is_driven_out_is_driven_out_of_the_place() -> None:
    text = "Troops drove the rebels out of Gardez toward the hills of Zhawar on Monday."
    assert ["Gardez"] == [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]


def test_what_is_taken_on_one_side_of_a_town_is_the_place() -> None:
    text = "The army attacked north of Damascus on Monday and captured Duma."
    assert {"Duma"} == {one.place.name for one in extract(Article(id="a", text=text)).events if one.place}
