"""Writes that come together are committed together: one flush to the disk for all of them, and none returns before it.

Many calls end at once when an outbox is drained; a commit each would make the disk the slowest part of it.
"""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from streams.database import transaction

MOST = 64  # writes in one transaction, which holds up other writers for its time
Result = TypeVar("Result")
Work = Callable[[Connection], Any]


class Scribe:
    """Runs works on a connection, in the order they come. Of one event loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: list[tuple[Work, asyncio.Future[Any]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, work: Callable[[Connection], Result]) -> Result:
        """Give what `work` gives, once it is committed; raise what it raised, if it fails by itself too.

        Works that are committed together do not know of each other: a work that fails is run again alone.
        """
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, done))
        if self._writing is None:
            self._writing = asyncio.get_running_loop().create_task(self._write_all())
        return await done

    async def _write_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                results = await asyncio.to_thread(self._commit, [work for work, _done in batch])
            except Exception:  # noqa: BLE001 - whoever's work it was hears of it
                await self._one_by_one(batch)
            else:
                for (_work, done), result in zip(batch, results, strict=True):
                    _tell(done, result)
        self._writing = None

    async def _one_by_one(self, batch: list[tuple[Work, "asyncio.Future[Any]"]]) -> None:
        for work, done in batch:
            try:
                [result] = await asyncio.to_thread(self._commit, [work])
            except Exception as error:  # noqa: BLE001 - as above
                if not done.done():
                    done.set_exception(error)
            else:
                _tell(done, result)

    def _commit(self, works: list[Work]) -> list[Any]:
        with transaction(self._engine) as connection:
            return [work(connection) for work in works]


def _tell(done: "asyncio.Future[Any]", result: Any) -> None:
    if not done.done():  # whoever waited may be gone
        done.set_result(result)
