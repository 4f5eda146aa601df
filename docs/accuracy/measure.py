"""The figures: each set of gold read by Tocsin, and by peers that only find numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.peers import Peer
from docs.accuracy import calibration
from streams.extract import extractor_of
from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.model import Bounds, GoldCase, GoldQuantity
from tocsin.evaluation.reference import THRESHOLD_PERSONS
from tocsin.evaluation.run import answers, passes_gate
from tocsin.evaluation.score import Answer, Score, score
from tocsin.evaluation.shown import as_json

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class GoldSet:
    """Cases of one kind, all held out or none."""

    name: str
    title: str
    path: Path
    is_held_out: bool = False


SETS = (
    GoldSet("sentences", "Sentences", ROOT / "tests/articles/sentences"),
    GoldSet("sentences-held-out", "Sentences, held out", ROOT / "tests/articles/sentences", is_held_out=True),
    GoldSet("passages-held-out", "Passages, held out", ROOT / "tests/articles/passages", is_held_out=True),
    GoldSet("reports", "Articles", ROOT / "tests/articles/reports"),
    GoldSet("reports-held-out", "Articles, held out", ROOT / "tests/articles/reports", is_held_out=True),
    GoldSet("hard-cases", "Hard cases", ROOT.parent / "shared/eval/hard_cases.jsonl"),
)


def measured(before: Mapping[str, Any], day: date, peers: Mapping[str, Peer]) -> dict[str, Any]:
    """Give the figures of every set; of a set or a peer that is not here, what was recorded before.

    A set whose figures are as before keeps its day.
    """
    sets: dict[str, Any] = {}
    for gold in SETS:
        known = before.get("sets", {}).get(gold.name)
        if not gold.path.exists():
            if known is not None:
                sets[gold.name] = known
            continue
        now = _of_set(gold, peers, known or {})
        same = known is not None and {**known, "day": None} == {**now, "day": None}
        sets[gold.name] = known if same else {**now, "day": str(day)}
    return {**before, "sets": sets, "calibration": calibration.shown(of_all_gold())}


def of_all_gold() -> list[calibration.Judged]:
    """Give every event read of our own gold, held out or not, beside whether it is right."""
    cases = [case for gold in SETS if gold.path.is_relative_to(ROOT) for case in cases_of(gold)]
    return calibration.judged(cases, answers(cases))


def cases_of(gold: GoldSet) -> list[GoldCase]:
    """Give the cases of a set."""
    return [case for case in load_gold(gold.path) if case.held_out == gold.is_held_out]


def of_tocsin(cases: Sequence[GoldCase]) -> Score:
    """Give Tocsin's score, read now."""
    return score(cases, answers(cases))


def _of_set(gold: GoldSet, peers: Mapping[str, Peer], known: Mapping[str, Any]) -> dict[str, Any]:
    cases = cases_of(gold)
    kept = {name: counts for name, counts in known.get("peers", {}).items() if name not in peers}
    return {
        "extractor": extractor_of(""),
        **as_json(of_tocsin(cases), only_figures=True),
        "events": sum(len(case.events) for case in cases),
        "gate": {"right": sum(passes_gate(cases)), "asked": len(passes_gate(cases))},
        "peers": {**{name: of_peer(cases, peer) for name, peer in peers.items()}, **kept},
    }


def of_peer(cases: Sequence[GoldCase], peer: Peer) -> dict[str, Any]:
    """Give what a peer's numbers are worth as forces, and as alerts where one is over the threshold.

    A peer knows no intervals: its number is right where it is an end of the gold's (or the number before or after,
    for "over" and "under") and stands where the gold has it.
    """
    told = found = asked = right = 0
    decided: dict[str, Answer] = {}
    for case in cases:
        numbers = peer(case.text)
        forces = [
            (event.force, event.accept.force)
            for event in case.events
            if event.force is not None and event.force.field == "text"
        ]
        told += len(numbers)
        asked += len(forces)
        right += sum(any(_is(number, force, accepted) for force, accepted in forces) for number in numbers)
        found += sum(any(_is(number, force, accepted) for number in numbers) for force, accepted in forces)
        is_over = any(value > THRESHOLD_PERSONS for value, _, _ in numbers)
        decided[case.id] = Answer((), "sure" if is_over else "no")
    alerts = score(cases, decided)
    return {
        "force_precision": {"right": right, "asked": told},
        "force_recall": {"right": found, "asked": asked},
        **{
            name: {"right": alerts.figures[name].right, "asked": alerts.figures[name].asked}
            for name in ("sure_precision", "sure_recall")
            if name in alerts.figures
        },
    }


def _is(number: tuple[int, int, int], force: GoldQuantity, accepted: Sequence[Bounds | None]) -> bool:
    value, start, end = number
    ends = {one for quantity in (force, *accepted) if quantity is not None for one in (quantity.low, quantity.high)}
    near = {value, value + 1, value - 1}
    return bool(near & ends) and start < force.end and force.start < end
