"""Men who stay out of an attack, would be needed or are asked for, and those whom its foe sends are none of its men."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "then",
    [
        "The mission, 6,500 strong, did not take part.",
        "The 6,500 police in the province have not joined the fighting.",
        "It would take 6,500 men to retake the town, an analyst said.",
        "The governor asked the government for 6,500 more men.",
        "An analyst said that 6,500 men would be needed to hold the town.",
        "The army said it was rushing 6,500 men to the town.",
        "The army said they were rushing 6,500 men to the town.",
    ],
)
@pytest.mark.parametrize("lead", ["Rebels attacked Goma on Monday.", "Taliban fighters stormed Kunduz on Monday."])
def test_they_are_not_its_force(lead: str, then: str) -> None:
    assert [] == [one.force.low for one in events(f"{lead} {then}") if one.force]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Monday. They needed 6,500 men to take the town.",
        "Rebels attacked Goma on Monday. The rebels said they had sent 6,500 men into the attack.",
        "Rebels attacked Goma on Monday with 6,500 men. The police did not take part.",
        "Some 6,500 rebels, who did not take part in the talks, are attacking Goma.",
        "The 6,500 rebels who have not joined the peace talks attacked Goma on Monday.",
    ],
)
def test_those_who_were_in_it_are(text: str) -> None:
    assert [6_500] == [one.force.low for one in events(text) if one.force]


def test_the_strength_told_after_a_town_taken_on_the_way_is_the_offensives() -> None:
    text = (
        "Turkish soldiers launched an operation in northern Iraq on Monday. Columns of armour took the town of Zakho. "
        "The force, 35,000 strong, is backed by planes."
    )
    assert [("offensive", 35_000), ("capture", None)] == [
        (one.type, one.force and one.force.low) for one in events(text)
    ]


def test_those_driven_from_their_homes_are_no_garrison() -> None:
    assert ["assault"] == [one.type for one in events("Rebel attack on Goma drives 18,000 from homes")]
