"""Who comes to a besieged town besieges nobody, and neither do those who starve there."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Reinforcements of 6,000 men arrived in besieged Kunduz on Monday.",
        "6,000 fresh troops reach besieged Kunduz, Kabul says; Taliban ring unbroken",
        "The army flew 6,000 men into besieged Kunduz on Monday.",
        "Some 6,000 soldiers defend besieged Kunduz.",
        "Some 6,000 soldiers are in encircled Avdiivka.",
        "40,000 starving in Madaya as Hezbollah siege drags on, MSF says",
        "Some 40,000 are without food in Madaya as the siege tightens.",
        "Three attacks on our 5th Division at Fao were thrown back; the enemy left 5,200 on the field.",
    ],
)
def test_they_are_no_attackers(text: str) -> None:
    assert [] == [one.force.low for one in events(text) if one.force is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels besieged Kunduz with 6,000 men.",
        "Rebels have besieged Kunduz with 6,000 men since Monday.",
        "The rebels, 6,000 strong, shelled besieged Kunduz on Monday.",
        "Some 6,000 rebels attacked besieged Kunduz on Monday.",
        "Rebels attacked Taloqan on Friday. The army said it was up against 6,000 men.",
        "Taliban militiamen attacked Taloqan on Friday. The opposition said it was facing 6,000 men.",
    ],
)
def test_those_who_attack_it_are(text: str) -> None:
    assert {6000} == {one.force.low for one in events(text) if one.force is not None}


def test_whom_the_attackers_face_defends() -> None:
    (event,) = events("The army attacked Taloqan on Friday. The ministry said it was facing 6,000 rebels.")
    assert event.force is None
