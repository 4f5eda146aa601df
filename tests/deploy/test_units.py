"""The systemd units: accepted by systemd's own check, a role each."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import missing_tool
from tests.docs.pages import ROOT
from tocsin.up import COMMANDS, ROLES

FOLDER = ROOT / "deploy" / "systemd"


def started(role: str) -> str:
    """Give what systemd starts for the role: the template's line, or that of the role's own file."""
    own = FOLDER / f"tocsin@{role}.service.d" / "role.conf"
    text = (own if own.exists() else FOLDER / "tocsin@.service").read_text()
    return str(re.findall(r"^ExecStart=(.+)$", text, re.MULTILINE)[-1]).replace("%i", role)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_started_by_its_command(role: str) -> None:
    wanted = ["/opt/tocsin/bin/tocsin", *COMMANDS[role], "--config", "/etc/tocsin/tocsin.toml"]
    assert wanted == started(role).split()


def test_the_target_wants_every_role() -> None:
    [wants] = re.findall(r"^Wants=(.+)$", (FOLDER / "tocsin.target").read_text(), re.MULTILINE)
    assert [f"tocsin@{role}.service" for role in ROLES] == wants.split()


def test_a_role_that_exits_is_always_started_again() -> None:
    text = (FOLDER / "tocsin@.service").read_text()
    assert ("Restart=always" in text, "StartLimitIntervalSec=0" in text) == (True, True)


@pytest.mark.parametrize("unit", [*(f"tocsin@{role}.service" for role in ROLES), "tocsin.target"])
def test_systemd_accepts_it(tmp_path: Path, unit: str) -> None:
    if shutil.which("systemd-analyze") is None:
        missing_tool("systemd")
    units = tmp_path / "units"
    shutil.copytree(FOLDER, units)
    for file in (file for file in units.rglob("*") if file.is_file()):
        file.write_text(file.read_text().replace("/opt/tocsin/bin/tocsin", "/bin/true"))  # it must exist here
    check = ["systemd-analyze", "verify", "--man=no", str(units / unit)]
    told = subprocess.run(check, capture_output=True, text=True, check=False)
    ours = [line for line in told.stderr.splitlines() if "tocsin" in line]
    assert (0, []) == (told.returncode, ours)
