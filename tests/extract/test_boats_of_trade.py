"""Boats that fish or carry and run into others fight nobody; those with gunmen or a charge aboard do."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "A fishing vessel rammed a navy frigate off Piraeus on Friday.",
        "A container ship struck a naval patrol boat off Lagos, the navy said.",
        "A cargo ship rammed a coast guard cutter near Manila.",
        "Two fishing boats rammed a police launch off Jeju on Sunday, officials said.",
        "A merchant vessel hit a warship in the strait near Singapore.",
        "The pleasure boat rammed a gunboat near Odessa.",
        "A passenger ship rammed a customs boat off Bari, police said.",
        "A cruise ship hit a navy tender near Naples.",
        "A fishing boat rammed a coast guard patrol vessel near Incheon, the navy said.",
    ],
)
def test_a_vessel_of_trade_that_runs_into_another_attacks_nobody(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "A fishing boat packed with explosives rammed a navy patrol boat near Trincomalee.",
        "A fishing boat carrying gunmen rammed a patrol boat near Trincomalee, killing four sailors.",
        "Rebels in a fishing boat rammed a navy vessel near Trincomalee, the army said.",
        "A gunboat rammed a navy vessel off Mullaitivu, the rebels said.",
    ],
)
def test_a_boat_with_fighters_or_a_charge_aboard_attacks(text: str) -> None:
    assert len(events(text)) == 1
