"""Whom somebody adds to those who attack is added to their number."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "low"),
    [
        (
            (
                "Two factions stormed Idlib on Wednesday. The larger one has thrown 5,000 men into the "
                "battle. Its ally added some 2,500 to these."
            ),
            7500,
        ),
        (
            (
                "The clans attacked Las Anod on Sunday. The Dhulbahante gave 3,000 fighters to the assault. The "
                "Warsangeli added 600."
            ),
            3600,
        ),
        (
            (
                "Forces loyal to Haftar stormed Derna on Tuesday. His army committed 4,000 men to the assault. A "
                "militia from Zintan added 1,200 to these."
            ),
            5200,
        ),
        (
            (
                "The insurgents attacked Mocimboa on Monday. One commander threw 2,000 men into the attack, and "
                "another lent him 300, villagers said."
            ),
            2300,
        ),
    ],
)
def test_whom_another_adds_to_them_is_added_up(text: str, low: int) -> None:
    assert [low] == forces(text)


def test_dead_who_are_added_are_none_of_them() -> None:
    text = "Some 3,000 rebels attacked Bria on Monday. The second night added 400 to the dead."
    assert [3000] == forces(text)
