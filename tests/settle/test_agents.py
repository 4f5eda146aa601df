"""The agents' handlers on their own: what they make of a record, and of a database that fails."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from alerts.deciding.agents import register_decide
from streams.agents import register_extract
from streams.codec import UndecodableRecord, decode, encode
from streams.outcomes import Handle, Inbound, Record, Transient
from streams.records import Article, Reading
from tests.settle.faust_rig import Rig


class Kept:
    """Stands where settle does: keeps the handler and the window that the agent hands to it."""

    handle: Handle
    window = 0

    async def each(self, _stream: Any, handle: Handle, *, window: int = 1) -> None:
        self.handle, self.window = handle, window


async def handler_of(register: Callable[[Any, Any], Any]) -> Kept:
    kept = Kept()
    await register(Rig().app, kept).fun(None)
    return kept


def inbound(value: bytes | None) -> Inbound:
    return Inbound("topic", 0, 7, b"another key", value)


async def test_an_article_gives_its_reading_under_the_articles_id() -> None:
    async def read(article: Article) -> Reading:
        return Reading(article_id=article.id, title=article.title)

    kept = await handler_of(
        lambda app, settle: register_extract(app, settle, read, articles="articles", readings="readings", window=6)
    )
    (record,) = await kept.handle(inbound(encode(Article(id="a-1", text="", title="t"))))
    assert ("readings", b"a-1") == (record.topic, record.key)
    assert "t" == decode(record.value or b"", Reading).title
    assert kept.window == 6


@pytest.mark.parametrize("value", [None, b"", b"{}", b"\xff"])
async def test_what_is_no_reading_is_not_decided(value: bytes | None) -> None:
    kept = await handler_of(lambda app, settle: register_decide(app, settle, never, readings="readings"))
    with pytest.raises(UndecodableRecord):
        await kept.handle(inbound(value))


def never(_inbound: Inbound, _reading: Reading) -> None:
    pytest.fail("nothing was to be decided")


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("INSERT", {}, Exception("database is locked")),
        InterfaceError("INSERT", {}, Exception("connection is closed")),
        NoConnection(),
        IntegrityError("INSERT", {}, Exception("server closed the connection"), connection_invalidated=True),
    ],
)
async def test_a_database_that_is_away_is_transient(error: Exception) -> None:
    assert Transient is type(await failure_of(error))


@pytest.mark.parametrize("error", [IntegrityError("INSERT", {}, Exception("UNIQUE")), KeyError("bug")])
async def test_a_bug_in_deciding_is_not_transient(error: Exception) -> None:
    assert error is await failure_of(error)


async def failure_of(error: Exception) -> BaseException:
    def failing(_inbound: Inbound, _reading: Reading) -> None:
        raise error

    kept = await handler_of(lambda app, settle: register_decide(app, settle, failing, readings="readings"))
    try:
        await kept.handle(inbound(encode(Reading(article_id="a"))))
    except Exception as raised:  # noqa: BLE001 - it is what is asked for
        return raised
    pytest.fail("it passed")


async def test_readings_are_decided_one_at_a_time_in_one_thread_and_nothing_goes_out() -> None:
    threads, decided = set[int](), list[str]()

    def decide(_inbound: Inbound, reading: Reading) -> None:
        threads.add(threading.get_ident())
        decided.append(reading.article_id)

    kept = await handler_of(lambda app, settle: register_decide(app, settle, decide, readings="readings"))
    outgoing: list[Record] = []
    for number in range(5):
        outgoing += await kept.handle(inbound(encode(Reading(article_id=f"a{number}"))))
    assert ([], [f"a{number}" for number in range(5)], 1) == (outgoing, decided, kept.window)
    assert len(threads) == 1
    assert threading.get_ident() not in threads
