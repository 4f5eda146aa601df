"""On which side those were lost whom a sentence of its own counts, where it says so."""

import pytest

from tests.extract.told import events

NEWS = "M23 rebels launched an offensive on the town of Minova on Tuesday, residents said.\n\n"


def _side(text: str) -> str | None:
    killed = events(text)[0].casualties.killed
    return killed.side if killed else None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A doctor said there were 30 dead on the government side.", "defender"),
        ("There were 40 dead on the rebel side.", "attacker"),
        ("The army lost 12 men.", "defender"),
        ("The army put its own losses at 66 dead.", "defender"),
        ("The rebels gave their losses as 15 dead.", "attacker"),
        ("The rebels acknowledged the loss of 12 men.", "attacker"),
        ("The hospital said 14 civilians were killed.", "civilian"),
        ("At least 90 fighters on both sides were killed in 24 hours.", "mixed"),
        ('"They send 50, we kill 40," the general said.', None),
        ('"We lost 17 men," a minister told parliament.', "mixed"),
        ("Some 31 people were killed, a doctor said.", "mixed"),
    ],
)
def test_those_lost_are_of_the_side_that_is_told(text: str, side: str | None) -> None:
    assert _side(NEWS + text) == side


@pytest.mark.parametrize(("people", "side"), [("Russians", "attacker"), ("Danes", "mixed")])
def test_a_nations_dead_are_of_its_army(people: str, side: str) -> None:
    text = "Russian troops launched an assault on Sumy on Saturday.\n\nThe governor said that 150 {} had died."
    assert _side(text.format(people)) == side
