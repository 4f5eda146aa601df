"""Who is missing, or has left home, is neither a force nor a garrison."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "told",
    [
        "More than 60 men of the Desert Brigade were missing on Friday, two days after a post near Kidal was attacked.",
        "Some 7,000 soldiers are missing after the attack on Kidal.",
        "About 700 soldiers were unaccounted for on Friday after rebels attacked Kidal.",
        "Nothing has been heard of 700 soldiers since the attack on Kidal on Friday.",
        "The offensive on Kidal has driven 70,000 people from their homes.",
        "Rebels attacked Kidal on Friday. More than 70,000 Malians have left their homes since the fighting began.",
    ],
)
def test_who_is_gone_is_no_force(told: str) -> None:
    assert [event.force for event in events(told)] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "Rebels attacked Kidal on Friday. Some 600 soldiers who crossed the border were disarmed.",
        "Soldiers tried to break out of Kidal on Friday. 60 servicemen who crossed the border asked to be fed.",
    ],
)
def test_who_came_over_for_shelter_is_no_force(told: str) -> None:
    assert [event.force for event in events(told)] == [None]


def test_who_left_a_post_to_attack_is_a_force() -> None:
    [event] = events("Some 7,000 rebels left their camps in Menaka to attack Kidal on Friday.")
    assert event.force
    assert event.force.low == 7000
