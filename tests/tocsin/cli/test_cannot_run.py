"""What the machine or the database refuses is told in one line with its remedy, whatever command met it."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from alerts.outgoing import pauses
from streams import database as databases
from streams.database import open_engine
from streams.feeds import state
from tests.alerts.deciding import RULES, SUBSCRIPTIONS
from tests.tocsin.cli.typed import Type, a_newsroom, typing
from tocsin.up import PARENT_VARIABLE

FEED = "https://one.example/rss"


@pytest.fixture
def tocsin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    """The commands of a newsroom whose databases somebody else has locked."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(databases, "BUSY_TIMEOUT_MILLISECONDS", 50)
    (tmp_path / "feeds.yaml").write_text(f"tocsin: 1\nfeeds: [{{url: '{FEED}'}}]\n", encoding="utf-8")
    file = a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)
    open_engine(f"sqlite:///{file}").dispose()
    state.PollState(f"sqlite:///{file.with_name(state.STATE_FILE)}").close()
    return typing(monkeypatch, capsys)


@pytest.fixture
def locked(tmp_path: Path, tocsin: Type) -> Iterator[None]:
    assert tocsin
    held = [sqlite3.connect(file, isolation_level=None) for file in (tmp_path / "state").glob("*.sqlite3")]
    for one in held:
        one.execute("BEGIN EXCLUSIVE")
    yield
    for one in held:
        one.close()


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("words", [("outbox", "pause"), ("feeds", "pause", FEED), ("silences", "expire", "silence-1")])
def test_a_database_that_somebody_holds_is_told_with_the_remedy(tocsin: Type, words: tuple[str, ...]) -> None:
    came = tocsin(*words)
    assert (2, 1, "") == (came.code, len(came.err.splitlines()), came.out)
    assert came.err.startswith("error: cannot use the database: somebody else holds its write lock")
    assert "`fuser -v FILE` tells who" in came.err


def test_a_disk_without_room_is_told_with_the_remedy() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        came = subprocess.run(
            [sys.executable, "-m", "tocsin", "config", "reference"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (2, b"error: there is no room to write. Make room on its disk") == (
        came.returncode,
        came.stderr.splitlines()[0],
    )


def test_a_statement_that_is_wrong_stays_a_bug(tocsin: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_given: object, **_named: object) -> None:
        raise IntegrityError("INSERT", {}, sqlite3.IntegrityError("NOT NULL"))

    monkeypatch.setattr(pauses, "pause", wrong)
    with pytest.raises(IntegrityError):
        tocsin("outbox", "pause")


@pytest.mark.usefixtures("locked")
def test_a_supervised_role_leaves_the_verdict_to_its_supervisor(tocsin: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PARENT_VARIABLE, "1")
    with pytest.raises(OperationalError):
        tocsin("outbox", "pause")
