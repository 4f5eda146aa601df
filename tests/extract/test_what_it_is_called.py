"""What an attack is called tells no second attack."""

import pytest

from streams.extract import extract
from streams.records import Article


def types_in(text: str) -> list[str]:
    return [event.type for event in extract(Article(id="a", title="", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("assault", "Croatian troops attacked Knin on Friday. The army calls it Operation Storm."),
        ("offensive", "Soldiers entered Tirah on Sunday. The military calls this Operation Rah-e-Nijat."),
        (
            "offensive",
            'Sri Lankan soldiers landed at Vettilaikerni on Sunday. The army calls it "Operation Balavegaya".',
        ),
        ("assault", "Rebels attacked Bunia on Monday. The governor called it an assault on the state."),
    ],
)
def test_the_name_of_an_attack_is_no_other(expected: str, text: str) -> None:
    assert [expected] == types_in(text)


def test_an_operation_that_is_opened_is_one() -> None:
    text = "Soldiers attacked Jaffna on Monday. The army opened Operation Riviresa on Tuesday."
    assert types_in(text) == ["assault", "offensive"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            "southern Lebanon",
            "Israel sent troops into southern Lebanon on Sunday in an offensive called Peace for Galilee.",
        ),
        ("Idlib", "The army began an operation codenamed Shield of Aleppo in Idlib on Friday."),
        ("Jenin", 'The army\'s operation, which was dubbed "Guardians of Gaza", began in Jenin on Friday.'),
        ("Deraa", "The army began an offensive on a village called Deraa on Friday."),
        ("Mavinga", "Troops are advancing on Mavinga in an offensive against Jonas Savimbi's UNITA."),
        ("Aleppo", "The army launched an attack against Aleppo City's defenders on Friday."),
        ("Kobani", "The army launched an attack against Kobani's YPG garrison on Friday."),
    ],
)
def test_what_it_or_its_foe_is_called_is_no_place(place: str, text: str) -> None:
    found = extract(Article(id="a", title="", text=text)).events
    assert [place] == [event.place.name if event.place else None for event in found]
