"""Who was killed, wounded or caught, told some sentences after the fight: by a hospital, far below, of another day."""

from datetime import UTC, datetime

import pytest

from streams.records import Quantity
from tests.extract.told import events

_WRITTEN = datetime(2015, 3, 15, tzinfo=UTC)

_LEAD = "Rebels attacked the town of Gwoza in northern Nigeria on Friday and burned its market, residents said."


def _lost(text: str) -> list[tuple[int | None, int | None, int | None]]:
    """Give killed, wounded and captured of each event, the low ends."""
    every = [one.casualties for one in events(text, day=_WRITTEN)]
    return [(_least(it.killed), _least(it.wounded), _least(it.captured)) for it in every]


def _least(lost: Quantity | None) -> int | None:
    return lost.low if lost is not None else None


@pytest.mark.parametrize(
    "told",
    [
        "A doctor at the Maiduguri hospital said he had counted 41 dead and 90 wounded.",
        "A nurse at Maiduguri Specialist Hospital said she had counted 41 dead and 90 wounded.",
        "The clinic in Maiduguri received 41 dead and 90 wounded.",
    ],
)
def test_a_hospital_counts_the_dead_of_a_fight_elsewhere(told: str) -> None:
    assert [(41, 90, None)] == _lost(f"{_LEAD}\n\n{told}")


def test_the_dead_told_to_lie_in_another_town_are_of_no_fight_here() -> None:
    assert [(None, None, None)] == _lost(f"{_LEAD}\n\nForty-one people died in Maiduguri.")[:1]


def test_losses_far_from_any_fight_are_of_what_the_text_is_about() -> None:
    text = (
        "Ethiopian troops opened an offensive on Badme on Friday.\n\nAn hour later jets bombed the airfield of Assab."
        "\n\nJournalists were taken there.\n\nNobody knew more. Preliminary figures: over 3,000 soldiers killed."
    )
    assert 3001 in [killed for killed, _, _ in _lost(text)[:1]]


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ((47, None, 18), "The attackers killed 47 soldiers and led away 18 others."),
        ((None, None, 18), "They took 18 soldiers with them when they left."),
        ((None, None, 18), "Rebels seized 18 soldiers as they fled."),
        ((None, None, 18), "Eighteen soldiers were dragged off into the forest."),
        ((None, None, 18), "The garrison commander was led away with 18 others."),
        ((8, None, None), "Eight members of the security forces are among the dead."),
        ((47, 73, None), "The army said that 47 soldiers had been killed and 73 wounded since the fighting began."),
    ],
)
def test_who_are_led_away_are_captured_and_no_force(lost: tuple[int | None, int | None, int | None], told: str) -> None:
    text = f"{_LEAD}\n\n{told}"
    assert ([lost], [None]) == (_lost(text), [one.force for one in events(text, day=_WRITTEN)])


def test_who_is_led_to_attack_is_not_captured() -> None:
    assert [(None, None, None)] == _lost("A general led 600 men against Gwoza on Friday and attacked it at dawn.")


@pytest.mark.parametrize(
    "told",
    [
        "A battle for the city could cost as many as 9,000 lives.",
        "An assault might kill 9,000 people, the aid agency said.",
        "More than 9,000 people have lost their lives since the insurgency began in 1996.",
        "More than 9,000 people have died since the revolt broke out.",
        "Five carabaos were killed.",
        "Claims on rebel channels, according to which 60 soldiers died, are baseless.",
        "The town had changed hands on January 30, when soldiers retook it and killed 60 rebels.",
        "Twenty people died in a similar attack in January.",
    ],
)
def test_what_a_battle_could_cost_or_another_cost_is_no_loss_of_this(told: str) -> None:
    assert (None, None, None) == _lost(f"{_LEAD}\n\n{told}")[0]


def test_what_was_lost_in_an_operation_that_began_long_ago_is_its_loss() -> None:
    text = "Troops attacked Gwoza on Friday.\n\nTen rebels were killed in the operation, which began there in January."
    assert (10, None, None) == _lost(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked the town of Bama and killed 29 policemen, and are besieging Gwoza.",
        "Gunmen raided Bama, where they killed 29 people, and shelled Gwoza.",
        "Gunmen raided Bama and killed 29 people before they ambushed a convoy near Gwoza.",
    ],
)
def test_losses_are_of_the_deed_that_they_go_on_with(text: str) -> None:
    told = [(one.place, one.casualties.killed) for one in events(text, day=_WRITTEN)]
    assert [("Bama", 29)] == [(place.name, killed.low) for place, killed in told if place and killed]
