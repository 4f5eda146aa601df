"""The stronger rules that a rule gives way to, read from YAML and checked against all rules of the load."""

from collections.abc import Iterable, Mapping

from rules import keys, scalars, typed
from rules.model import Inhibition, Rule
from streams.faults import Faults, meant, shown
from streams.yaml_nodes import Items, Node, kind_of

EXAMPLE = "Write a list: [{rule: stronger, equal: [incident]}]"


def inhibited_by(node: Node, faults: Faults) -> tuple[Inhibition, ...]:
    """Give the stronger rules; what is no such entry is a fault. Whether there are such rules: `check`."""
    if not isinstance(node, Items) or not node.items:
        problem = "an empty list" if isinstance(node, Items) else kind_of(node)
        faults.add(node.at, f"inhibited_by is {problem}", EXAMPLE)
        return ()
    return tuple(found for item in node.items if (found := _entry(item, faults)) is not None)


def check(rules: Iterable[Rule], faults: Faults) -> None:
    """Note stronger rules that are not there, and rules that give way to each other in a circle."""
    by_id = {rule.id: rule for rule in rules}
    for rule in by_id.values():
        for one in rule.inhibited_by:
            if one.rule not in by_id:
                remedy = meant(one.rule, by_id) or "Name a rule of these files"
                faults.add(one.at, f"{rule.id} is inhibited by {shown(one.rule)}, no rule", remedy)
            elif rule.id in _above(one.rule, by_id):
                faults.add(one.at, f"{rule.id} and {one.rule} inhibit each other", "Let the weaker give way alone")


def _above(rule_id: str, by_id: Mapping[str, Rule]) -> set[str]:
    """Give the rule and all that it gives way to, in any number of steps."""
    found, open_ = {rule_id}, [rule_id]
    while open_:
        known = by_id.get(open_.pop())
        named = () if known is None else known.inhibited_by
        open_ += [one.rule for one in named if one.rule not in found]
        found |= {one.rule for one in named}
    return found


def _entry(node: Node, faults: Faults) -> Inhibition | None:
    values = keys.keyed(node, keys.INHIBITION, "an entry of inhibited_by", faults)
    if values is None or "rule" not in values:
        return None
    if "equal" in values:
        typed.listed(values["equal"], "equal", faults, _equal)
    named = typed.one(values["rule"], "rule", faults, scalars.identifier)
    return None if named is None else Inhibition(named, values["rule"].at)


def _equal(text: str) -> str:
    return scalars.one_of(text, keys.EQUALS, "thing that alerts share")
