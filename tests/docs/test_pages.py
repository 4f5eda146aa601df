"""Pages hang together: links lead somewhere, what is named is there, and what is quoted is said."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from alerts.outgoing.attempts import State
from streams.feeds.schedule import WEIGHTS
from streams.settle import EXIT_UNSTORED
from streams.watch import EXIT_STALLED
from tests.docs.pages import PAGES, ROOT, anchors, links, named

DOCS = ROOT / "docs"
LONGEST_README_LINES = 170


def text(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in links(page):
        if target.startswith(("http://", "https://")):
            continue
        path, _, heading = target.partition("#")
        to = (page.parent / path).resolve() if path else page
        if not to.exists() or (heading and heading not in anchors(to)):
            broken.append(target)
    assert [] == broken


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    ahead = [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        ahead += [
            (page.parent / link.partition("#")[0]).resolve() for link in links(page) if not link.startswith("http")
        ]
    ours = {page for page in PAGES if page.is_relative_to(DOCS) and "adr" not in page.parts}
    assert {named(page) for page in ours} <= {named(page) for page in seen if page.is_relative_to(ROOT)}


def names_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_invariant_names_tests_that_exist() -> None:
    parts = re.split(r"^\*\*(\d)\. ", text("invariants.md"), flags=re.MULTILINE)
    assert [str(number) for number in range(1, 10)] == parts[1::2]
    for body in parts[2::2]:
        cited = re.findall(r"`(tests/[^`]+)::([^`]+)`", body)
        assert cited
        assert [] == [f"{file}::{test}" for file, test in cited if test not in names_in(ROOT / file)]


def test_every_state_of_a_delivery_is_told() -> None:
    table = text("delivery.md").split("## Where a delivery stands")[1].split("\n## ")[0]
    assert list(get_args(State)) == re.findall(r"^\| `(\w+)`", table, re.MULTILINE)


def test_every_cause_of_a_dead_letter_is_told() -> None:
    written = "".join((ROOT / "streams" / name).read_text(encoding="utf-8") for name in ("settle.py", "pool.py"))
    causes = set(re.findall(r'(?:_dead_letter\(inbound, |_Lost\(|cause = )"([a-z-]+)"', written))
    table = text("delivery.md").split("## Dead letters")[1].split("\n## ")[0]
    assert causes == set(re.findall(r"^\| `([\w-]+)`", table, re.MULTILINE))


def test_every_trouble_of_a_feed_is_told() -> None:
    table = text("runbook.md").split("## Feeds fail")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`[^|]+)\|", table, re.MULTILINE)
    assert set(WEIGHTS) - {"unexpected"} == {word for row in rows for word in re.findall(r"`([\w-]+)`", row)}


def test_the_runbook_quotes_what_is_really_said() -> None:
    packages = ("streams", "rules", "alerts", "tocsin")
    code = "".join(file.read_text(encoding="utf-8") for package in packages for file in (ROOT / package).rglob("*.py"))
    said = [
        one for line in text("runbook.md").splitlines() if line.startswith("Says:") for one in line.split("`")[1::2]
    ]
    assert [] == [one for one in said if one not in code]


def test_the_runbook_knows_the_exit_codes_of_workers() -> None:
    assert f"## A worker left with {EXIT_UNSTORED} or {EXIT_STALLED}" in text("runbook.md")


def test_the_manifest_asks_for_the_scopes_that_the_channel_names_and_no_more() -> None:
    channel = (ROOT / "alerts" / "channels" / "slack.py").read_text(encoding="utf-8")
    needed = re.findall(r"[a-z]+:[a-z]+", channel.split("needs the scopes ")[1].split("\n")[0])
    manifest = (ROOT / "deploy" / "slack-manifest.yaml").read_text(encoding="utf-8")
    assert sorted(needed) == sorted(re.findall(r"^ +- ([a-z]+:[a-z]+)$", manifest, re.MULTILINE))


def test_the_feed_lists_keys_are_all_told() -> None:
    code = (ROOT / "streams" / "feeds" / "feed_list.py").read_text(encoding="utf-8")
    keys = set(re.findall(r'^    "(\w+)": ', code.split("_SCALARS: ")[1], re.MULTILINE)) | {"tags"}
    table = text("quickstart.md").split("| key | is |")[1].split("\n\n")[0]
    assert keys == set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE))


def test_the_readme_fits_on_two_screens() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= LONGEST_README_LINES
