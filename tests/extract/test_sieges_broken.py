"""Who breaks a siege does not lay it: "The siege of Kutum was lifted by 6,000 soldiers"; who lays it does."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Kutum by rebels was broken on Monday by 6,000 soldiers.",
        "The siege of Kutum was broken on Monday by 6,000 soldiers.",
        "The rebels' siege of Kutum was lifted on Monday by 6,000 soldiers.",
        "Some 6,000 soldiers broke the siege of Kutum on Monday.",
        "The army broke the siege of Kutum on Monday with 6,000 men.",
    ],
)
def test_who_breaks_a_siege_is_no_force_of_it(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Kutum is kept up by 6,000 soldiers.",
        "The siege of Kutum, laid by 6,000 rebels, was broken on Monday.",
        "The siege of Kutum by 6,000 rebels was broken on Monday by the army.",
        "The siege of Kutum by 6,000 rebels was broken on Monday by 900 soldiers.",
        "The siege of Kutum was tightened on Monday by 6,000 soldiers.",
    ],
)
def test_who_lays_a_siege_is_its_force(text: str) -> None:
    assert [6000] == forces(text)
