"""The door to gold: a `.jsonl`, a folder of them, or a folder of ID.txt and ID.yaml."""

from collections.abc import Iterator
from pathlib import Path

from streams.errors import TocsinError
from streams.faults import Faults, Location
from tocsin.evaluation.lines import load_lines
from tocsin.evaluation.model import GoldCase
from tocsin.evaluation.reports import load_reports
from tocsin.evaluation.wrong import GoldFaults

_FORMS = "Give a .jsonl, a folder of .jsonl, or a folder of ID.txt and ID.yaml"


def load_gold(path: Path) -> tuple[GoldCase, ...]:
    """Give the cases, held out or not, in the order of names and lines.

    Raises GoldFaults with everything that is wrong, TocsinError (exit code 2) where there is nothing to read.
    """
    faults = Faults()
    cases = list(_cases(path, faults))
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            faults.add(Location(str(path), 1, 1), f"the id {case.id} stands twice", "Give each case an id of its own")
        seen.add(case.id)
    if faults:
        raise GoldFaults(faults)
    if not cases:
        raise TocsinError("holds no cases", where=str(path), remedy=_FORMS)
    return tuple(cases)


def _cases(path: Path, faults: Faults) -> Iterator[GoldCase]:
    if not path.is_dir():
        if path.suffix != ".jsonl":
            problem = "is no gold" if path.exists() else "is not there"
            raise TocsinError(problem, where=str(path), remedy=_FORMS)
        yield from load_lines(path, faults)
        return
    for file in sorted(path.glob("*.jsonl")):
        yield from load_lines(file, faults)
    yield from load_reports(path, faults)
