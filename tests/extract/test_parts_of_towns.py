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
