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
