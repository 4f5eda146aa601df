"""What a sentence says of an attack told before, beside another town, is no attack on that town."""

import pytest

from tests.extract.told import events

LEADS = (
    "Gunmen attacked the town of Gorom in Burkina Faso on Thursday, killing 12 people.",
    "Twelve soldiers were killed in an ambush near Gorom in Burkina Faso on Thursday, the army said.",
)
BESIDE = (
    "The attack came as the president visited Dori.",
    "The attack was condemned in Dori.",
    "The raid came hours before talks in Dori.",
    "The attack caused panic in Dori.",
    "The attack forced schools in Dori to close.",
    "News of the attack reached Dori at noon.",
    "The attack drew condemnation from Dori.",
    "The fighting could be heard in Dori.",
    "Survivors of the attack arrived in Dori on Friday.",
    "After the attack, soldiers in Dori were put on alert.",
    "The victims of the attack included a teacher from Dori.",
)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("after", BESIDE)
def test_the_other_town_is_not_attacked(lead: str, after: str) -> None:
    assert [event.place.name for event in events(f"{lead} {after}") if event.place] == ["Gorom"]


@pytest.mark.parametrize(
    "after",
    [
        "The fighting spread to Dori.",
        "The closest fighting was at Dori.",
        "The attack on Dori came an hour later.",
        "The offensive above Dori has stalled.",
    ],
)
def test_what_was_fought_there_is_told(after: str) -> None:
    found = events(f"Rebels attacked Gorom in Burkina Faso on Thursday. {after}")
    assert "Dori" in [place.name for event in found for place in event.places]


@pytest.mark.parametrize("strike", ["An air strike", "A drone strike", "An airstrike"])
@pytest.mark.parametrize("where", ["Gorom in Burkina Faso", "Tasgat in Mali", "Gorom, Burkina Faso,"])
def test_a_strike_is_at_the_place_before_its_land(strike: str, where: str) -> None:
    (event,) = events(f"{strike} on {where} killed 12 people on Thursday.")
    assert event.place is not None
    assert event.place.name in {"Gorom", "Tasgat"}


@pytest.mark.parametrize(
    "deed",
    [
        "decapitated two farmers in the village of Litingo",
        "slit the throats of five villagers in Litingo",
        "lynched two men in Litingo",
        "kidnapped a priest in Litingo",
        "dragged men out of their homes in Litingo",
    ],
)
def test_what_is_done_to_villagers_is_a_raid(deed: str) -> None:
    (event,) = events(f"Insurgents {deed} on Thursday.")
    assert (event.type, event.place and event.place.name) == ("raid", "Litingo")


@pytest.mark.parametrize("part", ["remnants", "a faction", "dissidents", "a local affiliate", "a splinter group"])
def test_a_part_of_them_attacks(part: str) -> None:
    (event,) = events(f"Koro was attacked by {part} of the FARC on Thursday.")
    assert [who.actor_id for who in event.attacker] == ["farc"]


def test_who_is_accused_of_arming_those_who_did_it_did_not() -> None:
    (event,) = events(
        "The army said it repelled an attack by rebels on Talodi on Thursday. It accused Juba of supplying the force"
        " that struck the town."
    )
    assert "Juba" not in [who.name for who in event.attacker]


def test_a_bearing_of_those_counted_moves_no_siege() -> None:
    (event,) = events(
        "Islamic State tightened its siege of Deir al-Zor on Thursday. Monitors put the besieging force at fewer than"
        " 4,000 fighters, many of them moved from Raqqa in February."
    )
    assert (event.place and event.place.name, event.force and event.force.high) == ("Deir al-Zor", 3999)


def test_the_third_such_bombing_is_the_one_told() -> None:
    found = events(
        "A suicide bomber blew up a truck in eastern Baghdad on Thursday, killing 47 people. It was the third such"
        " bombing in the capital this month."
    )
    assert len(found) == 1


@pytest.mark.parametrize("done", ["murdered", "shot dead", "hacked to death", "burned alive", "beheaded"])
@pytest.mark.parametrize(
    "text",
    [
        "Fifteen peasants were {} on Thursday by rebels at a cooperative in Pantasma.",
        "Fifteen people, among them minors, were {} in the early hours of Thursday by a rebel band at Pantasma.",
        "At Pantasma, fifteen farmers were {} by armed men on Thursday.",
    ],
)
def test_villagers_killed_by_fighters_were_raided(text: str, done: str) -> None:
    (event,) = events(text.format(done))
    assert (event.type, event.place and event.place.name) == ("raid", "Pantasma")


def test_the_day_on_which_the_wounded_died_is_not_that_of_the_bombs() -> None:
    (event,) = events("Three of those hurt when jets bombed Kyaukme died of their wounds on Wednesday night.")
    assert event.date is None
