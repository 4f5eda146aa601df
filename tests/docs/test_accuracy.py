"""docs/accuracy.md says what was measured, what was measured still holds, and nothing has become bad unnoticed."""

import json
import re
from functools import cache
from typing import Any

import pytest

from benchmarks import peers
from docs.accuracy.__main__ import FIGURES, PAGE
from docs.accuracy.measure import SETS, cases_of, of_peer, of_tocsin
from docs.accuracy.page import page
from tocsin.evaluation.model import GoldCase, GoldEvent, GoldQuantity, GoldSpan
from tocsin.evaluation.score import Score

pytestmark = pytest.mark.timeout(900)  # whoever comes first reads all of a gold: minutes on a slow or busy machine

RECORDED = json.loads(FIGURES.read_text(encoding="utf-8"))
BY_NAME = {gold.name: gold for gold in SETS}
SLACK = 0.03  # a change of more belongs on the page
HEADLINES = (
    "sure_precision",
    "sure_recall",
    "detection_precision",
    "detection_recall",
    "force_precision",
    "force_recall",
)
# well below what is reached: whoever falls below has broken something
FLOORS: dict[str, dict[str, float]] = {
    "sentences": {
        "sure_precision": 0.9,
        "sure_recall": 0.85,
        "any_recall": 0.85,
        "detection_precision": 0.9,
        "detection_recall": 0.85,
        "force_precision": 0.9,
        "force_recall": 0.85,
        "place": 0.8,
        "attacker": 0.75,
        "type": 0.9,
        "phase": 0.85,
        "modality": 0.9,
        "quiet": 0.9,
        "evidence": 1.0,
    },
    "reports": {
        "sure_precision": 0.8,
        "sure_recall": 0.8,
        "any_recall": 0.8,
        "detection_precision": 0.75,
        "detection_recall": 0.7,
        "force_precision": 0.7,
        "force_recall": 0.7,
        "place": 0.75,
        "attacker": 0.7,
        "type": 0.9,
        "phase": 0.8,
        "modality": 0.85,
        "quiet": 0.8,
        "evidence": 1.0,
    },
}


@cache
def read(name: str) -> Score:
    return of_tocsin(cases_of(BY_NAME[name]))


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_page_is_made_of_the_stored_figures() -> None:
    assert page(RECORDED) == PAGE.read_text(encoding="utf-8")


def test_the_page_has_every_set_and_every_share_lies_in_its_interval() -> None:
    assert {gold.title for gold in SETS} <= {row[0] for row in rows()}
    shares = [
        (float(found[1]), int(found[2]), int(found[3]), float(found[4]), float(found[5]))
        for row in rows()
        for cell in row
        if (found := re.fullmatch(r"([\d.]+) \((\d+)/(\d+), ([\d.]+) to ([\d.]+)\)", cell))
    ]
    assert shares
    assert [] == [one for one in shares if not one[3] <= one[0] <= one[4] or abs(one[1] / one[2] - one[0]) > 0.006]


def test_the_page_compares_with_two_patterns_and_quantulum3() -> None:
    for told in RECORDED["sets"].values():
        assert 3 == len(told["peers"])


def test_nothing_of_held_out_gold_is_stored_but_figures() -> None:
    stored = FIGURES.read_text(encoding="utf-8") + PAGE.read_text(encoding="utf-8")
    held_out = [case for gold in SETS if gold.is_held_out for case in cases_of(gold)]
    assert 0 == sum(case.id in stored or case.text[:40] in stored for case in held_out)


@pytest.mark.parametrize("name", HEADLINES)
def test_the_stored_figures_are_those_of_this_extractor(name: str) -> None:
    stored = RECORDED["sets"]["sentences"]["figures"][name]["share"]
    assert stored == pytest.approx(read("sentences").share(name), abs=SLACK), "run `make docs`"


@pytest.mark.parametrize(("gold", "name"), [(gold, name) for gold, floors in FLOORS.items() for name in floors])
def test_reading_has_not_become_bad(gold: str, name: str) -> None:
    assert FLOORS[gold][name] <= read(gold).share(name)


def a_case(text: str, **force: Any) -> GoldCase:
    start = text.index(force["quote"])
    quantity = GoldQuantity(start=start, end=start + len(force["quote"]), **force)
    evidence = (GoldSpan(start=0, end=len(text), quote=text),)
    event = GoldEvent(type="assault", phase="underway", modality="asserted", force=quantity, evidence=evidence)
    return GoldCase(id="c", text=text, events=(event,), over_5000="sure")


@pytest.mark.parametrize(("find", "expected"), [(peers.beside, 1), (peers.near, 2)])
def test_patterns_find_what_they_say(find: peers.Peer, expected: int) -> None:
    assert expected == len(find("Some 6,000 troops and 300 well-armed Houthi fighters met 20 cows"))


def test_a_peer_is_treated_kindly() -> None:
    over = a_case("Over 6,000 troops came.", quote="Over 6,000", low=6001, high=None, qualifier="over")
    told = of_peer([over], peers.beside)
    assert {"right": 1, "asked": 1} == told["force_recall"] == told["force_precision"] == told["sure_recall"]


def test_a_number_of_another_place_in_the_text_is_not_the_force() -> None:
    other = a_case("6,000 troops fled. Then 6,000 came.", quote="6,000 came", low=6000, high=6000, qualifier="exact")
    assert {"right": 0, "asked": 1} == of_peer([other], peers.beside)["force_precision"]
