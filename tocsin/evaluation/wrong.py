"""Something wrong in a gold file: where inside the case it stands, what it is, what to write instead."""

import re
from collections.abc import Sequence

import msgspec

from streams.faults import FileFaults, shown
from streams.records import EVENT_TYPES, MODALITIES, PHASES, QUALIFIERS
from tocsin.evaluation.model import CERTAINTIES

Path = tuple[str | int, ...]
_AT = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>\w+)|\[(?P<item>\d+|\.\.\.)\]")
_REMEDIES = {
    "type": f"It is one of {', '.join(EVENT_TYPES)}",
    "phase": f"It is one of {', '.join(PHASES)}",
    "modality": f"It is one of {', '.join(MODALITIES)}",
    "qualifier": f"It is one of {', '.join(QUALIFIERS)}",
    "side": "It is attacker, defender, civilian or mixed",
    "over_5000": f"It is one of {', '.join(CERTAINTIES)}",
    "accept_over_5000": f"Each is one of {', '.join(CERTAINTIES)}",
    "country": "Write two capital letters, or null",
    "attacker": "Write a list of names: [Northern Front]",
    "defender": "Write a list of names: [Northern Front]",
    "supporter": "Write a list of names: [Northern Front]",
    "place": "Write {name: Goma, country: CD}",
    "date": "Write {earliest: 2026-03-03, latest: 2026-03-04}",
    "published": "Write it in UTC: 2026-03-04T06:00:00Z",
    "evidence": "Give the exact sentence or clause that tells it, as a list",
    "held_out": "Write held_out: true for every third case, else false",
    "force": 'Write {quote: "6,000", low: 6000, high: 6000, qualifier: exact}',
}


class GoldFaults(FileFaults):
    """Everything that is wrong in gold files."""


class Wrong(Exception):
    """One fault of one case; `path` leads to it from the case, as keys and items counted from 0."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        self.path, self.problem, self.remedy = path, f"{named(path)}{problem}", remedy
        super().__init__(self.problem)


def named(path: Path) -> str:
    """Give the path for a person, events counted from 1: "event 1 force: "."""
    words: list[str] = []
    for step in path:
        if isinstance(step, int):
            words[-1:] = [f"{words[-1].removesuffix('s')} {step + 1}"] if words else [str(step + 1)]
        else:
            words.append(step)
    return f"{' '.join(words)}: " if words else ""


def misfit(error: msgspec.ValidationError, keys: Sequence[str] = ()) -> Wrong:
    """Give what a record does not fit: an unknown key (`keys` are those of a case), a missing one, a wrong value."""
    told = str(error)
    at = _AT.search(told)
    path: list[str | int] = []
    for step in _STEP.finditer(at["path"]) if at else ():
        if step["key"]:
            path.append(step["key"])
        elif step["item"] != "...":
            path.append(int(step["item"]))
    problem = _AT.sub("", told)
    unknown = re.search(r"unknown field `(.*)`$", problem)
    missing = re.search(r"missing required field `(.*)`$", problem)
    last = missing[1] if missing else next((step for step in reversed(path) if isinstance(step, str)), "")
    if unknown:
        known = f"Its keys are {', '.join(keys)}" if keys and not path else "See the README beside the gold"
        return Wrong(tuple(path), f"{shown(unknown[1])} is no key", known)
    if missing:
        return Wrong(tuple(path), f"{last} is missing", _REMEDIES.get(last, f"Write {last}: ..."))
    return Wrong(tuple(path), problem[:1].lower() + problem[1:], _REMEDIES.get(last, "See the README beside the gold"))
