"""Who is named first in a clash need not attack: he does not speak for the attack of another in that incident."""

import pytest

from streams.incidents.resolving.grouping import group
from streams.records import Actor, EventType
from tests.incidents.told import told

ARMY, REBELS, DRIVE = Actor(name="government troops"), Actor(name="rebels"), "The drive on Aleppo has begun."


@pytest.mark.parametrize(
    ("is_one", "second", "by", "kind"),
    [
        (False, "clash", REBELS, "assault"),
        (True, "clash", ARMY, "assault"),
        (True, "clash", REBELS, "clash"),
        (False, "retreat", REBELS, "assault"),
    ],
)
def test_the_other_side_s_attack_is_another_whoever_is_named_first_in_a_clash(
    *, is_one: bool, second: EventType, by: Actor, kind: EventType
) -> None:
    sides = {"attacker": (REBELS,)} if second == "clash" else {"attacker": (), "defender": (REBELS,)}
    readings = (
        told("a", attacker=(), quote=DRIVE),
        told("b", type=second, hours=5, quote="The rebels were digging in at a hospital of Aleppo.", **sides),
        told("c", attacker=(ARMY,), type="assault", hours=20, quote="Government troops fought their way into Aleppo."),
        told("d", attacker=(by,), type=kind, hours=30, quote="An attack began in Aleppo at dawn."),
    )
    found = group(readings)
    homes = [found.incident_of[one.events[0].id] for one in readings]
    assert homes[:3] == [homes[0]] * 3
    assert is_one == (homes[3] == homes[0])
