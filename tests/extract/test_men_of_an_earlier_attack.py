"""How many made an attack long before is no force of today's; what an attack of these days had is."""

import pytest

from tests.extract.told import events, forces

TOLD = "Rebels launched an offensive on Sake on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "The 2021 offensive involved 8,500 fighters.",
        "Their previous attempt, in April, involved 8,500 fighters.",
        "An earlier attack with 8,500 men failed.",
        "A first attempt two years ago, by 8,500 men, was beaten off.",
        "Some 8,500 fighters took part in last year's offensive.",
    ],
)
def test_whose_attack_was_before_are_none_of_it(text: str) -> None:
    assert events(TOLD + text)[0].force is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Sake on Monday, three years after 8,500 of them tried to take it.",
        "Rebels attacked Sake on Monday with fewer men than the 8,500 of last year.",
        "Rebels attacked Sake on Monday after a previous assault by 8,500 men failed in March.",
    ],
)
def test_nor_in_one_sentence(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}The offensive involves 8,500 fighters.",
        "After a previous assault failed, rebels attacked Sake with 8,500 men.",
        "Unlike the previous offensive, the attack on Sake involved 8,500 rebels.",
        "Rebels launched an offensive on Sake last month with 8,500 men.",
    ],
)
def test_whose_attack_is_told_are(text: str) -> None:
    assert [8500] == forces(text)
