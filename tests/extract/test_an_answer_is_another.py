"""A counter-attack is never the attack that it answers; it is what is won back by it, or another fight."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events, one

WEDNESDAY = datetime(2025, 6, 18, 6, tzinfo=UTC)

OF_NOBODY = "Islamists attacked Mocimboa on Monday. A counterattack at Mocimboa failed on Tuesday, the governor said."
ON_ITS_TOWN = "M23 rebels stormed Masisi on Monday. In a counter-attack on Masisi on Tuesday 12 people were killed."

ONLY_SAID = "Rebels stormed the town of Sake on Tuesday. About the counter-attack the ministry gave no number."
WON_BACK = "The army retook Bakhmut on Tuesday. The counter-attack took two hours."
TOLD_ON = "Troops counter-attacked at Bria on Tuesday. The counter-attack involved 900 soldiers, an officer said."


@pytest.mark.parametrize(("text", "attacker"), [(OF_NOBODY, "Islamists"), (ON_ITS_TOWN, "M23 rebels")])
def test_a_counter_attack_of_nobody_is_against_those_who_attacked(text: str, attacker: str) -> None:
    attack, answer = events(text, day=WEDNESDAY)
    assert [who.name for who in attack.attacker] == [attacker]
    assert [who.name for who in answer.defender] == [attacker]
    assert not answer.attacker


def test_a_counter_attack_that_is_only_spoken_of_tells_nothing_of_the_attack() -> None:
    assert [span.quote for span in one(ONLY_SAID).evidence] == ["Rebels stormed the town of Sake on Tuesday."]


@pytest.mark.parametrize("text", [WON_BACK, TOLD_ON])
def test_what_is_won_back_or_told_as_one_is_the_counter_attack(text: str) -> None:
    assert len(one(text).evidence) == 2


def test_the_counter_attack_gives_its_own_number() -> None:
    force = one(TOLD_ON).force
    assert force is not None
    assert force.low == 900
