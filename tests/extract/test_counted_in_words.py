"""A force that somebody reckons, or that the text tells as parts and the rest."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("told", "many"),
    [
        ("Rebels attacked Bor at dawn. The army calculates that there were 6,400 of them.", 6_400),
        ("Rebels attacked Bor at dawn. The army has reckoned that 6,400 of them came.", 6_400),
        ("Of the attackers, 3,400 belong to the Front and followers of Bombal the other 3,000.", 6_400),
        ("Rebels attack Bor with 6,400 men. Of these 3,400 are of the Front and Bombal's men the other 3,000.", 6_400),
        ("The besieging force around Bor may count 6,400, officials said.", 6_400),
    ],
)
def test_who_is_reckoned_attacks(told: str, many: int) -> None:
    assert forces(told) == [many]


def test_the_rest_who_give_up_attack_no_more() -> None:
    assert forces("Rebels attacked Bor. Of them 3,400 fled and the other 3,000 surrendered.") == []
