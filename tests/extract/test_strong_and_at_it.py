"""Who is so many strong, or has so many at the place, attacks with all of them: no ranks of a whole movement."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (5500, "Fano, 5,500 strong, stormed Lalibela during vespers."),
        (9500, "M23, 9,500 strong, attacked Sake on Sunday."),
        (7400, "The Kachin, 7,400 strong by the monks' count, have hemmed in the garrison at Hpakant."),
        (6200, "The Houthis are besieging Marib. They have 6,200 men before the town."),
    ],
)
def test_all_of_them_attack(force: int, text: str) -> None:
    told = one(text)
    assert told.force is not None
    assert told.force.low == force


def test_a_whole_army_does_not() -> None:
    assert one("The Syrian army, 220,000 strong, launched an assault on Idlib.").force is None
