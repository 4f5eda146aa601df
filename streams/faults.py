"""Faults of a file that a person edits: each with file, line and column, what is wrong and what to write instead."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from streams.errors import TocsinError

_SHOWN = 60  # a value longer than this is cut where it is quoted: one fault is one line


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; `line` and `column` count from 1, the column in code points."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def shifted(self, columns: int) -> "Location":
        """Give the place `columns` further on the same line."""
        return Location(self.file, self.line, self.column + columns)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong (or, as a warning, doubtful): printed as `file:line:column: problem. remedy`."""

    at: Location
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        sentence = f"{self.problem}. {self.remedy}" if self.remedy else self.problem
        return f"{self.at}: {inert(' '.join(sentence.split()))}"


class FileFaults(TocsinError):
    """All faults of all files of one run, in the order of their places; one line each."""

    exit_code = 1

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process border whole."""
        return (type(self), (self.faults,))


class Faults:
    """Collects faults while a file is read, so that one run names them all; the same one counts once."""

    def __init__(self) -> None:
        self._found: dict[Fault, None] = {}

    def add(self, at: Location, problem: str, remedy: str = "") -> None:
        """Note one fault."""
        self._found[Fault(at, problem, remedy)] = None

    def extend(self, faults: Iterable[Fault]) -> None:
        """Note several."""
        self._found.update(dict.fromkeys(faults))

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def shown(value: str) -> str:
    """Give `value` quoted for a message: on one line, control characters escaped, cut when it is long."""
    cut = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
    return f"'{inert(cut)}'"


def inert(text: str) -> str:
    """Give `text` with everything that is not printable escaped: nothing in it moves a terminal's cursor."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known name that `word` was probably meant to be, or None."""
    names = sorted(known)
    folded = {name.casefold(): name for name in reversed(names)}
    close = difflib.get_close_matches(word.casefold()[: 2 * _SHOWN], folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def meant(word: str, known: Iterable[str]) -> str:
    """Give the remedy for an unknown name: the nearest known one, or all of them when they are few."""
    names = sorted(known)
    close = nearest(word, names)
    if close is not None:
        return f"Did you mean {close}?"
    few = 40  # every field of rules, every key of an event
    return f"Known: {', '.join(names)}" if 0 < len(names) <= few else ""
