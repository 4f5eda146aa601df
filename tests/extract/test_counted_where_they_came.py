"""How many attack, told by how they came, by "the attackers" or by a figure told again: it is the attack at large's."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "place", "low"),
    [
        pytest.param(
            "Russian troops counter-attacked in South Ossetia on Saturday.\n\nNearly 7,000 Russian soldiers had come "
            "through the Roki tunnel by noon with 150 tanks, the council said, and the column behind them reached back "
            "to Java.",
            "South Ossetia",
            7000,
            id="came through a tunnel",
        ),
        pytest.param(
            "The operation to retake Mosul from the Islamic State group goes into its fifth day. The 40,000-strong "
            "force of Iraqi soldiers, federal police and Kurdish peshmerga that set out from Khazir and Qayyarah on "
            "Monday has so far moved through open country.",
            "Mosul",
            40000,
            id="set out from two towns",
        ),
        pytest.param(
            "Government troops have been assaulting Camp Abubakar, the last stronghold of the rebels, since July 1."
            "\n\nThe rebels inside are down to about 400.\n\nThe assaulting units - two Marine brigades, the Army's "
            "6th Division, an armored battalion - total about 5,000 men, according to a briefing paper.",
            "Camp Abubakar",
            5000,
            id="the assaulting units",
        ),
        pytest.param(
            "Abkhaz formations continued the storming of Sukhumi today. The attackers broke into the district of the "
            "Railway Station at 11.30.\n\nSeveral thousand men are participating in the storming, said a "
            "representative of the command in Gudauta.",
            "Sukhumi",
            3000,
            id="the attackers in a part of the town",
        ),
    ],
)
def test_who_came_is_the_force_of_the_attack_at_large(text: str, place: str, low: int) -> None:
    attacks = [one for one in events(text) if one.type in ("assault", "offensive")]
    assert [(place, low)] == [(one.place.name, one.force.low) for one in attacks if one.place and one.force]


def test_who_came_to_another_war_is_another_force() -> None:
    text = (
        "Rebels attacked Goma on Monday.\n\nIn Sudan, some 7,000 soldiers had crossed the river into Omdurman by noon "
        "in a separate offensive, the army said."
    )
    assert [None] == [one.force for one in events(text) if one.place and one.place.name == "Goma"]


def test_a_figure_told_again_is_no_force_of_the_siege_beside() -> None:
    text = (
        "Iraqi soldiers began to advance on Falluja on Monday. The 10,000-strong force set off from three sides, and "
        "by noon it had driven Daesh out of the farming town of Garma.\n\nFalluja, west of Baghdad, fell to the "
        "extremists in January 2014. The army has ringed it since February."
    )
    found = events(text, "Iraq sends 10,000-strong force against Falluja")
    assert [None] == [one.force for one in found if one.type == "siege"]


def test_a_battle_since_which_all_have_gone_does_not_date_the_siege() -> None:
    text = (
        "The RSF tightened their grip on Babanusa on Sunday. The town used to have 45,000 inhabitants. Nearly all of "
        "them have gone since the first battles of January 2024.\n\nThe besieging troops number about 6,400."
    )
    siege = next(one for one in events(text, day=None) if one.type == "siege")
    assert siege.force is not None
    assert ("underway", 6400, None) == (siege.phase, siege.force.low, siege.date)


def test_from_whom_a_town_is_to_be_retaken_does_not_attack() -> None:
    text = "Families left Mosul as the operation to retake the city from Islamic State went on."
    (event,) = events(text)
    assert ([], ["Islamic State"]) == ([one.name for one in event.attacker], [one.name for one in event.defender])


def test_who_took_a_town_in_a_drive_are_the_force_of_both() -> None:
    text = (
        "The Mexican army advanced into the Lacandon jungle from Ocosingo on Friday to retake villages that rebels had "
        "ruled. Two columns with 2,500 soldiers in all took Guadalupe Tepeyac by helicopter and on foot without a shot."
    )
    forces = {one.type: one.force.low for one in events(text) if one.force is not None}
    assert {"offensive": 2500, "capture": 2500} == forces
