"""Men who are called to arms for an attack that is named are its force, and the attack is planned."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "low", "place"),
    [
        ("Ethiopia has called up 12,000 reservists for a planned assault on Mekelle.", 12000, "Mekelle"),
        ("Russia drafted 30,000 men for the coming offensive on Kharkiv.", 30000, "Kharkiv"),
        ("The junta conscripted 8,000 villagers for its planned attack on Loikaw.", 8000, "Loikaw"),
        ("Azerbaijan recalled 9,000 reservists for an assault on Stepanakert.", 9000, "Stepanakert"),
        ("Some 15,000 reservists have been called up for a looming assault on Rafah.", 15000, "Rafah"),
    ],
)
def test_the_attack_is_planned_and_they_are_its_force(text: str, low: int, place: str) -> None:
    event = one(text)
    assert event.phase == "planned"
    assert event.force is not None
    assert event.force.low == low
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    "text",
    [
        "Israel has called up 60,000 reservists.",
        "Ethiopia recalled 10,000 reservists for a vaccination campaign in Amhara.",
        "Israel called up 60,000 reservists for an exercise that simulates an assault on Gaza City.",
        "The club called up 25 players for an assault on the title.",
    ],
)
def test_called_up_for_no_attack_they_tell_none(text: str) -> None:
    assert not events(text)
