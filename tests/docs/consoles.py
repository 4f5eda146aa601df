"""The console blocks of a page as one session: what is typed, what is shown to come of it, and what really comes."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from docs.pages.commands import commands
from tests.docs.pages import Block, blocks
from tocsin import cli

# need no Kafka, no network, nothing but the files of their page
RUN_HERE = (
    "extract", "match", "resolve", "rules check", "rules test", "rules schema", "rules explain",
    "subscriptions check", "subscriptions list", "config show", "config reference", "feeds list",
)  # fmt: skip
# need a database, which the configuration of their page gives them in its folder
RUN_WITH_CONFIGURATION = (
    "subscribe --slack", "subscriptions apply", "subscriptions remove", "silences add", "silences list", "alerts list",
    "alerts acknowledge", "alerts wrong", "alerts held", "audit",
)  # fmt: skip


@dataclass(frozen=True)
class Typed:
    """A line after the prompt, and the lines shown below it."""

    block: Block
    words: tuple[str, ...]
    shown: tuple[str, ...]

    @property
    def is_ours(self) -> bool:
        return self.words[0] == "tocsin"

    @property
    def is_run(self) -> bool:
        has_configuration = "tocsin.toml" in files(self.block.page)
        runs = (*RUN_HERE, *(RUN_WITH_CONFIGURATION if has_configuration else ()))
        return self.is_ours and any(f"{' '.join(self.words[1:])} ".startswith(f"{one} ") for one in runs)

    def __str__(self) -> str:
        return f"{self.block}: {' '.join(self.words)}"


def session(page: Path) -> Iterator[Typed]:
    """Give what is typed on the page, in order."""
    for block in blocks(page, "console"):
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            typed, *shown = part.rstrip("\n").split("\n")
            yield Typed(block, tuple(shlex.split(typed, comments=True)), tuple(shown))


def files(page: Path) -> dict[str, str]:
    """Give the files that the page tells its reader to have."""
    return {block.file: block.text for block in blocks(page, "yaml", "toml", "text", "json") if block.file}


def run(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Give the exit code and what the command writes, standard error after standard output."""
    monkeypatch.setattr("sys.argv", list(words))
    with pytest.raises(SystemExit) as end:
        cli.main()
    out, err = capsys.readouterr()
    return int(end.value.code or 0), out + err


def agrees(shown: tuple[str, ...], came: list[str]) -> bool:
    """Say whether `came` is what is shown: `...` within a line stands for anything, alone for any lines."""
    if not shown:
        return not came
    if shown[0] == "...":
        return any(agrees(shown[1:], came[skipped:]) for skipped in range(len(came) + 1))
    pattern = ".*".join(re.escape(part) for part in shown[0].split("..."))
    return bool(came) and re.fullmatch(pattern, came[0]) is not None and agrees(shown[1:], came[1:])


def unknown_words(words: tuple[str, ...]) -> list[str]:
    """Give what of a line of ours is no command or option; the values of options are not looked at."""
    known = dict(commands())
    path = "tocsin"
    rest = list(words[1:])
    while rest and f"{path} {rest[0]}" in known:
        path = f"{path} {rest.pop(0)}"
    if path == "tocsin":
        return [rest[0]] if rest and rest[0] != "--help" else []
    options = {name for one in known[path].params for name in one.opts} | {"--help"}
    strange = [word for word in rest if word.startswith("--") and word not in options]
    is_group = bool(getattr(known[path], "commands", None))
    return strange + ([rest[0]] if is_group and rest and not rest[0].startswith("-") else [])
