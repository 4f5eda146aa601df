"""Who joins an army after an attack is no force of it; who joins in the attack is."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    "after",
    [
        "More than 6,000 volunteers have joined the army since the attack.",
        "Some 6,000 youths have joined the army this year.",
        "About 6,000 men enlisted in the territorial defence.",
    ],
)
def test_who_enlists_attacks_nothing(after: str) -> None:
    assert forces(f"Rebels attacked Gorom on Thursday. {after}") == []


@pytest.mark.parametrize(
    ("after", "least"),
    [
        ("More than 6,000 fighters have joined the attack.", 6001),
        ("Some 6,000 fighters joined the rebels in the assault on the town.", 6000),
    ],
)
def test_who_joins_in_it_attacks(after: str, least: int) -> None:
    assert forces(f"Rebels attacked Gorom on Thursday. {after}") == [least]
