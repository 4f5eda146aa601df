"""What no single test can hold: the shape of the code itself. The direction of imports is import-linter's."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("streams", "rules", "alerts", "tocsin")
LONGEST_FILE_LINES = 400
LONGEST_FUNCTION_LINES = 40
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "handler"}
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time"), ("datetime", "today")}
PURE = (
    "streams/extract",
    "streams/incidents/resolving/resolve.py",
    "streams/incidents/resolving/lifecycle.py",
    "streams/incidents/keeping/policy.py",
    "streams/feeds/formats.py",
    "rules",
    "alerts/lives/life.py",
    "alerts/subscribing/subscriptions.py",
    "alerts/render",
)  # no clock, no chance, no network: values and the time go in, values come out


def sources(*places: str) -> list[Path]:
    found = [ROOT / place for place in places or PACKAGES]
    return sorted(file for place in found for file in (place.rglob("*.py") if place.is_dir() else [place]))


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / line for line in listed.stdout.splitlines()]


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def named(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    python = [file for file in tracked() if file.suffix == ".py" and file.exists()]
    lengths = {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python}
    assert {} == {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE_LINES}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{named(file)}:{function.name}": lines
        for file in sources()
        for function in functions(file)
        if "migrations" not in file.parts  # a table's columns are one list
        and (lines := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION_LINES
    }
    assert {} == long


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [] == [named(file) for file in sources() if SAYS_NOTHING & {file.stem, file.parent.name}]


@pytest.mark.parametrize("agents", ["streams/agents.py", "alerts/deciding/agents.py"])
def test_agents_do_not_yield(agents: str) -> None:
    tree = ast.parse((ROOT / agents).read_text(encoding="utf-8"))
    assert [] == [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Yield | ast.YieldFrom)]


def test_pure_modules_read_no_clock() -> None:
    read = [
        f"{named(file)}:{node.lineno}"
        for file in sources(*PURE)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and (node.func.value.id, node.func.attr) in CLOCKS
    ]
    assert [] == read


def test_only_the_configuration_and_the_edges_read_the_environment() -> None:
    reads = {
        named(file)
        for file in sources("streams", "rules", "alerts")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    allowed = {
        "streams/__init__.py",  # one thread of linear algebra a process, before numpy is imported
        "streams/cache.py",  # where the user's cache lies
    }
    assert set() == reads - allowed


def test_no_table_has_a_word_twice() -> None:
    lists = [
        (file.name, key, listed)
        for file in sorted(ROOT.glob("streams/**/data/*.yaml"))
        for table in [yaml.safe_load(file.read_text(encoding="utf-8"))]
        for key, listed in (table.items() if isinstance(table, dict) else [("", table)])
        if isinstance(listed, list)
    ]
    assert lists
    assert [(name, key, one) for name, key, listed in lists for one in listed if listed.count(one) > 1] == []


def test_every_adr_fits_on_a_screen() -> None:
    lengths = {
        file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in (ROOT / "docs/adr").glob("*.md")
    }
    assert {} == {name: lines for name, lines in lengths.items() if lines > 25}


def test_no_text_of_shared_is_copied_into_the_project(shared: Path) -> None:
    runs = {run for seed in (shared / "seeds").glob("*.txt") for run in word_runs(seed.read_text(encoding="utf-8"))}
    copied = {
        f"{named(file)}: {run}"
        for file in tracked()
        if file.suffix in {".py", ".md", ".yaml", ".html", ".json", ".jsonl", ".txt"} and file.exists()
        for run in word_runs(file.read_text(encoding="utf-8", errors="replace")) & runs
    }
    assert set() == copied


def word_runs(text: str, length: int = 12) -> set[str]:
    words = text.split()
    return {" ".join(words[start : start + length]) for start in range(len(words) - length + 1)}
