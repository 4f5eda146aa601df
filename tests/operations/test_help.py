"""Every command explains itself by an example that is one, and a shell can complete them all."""

import os
import re
import shlex
import subprocess
import sys

import pytest

from docs.pages.commands import commands
from tests.docs import consoles
from tocsin.cli import COMMANDS

LEAVES = [(path, command) for path, command in commands() if not getattr(command, "commands", None)]


def example(command: object) -> tuple[str, ...]:
    found = re.search(r"^\s*Example: (.+)$", str(getattr(command, "help", "")), re.MULTILINE)
    return tuple(shlex.split(found[1].split(">")[0])) if found else ()


@pytest.mark.parametrize(("path", "command"), LEAVES, ids=[path for path, _ in LEAVES])
def test_every_command_has_an_example_of_itself(path: str, command: object) -> None:
    words = example(command)
    assert path == " ".join(words[: len(path.split())])
    assert [] == consoles.unknown_words(words)


def asked_by_a_shell(**variables: str) -> str:
    code = "import sys; sys.argv = ['tocsin']; from tocsin.cli import main; main()"
    environment = os.environ | variables
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
    return told.stdout


def completed(line: str) -> list[str]:
    at = str(len(line.split(" ")) - 1)
    return asked_by_a_shell(_TOCSIN_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=at).split()


def test_a_shell_completes_commands() -> None:
    assert set(COMMANDS) == set(completed("tocsin "))


def test_a_shell_completes_options_of_a_command_within_a_group() -> None:
    assert {"--cause", "--config"} <= set(completed("tocsin dead-letters replay --c"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_is_printed_for_each_shell(shell: str) -> None:
    assert f"_TOCSIN_COMPLETE=complete_{shell}" in asked_by_a_shell(_TOCSIN_COMPLETE=f"source_{shell}")
