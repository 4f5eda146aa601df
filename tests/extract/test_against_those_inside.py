"""Of those inside a place and those set against them, the ones inside are attacked; who is only needed is not there."""

import pytest

from tests.extract.told import forces, one


@pytest.mark.parametrize(
    ("text", "least", "met"),
    [
        ("JNIM attacked Farabougou. Soldiers were about 130 in the camp, against not far from 450 men.", 450, 130),
        ("Rebels attacked Bria. Some 60 soldiers were in the base, against 300 attackers.", 300, 60),
        ("Rebels attacked Bria. We were 90 in the post, facing 700 men, a soldier said.", 700, 90),
        ("The army stormed Bria. Some 200 rebels were inside, against 4,000 soldiers.", 4000, 200),
    ],
)
def test_those_inside_are_attacked(text: str, least: int, met: int) -> None:
    event = one(text)
    assert event.force is not None
    assert event.force.low == least
    assert event.opposing_force is not None
    assert event.opposing_force.low == met


def test_whom_attackers_face_elsewhere_attacks_nobody() -> None:
    assert forces("Rebels attacked the post with 500 men, against 60 soldiers.") == [500]


@pytest.mark.parametrize(
    "text",
    [
        "Militants entered Ghazni. Deputies said the government sent too few men when 3,000 were needed.",
        "Rebels attacked Bria. The army said that 5,000 soldiers would be required to retake it.",
        "Rebels attacked Bria, where 900 men had been asked for.",
    ],
)
def test_who_is_needed_is_not_there(text: str) -> None:
    assert forces(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,000 rebels needed two days to storm Bria.",
        "The army's assault on Bria was no small matter: 6,000 men had been needed, from four garrisons.",
    ],
)
def test_who_was_used_was_there(text: str) -> None:
    assert forces(text) == [6000]
