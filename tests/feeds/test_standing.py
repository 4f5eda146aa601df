"""Where feeds and hosts stand, written behind: what cannot be written is written later, and nothing twice."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from streams.feeds.gates import Gates
from streams.feeds.memory import FeedState
from streams.feeds.moves import Move
from streams.feeds.standing import Standings
from streams.feeds.state import PollState
from tests.feeds.site import NOON

HOST = "w.example"


@pytest.fixture
def state(tmp_path: Path) -> Iterator[PollState]:
    opened = PollState(f"sqlite:///{tmp_path / 'poll.sqlite'}")
    yield opened
    opened.close()


class Counted:
    """The memory, with its writings counted; the next `broken` fail."""

    def __init__(self, state: PollState) -> None:
        self._state, self.written, self.broken = state, 0, 0

    def keep(self, *given: Any, **more: Any) -> None:
        if self.broken:
            self.broken -= 1
            raise OperationalError("INSERT", {}, Exception("disk full"))
        self.written += 1
        self._state.keep(*given, **more)


def standings(state: PollState) -> tuple[Standings, Counted]:
    made, counted = Standings(state), Counted(state)
    made._state = counted  # type: ignore[assignment] # a stand-in that counts
    return made, counted


async def test_what_no_database_holds_of_one_feed_costs_itself_only(
    state: PollState, caplog: pytest.LogCaptureFixture
) -> None:
    made, _counted = standings(state)
    for url, problem in (("a", "well"), ("b", "answers 404 Non trouv\udce9"), ("c", "well")):
        made.set(FeedState(url=url, problem=problem))
    made.note_move(Move("a", "a", "b"), NOON)
    await made.keep()
    assert {"a", "c"} == {one.url for one in state.feeds()}
    assert 1 == len(state.moves())
    assert [("poller cannot keep its state", "b")] == [(one.message, vars(one)["feed"]) for one in caplog.records]


async def test_what_cannot_be_written_is_written_later_and_the_newest_counts(state: PollState) -> None:
    made, counted = standings(state)
    made.set(FeedState(url="a", wait_seconds=1.0))
    made.note_move(Move("a", "a", "b"), NOON)
    counted.broken = 1
    with pytest.raises(OperationalError):
        await made.keep()
    made.set(FeedState(url="a", wait_seconds=2.0))
    await made.keep()
    assert (2.0, ["b"]) == (state.feed("a").wait_seconds, [move.to_address for move in state.moves()])


async def test_many_feeds_are_one_writing_and_no_change_is_none(state: PollState) -> None:
    made, counted = standings(state)
    for number in range(2_000):
        made.set(FeedState(url=str(number)))
    await made.keep()
    await made.keep()
    assert (1, 2_000) == (counted.written, len(state.feeds()))


async def test_a_host_that_stays_quiet_is_written_once_and_once_more_when_it_is_as_before(state: PollState) -> None:
    made, counted = standings(state)
    gates = Gates()
    gates.too_much(HOST, 0.0, 600.0)
    for now in range(10):
        made.note_hosts(gates, float(now), NOON + timedelta(seconds=now))
        await made.keep()
    assert 1 == counted.written
    before = counted.written
    for _ in range(50):
        gates.answered(HOST)
    for now in range(700, 710):
        made.note_hosts(gates, float(now), NOON + timedelta(seconds=now))
        await made.keep()
    assert (before + 1, 1.0) == (counted.written, state.hosts()[0].spacing_seconds)


async def test_a_restart_knows_the_quiet_and_the_pause(state: PollState) -> None:
    made, _counted = standings(state)
    gates = Gates()
    gates.too_much(HOST, 50.0, 600.0)
    made.note_hosts(gates, 50.0, NOON)
    await made.keep()
    again = Gates()
    Standings(state).set_gates(again, 7_000.0, NOON)
    assert (600.0, 2.0) == (again.quiet_seconds(HOST, 7_000.0), again.gate(HOST).spacing_seconds)


async def test_whoever_stops_waiting_does_not_stop_the_writing(state: PollState) -> None:
    made, _counted = standings(state)
    made.set(FeedState(url="a"))
    keeping = asyncio.create_task(made.keep())
    await asyncio.sleep(0)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    made.set(FeedState(url="b"))
    await made.keep()
    assert {"a", "b"} == {one.url for one in state.feeds()}
