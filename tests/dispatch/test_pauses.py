"""After a restore nothing is sent until somebody says so; then what may have been sent is asked for first."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts import audit
from alerts.channels import Sent
from alerts.outgoing import outbox, pauses
from alerts.reports import Backlog, Report
from alerts.sending.sent_mark import Mark, SentMark
from streams.database import open_engine, snapshot, transaction
from tests.dispatch.builders import a_message
from tests.dispatch.scripted import Chat, Mail, Plain, put, reasons, running, settled, states, until

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
OPEN = {"pending", "calling", "unknown"}


def paused_in(heard: list[Report]) -> Callable[[], bool]:
    return lambda: any(isinstance(one, Backlog) and one.paused is not None for one in heard)


def release(engine: Engine, *, is_dropped: bool = False) -> int | None:
    with transaction(engine) as connection:
        return pauses.release(connection, by="ada", at=datetime.now(UTC), is_dropped=is_dropped)


@pytest.fixture
def mark(tmp_path: Path) -> SentMark:
    return SentMark(tmp_path / "elsewhere" / "last-sent.json")


async def a_restored_database(folder: Path, channel: Plain, mark: SentMark) -> Engine:
    """Give a database whose backup was made before "alert-2" was sent, with that still waiting in it."""
    live, backup = folder / "live.db", folder / "backup.db"
    url = f"sqlite:///{live}"
    engine = open_engine(url)
    put(engine, channel, a_message("alert-1"))
    await settled(engine, channel, sent_mark=mark)
    put(engine, channel, a_message("alert-2"))
    engine.dispose()
    shutil.copy(live, backup)  # whole: the last connection to close has put everything into the one file
    engine = open_engine(url)
    await settled(engine, channel, sent_mark=mark)
    engine.dispose()
    shutil.copy(backup, live)
    return open_engine(url)


async def test_a_restored_database_sends_nothing_and_says_why(tmp_path: Path, mark: SentMark) -> None:
    channel, heard = Chat(), list[Report]()
    engine = await a_restored_database(tmp_path, channel, mark)
    async with running(engine, channel, heard=heard, sent_mark=mark):
        await until(paused_in(heard))
    [reason] = {one.paused for one in heard if isinstance(one, Backlog)}
    assert (2, True) == (len(channel.calls), "the database was restored" in (reason or ""))


async def test_released_it_asks_for_what_may_have_been_sent_before_it_sends(tmp_path: Path, mark: SentMark) -> None:
    channel = Chat(found=[Sent("found")])
    engine, heard = await a_restored_database(tmp_path, channel, mark), list[Report]()
    async with running(engine, channel, heard=heard, sent_mark=mark):
        await until(paused_in(heard))
        assert 1 == release(engine)
        await until(lambda: not OPEN & set(states(engine)))
    assert (2, ["sent", "sent"], 1) == (len(channel.calls), states(engine), len(channel.asked))


async def test_released_mail_goes_out_under_the_same_id(tmp_path: Path, mark: SentMark) -> None:
    channel = Mail()
    engine, heard = await a_restored_database(tmp_path, channel, mark), list[Report]()
    async with running(engine, channel, heard=heard, sent_mark=mark):
        await until(paused_in(heard))
        release(engine)
        await until(lambda: not OPEN & set(states(engine)))
    assert 1 == len({key.delivery_id for key in channel.keys if key.alert_id == "alert-2"})


async def test_what_waits_can_be_dropped_and_says_so(tmp_path: Path, mark: SentMark) -> None:
    channel, heard = Chat(), list[Report]()
    engine = await a_restored_database(tmp_path, channel, mark)
    async with running(engine, channel, heard=heard, sent_mark=mark):
        await until(paused_in(heard))
        release(engine, is_dropped=True)
        await until(lambda: not OPEN & set(states(engine)))
    assert (2, True) == (len(channel.calls), "dropped by ada" in str(reasons(engine)))


async def test_once_released_the_same_restore_is_not_found_again(tmp_path: Path, mark: SentMark) -> None:
    channel, heard = Chat(found=[Sent("found")]), list[Report]()
    engine = await a_restored_database(tmp_path, channel, mark)
    async with running(engine, channel, heard=heard, sent_mark=mark):
        await until(paused_in(heard))
        release(engine)
        await until(lambda: not OPEN & set(states(engine)))
    assert ["sent", "sent"] == await settled(engine, channel, sent_mark=mark)
    with snapshot(engine) as connection:
        assert pauses.standing(connection) is None


async def test_a_database_that_was_not_restored_goes_on(engine: Engine, mark: SentMark) -> None:
    channel = Plain()
    for number in (1, 2):
        put(engine, channel, a_message(f"alert-{number}"))
        await settled(engine, channel, sent_mark=mark)
    assert 2 == len(channel.calls)


async def test_paused_by_hand_it_waits_and_goes_on_without_a_doubt(engine: Engine) -> None:
    channel, heard = Chat(), list[Report]()
    put(engine, channel, a_message())
    with transaction(engine) as connection:
        pauses.pause(connection, "a drill", NOW)
    async with running(engine, channel, heard=heard):
        await until(paused_in(heard))
        assert ([], 1) == (channel.calls, release(engine))
        await until(lambda: states(engine) == ["sent"])
    assert [] == channel.asked


def test_a_release_stands_in_the_audit_log(engine: Engine) -> None:
    with transaction(engine) as connection:
        pauses.pause(connection, "a drill", NOW)
        pauses.release(connection, by="ada", at=NOW)
        [entry] = audit.entries(connection)
    assert ("ada", "release", "outbox", "a drill") == (entry.by, entry.action, entry.subject, entry.detail["why"])


def test_what_does_not_stand_still_cannot_be_released(engine: Engine) -> None:
    assert release(engine) is None


def test_a_delivery_that_was_cleared_away_is_not_forgotten(engine: Engine) -> None:
    put(engine, Plain(), a_message())
    with transaction(engine) as connection:
        connection.execute(outbox.outbox.update().values(state="sent", settled_at=NOW))
        earlier = pauses.is_forgotten(connection, "delivery-gone", NOW - timedelta(days=1))
        later = pauses.is_forgotten(connection, "delivery-gone", NOW + timedelta(days=1))
    assert (False, True) == (earlier, later)


def test_a_mark_is_read_as_it_was_written(mark: SentMark) -> None:
    mark.write(Mark("delivery-1", NOW))
    assert Mark("delivery-1", NOW) == mark.read()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"delivery_id": "d", "at": "yesterday"}'])
def test_a_mark_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mark.json"
    file.write_text(text, encoding="utf-8")
    assert SentMark(file).read() is None


def test_a_mark_that_cannot_be_written_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "mark.json").mkdir()
    SentMark(tmp_path / "mark.json").write(Mark("delivery-1", NOW))
