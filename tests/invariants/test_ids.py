"""Invariant 3: the same bytes in give the same bytes out, in any process on any day."""

import os
import subprocess
import sys
from pathlib import Path

from streams.ids import stable_id

ARTICLES = (
    '{"id": "a", "text": "Rebels launched an offensive on Aleppo, Syria, with 6,000 fighters. Hama was shelled.", '
    '"published": "2026-01-10T06:00:00Z"}\n'
    '{"id": "b", "text": "The army denied that it had besieged Idlib with more than 2,000 soldiers.", '
    '"published": "2026-01-11"}\n'
)


def told(command: str, hash_seed: str, time_zone: str) -> bytes:
    """Give what the command prints in a process whose hashes, time zone and language are its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "tocsin", command, "--json", "-"],
        input=ARTICLES.encode(),
        capture_output=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": time_zone, "LC_ALL": "C.UTF-8"},
    )
    return ran.stdout


def test_two_processes_read_the_same_events_with_the_same_ids() -> None:
    assert told("extract", "1", "Asia/Damascus") == told("extract", "2", "America/Lima")


def test_two_processes_find_the_same_incidents() -> None:
    assert told("resolve", "1", "Asia/Damascus") == told("resolve", "2", "America/Lima")


def test_an_id_is_of_its_parts_alone() -> None:
    assert stable_id("alert", "rule", "incident") == stable_id("alert", "rule", "incident")
