"""Writes that come together are committed together, and each is as if it were alone."""

import asyncio
from functools import partial

import pytest
from sqlalchemy import Connection, Engine, select

from alerts.outgoing import pauses
from alerts.sending.scribe import Scribe, Work
from streams.database import snapshot
from tests.dispatch.builders import RAISED_AT


def a_pause(reason: str, connection: Connection) -> str:
    connection.execute(pauses.pauses.insert().values(since=RAISED_AT, reason=reason))
    return reason


def reasons(engine: Engine) -> list[str]:
    with snapshot(engine) as connection:
        return sorted(connection.execute(select(pauses.pauses.c.reason)).scalars())


async def test_each_hears_of_its_own_and_all_are_committed(engine: Engine) -> None:
    scribe = Scribe(engine)
    heard = await asyncio.gather(*(scribe.write(partial(a_pause, f"r{n}")) for n in range(5)))
    assert ([f"r{n}" for n in range(5)], 5) == (heard, len(reasons(engine)))


async def test_what_comes_while_one_is_written_shares_one_commit(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    scribe, sizes, commit = Scribe(engine), list[int](), Scribe._commit

    def counted(self: Scribe, works: list[Work]) -> list[object]:
        sizes.append(len(works))
        return commit(self, works)

    monkeypatch.setattr(Scribe, "_commit", counted)
    await asyncio.gather(*(scribe.write(partial(a_pause, f"r{n}")) for n in range(100)))
    assert (100, [64, 36]) == (sum(sizes), sizes)


async def test_a_work_that_fails_takes_no_other_with_it(engine: Engine) -> None:
    def fails(_connection: Connection) -> str:
        raise ValueError("alone")

    scribe = Scribe(engine)
    works: list[Work] = [partial(a_pause, "before"), fails, partial(a_pause, "after")]
    heard: list[object] = list(await asyncio.gather(*map(scribe.write, works), return_exceptions=True))
    assert ["before", "ValueError", "after"] == [
        type(one).__name__ if isinstance(one, Exception) else one for one in heard
    ]
    assert ["after", "before"] == reasons(engine)


async def test_who_no_longer_waits_does_not_end_the_writing(engine: Engine) -> None:
    scribe = Scribe(engine)
    gone = asyncio.create_task(scribe.write(partial(a_pause, "gone")))
    await asyncio.sleep(0)
    gone.cancel()
    assert "later" == await scribe.write(partial(a_pause, "later"))
