"""How many only help those who attack: they are supporters, no part of the force and nobody's enemy."""

import pytest

from tests.extract.told import events

ATTACK = "Iraqi troops stormed Tikrit on Monday. "


@pytest.mark.parametrize(
    ("text", "supporter"),
    [
        ("Some 20,000 Shiite militiamen were supporting them.", "Shiite militiamen"),
        ("They are supported by 1,000 Russian mercenaries.", "Russian mercenaries"),
        ("2,000 tribal fighters are helping them.", "tribal fighters"),
        ("Helping them were hundreds of tribal fighters.", "tribal fighters"),
        ("They have the backing of 900 Iranian soldiers.", "Iranian soldiers"),
        ("About 600 Iranian soldiers, it said, were assisting the operation.", "Iranian soldiers"),
    ],
)
def test_those_who_help_are_supporters_and_counted_on_no_side(text: str, supporter: str) -> None:
    (event,) = events(ATTACK + text)
    assert [one.name for one in event.supporter] == [supporter]
    assert (event.force, event.opposing_force) == (None, None)


@pytest.mark.parametrize(
    ("text", "force", "opposing"),
    [
        ("Some 20,000 soldiers were attacking the town.", 20_000, None),
        ("Some 3,000 militants defended it.", None, 3000),
        ("Militants are holding the airfield. About 600 gunmen are helping them.", None, None),
    ],
)
def test_those_who_attack_or_are_attacked_are_no_helpers(text: str, force: int | None, opposing: int | None) -> None:
    event = events(ATTACK + text)[0]
    assert not event.supporter
    assert (event.force.low if event.force else None) == force
    assert (event.opposing_force.low if event.opposing_force else None) == opposing
