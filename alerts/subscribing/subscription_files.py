"""Subscription files as people keep them: read whole, and changed by a line or two without touching the rest.

Whatever is changed is compared afterwards: everything else must say what it said, or nothing is written.
"""

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from alerts.subscribing.outlines import entries, outline
from alerts.subscribing.subscriptions import Target
from rules.load import files_of
from streams.errors import TocsinError
from streams.yaml_nodes import Scalar, Table

HEAD = "# Who is told of what: `tocsin subscriptions check` reads it back.\ntocsin: 1\nsubscriptions:\n"
INDENT = 2


class CannotEdit(TocsinError):
    """The file is laid out in a way that is not changed by machine."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A subscription to be written. `match` is a map in YAML; what is empty is left out."""

    id: str
    to: Sequence[Target]
    match: str = ""
    least: str = ""
    quiet: str = ""
    rate: str = ""
    review: str = ""

    def lines(self) -> list[str]:
        """Give it as the lines of a list's item, without indentation."""
        to = ", ".join(f"{{{one.channel}: {quoted(one.recipient)}}}" for one in self.to)
        named = (("match", self.match), ("least", self.least), ("quiet", self.quiet), ("rate", self.rate))
        rest = [f"  {key}: {value}" for key, value in (*named, ("review", self.review)) if value]
        return [f"- id: {self.id}", f"  to: [{to}]", *rest]


def quoted(text: str) -> str:
    """Give a text as YAML takes it for one, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def texts_of(paths: Sequence[Path]) -> dict[str, str]:
    """Give the text of each subscription file of these files and folders. Raises TocsinError."""
    found = {}
    for file in files_of(paths, "subscription"):
        try:
            found[str(file)] = file.read_bytes().decode("utf-8").removeprefix("\ufeff")
        except (OSError, UnicodeDecodeError) as error:
            raise TocsinError("cannot be read", where=str(file), remedy="Save it as UTF-8, and check it") from error
    return found


def with_added(text: str, wanted: Wanted, name: str) -> str:
    """Give the file's text with one more subscription at its end. Raises CannotEdit, with what to write by hand."""
    if wanted.id in outline({name: text}):
        raise CannotEdit(f"{wanted.id} is there already", where=name, remedy="Give another id, or change that one")
    if not text.strip():
        return HEAD + "".join(f"{' ' * INDENT}{line}\n" for line in wanted.lines())
    found = entries(text, name)
    indent = _dash_column(found[-1]) - 1 if found else INDENT
    added = "".join(f"{' ' * indent}{line}\n" for line in wanted.lines())
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    at = _end_of(lines, found[-1]) if found else len(lines)
    changed = "".join(lines[:at]) + added + "".join(lines[at:])
    before, after = outline({name: text}), outline({name: changed})
    if {one: said for one, said in after.items() if one != wanted.id} != before or wanted.id not in after:
        raise CannotEdit("its list is not laid out line by line", where=name, remedy=f"Add by hand:\n{added}")
    return changed


def free_id(wanted: str, texts: Mapping[str, str]) -> str:
    """Give the id, with a number behind it where one of the files has it: "desk-2"."""
    taken = outline(texts)
    return next(one for one in chain([wanted], (f"{wanted}-{number}" for number in count(2))) if one not in taken)


def without(text: str, subscription_id: str, name: str) -> str:
    """Give the file's text without that subscription. Raises CannotEdit."""
    found = entries(text, name)
    gone = next((one for one in found if _id_of(one) == subscription_id), None)
    if gone is None:
        raise CannotEdit(
            f"there is no subscription {subscription_id}", where=name, remedy="`tocsin subscriptions list` has them"
        )
    lines = text.splitlines(keepends=True)
    changed = "".join(lines[: gone.at.line - 1] + lines[_end_of(lines, gone) :])
    if len(found) == 1:
        changed = changed.replace("subscriptions:", "subscriptions: []", 1)
    before, after = outline({name: text}), outline({name: changed})
    if {one: said for one, said in before.items() if one != subscription_id} != after:
        where = f"{name}:{gone.at.line}"
        raise CannotEdit("its list is not laid out line by line", where=where, remedy="Remove it by hand")
    return changed


def write(path: Path, text: str) -> None:
    """Put the text in the file's place whole, with the rights that it has. Raises TocsinError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        target = path.resolve()
        handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(unfinished).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(unfinished).replace(target)
    except OSError as error:
        raise TocsinError(f"cannot be written: {error.strerror}", where=str(path), remedy="Check its rights") from error


def _id_of(entry: Table) -> str:
    named = entry.get("id")
    return named.text if isinstance(named, Scalar) else ""


def _dash_column(entry: Table) -> int:
    """Give the column of the item's dash: two before its first key, as our own files have it."""
    return max(entry.at.column - INDENT, 1)


def _end_of(lines: Sequence[str], entry: Table) -> int:
    """Give the index of the first line after the item. Blank lines and notes below it belong to what follows."""
    depth, last = entry.at.column - 1, entry.at.line
    for number in range(entry.at.line, len(lines)):
        text = lines[number].strip()
        is_deeper = len(lines[number]) - len(lines[number].lstrip(" ")) >= depth
        if text and not is_deeper:
            break
        if text and not (text.startswith("#") and not is_deeper):
            last = number + 1
    return last
