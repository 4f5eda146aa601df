"""A folder in which nothing has run yet, or a configuration that names another one by mistake."""

from pathlib import Path

import pytest

from streams.database import open_engine
from tests.alerts.deciding import RULES, SUBSCRIPTIONS, rows
from tests.tocsin.cli.typed import Type, a_newsroom, typing


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the database would be."""
    monkeypatch.chdir(tmp_path)
    return a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)


@pytest.fixture
def tocsin(database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    assert not database.exists()
    return typing(monkeypatch, capsys)


@pytest.mark.parametrize(
    "words",
    [
        ("incidents", "merge", "incident-1", "incident-2"),
        ("incidents", "split", "incident-1", "--mention", "event-1"),
        ("alerts", "release", "alert-1"),
        ("silences", "expire", "silence-1"),
        ("suppressions", "lift", "duty@example.org"),
        ("outbox", "release"),
    ],
)
def test_what_changes_something_there_says_that_there_is_none_and_makes_none(
    tocsin: Type, database: Path, words: tuple[str, ...]
) -> None:
    came = tocsin(*words, "--by", "Ann")
    assert (2, "") == (came.code, came.out)
    assert f"{database}: there is no database" in " ".join(came.err.split())
    assert not database.exists()


def test_a_dry_run_compares_with_nothing_and_makes_nothing(tocsin: Type, database: Path) -> None:
    assert "+ desk\n" == tocsin("subscriptions", "apply", "--dry-run").out
    assert not database.exists()


def test_what_is_decided_before_the_first_start_is_in_force_from_then_on(tocsin: Type, database: Path) -> None:
    assert "+ desk\n" == tocsin("subscriptions", "apply").out
    assert 0 == tocsin("silences", "add", "--country", "SY", "--for", "2h", "--reason", "an exercise").code
    engine = open_engine(f"sqlite:///{database}")
    assert (1, 1) == (len(rows(engine, "subscription_files")), len(rows(engine, "silences")))
    engine.dispose()
