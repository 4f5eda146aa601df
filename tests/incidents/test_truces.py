"""A truce at a town is of the fight for it, and says nothing of how far that has come."""

import pytest

from streams.incidents.resolving.grouping import group
from streams.records import Phase, Reading
from tests.incidents.told import REGIME, persons, told

TRUCE = told("truce", hours=20, type="ceasefire", phase="underway", defender=(REGIME,))


def phase_of(*readings: Reading) -> str:
    (incident,) = group(readings).incidents.values()
    return incident.phase


@pytest.mark.parametrize("phase", ["planned", "underway", "concluded"])
def test_a_truce_leaves_the_attack_where_it_was(phase: Phase) -> None:
    attack = told("attack", type="assault", phase=phase, defender=(REGIME,), force=persons(6000))
    assert phase == phase_of(attack, TRUCE)


def test_a_truce_alone_is_under_way() -> None:
    assert "underway" == phase_of(TRUCE)


def test_a_capture_ends_a_plan() -> None:
    plan = told("plan", type="assault", phase="planned", defender=(REGIME,))
    assert "concluded" == phase_of(plan, told("fall", hours=20, type="capture", phase="concluded"))
