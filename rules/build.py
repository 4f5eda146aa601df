"""One entry of `rules:` to a Rule: its keys typed, its maps read, macros and defaults added."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from rules import conditions, keys, scalars, titles, typed
from rules.conditions import MAP_NAME, UnreadableError, names_in
from rules.defaults import defaults_for
from rules.fields import FIELDS
from rules.inhibition import inhibited_by
from rules.lines import Context, block
from rules.model import AlertWords, Block, Expression, Named, Rule
from streams.faults import Faults, Location, shown
from streams.yaml_nodes import Items, Node, Scalar, Table, kind_of


@dataclass(frozen=True)
class Given:
    """What rules are built with: the context of lines, the macros of all files, the defaults of this file."""

    context: Context
    macros: Mapping[str, Block]
    defaults: Mapping[str, Node]

    @property
    def faults(self) -> Faults:
        """Where faults go."""
        return self.context.faults


def one_of(known: tuple[str, ...], what: str) -> Callable[[str], str]:
    """Give the reader of one of a few words."""
    return lambda text: scalars.one_of(text, known, what)


_severity = one_of(keys.SEVERITIES, "severity")


def severity(node: Node, faults: Faults) -> str | None:
    """Give the severity that a value names."""
    return typed.one(node, "severity", faults, _severity)


def rule(node: Node, given: Given) -> Rule | None:
    """Give the rule, or None when a fault leaves nothing to match with; every fault is noted."""
    own = keys.keyed(node, keys.RULE, "a rule", given.faults)
    if own is None:
        return None
    values = {**given.defaults, **own}
    named_id = _one(values, "id", given.faults, scalars.identifier)
    title = _one(values, "title", given.faults, typed.short(keys.MAX_TITLE))
    graveness = severity(values["severity"], given.faults) if "severity" in values else None
    if "severity" not in values:
        given.faults.add(node.at, "a rule has no severity", f"Add severity: one of {', '.join(keys.SEVERITIES)}")
    matching = _matching(values, given, is_correlated=isinstance(node, Table) and node.get("correlate") is not None)
    added = _macros(values.get("also"), given)
    unless = _unless(values.get("unless"), given)
    rest = settings(values, given.faults, given.defaults.get("alert"))
    if named_id is None or title is None or graveness is None or matching is None:
        return None
    blocks, condition = matching
    lines = [line for part in (*blocks.values(), added, *unless) for line in part]
    return Rule(
        id=named_id,
        title=title,
        severity=graveness,
        at=own["id"].at,
        blocks=blocks,
        condition=condition,
        added=added,
        unless=unless,
        defaults=defaults_for(line.field.name for line in lines),
        **rest,
    )


def _one(values: Mapping[str, Node], key: str, faults: Faults, read: Callable[[str], Any]) -> Any:
    node = values.get(key)
    return None if node is None else typed.one(node, key, faults, read)


def settings(values: Mapping[str, Node], faults: Faults, default_alert: Node | None = None) -> dict[str, Any]:
    """Give the settings beside match; what is not written is left out, so that it keeps the default of Rule."""
    rest = {
        "if_possible": _one(values, "if_possible", faults, _severity),
        "mode": _one(values, "mode", faults, one_of(keys.MODES, "mode")),
        "owner": _one(values, "owner", faults, scalars.identifier),
        "alert": _alert(values.get("alert"), default_alert, faults),
    }
    if "inhibited_by" in values:
        rest["inhibited_by"] = inhibited_by(values["inhibited_by"], faults)
    if "falsepositives" in values:
        rest["falsepositives"] = typed.listed(values["falsepositives"], "falsepositives", faults, typed.text)
    return {key: value for key, value in rest.items() if value is not None}


def _alert(own: Node | None, default: Node | None, faults: Faults) -> AlertWords:
    """Give how alerts read and end: the rule's own keys over those of the file's defaults."""
    values: dict[str, Node] = {}
    for node in (default, own):
        if node is not None:
            values |= keys.keyed(node, keys.ALERT, "alert", faults) or {}
    words = {
        "title": _one(values, "title", faults, lambda text: titles.parse(typed.short(keys.MAX_TITLE)(text))),
        "expires": _one(values, "expires", faults, scalars.duration),
        "on_correction": _one(values, "on_correction", faults, one_of(keys.ON_CORRECTION, "answer to a correction")),
    }
    return AlertWords(**{key: value for key, value in words.items() if value is not None})


def _macros(node: Node | None, given: Given) -> Block:
    """Give the lines of all macros of `also`."""
    if node is None:
        return ()

    def read(name: str) -> Block:
        return given.macros[scalars.one_of(name, given.macros.keys(), "macro")]

    return tuple(line for lines in typed.listed(node, "also", given.faults, read) for line in lines)


def _unless(node: Node | None, given: Given) -> tuple[Block, ...]:
    if node is None:
        return ()
    nodes = node.items if isinstance(node, Items) else (node,)
    if not nodes:
        given.faults.add(node.at, "unless is an empty list", "Write a map of lines, or remove it")
    return tuple(block(one, "unless", given.context) for one in nodes)


def _matching(
    values: Mapping[str, Node], given: Given, *, is_correlated: bool
) -> tuple[dict[str, Block], Expression] | None:
    """Give the maps of `match` and what joins them: one nameless map, or named ones with a condition."""
    node = values.get("match")
    if node is None:
        return None
    inner = node.get("condition") if isinstance(node, Table) else None
    condition = values.get("condition", inner)
    if inner is not None and "condition" in values:
        given.faults.add(inner.at, "condition stands twice", "Keep the one beside match")
    if condition is None:
        if isinstance(node, Table) and _looks_named(node):
            if is_correlated:  # refused already; its steps name the maps
                _named_maps(node, given)
                return None
            names = ", ".join(key.text for key, _ in node.pairs)
            given.faults.add(node.at, f"match has named maps ({names}) and no condition joins them", "Add condition:")
            return None
        lines = block(node, "match", given.context)
        return ({"": lines}, Named("")) if lines else None
    blocks = _named_maps(node, given)
    expression = _condition(condition, frozenset(blocks), given.faults)
    if expression is None or not all(blocks.values()):
        return None
    _all_used(node, names_in(expression), given.faults)
    return blocks, expression


def _looks_named(node: Table) -> bool:
    return bool(node.pairs) and all(
        isinstance(value, Table) and key.text not in FIELDS and "|" not in key.text for key, value in node.pairs
    )


def _named_maps(node: Node, given: Given) -> dict[str, Block]:
    if not isinstance(node, Table):
        given.faults.add(node.at, f"match is {kind_of(node)}", "With a condition, write named maps")
        return {}
    blocks: dict[str, Block] = {}
    for key, value in node.pairs:
        if key.text == "condition":
            continue
        problem = _name_problem(key, value)
        if problem:
            given.faults.add(key.at, problem, "With a condition, every key of match names a map of lines")
        blocks[key.text] = () if problem else block(value, f"match: {key.text}", given.context)
    if not blocks:
        given.faults.add(node.at, "match is empty", "Write named maps for the condition to join")
    return blocks


def _name_problem(key: Scalar, value: Node) -> str | None:
    name = key.text.partition("|")[0]
    if name in FIELDS:
        return f"{shown(key.text)} is a field, and match has a condition"
    if not MAP_NAME.fullmatch(key.text) or key.text in conditions.WORDS:
        return f"{shown(key.text)} cannot name a map"
    return None if isinstance(value, Table) else f"{shown(key.text)} is {kind_of(value)}, no map of lines"


def _condition(node: Node, names: frozenset[str], faults: Faults) -> Expression | None:
    text = typed.one(node, "condition", faults, typed.text)
    if text is None or not names:
        return None
    try:
        return conditions.parse(text, names)
    except UnreadableError as bad:
        faults.add(_inside(node, bad.column, text), f"condition: {bad.problem}", bad.remedy)
        return None


def _inside(node: Node, column: int, text: str) -> Location:
    """Give the place inside a value on one line; of a longer one, where it begins."""
    is_plain = isinstance(node, Scalar) and node.plain
    return node.at if "\n" in text else node.at.shifted(column + (not is_plain))


def _all_used(node: Node, used: frozenset[str], faults: Faults) -> None:
    for key, _ in cast("Table", node).pairs:
        if key.text not in used and key.text != "condition":
            faults.add(key.at, f"no condition uses the map {shown(key.text)}", "Name it in the condition, or remove it")
