"""What fire is told to be by who makes it, and bombs that have not gone off."""

import pytest

from tests.extract.told import events


def types_in(text: str) -> list[str]:
    return [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "Army helicopters rocketed the village of Dubna on Friday, killing four people."),
        ("airstrike", "Two A-37 jets rocketed rebel positions in Zacamil."),
        ("shelling", "Rebels rocketed the airport at Kabul on Friday."),
        ("raid", "Gunmen strafed a police post in Jolo on Monday, wounding three policemen."),
        ("airstrike", "Two jets strafed a rebel column near Jolo on Monday."),
        ("airstrike", "Turkish warplanes flew dozens of raids on Tuesday against rebels south of Idlib."),
        ("airstrike", "In May a US-led strike on the same ridge killed more than 60 Syrian soldiers near Homs."),
        ("airstrike", "Two jet fighters bombed a village near Lashio on Sunday."),
        ("shelling", "Units of the missile forces last night struck the oil depot in Makiivka."),
        ("ceasefire", "Qatar, which brokered a truce in Doha in March, called on all parties to show restraint."),
        ("ceasefire", "The mission brokered a ceasefire in Bukavu on 28 May, but it was broken the next day."),
    ],
)
def test_fire_is_what_its_makers_can_make(kind: str, text: str) -> None:
    assert [kind] == types_in(text)


def test_jets_that_are_called_fighters_are_no_men() -> None:
    (event,) = events("Two jet fighters bombed a village near Lashio on Sunday.")
    assert event.force is None


@pytest.mark.parametrize(
    "text",
    [
        "The militants in Sinjar number about 600, including snipers and suicide bombers.",
        "Soldiers found two car bombs and a store of suicide vests in the town of Bama.",
        "In Jamame the police showed reporters a workshop in which car bombs were assembled.",
        "The mediator called on both sides to respect a truce that had been broken near Bukavu.",
        "Prices rocketed in the towns of the north, and the minister rocketed to fame.",
    ],
)
def test_what_has_not_gone_off_is_no_event(text: str) -> None:
    assert [] == types_in(text)


def test_bombs_that_are_hit_are_no_bombing_beside_the_strike() -> None:
    assert ["airstrike"] == types_in("The planes struck car bomb workshops in the city centre of Raqqa.")


@pytest.mark.parametrize(
    "text",
    [
        "On Monday 39 NATO planes bombed the Udbina airfield in Croatia. It was the alliance's biggest raid ever.",
        "Jets bombed the bridge at Pale on Friday. It was the second strike in three days.",
    ],
)
def test_what_a_strike_was_is_the_strike(text: str) -> None:
    assert ["airstrike"] == types_in(text)


def test_a_bomb_that_went_off_is_told_beside_those_that_were_found() -> None:
    text = "A car bomb killed nine people in Kirkuk on Friday. Two more car bombs were found and defused."
    assert ["bombing"] == types_in(text)
