"""Sentences below that count the men of a fight told before give it their number; another fight keeps its own."""

import pytest

from streams.extract.words.weights import chance
from tests.extract.told import events

SIEGE = (
    "Paraguayan troops kept up the siege of Fort Boqueron on Friday. Colonel Estigarribia, who commands them, tried to "
    "rush the trenches on the 9th. A military attache considers that some 7,500 men are now drawn round the place."
)
CAPTURE = (
    "The Rapid Support Forces seized the base at Babanusa on Monday. The army denied it. Analysts who counted "
    "vehicles assess that the RSF committed 3,000 to 3,500 fighters to the assault."
)
STATION = (
    "Maori infantry captured the railway station of Cassino on Friday night. Smoke hung over the town. Two companies "
    "of the 28th Battalion, about 200 men in all, made the attack."
)
FOES = "M23 rebels took Rutshuru on Friday. Burundian troops, 1,500 strong, attacked rebel positions near Uvira."
ELSEWHERE = "Troops captured Kidal on Tuesday. In the south, rebels attacked Sikasso with about 600 fighters."
ANOTHER = (
    "Rebels seized the town of Sake on Monday. Elsewhere in the province a second group of 900 fighters attacked "
    "Walikale on Tuesday."
)
BEFORE = "The army recaptured Palmyra on Sunday. Two years ago some 3,000 jihadists had stormed the city."


@pytest.mark.parametrize(
    ("text", "place", "low"), [(SIEGE, "Fort Boqueron", 7_500), (CAPTURE, "Babanusa", 3_000), (STATION, "Cassino", 200)]
)
def test_who_is_counted_below_attacks_in_the_fight_told_before(text: str, place: str, low: int) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.name == place
    assert event.force is not None
    assert event.force.low == low
    assert event.type in ("assault", "siege")  # of people who attack, however the first sentence calls it


@pytest.mark.parametrize("text", [FOES, ELSEWHERE, ANOTHER, BEFORE])
def test_another_fight_keeps_its_own_number(text: str) -> None:
    first, second = events(text)
    assert first.force is None
    assert second.force is not None


def test_a_sign_without_a_weight_says_nothing() -> None:
    assert chance({"near 1": 1.0}, {}) == 0.5
    assert chance({"near 1": 1.0, "unheard of": 9.0}, {"near 1": 2.0}) == chance({"near 1": 1.0}, {"near 1": 2.0}) > 0.5
