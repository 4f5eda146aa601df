"""A folder to begin with: it passes every check, and nothing of a user's is ever overwritten."""

import os
import pty
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alerts.subscribing import subscriptions
from rules.load import load as load_rules
from streams.feeds import feed_list
from tests.docs.pages import ROOT
from tests.tocsin.test_cli import tocsin
from tocsin.cli.init import app
from tocsin.config import Settings, load

FILES = ["feeds.yaml", "rules/offensive-over-5000.yaml", "subscriptions.yaml", "tocsin.toml"]


def init(*arguments: str) -> str:
    told = CliRunner().invoke(app, list(arguments))
    assert 0 == told.exit_code, told.output
    return told.output


def recipients(folder: Path) -> list[tuple[str, str]]:
    settings = load(folder / "tocsin.toml")
    return [(to.channel, to.recipient) for one in subscriptions.load(settings.subscriptions.paths) for to in one.to]


def test_the_folder_and_its_files_are_made(tmp_path: Path) -> None:
    init(str(tmp_path / "a" / "newsroom"))
    made = tmp_path / "a" / "newsroom"
    assert FILES == sorted(str(file.relative_to(made)) for file in made.rglob("*") if file.is_file())


@pytest.mark.parametrize(
    "arguments",
    [[], ["--yes"], ["--slack", "world-desk"], ["--email", "desk@example.org", "--contact", "ops@example.org"]],
)
@pytest.mark.parametrize(
    "command",
    ["config show", "rules check rules --subscriptions subscriptions.yaml", "subscriptions check", "feeds list"],
)
def test_what_is_written_passes_its_checks(tmp_path: Path, arguments: list[str], command: str) -> None:
    init(str(tmp_path), *arguments)
    told = tocsin(*command.split(), cwd=tmp_path)
    assert (0, False) == (told.returncode, "warning" in told.stdout + told.stderr), told.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--slack", "#world-desk"], [("slack", "#world-desk")]),
        (["--slack", "World-Desk"], [("slack", "#world-desk")]),
        (["--slack", "C0123ABCD"], [("slack", "C0123ABCD")]),
        (["--email", "desk@example.org"], [("email", "desk@example.org")]),
        (["--slack", "#a", "--email", "b@example.org"], [("slack", "#a"), ("email", "b@example.org")]),
        ([], [("slack", "#tocsin")]),
    ],
)
def test_who_is_named_is_subscribed(tmp_path: Path, arguments: list[str], told: list[tuple[str, str]]) -> None:
    init(str(tmp_path), *arguments)
    assert told == recipients(tmp_path)


@pytest.mark.parametrize("arguments", [("--slack", "#two words"), ("--email", "desk"), ("--email", "a@b, {slack: x}")])
def test_what_is_no_recipient_writes_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = tocsin("init", str(tmp_path / "new"), *arguments)
    assert (2, 1, False) == (told.returncode, len(told.stderr.splitlines()), (tmp_path / "new").exists())


def test_a_contact_with_quotes_stays_one_text(tmp_path: Path) -> None:
    init(str(tmp_path), "--contact", 'the "night" desk \\ ops@example.org')
    assert 'the "night" desk \\ ops@example.org' == load(tmp_path / "tocsin.toml").poll.contact


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    mine = {"tocsin.toml": "[log]\nlevel = 'debug'\n", "subscriptions.yaml": "mine\n"}
    for name, text in mine.items():
        (tmp_path / name).write_text(text)
    told = init(str(tmp_path))
    assert mine == {name: (tmp_path / name).read_text() for name in mine}
    assert [f"kept   {tmp_path / name}" in told for name in mine] == [True, True]


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    init(str(tmp_path), "--slack", "#one")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert "nothing was changed" in init(str(tmp_path), "--slack", "#two")
    assert before == {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}


def test_a_file_in_the_way_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = tocsin("init", str(tmp_path / "file"))
    assert (2, 1) == (told.returncode, len(told.stderr.splitlines()))


def test_every_setting_stands_in_the_file_with_its_reason(tmp_path: Path) -> None:
    init(str(tmp_path))
    text = (tmp_path / "tocsin.toml").read_text()
    reasons = [
        field.description for part in Settings.model_construct() for field in type(part[1]).model_fields.values()
    ]
    assert [] == [reason for reason in reasons if f"# {reason}\n" not in text]


def test_only_what_a_newcomer_sets_is_in_force(tmp_path: Path) -> None:
    init(str(tmp_path))
    in_force = {(section, name) for section, held in tomllib.loads((tmp_path / "tocsin.toml").read_text()).items()
                for name in held}  # fmt: skip
    of_newcomers = {("data", "folder"), ("poll", "feeds"), ("poll", "contact"), ("rules", "paths")}
    assert of_newcomers | {("subscriptions", "paths")} == in_force


def test_every_default_can_be_taken_into_force(tmp_path: Path) -> None:
    init(str(tmp_path))
    file = tmp_path / "tocsin.toml"
    lines = [line.removeprefix("#") if not line.startswith("# ") else line for line in file.read_text().splitlines()]
    file.write_text("\n".join(lines))
    assert Settings.model_construct().kafka == load(file).kafka


def test_the_rule_is_the_reference_rule(tmp_path: Path) -> None:
    init(str(tmp_path))
    ours = load_rules([tmp_path / "rules"])
    assert load_rules([ROOT / "rules" / "catalog" / "offensive-over-5000.yaml"]).rules[0].id == ours.rules[0].id


def test_the_feeds_are_of_several_owners_and_all_encrypted(tmp_path: Path) -> None:
    init(str(tmp_path))
    feeds = feed_list.load(tmp_path / "feeds.yaml")
    assert (True, True) == (
        len({feed.owner for feed in feeds}) >= 5,
        all(one.url.startswith("https:") for one in feeds),
    )


def test_on_a_terminal_it_asks_until_it_understands(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tocsin", "init", str(tmp_path / "n")], stdin=slave, stdout=slave, stderr=slave
    )
    os.close(slave)
    os.write(master, b"two words\nworld-desk\n\nops@example.org\n")
    assert 0 == process.wait(60)
    os.close(master)
    assert ([("slack", "#world-desk")], "ops@example.org") == (
        recipients(tmp_path / "n"),
        load(tmp_path / "n" / "tocsin.toml").poll.contact,
    )
