"""Men who gather in one place for an attack on another will attack the other."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Zaranj", "Taliban fighters have massed at Delaram for an attack on Zaranj, officials said."),
        ("Taiz", "Coalition troops are assembling at Mocha for an assault on Houthi rebels in Taiz."),
        ("Raqqa", "Kurdish fighters have gathered at Ain Issa for the battle to take Raqqa from Islamic State."),
        ("Bangui", "Rebels were gathering in Damara ahead of an attack on Bangui, the army said."),
        (
            "Huambo",
            "Angolan brigades assembled at Caala, 20 kilometres from Huambo, for an attack on the rebel-held city.",
        ),
    ],
)
def test_the_place_is_the_aim(place: str, text: str) -> None:
    found = [(one.phase, one.place.name) for one in extract(Article(id="a", text=text)).events if one.place]
    assert found == [("planned", place)]


def test_without_an_aim_it_is_where_they_gather() -> None:
    text = "Rebels are massing at Damara for an attack, the army said."
    assert ["Damara"] == [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
