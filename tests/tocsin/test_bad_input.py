"""Whatever is wrong with what a person gives: a line a fault with where and the remedy, and never a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

GOOD_RULE = """\
tocsin: 1
rules:
  - id: big
    title: Big
    severity: high
    match: {type: offensive, force|gt: 5000}
"""
GOOD_SUBSCRIPTION = 'tocsin: 1\nsubscriptions:\n  - {id: desk, to: [{slack: "#desk"}]}\n'
GOOD_FEEDS = "tocsin: 1\nfeeds:\n  - {url: https://news.example/rss, name: News, owner: News Ltd, interval: 15m}\n"
CONFIGURATION = """\
[kafka]
bootstrap = "127.0.0.1:{port}"
start_timeout_seconds = 0.5
[data]
folder = "state"
[rules]
paths = ["rules.yaml"]
[subscriptions]
paths = ["subscriptions.yaml"]
[http]
ports = {{ poll = 0, extract = 0, decide = 0, deliver = 0 }}
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "tocsin.toml").write_text(CONFIGURATION.format(port=port), encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(GOOD_RULE, encoding="utf-8")
    (tmp_path / "subscriptions.yaml").write_text(GOOD_SUBSCRIPTION, encoding="utf-8")
    (tmp_path / "feeds.yaml").write_text(GOOD_FEEDS, encoding="utf-8")
    (tmp_path / "report.txt").write_text("Rebels attacked the town.", encoding="utf-8")
    return tmp_path


def tocsin(folder: Path, *arguments: str) -> tuple[int, str]:
    """Give the exit code, and what was printed that is no log entry."""
    ran = subprocess.run(
        [sys.executable, "-m", "tocsin", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env={**os.environ, "TOCSIN_LOG__FORMAT": "json"},
    )
    printed = [line for line in (ran.stdout + ran.stderr).splitlines() if not line.startswith('{"role"')]
    return ran.returncode, "\n".join(printed)


@pytest.mark.parametrize("role", [("poll",), ("work", "extract"), ("work", "decide")])
def test_a_role_without_a_broker_says_so_in_one_line(role: tuple[str, ...], newsroom: Path) -> None:
    code, told = tocsin(newsroom, *role)
    assert (2, 1) == (code, len(told.splitlines())), told
    assert "no broker" in told
    assert "tocsin up" in told


@pytest.mark.parametrize(
    ("file", "text", "role", "expected"),
    [
        ("rules.yaml", GOOD_RULE.replace("force|gt", "forse|gt"), ("work", "decide"), "rules.yaml:6:30: "),
        ("rules.yaml", "tocsin: 1\nrules: [", ("work", "decide"), "rules.yaml:2:9: unreadable YAML"),
        ("subscriptions.yaml", GOOD_SUBSCRIPTION.replace("slack", "slak"), ("work", "decide"), "subscriptions.yaml:3:"),
        ("feeds.yaml", GOOD_FEEDS.replace("owner", "ovner"), ("poll",), "feeds.yaml:3:"),
    ],
)
def test_a_fault_in_a_file_that_a_role_reads_is_told_at_its_line(
    file: str, text: str, role: tuple[str, ...], expected: str, newsroom: Path
) -> None:
    (newsroom / file).write_text(text, encoding="utf-8")
    code, told = tocsin(newsroom, *role)
    assert code in {1, 2}
    assert expected in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    "command",
    [
        ("extract", "--json", "FILE"),
        ("match", "--rules", "rules.yaml", "--json", "FILE"),
        ("resolve", "--json", "FILE"),
        ("rules", "check", "FILE"),
        ("subscriptions", "check", "FILE"),
        ("feeds", "check", "FILE"),
    ],
)
@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00 not text"])
def test_a_file_that_is_not_there_or_not_utf_8_is_no_traceback(
    command: tuple[str, ...], content: bytes | None, newsroom: Path
) -> None:
    suffix = ".txt" if command[0] in {"extract", "match", "resolve"} else ".yaml"
    file = newsroom / f"given{suffix}"
    if content is not None:
        file.write_bytes(content)
    code, told = tocsin(newsroom, *(file.name if word == "FILE" else word for word in command))
    assert code in {1, 2}
    assert file.name in told
    assert "Traceback" not in told


def test_a_port_that_is_taken_is_named(newsroom: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        configuration = newsroom / "tocsin.toml"
        configuration.write_text(configuration.read_text().replace("deliver = 0", f"deliver = {port}"))
        code, told = tocsin(newsroom, "deliver")
    assert (2, 1) == (code, len(told.splitlines())), told
    assert f"127.0.0.1:{port}: cannot listen" in told


def test_no_rules_at_all_is_said_with_the_remedy(newsroom: Path) -> None:
    configuration = newsroom / "tocsin.toml"
    configuration.write_text(configuration.read_text().replace('paths = ["rules.yaml"]', "paths = []"))
    code, told = tocsin(newsroom, "work", "decide")
    assert (2, 'error: no rules are configured. Set [rules] paths = ["rules"]') == (code, told)


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("TOCSIN_") and "__" in name]:
        monkeypatch.delenv(name)
