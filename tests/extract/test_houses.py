"""A hospital, school or police station is no place of its own where its town is told."""

import pytest

from streams.extract import extract
from streams.records import Article


def names(text: str) -> list[str]:
    return [event.place.name for event in extract(Article(id="a", text=text)).events if event.place]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Militants seized the Amai Pakpak Medical Center in Marawi on Tuesday.", "Marawi"),
        ("Gunmen stormed the Sainte-Anne hospital in Bangui on Sunday, killing six patients.", "Bangui"),
        ("Taliban fighters attacked the Chawk-e Madad police station in Kandahar, killing nine.", "Kandahar"),
        ("Men of the Malaita Eagle Force raided the Rove armoury in Honiara with 300 men.", "Honiara"),
        ("Rebels attacked the Kibati primary school in Goma on Friday.", "Goma"),
    ],
)
def test_the_town_is_where_the_house_stands(text: str, town: str) -> None:
    assert names(text) == [town]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked Marawi hospital on Sunday and killed two guards.", "Marawi"),
        ("Gunmen attacked the Baga police station at dawn, killing nine.", "Baga"),
        ("Rebels stormed the Mosul prison in Iraq on Monday.", "Mosul"),
        ("Rebels attacked the Koro health centre in Mali.", "Koro"),
        ("Militants attacked the Mopti clinic in Mali on Sunday.", "Mopti"),
    ],
)
def test_a_house_called_after_its_town_tells_the_town(text: str, place: str) -> None:
    assert names(text) == [place]
