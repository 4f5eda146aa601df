"""A car bomb or a mine may be how an attack on the ground began; bombs from the air are another's."""

import pytest

from streams.incidents.alike.acts import type_likeness
from streams.incidents.alike.traits import traits_of
from streams.records import EventType
from tests.incidents.told import alike, an_event, days, told


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (False, "bombing", "assault"),
        (False, "bombing", "raid"),
        (False, "ambush", "bombing"),
        (False, "offensive", "bombing"),
        (True, "bombing", "capture"),
        (True, "airstrike", "assault"),
        (True, "shelling", "raid"),
    ],
)
def test_a_bomb_of_those_on_the_ground_is_no_strike_beside_their_attack(
    *, expected: bool, one: EventType, other: EventType
) -> None:
    day = days("2026-01-10")
    features = alike(told("a", type=one, date=day), told("b", type=other, date=day)).features
    assert expected == ("type strike" in features)


def test_a_bomb_is_taken_for_the_attack_sooner_than_for_a_capture() -> None:
    bomb, attack, capture = (traits_of(an_event(type=kind)) for kind in ("bombing", "assault", "capture"))
    assert type_likeness(bomb, attack) > type_likeness(bomb, capture)
