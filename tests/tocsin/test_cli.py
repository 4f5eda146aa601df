import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tocsin.cli import COMMANDS


def tocsin(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tocsin", *arguments], capture_output=True, text=True, timeout=60, check=False, cwd=cwd
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    told = tocsin(command, "--help")
    assert (0, "") == (told.returncode, told.stderr)
    assert "Usage: " in told.stdout


def test_an_unknown_command_is_used_wrongly() -> None:
    assert tocsin("reed").returncode == 2


def test_the_reference_is_a_configuration_that_loads(tmp_path: Path) -> None:
    (tmp_path / "tocsin.toml").write_text(tocsin("config", "reference").stdout, encoding="utf-8")
    assert tocsin("config", "show", cwd=tmp_path).returncode == 0


def test_the_settings_shown_hide_secrets(tmp_path: Path) -> None:
    (tmp_path / "tocsin.toml").write_text('[slack]\ntoken = "xoxb-hush"\n', encoding="utf-8")
    shown = tocsin("config", "show", cwd=tmp_path).stdout
    assert re.fullmatch(r"\*+", tomllib.loads(shown)["slack"]["token"])


def test_a_fault_in_the_configuration_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "tocsin.toml").write_text("[kafka]\nbootstrp = 1\n", encoding="utf-8")
    told = tocsin("config", "show", cwd=tmp_path)
    assert (2, "error: tocsin.toml:2: unknown key kafka.bootstrp. Did you mean bootstrap?\n") == (
        told.returncode,
        told.stderr,
    )


def test_the_password_in_an_address_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "tocsin.toml").write_text('[database]\nurl = "postgresql://desk:hush@db/tocsin"\n', encoding="utf-8")
    shown = tomllib.loads(tocsin("config", "show", cwd=tmp_path).stdout)
    assert "postgresql://desk:***@db/tocsin" == shown["database"]["url"]
