"""An attack that some were sent to make is over once it has killed; with no dead told it is still to come."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab sent a squad to attack the base at Halgan, killing 30 Ethiopian soldiers.",
        "The Houthis sent a squad to attack the base at Mocha, wounding dozens of soldiers.",
        "Boko Haram dispatched fighters on motorbikes to raid Gwoza, leaving 20 people dead.",
        "Gunmen crossed the border to attack Rabkona, and killed eleven soldiers.",
    ],
)
def test_with_its_dead_it_is_over(text: str) -> None:
    assert one(text).phase == "concluded"


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab sent a squad to attack the base at Halgan.",
        "Al-Shabaab plans to send a squad to attack the base at Halgan, killing as many soldiers as it can.",
        "M23 is sending 3,000 fighters to attack Sake after killing 12 soldiers in Goma.",
        "Rebels gathered to attack Sake, and two days later were gone.",
    ],
)
def test_without_them_it_is_planned(text: str) -> None:
    assert one(text).phase == "planned"
