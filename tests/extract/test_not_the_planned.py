"""Of two numbers the one that was only planned or expected is none: "with 1,000 men, not the planned 7,000"."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Kutum with 900 men, not the planned 7,000.",
        "Rebels attacked Kutum with 900 men rather than the expected 7,000.",
        "Rebels attacked Kutum with 900 men instead of the promised 7,000.",
        "Rebels attacked Kutum with 900 men, fewer than the planned 7,000.",
        "Only 900 rebels attacked Kutum, not the reported 7,000.",
    ],
)
def test_only_those_who_came_attack(text: str) -> None:
    event = one(text)
    assert event.force is not None
    assert (event.force.low, event.force.high) == (900, 900)
    assert event.opposing_force is None


@pytest.mark.parametrize(
    "text",
    ["The planned 900 rebels attacked Kutum.", "Rebels attacked Kutum with 900 men, not the army."],
)
def test_planned_ones_who_come_do(text: str) -> None:
    event = one(text)
    assert event.force is not None
    assert event.force.low == event.force.high
