"""`python -m docs.accuracy`: read all gold, keep the figures in docs/accuracy.json and write the page from them."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.peers import peers
from docs.accuracy.calibration import fitted
from docs.accuracy.measure import ROOT, SETS, measured, of_all_gold
from docs.accuracy.page import page

FIGURES = ROOT / "docs" / "accuracy.json"
PAGE = ROOT / "docs" / "accuracy.md"
WEIGHTS = ROOT / "streams" / "extract" / "data" / "confidence.yaml"


def main(arguments: Sequence[str]) -> int:
    """Write what differs and name it, and what is missing here."""
    parser = argparse.ArgumentParser(prog="python -m docs.accuracy", description=__doc__)
    parser.add_argument("--fit", action="store_true", help="fit the weights of the confidence anew, before all else")
    if parser.parse_args(arguments).fit:
        _write(WEIGHTS, weights_page(fitted(of_all_gold())))
        _tell("start it again to measure with the new weights")
        return 0
    before = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    found = peers()
    recorded = measured(before, datetime.now(UTC).date(), found)
    for gold in SETS:
        if not gold.path.exists():
            _tell(f"{gold.title}: not here, the figures of {recorded['sets'].get(gold.name, {}).get('day')} are kept")
    missing = {name for one in recorded["sets"].values() for name in one["peers"]} - found.keys()
    for name in sorted(missing):
        _tell(f"{name}: not installed (extra bench), its figures are kept")
    _write(FIGURES, json.dumps(recorded, indent=1) + "\n")
    _write(PAGE, page(recorded))
    return 0


def weights_page(weights: Mapping[str, float]) -> str:
    """Give the table of weights as the extractor reads it."""
    lines = [f"- {{trait: {trait}, weight: {weight}}}" for trait, weight in weights.items()]
    return "\n".join(["# Written by `python -m docs.accuracy --fit`: what each trait of an event adds.", *lines, ""])


def _write(file: Path, text: str) -> None:
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
        _tell(f"wrote {file.relative_to(ROOT)}")


def _tell(line: str) -> None:
    print(line)  # noqa: T201 - a command of ours


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
