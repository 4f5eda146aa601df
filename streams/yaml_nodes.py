"""YAML files to nodes that know their line and column; no scalar is typed here, so that `NO` stays Norway.

Built from the events of PyYAML's C parser: its composer recurses, and a file of opening brackets ends the process.
Duplicate keys, tags, tabs, bytes that are not UTF-8, deep nesting and alias bombs are faults; a byte-order mark is not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from streams.errors import TocsinError
from streams.faults import Fault, Faults, Location, shown

MAX_BYTES = 8 * 1024 * 1024  # 10,000 rules take about 2 MB
MAX_DEPTH = 24  # a rule file needs 8
MAX_ALIASED = 10_000  # nodes that aliases may add to what the file holds

_BOM = "\ufeff"
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CROWDED = re.compile(r"\s*(?:- +)*(-(?=\w)|[\w|.]+:(?=[^\s:]))")  # `-id: r`, `type:siege`, `- id:r`
_STRING_TAGS = (None, "!", "tag:yaml.org,2002:str")
_REMEDIES = {
    "mapping values are not allowed": "Quote a text that has ': ' in it, and indent the keys of one map alike",
    "cannot start any token": "Quote a text that begins with one of @ ` % or indent with spaces instead of tabs",
    "did not find expected key": "Indent the keys of one map alike, and quote a text that goes on after a quote",
    "did not find expected '-' indicator": "Indent the items of one list alike",
    "did not find expected ',' or": "Close the bracket, and put a comma between its items",
    "unexpected end of stream": "Close the quote or the bracket",
    "could not find expected ':'": "Write a colon and a space after the key",
    "unknown escape character": "Write \\\\ for a backslash, or use single quotes",
    "did not find expected node content": "Write a value, or quote it; # begins a comment",
    "did not find expected <document start>": "Keep one document a file: remove the ... before this",
    "found undefined alias": "Name an anchor (&name) that stands earlier in this file",
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written; `plain` when it had no quotes, which tells an empty value from an empty text."""

    text: str
    plain: bool
    at: Location
    size: int = 1

    @property
    def is_missing(self) -> bool:
        """Whether nothing was written (`key:`, `~` or `null`)."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    at: Location
    size: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A map, in the order written; its keys are scalars and none stands twice."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    at: Location
    size: int = 1

    def get(self, key: str) -> "Node | None":
        """Give the value of `key`, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node = Scalar | Items | Table


def kind_of(node: Node) -> str:
    """Give what the node is, in a person's words."""
    return {Scalar: "a single value", Items: "a list", Table: "a map"}[type(node)]


def read(path: Path, faults: Faults) -> Node | None:
    """Give the one document of the file, or None when it has a fault that lets nothing be built.

    Raises TocsinError (exit code 2) when the file is not there or cannot be opened.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TocsinError(f"cannot be read: {error.strerror}", where=str(path), remedy="Check the path") from error
    return compose(data, str(path), faults)


def compose(data: bytes, file: str, faults: Faults) -> Node | None:
    """Give the one document in `data`; `file` is its name in the faults, which are added to `faults`."""
    start = Location(file, 1, 1)
    if len(data) > MAX_BYTES:
        faults.add(start, f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB", "Split it into several files")
        return None
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").removeprefix(_BOM)
        faults.add(_at_end_of(before, file), f"the byte 0x{data[error.start]:02x} is not UTF-8", "Save it as UTF-8")
        return None
    bad = _UNPRINTABLE.search(text)
    if bad:
        code = f"U+{ord(bad.group()):04X}"
        faults.add(_at_end_of(text[: bad.start()], file), f"the control character {code} is not allowed", "Remove it")
        return None
    try:
        return _Builder(file, faults).build(text)
    except yaml.YAMLError as error:
        faults.extend([_explained(error, text, file)])
        return None
    except _Unbuildable:
        return None


class _Unbuildable(Exception):
    """Nothing sensible can be built from here on; the fault is already noted."""


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    at: Location
    is_map: bool
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)  # of a map: key, value, key, value


class _Builder:
    """Builds the nodes of one document from parser events, without recursion."""

    def __init__(self, file: str, faults: Faults) -> None:
        self._file, self._faults = file, faults
        self._open: list[_Open] = []
        self._anchors: dict[str, Node | None] = {}  # None: begun and not ended
        self._aliased = 0
        self._root: Node | None = None

    def build(self, text: str) -> Node | None:
        for event in _events(text):
            at = Location(self._file, event.start_mark.line + 1, event.start_mark.column + 1)
            match event:
                case yaml.ScalarEvent():
                    self._check_tag(event, at)
                    plain = not event.style and event.tag is None
                    self._add(Scalar(event.value, plain, at), event.anchor)
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._begin(event, at)
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    done = self._open.pop()
                    self._add(self._table(done) if done.is_map else self._items(done), done.anchor)
                case yaml.AliasEvent():
                    self._add(self._alias(str(event.anchor), at), None)
                case yaml.DocumentStartEvent() if self._root is not None:
                    self._faults.add(at, "a second document begins here", "Keep one document a file: remove the ---")
                    raise _Unbuildable
        if self._root is None:
            self._faults.add(Location(self._file, 1, 1), "the file is empty", "Begin it with tocsin: 1, or remove it")
        return self._root

    def _begin(self, event: Any, at: Location) -> None:
        self._check_tag(event, at)
        if len(self._open) >= MAX_DEPTH:
            self._faults.add(at, f"nested deeper than {MAX_DEPTH} levels", "Write it flatter")
            raise _Unbuildable
        if event.anchor:
            self._anchors[event.anchor] = None
        self._open.append(_Open(at, isinstance(event, yaml.MappingStartEvent), event.anchor))

    def _check_tag(self, event: Any, at: Location) -> None:
        if event.tag not in _STRING_TAGS:
            self._faults.add(at, f"the tag {shown(event.tag)} is not understood", "Remove it: values are typed by key")

    def _add(self, node: Node, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = node
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node

    def _alias(self, name: str, at: Location) -> Node:
        if name not in self._anchors:
            self._faults.add(
                at, f"no anchor is named {shown(name)}", "Name one (&name) that stands earlier in this file"
            )
            raise _Unbuildable
        node = self._anchors[name]
        if node is None:
            self._faults.add(at, f"the alias *{name} stands inside what it names", "Write it out")
            raise _Unbuildable
        self._aliased += node.size
        if self._aliased > MAX_ALIASED:
            self._faults.add(at, f"aliases add more than {MAX_ALIASED} values", "Write a list or a macro instead")
            raise _Unbuildable
        return node

    def _items(self, done: _Open) -> Items:
        return Items(tuple(done.nodes), done.at, 1 + sum(node.size for node in done.nodes))

    def _table(self, done: _Open) -> Table:
        """Close a map: keys are checked, and `<<: *base` brings the pairs of base that are not given here."""
        pairs: dict[str, tuple[Scalar, Node]] = {}
        merged: list[Table] = []
        for key, value in zip(done.nodes[::2], done.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._faults.add(key.at, f"a key is {kind_of(key)}", "Write a single word as the key")
            elif key.text == "<<" and key.plain:
                merged.extend(self._merged(value))
            elif key.text in pairs:
                first = pairs[key.text][0].at
                self._faults.add(
                    key.at, f"the key {shown(key.text)} stands twice", f"The first is on line {first.line}"
                )
            else:
                pairs[key.text] = (key, value)
        for table in merged:
            for key, value in table.pairs:
                pairs.setdefault(key.text, (key, value))
        return Table(tuple(pairs.values()), done.at, 1 + sum(1 + value.size for _, value in pairs.values()))

    def _merged(self, value: Node) -> Iterator[Table]:
        for one in value.items if isinstance(value, Items) else (value,):
            if isinstance(one, Table):
                yield one
            else:
                self._faults.add(
                    one.at, f"<< takes a map, this is {kind_of(one)}", "Name the anchor of a map: <<: *name"
                )


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=yaml.CSafeLoader))


def _at_end_of(before: str, file: str) -> Location:
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", before)
    return Location(file, len(lines), len(lines[-1]) + 1)


def _explained(error: yaml.YAMLError, text: str, file: str) -> Fault:
    """Give libyaml's complaint as one fault, at the place that a person would mend."""
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or " ".join(str(error).split())
    if mark is None:
        return Fault(Location(file, 1, 1), f"unreadable YAML: {problem}")
    at = Location(file, mark.line + 1, mark.column + 1)
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Fault(at, "unreadable YAML: a tab indents this line", "Indent with spaces")
    if "mapping values are not allowed" in problem and 0 < mark.line <= len(lines):
        crowded = _CROWDED.match(lines[mark.line - 1])
        if crowded:
            before = Location(file, mark.line, crowded.start(1) + 1)
            return Fault(before, "unreadable YAML: no space follows this", f"Write a space after {crowded[1]}")
    if begun is not None and begun.line != mark.line:
        context = getattr(error, "context", "") or ""
        if _is_left_open(problem, context, text, mark, begun):
            at = Location(file, begun.line + 1, begun.column + 1)
            problem += f" by line {mark.line + 1} ({context})"
        else:
            problem += f" ({context}, begun on line {begun.line + 1})"
    elif not text[mark.index :].strip():  # nothing stands there: the end of what does is nearer to it
        at = _at_end_of(text.rstrip(), file)
    remedy = next((text for sign, text in _REMEDIES.items() if sign in problem), "")
    return Fault(at, f"unreadable YAML: {problem}", remedy)


def _is_left_open(problem: str, context: str, text: str, mark: Any, begun: Any) -> bool:
    """Tell whether what began earlier has no end, so that the place to mend is where it began."""
    if "could not find expected ':'" in problem:
        return True
    closing = "}" if "flow mapping" in context else "]" if "flow sequence" in context else ""
    is_at_end = not text[mark.index :].strip()
    return (bool(closing) and (is_at_end or closing not in text[begun.index :])) or (
        is_at_end and "quoted scalar" in context
    )
