"""Commands as they are typed: the exit code, and what is printed."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from tocsin import cli


@dataclass(frozen=True)
class Came:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The lines of `--json`."""
        return [json.loads(line) for line in self.out.splitlines()]


class Type(Protocol):
    def __call__(self, *words: str) -> Came: ...


def typing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    """Give what runs `tocsin` with these words, in this process."""

    def run(*words: str) -> Came:
        capsys.readouterr()
        monkeypatch.setattr("sys.argv", ["tocsin", *words])
        with pytest.raises(SystemExit) as end:
            cli.main()
        out, err = capsys.readouterr()
        return Came(int(end.value.code or 0), out, err)

    return run


def a_newsroom(folder: Path, rules: str, subscriptions: str) -> Path:
    """Write a configuration with these rules and subscriptions, and give the database's file."""
    (folder / "rules.yaml").write_text(rules, encoding="utf-8")
    (folder / "subscriptions.yaml").write_text(subscriptions, encoding="utf-8")
    (folder / "tocsin.toml").write_text(
        '[data]\nfolder = "state"\n[rules]\npaths = ["rules.yaml"]\n[subscriptions]\npaths = ["subscriptions.yaml"]\n',
        encoding="utf-8",
    )
    return folder / "state" / "tocsin.sqlite3"
