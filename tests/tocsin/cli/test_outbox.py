"""What operators do about the outbox at a terminal."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts.outgoing import outbox, pauses, suppressions
from streams.database import open_engine, snapshot, transaction
from tests.alerts.deciding import RULES, SUBSCRIPTIONS
from tests.dispatch.builders import To, a_message
from tests.tocsin.cli.typed import Type, a_newsroom, typing

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
DUTY = To("email", "duty@example.org")


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A newsroom with one delivery of unknown outcome."""
    monkeypatch.chdir(tmp_path)
    engine = open_engine(f"sqlite:///{a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)}")
    with transaction(engine) as connection:
        outbox.enqueue(connection, a_message(), DUTY, NOW)
        connection.execute(outbox.outbox.update().values(state="unknown", reason="no answer"))
    return engine


@pytest.fixture
def tocsin(database: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    assert database
    return typing(monkeypatch, capsys)


NAMED = outbox.delivery_id("alert-1", 1, DUTY.channel, DUTY.recipient)


def stands(engine: Engine) -> str:
    with snapshot(engine) as connection:
        return str(connection.execute(outbox.outbox.select()).one().state)


def test_deliveries_are_listed_with_how_they_stand(tocsin: Type) -> None:
    [one] = tocsin("outbox", "list", "--state", "unknown", "--json").records
    assert (NAMED, "unknown", "no answer") == (one["delivery_id"], one["state"], one["reason"])
    assert "outcome unknown" in tocsin("outbox", "list").out


def test_a_state_that_is_none_is_told_with_the_nearest(tocsin: Type) -> None:
    found = tocsin("outbox", "list", "--state", "unknwon")
    assert (2, True) == (found.code, "unknown" in found.err)


@pytest.mark.parametrize(("command", "state"), [("settle", "sent"), ("resend", "pending")])
def test_what_nobody_knows_of_is_settled_by_hand(tocsin: Type, database: Engine, command: str, state: str) -> None:
    assert (0, state) == (tocsin("outbox", command, NAMED[:14], "--by", "ada").code, stands(database))


def test_what_was_sent_is_not_sent_again(tocsin: Type, database: Engine) -> None:
    tocsin("outbox", "settle", NAMED)
    found = tocsin("outbox", "resend", NAMED)
    assert (2, "sent", True) == (found.code, stands(database), "is not sent again" in found.err)


def test_it_is_paused_and_released_and_says_so(tocsin: Type, database: Engine) -> None:
    tocsin("outbox", "pause", "--reason", "a drill", "--by", "ada")
    assert "a drill (ada)" in tocsin("outbox", "status").out
    assert "goes on, 1 wait" in tocsin("outbox", "release").out
    with snapshot(database) as connection:
        assert pauses.standing(connection) is None


def test_after_a_restore_what_waits_is_in_doubt_since_the_backup(tocsin: Type, database: Engine) -> None:
    tocsin("outbox", "pause", "--restored", "2026-01-10T05:00:00Z")
    tocsin("outbox", "release")
    with snapshot(database) as connection:
        row = connection.execute(outbox.outbox.select()).one()
    assert ("unknown", pauses.MAY_HAVE_BEEN_SENT, 5) == (row.state, row.reason, row.first_called_at.hour)


def test_suppressions_are_listed_and_lifted(tocsin: Type, database: Engine) -> None:
    with transaction(database) as connection:
        suppressions.suppress(connection, "email", "duty@example.org", "550 no such user", NOW)
    [one] = tocsin("suppressions", "list", "--json").records
    assert ("duty@example.org", "550 no such user") == (one["recipient"], one["reason"])
    assert (0, 1) == tuple(tocsin("suppressions", "lift", "Duty@example.org").code for _ in range(2))
