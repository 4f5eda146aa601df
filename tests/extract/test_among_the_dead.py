"""People among the dead, the wounded or the captured were hit; they attacked nobody."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead in the attack on Bama are 40 soldiers.",
        "Forty soldiers who had been at a feast are among the dead in the attack on Bama.",
        "Some 40 soldiers from the barracks were among those killed when Boko Haram stormed Bama on Monday.",
        "Rebels stormed Bama on Monday; 40 traders, who had come for the market, are among the dead.",
    ],
)
def test_those_among_the_dead_are_killed(text: str) -> None:
    event = one(text)
    assert event.force is None
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 40


def test_those_among_the_attackers_are_not_hit() -> None:
    event = one("Among the dead were 60 of the 5,000 attackers of Bama.")
    assert event.force is not None
    assert event.force.low == 5000
