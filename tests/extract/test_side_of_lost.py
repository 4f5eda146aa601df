"""On which side those lost stood: by who lost them, by what they are called, or by whom they are counted with."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A Russian airstrike on Kharkiv left 12 civilians dead.", "civilian"),
        ("A Russian airstrike on Kharkiv left 40 women and children dead.", "civilian"),
        ("The rebel attack on Goma left 40 soldiers dead.", "defender"),
        ("Russia attacked Bakhmut, losing 1,500 soldiers.", "attacker"),
        ("A rebel assault on Goma cost the lives of 600 soldiers.", "defender"),
        ("Some 300 rebels attacked Goma on Monday. 40 of them were killed.", "attacker"),
        ("The assault on Goma left 40 dead.", "mixed"),
        ("Rebels attacked the soldiers in Goma on Monday. 40 of them were killed.", "mixed"),
    ],
)
def test_the_dead(text: str, side: str) -> None:
    lost = one(text).casualties.killed
    assert lost is not None
    assert lost.side == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The M23 attacked Goma, killing 40 civilians and wounding 100.", "civilian"),
        ("The M23 attacked Sake, killing 40 soldiers and wounding 100 others.", "defender"),
        ("M23 attacked Goma on Monday. Some 30 civilians were killed and 70 wounded, doctors said.", "civilian"),
        ("The assault on Goma left 40 dead and 70 wounded.", "mixed"),
    ],
)
def test_the_wounded_counted_with_the_dead(text: str, side: str) -> None:
    hurt = one(text).casualties.wounded
    assert hurt is not None
    assert hurt.side == side
