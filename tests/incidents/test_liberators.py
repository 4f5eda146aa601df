"""Who bears liberation in his name has not by that taken a town back."""

import pytest

from streams.incidents.words.telling import is_retaking
from streams.records import Actor
from tests.incidents.told import alike, told

TIGERS = Actor(name="Liberation Tigers", actor_id="ltte")
TROOPS = Actor(name="troops")


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (False, "The Liberation Tigers overran the camp."),
        (False, "Fighters of the Kosovo Liberation Army attacked the town."),
        (False, "The National Movement for the Liberation of Azawad drove into the town."),
        (True, "The army announced the liberation of the port."),
        (True, 'The governor celebrated the "liberation" of an oilfield.'),
        (True, "The Liberation Front liberated the port."),
    ],
)
def test_a_name_takes_no_town_back(*, is_so: bool, quote: str) -> None:
    assert is_so == is_retaking(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "The Liberation Tigers overran the complex in Aleppo."),
        (False, "The Liberation Tigers retook the complex in Aleppo."),
    ],
)
def test_who_fights_back_is_attacked_by_those_who_are_named_elsewhere(*, expected: bool, quote: str) -> None:
    one = told("a", attacker=(TROOPS,), type="assault", quote="Troops in Aleppo were fighting back after an attack.")
    other = told("b", attacker=(TIGERS,), type="capture", quote=quote, hours=20)
    assert expected == ("sides turned" in alike(one, other).features)
