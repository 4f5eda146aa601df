"""The child waits at its point, and only there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tocsin.testing.waypoints import NotReached, kill_at, marker

CHILD = """
import sys
from pathlib import Path
from tocsin.testing.waypoints import waiting_waypoint
pass_by = waiting_waypoint(Path(sys.argv[1]), "there", int(sys.argv[2]))
for step in range(3):
    pass_by("elsewhere")
    print("before", step, flush=True)
    pass_by("there")
"""


def _a_child(folder: Path, nth: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", CHILD, str(folder), str(nth)], stdout=subprocess.PIPE, text=True)


def test_a_process_is_killed_at_the_nth_passage(tmp_path: Path) -> None:
    child = _a_child(tmp_path, 2)
    kill_at(child, tmp_path, "there", deadline_seconds=20)
    assert (-9, "before 0\nbefore 1\n") == (child.returncode, child.communicate()[0])


def test_the_marker_is_gone_after_the_kill(tmp_path: Path) -> None:
    kill_at(_a_child(tmp_path, 1), tmp_path, "there", deadline_seconds=20)
    assert not marker(tmp_path, "there").exists()


def test_a_process_that_ends_before_the_point_is_told_apart_from_a_kill(tmp_path: Path) -> None:
    with _a_child(tmp_path, 9) as child, pytest.raises(NotReached, match="ended with 0"):
        kill_at(child, tmp_path, "there", deadline_seconds=20)
