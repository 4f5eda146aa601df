"""An attack that is over is news all the same: its alert stays open until somebody has it, or nothing is heard."""

import pytest
from sqlalchemy import Engine

from alerts.deciding.actions import acknowledge
from alerts.deciding.looking import OPEN, alerts_by
from streams.database import transaction
from streams.records import Reading
from tests.alerts.world import World
from tests.incidents.told import a_reading, persons, told

OVER = told("a", phase="concluded", force=persons(6000))
GOES_ON = told("a", force=persons(6000))
AGAIN = told("b", hours=1, phase="concluded", force=persons(6000))
DENIAL = told("c", hours=1, modality="denied", attribution="the army", phase="concluded")
TAKEN_BACK = a_reading("a", hours=1, revision=2)


def standings(engine: Engine) -> list[str]:
    with transaction(engine) as connection:
        return [one.standing for one in alerts_by(connection, standings=OPEN)]


@pytest.mark.parametrize("readings", [(OVER,), (OVER, AGAIN), (OVER, DENIAL), (GOES_ON, AGAIN), (OVER, AGAIN, DENIAL)])
def test_what_is_over_stays_open_however_often_it_is_told(local: Engine, readings: tuple[Reading, ...]) -> None:
    World(local).decide(*readings)
    assert ["raised"] == standings(local)


def test_what_is_taken_back_is_open_no_more(local: Engine) -> None:
    World(local).decide(OVER, TAKEN_BACK)
    assert [] == standings(local)


def test_what_somebody_has_in_hand_stays_in_hand(local: Engine) -> None:
    world = World(local)
    world.decide(OVER)
    with transaction(local) as connection:
        (alert,) = alerts_by(connection)
        acknowledge(connection, alert.id, by="Ann", at=alert.raised_at)
    world.decide(AGAIN)
    assert ["acknowledged"] == standings(local)


def test_of_what_nothing_is_heard_it_is_over_in_time(local: Engine) -> None:
    world = World(local)
    world.decide(OVER, AGAIN)
    world.later(hours=26)
    assert [] == standings(local)


def test_that_it_is_over_now_is_told_as_an_update(local: Engine) -> None:
    world = World(local)
    world.decide(GOES_ON, AGAIN)
    assert ["first", "update"] == world.kinds()
    assert "Was under way, now concluded" in world.messages()[-1].changes
