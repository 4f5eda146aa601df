"""What armies and ministries write: kit that is handed out, aircraft by their kinds, abilities, meetings, inquiries."""

import pytest

from tests.extract.told import attackers, events, one


@pytest.mark.parametrize(
    "text",
    [
        "The allies provided more than 24,000 protective chemical masks to the Peshmerga for the Mosul offensive.",
        "Washington sent the Peshmerga 9,000 flak jackets and rifles for the Mosul offensive.",
        "Turkey supplied the rebels with 7,000 boots before the assault on Afrin.",
    ],
)
def test_what_soldiers_are_given_is_no_force(text: str) -> None:
    assert one(text).force is None


def test_men_who_are_given_are_a_force() -> None:
    event = one("Turkey gave the rebels 7,000 men for the assault on Afrin.")
    assert event.force is not None
    assert event.force.low == 7000


@pytest.mark.parametrize(
    "text",
    [
        "His death will degrade ISIL's ability to defend Raqqah and launch external operations against the West.",
        "More than 40 members of the Coalition will assemble in Washington to review the campaign.",
        "The Serbian army said a soldier was killed when a howitzer exploded during an exercise at Vranje.",
        "They claim attacks against Shi'ite civilians on a regular basis.",
        "ANYWAY WE DRIVE AROUND IN MY VAN AND SOLVE MYSTERIES.",
    ],
)
def test_abilities_meetings_and_misfires_are_no_events(text: str) -> None:
    assert not events(text)


def test_aircraft_by_their_kinds_make_one_strike() -> None:
    event = one(
        "In Syria, coalition forces conducted 23 strikes using attack, bomber, fighter and remotely piloted aircraft "
        "against ISIL targets."
    )
    assert event.type == "airstrike"


def test_who_shows_an_ability_attacks() -> None:
    assert one("The rebels showed their ability to attack when 600 of them stormed Bria on Sunday.").type == "assault"


def test_who_assembles_to_attack_does() -> None:
    assert one("About 4,000 rebels assembled at Bria to attack Bangui.").phase == "planned"


def test_who_reports_on_an_attack_makes_none() -> None:
    assert not attackers("The UN published its report on the attack on Kunduz.")


def test_a_surname_before_an_age_is_no_place() -> None:
    event = one("Scott C. Dayton, 42, of Woodbridge, died in an explosive device blast in northern Syria.")
    assert event.place is not None
    assert event.place.name == "Syria"


def test_rifles_that_attack_are_men() -> None:
    event = one("Some 6,000 rifles of the clans attacked Kandahar at dawn.")
    assert event.force is not None
    assert event.force.low == 6000


@pytest.mark.parametrize(
    "text",
    [
        "At the end of WW II the Viet Minh were in control of Hanoi.",
        "After WW2, Greek communists captured Konitsa.",
    ],
)
def test_the_world_wars_by_their_initials_are_remembered(text: str) -> None:
    assert one(text).historic


def test_what_is_the_greatest_since_a_world_war_is_news() -> None:
    assert not one("In the heaviest attack since WW II, 9,000 soldiers stormed Bakhmut.").historic


def test_the_land_in_which_a_town_lies_attacks_nobody() -> None:
    assert not attackers("They await the results of the Dayr az Zawr, Syria airstrike investigation.")


def test_who_calls_a_story_a_hoax_denies_it() -> None:
    event = one("The story that 3,000 men stormed Gao was dismissed by Bamako as a hoax.")
    assert (event.modality, event.attribution) == ("denied", "Bamako")
