"""Lines over alerts as options say them: each option understood by itself, all of them together one map in YAML."""

import json
import re
from collections.abc import Sequence

from alerts.subscribing.subscription_files import quoted
from alerts.subscribing.subscriptions import SubscriptionFaults, lines_of
from streams import yaml_nodes
from streams.errors import TocsinError
from streams.faults import Faults, shown
from streams.yaml_nodes import Items, Node, Scalar, Table

RULE, COUNTRY, MATCH = "--rule", "--country", "--match"
_SAFE = re.compile(r"\w[\w.|+-]*( \w[\w.|+-]*)*")  # needs no quotes within brackets


def lines_over_alerts(
    rules: Sequence[str],
    countries: Sequence[str],
    matches: Sequence[str],
    *,
    known: Sequence[str] | None = None,
    country: str = "country",
) -> str:
    """Give the map of all lines, "" for none; `country` is the key of the countries. `known`: the rules there are.

    Raises TocsinError, which names the option that does not fit.
    """
    lines = [(RULE, "rule", f"[{', '.join(map(quoted, rules))}]")] if rules else []
    lines += [(COUNTRY, country, f"[{', '.join(map(quoted, countries))}]")] if countries else []
    lines += [(MATCH, key.text, _flow(value)) for one in matches if one.strip() for key, value in _pairs(one)]
    taken: set[str] = set()
    for option, key, value in lines:
        if key in taken:
            remedy = f"Write one line with all values: {key}: [...]"
            raise TocsinError(f"a line {shown(key)} is there already", where=option, remedy=remedy)
        taken.add(key)
        _check(option, f"{{{key}: {value}}}", known)
    return f"{{{', '.join(f'{key}: {value}' for _, key, value in lines)}}}" if lines else ""


def _pairs(text: str) -> Sequence[tuple[Scalar, Node]]:
    """Give the lines of one --match: a map with its braces or without."""
    for one in (text, f"{{{text}}}"):
        node = yaml_nodes.compose(one.encode("utf-8", "surrogatepass"), MATCH, Faults())
        if isinstance(node, Table) and node.pairs:
            return node.pairs
    _check(MATCH, text, None)
    raise TocsinError(f"{shown(text)} is no map of lines", where=MATCH, remedy="Write '{certainty: sure}'")


def _check(option: str, text: str, known: Sequence[str] | None) -> None:
    try:
        lines_of(text, known)
    except SubscriptionFaults as faults:
        first = faults.faults[0]
        raise TocsinError(first.problem, where=option, remedy=first.remedy) from faults


def _flow(node: Node) -> str:
    """Give a node on one line: what stood in several, or beside a note, stands within brackets all the same."""
    match node:
        case Scalar():
            is_plain = node.is_missing or (node.plain and _SAFE.fullmatch(node.text))
            return node.text if is_plain else json.dumps(node.text, ensure_ascii=False)
        case Items():
            return f"[{', '.join(map(_flow, node.items))}]"
        case Table():
            return f"{{{', '.join(f'{_flow(key)}: {_flow(value)}' for key, value in node.pairs)}}}"
