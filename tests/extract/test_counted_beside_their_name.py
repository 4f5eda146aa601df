"""A count between commas right behind a name is of those: "The insurgents, thought to be 600, slipped in"."""

import pytest

from tests.extract.told import events

Span = tuple[int | None, int | None]


def _counted(text: str) -> tuple[list[Span], list[Span]]:
    found = events(text)
    forces = [(one.force.low, one.force.high) for one in found if one.force]
    return forces, [(one.opposing_force.low, one.opposing_force.high) for one in found if one.opposing_force]


@pytest.mark.parametrize(
    ("lead", "told", "force"),
    [
        (
            "Several hundred gunmen",
            "The insurgents, thought by the police to be no more than 600, slipped in",
            (None, 600),
        ),
        ("Several hundred gunmen", "The insurgents, believed to be about 600, slipped into the suburbs", (600, 600)),
        ("Several hundred gunmen", "The militants numbered about 450", (450, 450)),
        ("Gunmen", "The attackers, put by the police at 200, held the square for an hour", (200, 200)),
        ("Gunmen", "The attackers, some thirty members of a militia, had felled a tree", (30, 30)),
        ("Gunmen", "The assailants, about forty fighters of a clan, blocked the road", (40, 40)),
    ],
)
def test_who_attacks_is_counted(lead: str, told: str, force: Span) -> None:
    assert ([force], []) == _counted(f"{lead} stormed the town of Djibo on Monday.\n\n{told}.")


@pytest.mark.parametrize(
    ("lead", "told", "opposing"),
    [
        ("Rebels stormed Djibo", "The garrison, thought to be about 600, held out in the fort", (600, 600)),
        ("The army stormed Djibo", "The insurgents, put by officials at 150, held out in the fort", (150, 150)),
        ("Rebels attacked militiamen at Djibo", "The militiamen, believed to number 300, held out", (300, 300)),
    ],
)
def test_who_is_attacked_is_counted_as_such(lead: str, told: str, opposing: Span) -> None:
    assert ([], [opposing]) == _counted(f"{lead} on Monday.\n\n{told}.")


def test_insurgents_counted_beside_their_name_are_no_armys_men() -> None:
    text = "The army stormed Djibo on Monday.\n\nThe insurgents, thought to be about 600, slipped into the suburbs."
    assert [] == _counted(text)[0]
