"""Faults happen in the order they were asked for, to the requests they fit, as often as they say."""

import pytest

from tocsin.testing.faults import Fault, Faults

KINDS = frozenset({"slow", "broken"})


def test_without_faults_all_passes() -> None:
    assert Faults(KINDS).take("post") is None


def test_a_fault_happens_as_often_as_it_says() -> None:
    faults = Faults(KINDS)
    faults.add(Fault(kind="slow", times=2))
    assert ["slow", "slow", None] == [fault and fault.kind for fault in (faults.take("post") for _ in range(3))]


def test_a_fault_waits_for_the_method_and_recipient_it_is_meant_for() -> None:
    faults = Faults(KINDS)
    faults.add(Fault(kind="slow", method="post", recipient="#desk"))
    taken = [faults.take("get", "#desk"), faults.take("post", "#other"), faults.take("post", "#desk")]
    assert [False, False, True] == [fault is not None for fault in taken]


def test_a_fault_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="broken, slow"):
        Faults(KINDS).add(Fault(kind="slwo"))


def test_what_is_cleared_does_not_happen() -> None:
    faults = Faults(KINDS)
    faults.add(Fault(kind="slow"))
    faults.clear()
    assert (0, None) == (faults.waiting, faults.take("post"))
