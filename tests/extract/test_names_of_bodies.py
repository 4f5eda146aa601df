"""A guard, a front, a ship or a battalion is no place; where it is attacked stands beside it."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Vavuniya", "Government planes struck a Tiger base near Vavuniya on Sunday, killing eleven."),
        ("Masaya", "Rebels besieged the National Guard garrison in Masaya for a third day on Friday."),
        ("Mubi", "Insurgents attacked the Multinational Force's base at Mubi on Monday and killed 14 soldiers."),
        ("Kandahar", "Militants stormed the Roads Authority building in Kandahar on Sunday and shot five guards."),
        ("Bamba", "Gunmen attacked the Tessalit battalion's camp at Bamba on Sunday, killing eight."),
        (
            "Ansongo",
            "Troops were caught in the open near Ansongo and attacked by four hundred fighters of the Azawad front.",
        ),
        ("Mariupol", "The council said shells hit the ferry Odessa in Mariupol harbour on Friday and killed four."),
        ("Tskhinvali", "Separatists captured the Supreme Court building in Tskhinvali on Friday."),
    ],
)
def test_the_place_is_not_whose_post_or_ship_it_is(place: str, text: str) -> None:
    found = [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
    assert found == [place]


def test_a_front_is_still_called_after_its_town() -> None:
    text = "Russian soldiers attacked on the Kharkiv front on Monday and lost nine tanks."
    assert ["Kharkiv"] == [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
