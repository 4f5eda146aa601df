"""What one of a garrison says that he did with so many men: they are its own, not those of who besieges it."""

import pytest

from tests.extract.told import events, forces

_LEAD = "Rebels attacked Huambo on Monday. The garrison of 4,000 is besieged."


@pytest.mark.parametrize(
    "said",
    [
        '"We charged them with 500 men," the garrison\'s commander said.',
        '"I went out at them with 500 soldiers," the garrison\'s commander said.',
        '"We broke out with 500 men," the commander of the garrison said.',
        '"We fell upon them with 700 men," a garrison spokesman said.',
        '"We hit back with 900 men," a colonel of the garrison said.',
        '"We met them with 500 men," the garrison\'s commander said.',
        '"We have been fighting them with 900 men," the garrison\'s commander said.',
        '"We went for their guns with 300 men," the deputy commander of the garrison said.',
    ],
)
def test_a_garrisons_men_do_not_besiege_it(said: str) -> None:
    found = events(f"{_LEAD} {said}")
    assert [one.force for one in found if one.force] == []
    assert "garrison" not in [who.name for one in found for who in one.attacker]


@pytest.mark.parametrize(
    ("said", "force"),
    [
        ('"They came with 5,500 men," the garrison\'s commander said.', 5500),
        ('"They came at us with 5,500 infantry," the garrison\'s commander said.', 5500),
        ('"We saw them come with 5,500 men," the garrison\'s commander said.', 5500),
        ('"We came at them with 5,500 men," the rebels\' commander said.', 5500),
    ],
)
def test_who_comes_at_it_does(said: str, force: int) -> None:
    assert forces(f"{_LEAD} {said}") == [force]


def test_a_garrison_that_attacks_another_town_has_its_force() -> None:
    said = '"We attacked Bria with 5,500 men," the commander of the garrison of Bouar said on Friday.'
    assert forces(said) == [5500]
