"""The five sample articles beside the project, by what they must tell; their text is not copied here."""

from functools import cache
from pathlib import Path

import pytest

from streams.extract import extract
from streams.records import Article, Event
from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.run import answer_to, answers
from tocsin.evaluation.score import score

pytestmark = pytest.mark.shared


@cache
def _article(folder: Path, number: str) -> Article:
    [file] = (folder / "seeds").glob(f"{number}_*.txt")
    return Article(id=file.stem, text=file.read_bytes().decode("utf-8"))


@cache
def _read(folder: Path, number: str) -> tuple[Event, ...]:
    return extract(_article(folder, number)).events


def _told(events: tuple[Event, ...]) -> set[tuple[str, str, str | None, str | None]]:
    return {
        (one.type, one.phase, one.place.name if one.place else None, one.place.country if one.place else None)
        for one in events
    }


@pytest.mark.parametrize(
    ("number", "expected"), [("000", "sure"), ("001", "no"), ("002", "no"), ("003", "sure"), ("004", "sure")]
)
def test_the_reference_rule_fires_on_the_large_ones_only(shared: Path, number: str, expected: str) -> None:
    assert expected == answer_to(_article(shared, number)).certainty


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (
            "000",
            {
                ("offensive", "planned", "Aleppo", "SY"),
                ("offensive", "underway", "Fallujah", "IQ"),
                ("capture", "concluded", "al-Karmah", "IQ"),
            },
        ),
        (
            "001",
            {
                ("offensive", "underway", "Aleppo", "SY"),
                ("capture", "concluded", "Deir Jamal", "SY"),
                ("capture", "concluded", "Kiffin", "SY"),
                ("capture", "concluded", "Mayer", "SY"),
                ("capture", "concluded", "Ta\u2019ana", "SY"),
                ("surrender", "concluded", "Talbiseh", "SY"),
                ("offensive", "underway", "Homs", "SY"),
                ("assault", "planned", "Quaryatayn", "SY"),
                ("clash", "underway", "Bayanoun", "SY"),
            },
        ),
        (
            "002",
            {
                ("shelling", "concluded", "Lattakia", "SY"),
                ("offensive", "underway", "al-Sukhna", "SY"),
                ("offensive", "underway", "Anbar", "IQ"),
                ("offensive", "underway", "Diyala", "IQ"),
            },
        ),
        ("003", {("offensive", "planned", "Aleppo", "SY")}),
        ("004", {("siege", "underway", "Aleppo", "SY"), ("shelling", "underway", "Aleppo", "SY")}),
    ],
)
def test_each_attack_and_each_town_taken_is_told(
    shared: Path, number: str, expected: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert set() == expected - _told(_read(shared, number))


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_nothing_comes_of_menus_counters_footers_and_comments(shared: Path, number: str) -> None:
    furniture = ("GMT", "$", "PayPal", "Subscribe", "Mondialisation", "whacked", "All rights", "DAYS LEFT", "infest")
    quotes = [one.quote for event in _read(shared, number) for one in event.evidence]
    assert [] == [quote for quote in quotes if any(word in quote for word in furniture)]


def test_only_the_stated_figures_are_forces(shared: Path) -> None:
    forces = {
        (number, event.type, event.force.low, event.force.high)
        for number in ("000", "001", "002", "003", "004")
        for event in _read(shared, number)
        if event.force is not None and event.type != "buildup"
    }
    assert {
        ("000", "offensive", 6000, 6000),
        ("003", "offensive", 6001, None),
        ("004", "siege", 10000, 10000),
    } == forces


def test_the_siege_keeps_its_parts(shared: Path) -> None:
    [siege] = [event for event in _read(shared, "004") if event.type == "siege"]
    assert siege.force is not None
    assert [(1001, None), (None, 4000)] == [(part.low, part.high) for part in siege.force.parts]


def test_the_hard_cases_reach_their_targets(shared: Path) -> None:
    cases = load_gold(shared / "eval" / "hard_cases.jsonl")
    result = score(cases, answers(cases))
    assert result.share("sure_precision") == 1.0
    assert result.share("sure_recall") >= 0.9
    assert result.figures["force_recall"].right >= 38
    assert "force_spurious" not in result.figures
    assert result.share("evidence") == 1.0
