"""Articles as agencies tell them on: who walks in, what tanks do in an offensive, ages, reservists, old sieges."""

import pytest

from tests.extract.told import events, one


def test_rebels_who_kill_at_least_so_many_are_the_force() -> None:
    event = one("Some 30 to 40 rebels killed at least 96 people in Tapili.")
    assert event.force is not None
    assert event.casualties.killed is not None
    assert (event.force.low, event.force.high, event.casualties.killed.low) == (30, 40, 96)


def test_an_encampment_is_ground() -> None:
    event = one(
        "Government forces overran an encampment of the New People's Army in San Isidro, Northern Samar, after a "
        "45-minute firefight."
    )
    assert (event.type, [actor.name for actor in event.defender]) == ("capture", ["New People's Army"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The militants invaded the post in Buni Gari on Monday.", "assault"),
        ("Iraqi troops invaded Kuwait with 100,000 men on Monday.", "offensive"),
    ],
)
def test_a_post_is_stormed_and_a_land_invaded(text: str, kind: str) -> None:
    assert one(text).type == kind


def test_whom_a_group_is_linked_to_holds_nothing() -> None:
    event = one("The Group for the Support of Islam and Muslims, linked to al Qaeda, laid siege to the town of Djibo.")
    assert not event.defender


def test_gunmen_believed_to_be_somebody_tell_nothing() -> None:
    event = one("Gunmen believed to be from Boko Haram attacked Bama.")
    assert (event.modality, event.attribution) == ("asserted", None)


def test_tanks_that_advance_in_an_operation_are_part_of_it() -> None:
    event = one(
        "Israel's military said it had expanded its ground operation in Gaza City, with tanks advancing into the Tel "
        "al-Hawa neighbourhood. Some 60,000 reservists would be called up for the offensive to seize the city."
    )
    assert event.force is None


def test_an_age_is_no_toll() -> None:
    told = one("Shelling of Antonivka killed a woman of 71 and wounded three others on Sunday.").casualties
    assert told.killed is None
    assert told.wounded is not None


def test_a_number_is_of_the_attack_told_and_of_no_remembered_siege() -> None:
    found = events(
        "Hundreds of jihadists attacked a military camp in Djibo at dawn on Sunday. JNIM laid siege to the town of "
        '200,000 two years ago. The army said that the enemy "numbering 3,000" had been repelled.'
    )
    (siege,) = [event for event in found if event.type == "siege"]
    assert (siege.historic, siege.force, siege.opposing_force) == (True, None, None)


def test_how_a_town_was_taken_is_told_by_the_same() -> None:
    event = one(
        "The Kachin Independence Army took control of Lonkin village after three days of fighting, a rebel spokesman "
        'said on Friday. "We attacked with around 1,000 fighters," Colonel Naw Bu said.'
    )
    assert event.force is not None
    assert event.force.qualifier == "about"
