"""What is told beside a blow: where guns stand, whither the hurt were carried, what it came days after."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "Howitzer rounds came from Serb lines on Mount Ozren for nine hours, a doctor said on Monday.",
        "The army fired barrel artillery from the direction of Enerhodar on Monday, hitting a bus stop.",
        "Priests said they had carried victims to the mission hospital at Emekuku after the air attack of 6 March.",
    ],
)
def test_it_was_not_there(text: str) -> None:
    assert [event.place.name for event in events(text) if event.place is not None] == []


def test_what_it_came_days_after_is_another() -> None:
    event = one(
        "Armed men shot dead three women who had gone to draw water at the Djibo reservoir on Wednesday morning. "
        "The killings come two days after the raid on the militia's post at the other end of the town."
    )
    assert event.date is not None
    assert event.date.earliest is not None
    assert event.date.earliest.isoformat() == "2026-11-18"
    assert event.defender == ()


def test_the_captives_of_a_raid_are_of_its_place() -> None:
    event = one("Rebels raided Pajule camp in Pader district on Tuesday, abducting 40 people and looting food.")
    assert event.place is not None
    assert event.place.name == "Pajule"


def test_a_dawn_attack_is_of_the_day_on_which_it_is_told() -> None:
    event = one("The army said on Saturday that it had beaten back a dawn attack on Gharyan by rebels.")
    assert event.date is not None
    assert event.date.earliest is not None
    assert event.date.earliest.isoformat() == "2026-11-14"


def test_people_who_walk_away_attack_nobody() -> None:
    text = "Thousands of people are walking towards the Cuanza, and the line is in the hands of the armed bandits."
    assert [event for event in events(text) if event.type == "offensive"] == []


@pytest.mark.parametrize(
    "claim",
    [
        "Islamic State said that it had carried out the attack against what it called a gathering of militiamen.",
        "Islamic State said one of its men had carried out the attack.",
        "Islamic State said its fighters had carried out the attack.",
    ],
)
def test_who_says_it_did_it_tells_no_other(claim: str) -> None:
    event = one(f"A suicide car bomber struck a checkpoint in Khalis on Thursday, killing ten people. {claim}")
    assert event.type == "bombing"
    assert event.force is None
    assert [actor.actor_id for actor in event.attacker] == ["isis"]


def test_who_lies_in_wait_ambushes_once() -> None:
    event = one("A column of riot police came under attack from rebels lying in wait close to Vedeno on Wednesday.")
    assert event.type == "ambush"
