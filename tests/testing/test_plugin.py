"""Installed with Tocsin, the fixtures are there for anybody's tests."""

import subprocess
import sys
from pathlib import Path

A_STRANGERS_TEST = """
def test_it(slack_standin, mailbox, clock):
    assert [] == slack_standin.ledger.entries() == mailbox.ledger.entries()
    assert slack_standin.port != mailbox.port
"""


def test_a_strangers_tests_can_ask_for_the_fixtures(tmp_path: Path) -> None:
    (tmp_path / "test_theirs.py").write_text(A_STRANGERS_TEST)
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", tmp_path], cwd=tmp_path, capture_output=True, check=False
    )
    assert 0 == ended.returncode, ended.stdout.decode()
