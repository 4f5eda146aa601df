"""Marked passages: `label TAB text`, numbers as `[[6,000|A]]`, words that tell a fight as `{{stormed|a}}`.

A number of which it is not told what it is of several has the letters of all: `[[6,000|AR]]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from streams.errors import TocsinError
from streams.extract.judge.network import JOINS

PASSAGES = Path(__file__).parent / "passages"
UNLEARNED = Path(__file__).parent / "unlearned"  # read to see how well it generalizes, never learned from
ROLES = "AHDLCONR"  # in the order of streams.extract.judge.network.ROLES
FIGHTS = "-oaskx"  # in the order of FIGHTS there; no mark is "-"
LABELS = ("sure", "possible", "no")  # behind one, how its numbers of attackers belong together: JOINS
_MARK = re.compile(rf"\[\[([^\[\]|]+)\|([{ROLES}]+)\]\]|\{{\{{([^{{}}|]+)\|([{FIGHTS[1:]}])\}}\}}")
_LEFT = re.compile(r"\[\[|\]\]|\{\{|\}\}")


class BadPassage(TocsinError):
    """A passage whose label or marks cannot be read."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` with the letters that may hold of it: one, or several where it is not told which."""

    start: int
    end: int
    letters: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its marks; `label` is what the rule for offensives over 5,000 must say of it, "" where not known.

    `numbers` may be fewer than the text has: nothing is known of the rest. `others` are the letters that may hold of a
    word without a mark in `fights`, "" where nothing is known of it. `join` says which of JOINS holds of its numbers of
    attackers, "" where it is not told.
    """

    source: str
    label: str
    text: str
    numbers: tuple[Mark, ...]
    fights: tuple[Mark, ...]
    others: str = FIGHTS[0]
    join: str = ""


def passages(folder: Path = PASSAGES) -> list[Passage]:
    """Give the passages of every file of a folder. Raises BadPassage."""
    return [one for file in sorted(folder.glob("*.txt")) for one in read(file)]


def read(file: Path) -> Iterator[Passage]:
    """Give the passages of a file, a line each; a line that begins with # is none. Raises BadPassage."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        told, tab, marked = line.partition("\t")
        label, _, join = told.partition(" ")
        where = f"{file}:{number}"
        if label not in LABELS or join not in ("", *JOINS) or not tab:
            raise BadPassage("the line is no label, tab and text", where=where, remedy=f"Begin it with one of {LABELS}")
        yield replace(_passage(file.stem, label, marked.replace("\\n", "\n"), where), join=join)


def _passage(source: str, label: str, marked: str, where: str) -> Passage:
    parts: list[str] = []
    found: list[tuple[bool, Mark]] = []
    at = last = 0
    for mark in _MARK.finditer(marked):
        is_number = mark[1] is not None
        words, letter = (mark[1], mark[2]) if is_number else (mark[3], mark[4])
        parts += [marked[last : mark.start()], words]
        start = at + mark.start() - last
        at, last = start + len(words), mark.end()
        found.append((is_number, Mark(start, at, letter)))
    text = "".join([*parts, marked[last:]])
    if broken := _LEFT.search(text):
        raise BadPassage(
            "a mark is broken", where=f"{where}, near {text[max(0, broken.start() - 20) : broken.end() + 20]!r}",
            remedy="Write [[number|LETTER]] and {{word|letter}}, with the letters of training/judge/README.md",
        )  # fmt: skip
    numbers = tuple(mark for is_number, mark in found if is_number)
    return Passage(source, label, text, numbers, tuple(mark for is_number, mark in found if not is_number))
