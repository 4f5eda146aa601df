"""A quarter, camp or bridge that no table knows stands first; the town told around it stands after it."""

import pytest

from streams.extract import extract
from streams.records import Article


def names(text: str, title: str = "") -> list[str]:
    events = extract(Article(id="a", title=title, text=text)).events
    return [place.name for event in events[:1] for place in event.places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Islamic State fighters attacked the Zuhur district in the south of Hasakah city on Thursday.",
            ["Zuhur", "Hasakah"],
        ),
        ("Houthi gunmen attacked the Jalaa camp in Aden's Buraiqa district on Thursday.", ["Jalaa", "Aden"]),
        ("Fighters attacked the Kondo bridge in Kisangani at dawn and were beaten back.", ["Kondo", "Kisangani"]),
        ("RSF fighters shelled the Shajara base in southern Khartoum for a third day.", ["Shajara", "Khartoum"]),
        ("Serb tanks entered the suburb of Zegar in Bihac on Friday.", ["Zegar", "Bihac"]),
    ],
)
def test_the_town_stands_beside_its_part(text: str, places: list[str]) -> None:
    assert names(text) == places


def test_another_sentence_may_tell_the_town() -> None:
    text = (
        "Volunteers collected 115 bodies after the assault on Tokoyo that began on Friday. Rebels burnt shops in the "
        "Tokoyo quarter in the east of Bangassou."
    )
    assert names(text) == ["Tokoyo", "Bangassou"]


@pytest.mark.parametrize(
    "text",
    [
        "Amal militiamen shelled the Rashidiyeh camp south of Tyre on Friday.",
        "Guerrillas attacked the village of Puerto Azul in Arauca on Sunday.",
        "Fighters of the front stormed the army post at Sabdan in Balochistan's Kech district.",
        "Gunmen ambushed a convoy near the village of Yongobala, 20 km from Bangassou.",
    ],
)
def test_what_lies_by_a_town_or_in_a_province_is_no_part_of_a_town(text: str) -> None:
    assert len(names(text)) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen attacked the Giwa barracks in Maiduguri on Friday and freed prisoners.", ["Giwa", "Maiduguri"]),
        ("Fighters attacked the Mehran naval base in Karachi on Sunday.", ["Mehran", "Karachi"]),
    ],
)
def test_a_posts_name_is_not_the_town_far_away_that_bears_it_too(text: str, places: list[str]) -> None:
    event = extract(Article(id="a", title="", text=text)).events[0]
    assert names(text) == places
    assert len({place.country for place in event.places}) == 1
    assert event.places[0].latitude is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Taliban fighters attacked the Shindand air base in Herat on Monday.", "Shindand"),
        ("Rebels attacked the Sake camp in Goma on Monday.", "Sake"),
        ("Islamic State fighters attacked the Kobani district in Aleppo province on Monday.", "Kobani"),
    ],
)
def test_a_post_called_after_a_town_of_the_province_is_in_that_town(text: str, place: str) -> None:
    event = extract(Article(id="a", title="", text=text)).events[0]
    assert names(text) == [place]
    assert event.places[0].latitude is not None
