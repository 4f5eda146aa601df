"""Who only might be there, or is not believed to be, is no force; what is guessed of those who are there is one."""

import pytest

from tests.extract.told import events

_ATTACKED = "Rebels launched an offensive on Bambari on Sunday, the prefect said."


@pytest.mark.parametrize(
    "then",
    [
        "The rebels could raise 6,200 fighters if the northern clans joined them, a bishop said.",
        "The rebels may have 6,200 men by the autumn, an envoy warned.",
        "Alone the rebels could never muster 6,200 men, an envoy said.",
        "The rebels do not have 6,200 men, an envoy said.",
        "Diplomats doubt that the rebels have 6,200 men.",
        "It is not true that the rebels have 6,200 men, an envoy said.",
        "The prefect called reports of 6,200 rebels a fairy tale.",
    ],
)
def test_who_is_only_thought_of_is_no_force(then: str) -> None:
    assert [one.force for one in events(f"{_ATTACKED} {then}")] == [None]


@pytest.mark.parametrize(
    ("then", "most"),
    [
        ("The attackers could number 6,200, an envoy said.", 6200),
        ("The rebels may have as many as 6,200 men, an envoy said.", 6200),
        ("Nobody doubts that the rebels have 6,200 men.", 6200),
        ("The rebels do not have more than 6,200 men in the attack, an envoy said.", 6200),
    ],
)
def test_what_is_guessed_of_those_who_are_there_is_a_force(then: str, most: int) -> None:
    (force,) = [one.force for one in events(f"{_ATTACKED} {then}")]
    assert force is not None
    assert force.high == most


def test_who_was_only_meant_to_come_is_not_added() -> None:
    (event,) = events("The army launched an offensive on Bria on Sunday. It had planned to use 6,200 men but sent 700.")
    assert event.force is not None
    assert (event.force.low, event.force.high) == (700, 700)
