"""From nothing to a first own alert: `init`, a feed of one's own, `doctor`, `up`, `status`."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from streams import groups
from tests.operations.newsroom import CHANNEL, Newsroom, newsroom, until
from tocsin.local_kafka import LocalKafka
from tocsin.up import ROLES

pytestmark = [pytest.mark.broker, pytest.mark.timeout(180)]

FIRES = "Rebels launched an offensive on Marea, Syria, with 7,000 fighters on Monday, the army said."
SOON_SECONDS = 30.0


@pytest.fixture
def room(tmp_path: Path, kafka: LocalKafka) -> Iterator[Newsroom]:
    with newsroom(tmp_path, kafka.bootstrap) as one:
        yield one


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def roles_of(room: Newsroom) -> dict[str, int]:
    """Give the process of each role, as its log entry says it, the newest life."""
    lines = [line for line in (room.folder / "up.log").read_text().splitlines() if line.startswith("{")]
    entries = [json.loads(line) for line in lines]
    return {one["role"]: one["pid"] for one in entries if one["event"] == "role starts"}


def test_a_new_user_gets_an_alert_of_the_own_feed(room: Newsroom) -> None:
    with room.up() as process:
        until(lambda: "feed polled" in (room.folder / "up.log").read_text(), SOON_SECONDS)
        room.tell(marea=FIRES)
        until(room.slack.ledger.entries, SOON_SECONDS)
        status = json.loads(room.tocsin("status", "--json").stdout)
        doctor = room.tocsin("doctor")
        pids = roles_of(room)
    [posted] = room.slack.ledger.entries()
    assert (CHANNEL, False) == (posted["recipient"], posted["is_edit"])
    assert (True, ["article", "reading", "alert"]) == (
        status["good"],
        [what for what, at in status["last"].items() if at],
    )
    assert (0, "✗") == (doctor.returncode, "✗" if "✗" not in doctor.stdout else doctor.stdout)
    assert (0, [], set(ROLES)) == (process.returncode, [pid for pid in pids.values() if alive(pid)], set(pids))


def test_a_role_that_is_killed_is_started_again_and_ctrl_c_ends_all(room: Newsroom, kafka: LocalKafka) -> None:
    log = room.folder / "up.log"
    with room.up() as process:
        first = roles_of(room)
        os.kill(first["deliver"], signal.SIGKILL)
        until(lambda: roles_of(room)["deliver"] != first["deliver"], SOON_SECONDS)
        told = [json.loads(line) for line in log.read_text().splitlines() if '"role exited"' in line]
        os.kill(process.pid, signal.SIGINT)
        process.wait(60)
        after = roles_of(room)
    assert [("deliver", -signal.SIGKILL)] == [(one["of"], one["code"]) for one in told]
    assert (0, []) == (process.returncode, [pid for pid in after.values() if alive(pid)])
    left = groups.read(kafka.bootstrap, {f"{room.prefix}.decide": ()})[0]
    assert 0 == len(left.members)  # it left the group: the next one has its partitions at once


def test_without_a_terminal_everything_that_up_says_is_json(room: Newsroom) -> None:
    with room.up():
        pass
    said = [json.loads(line) for line in (room.folder / "up.log").read_text().splitlines()]
    ready = [one["pages"] for one in said if one["event"] == "all roles are ready"]
    assert [{role: f"http://127.0.0.1:{port}" for role, port in room.ports.items()}] == ready
