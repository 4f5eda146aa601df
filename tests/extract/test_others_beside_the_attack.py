"""Numbers beside an attack that are not its force: of a year ago, of who covers it, of a force to come, of a war."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_ATTACK = "The army launched an offensive on Goma on Monday.\n\n"


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, published_at=datetime(2024, 5, 20, tzinfo=UTC))).events


def _forces_of_now(text: str) -> list[int | None]:
    return [one.force.low for one in _events(_ATTACK + text) if one.force and not one.historic]


@pytest.mark.parametrize(
    "text",
    [
        "A year ago 8,000 men attacked the town and failed.",
        "Exactly a year ago, the army attacked the town with 8,000 men.",
        "Ten months ago 8,000 soldiers attacked the town.",
        "It had attacked the town with 8,000 men a year ago.",
        "Some 8,000 men attacked the town a year ago and failed.",
        "In the attack a year ago 8,000 men had taken part.",
        "In an assault on the town last year, some 8,000 men took part.",
        "US gunners with howitzers, about 8,000 of them, fire in support.",
        "Some 8,000 soldiers from Chad gave covering fire from the hills.",
        "Its chief of staff wants to raise the force to 8,000 men.",
        "The government plans to bring the strength of the force to some 8,000 men.",
    ],
)
def test_of_another_time_or_task_they_are_no_force(text: str) -> None:
    assert [] == _forces_of_now(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the attack 8,000 men are taking part.",
        "In the attack two hours ago 8,000 men took part.",
        "Reinforcements have brought the force to 8,000 men.",
        "Some 8,000 soldiers stormed the airport in support of it.",
        "It sent in 8,000 men, who were given covering fire by Chad.",
    ],
)
def test_of_this_attack_they_are_its_force(text: str) -> None:
    assert [8000] == _forces_of_now(text)


def test_who_took_one_town_a_year_ago_and_attacks_another_attacks_now() -> None:
    events = _events("The rebels, who took Goma a year ago, attacked Sake with 8,000 men.")
    assert [8000] == [one.force.low for one in events if one.force and not one.historic]


def test_who_fires_in_support_is_not_attacked() -> None:
    events = _events(_ATTACK + "About 400 US marines fire in support.")
    assert [None] == [one.opposing_force for one in events]


_RAID = "RSF fighters attacked El Fasher on Monday.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The war has driven 12 million people from their homes. One estimate speaks of 150,000 dead.",
        "The conflict has displaced millions; some estimates speak of 150,000 dead.",
        "The civil war has uprooted a third of the people. At least 40,000 have been killed.",
    ],
)
def test_what_a_war_has_cost_is_no_loss_of_an_attack(text: str) -> None:
    assert [None] == [one.casualties.killed for one in _events(_RAID + text)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The fighting has driven 12,000 people from their homes. Doctors speak of 150 dead.", 150),
        ("The war has driven millions from their homes. On Monday at least 40 people were killed, doctors said.", 40),
    ],
)
def test_who_died_in_it_is_its_loss(text: str, killed: int) -> None:
    assert [killed] == [one.casualties.killed.low for one in _events(_RAID + text) if one.casualties.killed]


def test_prisoners_who_stay_in_an_open_prison_are_not_captured() -> None:
    text = "Gangs attacked the prison of Port-au-Prince and freed 3,700 inmates. About 100 prisoners stayed."
    assert [None] == [one.casualties.captured for one in _events(text)]


def test_families_who_flee_are_no_retreat_of_rebels_among_them() -> None:
    found = _events("The rebels slipped into Freetown among families who were fleeing from Waterloo.")
    assert "retreat" not in [one.type for one in found]


def test_soldiers_who_flee_do_retreat() -> None:
    found = _events("Rebels attacked Waterloo on Monday and drove off soldiers who fled towards Freetown.")
    assert "retreat" in [one.type for one in found]
