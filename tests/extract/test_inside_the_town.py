"""People of no told role, whom the judge takes for those attacked, are met though they might just as well wait."""

import pytest

from tests.extract.judging import judge_says
from tests.extract.told import one


@pytest.mark.parametrize(("defending", "met"), [(0.8, 2_500), (0.6, None)])
def test_who_is_in_the_town_meets_the_attack(defending: float, met: int | None) -> None:
    text = (
        "A coalition of rebel groups is preparing an offensive to take Goma, its commanders said. "
        "The army has about 2,500 soldiers in Goma, an official said."
    )
    with judge_says(0.35, {"defending": defending, "readied": 0.1, "elsewhere": 0.9 - defending}):
        force = one(text).opposing_force
    assert (force and force.quote) == (f"about {met:,}" if met else None)
