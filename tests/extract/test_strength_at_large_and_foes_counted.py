"""Numbers in assessments and communiques that are no force of the attack told beside them."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Troops attacked Hryshyne on Friday. Assessed strength in the grouping is about 150,000 personnel.",
        "Russian forces attacked near Lyman on Friday. Russian strength in the theatre is put at 90,000 men.",
        "The army advanced on Mullaitivu on Friday. The army says that it has 50,000 soldiers in the theatre.",
        "The army advanced on Jaffna on Friday. It has 40,000 men in the whole theatre of operations.",
    ],
)
def test_all_whom_a_side_has_in_a_theatre_are_no_force(text: str) -> None:
    assert [None] == [event.force for event in events(text)]


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (7000, "The army attacked Goma on Friday. The strength of the attacking grouping is about 7,000 men."),
        (7000, "Rebels attacked Goma on Friday with a grouping of 7,000 men."),
        (6500, "The army launched an offensive on Goma on Friday. Some 6,500 soldiers are in the operation."),
    ],
)
def test_the_strength_of_the_attack_is_its_force(low: int, text: str) -> None:
    assert [low] == [event.force.low for event in events(text) if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "Our army carried out an operation at Chifra on Friday. The enemy had put up more than 30,000 men against us.",
        "Our forces attacked Chifra on Friday. The enemy threw 8,000 soldiers against us but was beaten.",
    ],
)
def test_whom_the_enemy_set_against_our_attack_is_its_foe(text: str) -> None:
    (event,) = events(text)
    assert event.force is None
    assert event.opposing_force is not None


def test_whom_the_enemy_threw_at_us_in_his_own_attack_is_its_force() -> None:
    (event,) = events("The enemy attacked Chifra on Friday. The enemy threw 8,000 soldiers against us but was beaten.")
    assert event.force is not None
    assert 8000 == event.force.low


@pytest.mark.parametrize("sender", ["Zagreb", "Croatia", "The Croatian army"])
def test_whom_a_state_commits_are_in_its_own_attack(sender: str) -> None:
    text = (
        "The Croatian Army began its assault on Knin on Friday. The Bosnian 5th Corps, some 14,000 strong, attacked "
        f"Rakovica. {sender} has committed 120,000 men to the operation."
    )
    found = {event.place.name: event.force.low for event in events(text) if event.place and event.force}
    assert {"Knin": 120000, "Rakovica": 14000} == found


def test_whom_nobody_by_name_commits_are_in_the_attack_told_last() -> None:
    text = (
        "The Croatian Army began its assault on Knin on Friday. The Bosnian 5th Corps attacked Rakovica. Some 14,000 "
        "men have been committed to the operation."
    )
    found = {event.place.name: event.force.low for event in events(text) if event.place and event.force}
    assert {"Rakovica": 14000} == found


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Lashio on Friday. Some 6,400 reinforcements reached the garrison.",
        "The MNDAA attacked Lashio. About 6,400 reinforcements of a light division reached the Northeast Command.",
        "Rebels attacked Lashio on Friday. By night 6,400 reinforcements had landed at the base.",
    ],
)
def test_reinforcements_that_reach_those_attacked_are_no_attackers(text: str) -> None:
    assert [None] == [event.force for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The MNDAA attacked Lashio. Some 6,400 rebel reinforcements reached the front on Friday.",
        "Rebels attacked Lashio on Friday. Reinforcements for them, 6,400 men, reached the front.",
        "Rebels attacked Lashio with 6,400 men. About 900 reinforcements from Mandalay joined the defenders.",
    ],
)
def test_reinforcements_of_the_attackers_are(text: str) -> None:
    assert [6400] == [event.force.low for event in events(text) if event.force]
