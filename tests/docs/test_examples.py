"""What a reader copies from a page works: files load, commands exist and say what is shown."""

import sqlite3
import tomllib
from pathlib import Path

import pytest

from alerts.subscribing import subscriptions
from docs.pages.event import NUMBERS
from rules.load import load as load_rules
from rules.load import loads as loads_rules
from rules.match import match
from rules.subject import Subject
from streams.database import open_engine
from streams.errors import TocsinError
from streams.extract import extract
from streams.faults import Faults
from streams.feeds import feed_list
from streams.records import Article
from streams.yaml_nodes import Table, compose
from tests.docs import consoles
from tests.docs.pages import PAGES, ROOT, Block, all_blocks, blocks, named
from tocsin import config

NEWSROOM = ROOT / "examples" / "newsroom"
YAML = all_blocks("yaml")
TYPED = [typed for page in PAGES for typed in consoles.session(page)]


def load(block: Block) -> None:
    """Load what is there by the loader that its keys ask for."""
    node = compose(block.text.encode(), str(block), Faults())
    keys = {key.text for key, _ in node.pairs} if isinstance(node, Table) else set()
    if keys & {"rules", "lists", "macros"}:
        loads_rules(block.text, name=str(block))
    elif "subscriptions" in keys:
        subscriptions.loads(block.text, name=str(block))
    elif "feeds" in keys:
        feed_list.loads(block.text.encode(), str(block))
    else:
        assert block.text == manifest(), f"{block} is read by nobody"


def manifest() -> str:
    lines = (ROOT / "deploy" / "slack-manifest.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("#"))


@pytest.mark.parametrize("block", [one for one in YAML if not one.is_wrong], ids=str)
def test_yaml_loads(block: Block) -> None:
    load(block)


@pytest.mark.parametrize("block", [one for one in YAML if one.is_wrong], ids=str)
def test_yaml_that_is_shown_to_be_wrong_is_refused(block: Block) -> None:
    with pytest.raises(TocsinError):
        load(block)


@pytest.mark.parametrize("block", all_blocks("toml"), ids=str)
def test_toml_is_a_configuration(block: Block, tmp_path: Path) -> None:
    (tmp_path / "tocsin.toml").write_text(block.text, encoding="utf-8")
    assert tomllib.loads(block.text).keys() <= config.load(tmp_path / "tocsin.toml").model_dump().keys()


@pytest.mark.parametrize("block", all_blocks("sql"), ids=str)
def test_sql_runs_on_the_database(block: Block, tmp_path: Path) -> None:
    open_engine(f"sqlite:///{tmp_path / 'tocsin.sqlite3'}").dispose()
    with sqlite3.connect(tmp_path / "tocsin.sqlite3") as connection:
        assert [] == connection.execute(block.text).fetchall()


@pytest.mark.parametrize("typed", [one for one in TYPED if one.is_ours], ids=str)
def test_a_command_is_one_with_the_options_it_has(typed: consoles.Typed) -> None:
    assert [] == consoles.unknown_words(typed.words)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(one.is_run for one in consoles.session(page))], ids=named
)
def test_commands_say_what_is_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in consoles.files(page).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOCSIN_SLACK__TOKEN", "xoxb-of-who-reads-it")  # docs/slack.md comes before
    for typed in consoles.session(page):
        if typed.is_run:
            code, came = consoles.run(typed.words, monkeypatch, capsys)
            assert code < 2, came
            assert consoles.agrees(typed.shown, came.splitlines()), f"{typed}\n{came}"


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a user begins with, copied."""
    for file in (file for file in NEWSROOM.rglob("*") if file.is_file()):
        copy = tmp_path / file.relative_to(NEWSROOM)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        "config show",
        "rules check rules --subscriptions subscriptions.yaml",
        "rules test rules",
        "subscriptions check",
        "feeds list",
    ],
)
@pytest.mark.usefixtures("newsroom")
def test_the_newsroom_is_in_order(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, came = consoles.run(("tocsin", *command.split()), monkeypatch, capsys)
    assert (0, False) == (code, "warning" in came), came


def test_the_newsroom_begins_with_the_reference_rule() -> None:
    folders = NEWSROOM / "rules", ROOT / "rules" / "catalog"
    ours, shipped = (load_rules([folder / "offensive-over-5000.yaml"]).rules[0] for folder in folders)
    assert [(shipped.id, shipped.title, shipped.severity)] == [(ours.id, ours.title, ours.severity)]
    assert [line.written for _, _, line in shipped.lines()] == [line.written for _, _, line in ours.lines()]


@pytest.mark.parametrize(("words", "low", "high", "qualifier"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_words_are_read_as_the_reference_says(words: str, low: int | None, high: int | None, qualifier: str) -> None:
    reading = extract(Article(id="a", text=f"Rebels launched an offensive on Aleppo, Syria, with {words}."))
    forces = [event.force for event in reading.events if event.force]
    assert [(low, high, qualifier)] == [(one.low, one.high, one.qualifier) for one in forces]


def doubts() -> list[tuple[str, str]]:
    lines = (ROOT / "docs" / "writing-rules.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| the article says"))
    rows = [line.strip("| ").split(" | ") for line in lines[start + 2 : start + 9]]
    return [(words, verdict.split(":")[0]) for words, verdict in rows]


@pytest.mark.parametrize(("words", "verdict"), doubts())
def test_doubt_is_answered_as_the_page_says(words: str, verdict: str) -> None:
    size = "" if words == "nothing of the size" else f" with {words}"
    article = Article(id="a", text=f"Rebels launched an offensive on Aleppo, Syria{size}.")
    six_lines = next(blocks(ROOT / "docs" / "writing-rules.md", "yaml"))
    reading = extract(article)
    found = [match(Subject(event, reading), loads_rules(six_lines.text)) for event in reading.events]
    said = {"sure": "yes", "possible": "possible"}
    assert [verdict] == [said[one[0].certainty] if one else "no" for one in found]
