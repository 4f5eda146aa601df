"""Who held out with so many is attacked, bases are lost after a fight, and the dead of both sides tell nobody's."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "told",
    [
        "A sergeant held out with 30 comrades through the assault on Mitu.",
        "A lieutenant who had defended the post with 30 men during the attack on Gao said help never came.",
        "The captain, who resisted until dawn with 30 men in the attack on Gao, was freed.",
    ],
)
def test_men_with_whom_somebody_holds_out_are_attacked(told: str) -> None:
    event = one(told)
    assert (event.force, event.opposing_force and event.opposing_force.low) == (None, 30)
    assert event.attacker == ()


@pytest.mark.parametrize(
    "told",
    ["The commander attacked Gao with 30 comrades.", "The deserter took part with 30 comrades in the assault on Mitu."],
)
def test_men_with_whom_somebody_attacks_are_a_force(told: str) -> None:
    event = one(told)
    assert event.force is not None
    assert event.force.low == 30


def test_a_day_on_which_men_come_home_is_not_that_of_their_fight() -> None:
    event = one("A plane on Monday flew home twelve marines who had survived the attack on Gao.")
    assert (event.date, event.phase) == (None, "concluded")


def test_a_day_of_the_main_clause_stays_with_its_fight() -> None:
    event = one("On Monday rebels who had crossed the river attacked Bria.")
    assert event.date is not None


@pytest.mark.parametrize(
    "told",
    [
        "The Liberation Front has lost its headquarters at Torit, called the Nest, after 36 hours of fighting.",
        "The rebels have lost their stronghold at Jamba, their largest, after a week of resistance.",
    ],
)
def test_a_base_lost_after_a_fight_is_captured(told: str) -> None:
    event = events(told)[0]
    assert (event.type, len(event.defender)) == ("capture", 1)


@pytest.mark.parametrize(
    "told",
    [
        "The Popular Front has lost its headquarters in Accra after a legal battle.",
        "The Labour Movement lost its base in Leeds after attacks on its leader.",
    ],
)
def test_a_seat_lost_in_peace_is_not_captured(told: str) -> None:
    assert events(told) == ()


def test_dead_of_both_sides_do_not_tell_who_was_attacked() -> None:
    event = one("Officers said 40 of their men and some 90 army soldiers had died since the attack on Bria began.")
    assert event.defender == ()
