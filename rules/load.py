"""Rule files to a RuleSet: all faults of all files in one run, or all rules; never some of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rules import build, inhibition, keys, lint, typed
from rules.build import Given
from rules.case_files import cases_of
from rules.conditions import MAP_NAME
from rules.lines import Context, block
from rules.lists import Lists
from rules.model import Block, Case, Rule, RuleSet
from rules.tables import KnownTables, Tables
from rules.versions import version_hash
from streams import yaml_nodes
from streams.errors import TocsinError
from streams.faults import Fault, Faults, FileFaults, shown
from streams.yaml_nodes import Items, Node, Scalar, Table, kind_of

SUFFIXES = (".yaml", ".yml")


class RuleFaults(FileFaults):
    """What is wrong in the rule files, one line a fault; the rules that were running stay."""


def load(paths: Sequence[Path], tables: Tables | None = None) -> RuleSet:
    """Give the rules of the files and folders, or raise RuleFaults with every fault of every file.

    Raises TocsinError (exit code 2) when a path is not there. Warnings are in the set. Same content, same hash.
    """
    faults = Faults()
    documents = [(str(file), yaml_nodes.read(file, faults)) for file in files_of(paths, "rule")]
    return _loaded([(name, node) for name, node in documents if node is not None], faults, tables)


def loads(text: str, *, name: str = "rules.yaml", tables: Tables | None = None) -> RuleSet:
    """Give the rules of one document; as `load`, for text at hand."""
    faults = Faults()
    node = yaml_nodes.compose(text.encode("utf-8", "surrogatepass"), name, faults)
    return _loaded([] if node is None else [(name, node)], faults, tables)


def files_of(paths: Sequence[Path], what: str) -> Iterator[Path]:
    """Give the YAML files of the paths, each once: a folder's in the order of their names, at any depth."""
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            if not found:
                raise TocsinError(
                    f"there is no {what} file in this folder", where=str(path), remedy="Name a .yaml file"
                )
        elif path.exists():
            found = [path]
        else:
            raise TocsinError("there is no such file or folder", where=str(path), remedy="Check the path")
        for file in found:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


@dataclass
class _Gathered:
    """What all files hold, before any rule is built."""

    lists: Lists = field(default_factory=Lists)
    macros: dict[str, Node] = field(default_factory=dict)
    rules: list[tuple[Node, dict[str, Node], str]] = field(default_factory=list)  # entry, its file's defaults, its file
    places: dict[tuple[str, str], Fault] = field(default_factory=dict)  # (what, name) -> where it was first given


def _loaded(documents: list[tuple[str, Node]], faults: Faults, tables: Tables | None) -> RuleSet:
    gathered = _Gathered()
    for name, document in documents:
        _gather(document, name, gathered, faults)
    context = Context(gathered.lists, tables or KnownTables(), faults)
    macros: dict[str, Block] = {name: block(node, f"macro {name}", context) for name, node in gathered.macros.items()}
    rules: list[Rule] = []
    for entry, defaults, _ in gathered.rules:
        rule = build.rule(entry, Given(context, macros, defaults))
        if rule is not None:
            rules.append(rule)
    inhibition.check(rules, faults)
    ids = _ids_once(gathered, faults)
    cases: list[Case] = []
    for entry, _, file in gathered.rules:
        cases.extend(cases_of(entry, ids.get(file, frozenset()), context.tables, faults))
    if len(faults):
        raise RuleFaults(faults)
    return RuleSet(
        rules=tuple(rules),
        lists={
            name: tuple(item.text for item in node.items if isinstance(item, Scalar))
            for name, node in gathered.lists.values.items()
        },
        macros=macros,
        version_hash=version_hash((document for _, document in documents), gathered.lists.digests),
        cases=tuple(cases),
        warnings=tuple(lint.warnings(rules, context.tables)),
    )


def _ids_once(gathered: _Gathered, faults: Faults) -> dict[str, frozenset[str]]:
    """Give the ids of each file's rules; one that is given twice, in any file, is a fault."""
    ids: dict[str, set[str]] = {}
    for entry, _, file in gathered.rules:
        node = entry.get("id") if isinstance(entry, Table) else None
        if isinstance(node, Scalar) and not node.is_missing:
            _once("rule", node, gathered, faults)
            ids.setdefault(file, set()).add(node.text)
    return {file: frozenset(known) for file, known in ids.items()}


def _gather(document: Node, file: str, gathered: _Gathered, faults: Faults) -> None:
    """Take lists, macros and the entries of `rules` from one file."""
    values = keys.keyed(document, keys.DOCUMENT, "a rule file", faults)
    if values is None:
        return
    if "tocsin" in values:
        typed.one(values["tocsin"], "tocsin", faults, keys.version)
    for name, node in _named(values.get("lists"), "lists", gathered, faults):
        gathered.lists.add(name, node, file, faults)
    gathered.macros.update(_named(values.get("macros"), "macros", gathered, faults))
    defaults = _defaults(values.get("defaults"), faults)
    if "rules" in values:
        for entry in _entries(values["rules"], faults):
            gathered.rules.append((entry, defaults, file))


def _defaults(node: Node | None, faults: Faults) -> dict[str, Node]:
    """Give the file's defaults; they are checked here, so that a fault shows though no rule takes it."""
    if node is None:
        return {}
    values = keys.keyed(node, keys.DEFAULTS, "defaults", faults) or {}
    build.settings(values, faults)
    if "severity" in values:
        build.severity(values["severity"], faults)
    return values


def _entries(node: Node, faults: Faults) -> Sequence[Node]:
    if isinstance(node, Items):
        return node.items
    faults.add(node.at, f"rules is {kind_of(node)}", "Write a list: each rule begins with - id:")
    return ()


def _named(node: Node | None, what: str, gathered: _Gathered, faults: Faults) -> Iterator[tuple[str, Node]]:
    """Give what a map names; a name that another file has given is a fault."""
    if node is None:
        return
    if not isinstance(node, Table):
        faults.add(node.at, f"{what} is {kind_of(node)}", "Write a map of names")
        return
    for key, value in node.pairs:
        if not MAP_NAME.fullmatch(key.text):
            faults.add(key.at, f"{shown(key.text)} cannot be a name", "Write letters, digits, _ and -")
        elif _once(what, key, gathered, faults):
            yield key.text, value


def _once(what: str, name: Scalar, gathered: _Gathered, faults: Faults) -> bool:
    first = gathered.places.setdefault((what, name.text), Fault(name.at, what))
    if first.at == name.at:
        return True
    faults.add(name.at, f"{shown(name.text)} is given twice under {what}", f"The first is at {first.at}")
    return False
