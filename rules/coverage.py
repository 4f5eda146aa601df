"""Which conditions of rules their tests never touch: lines that could go, and no test would notice."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rules.match import verdict_of
from rules.model import Block, Line, Rule, RuleSet
from rules.reasons import View
from rules.subject import Subject
from streams.faults import Fault


@dataclass
class Coverage:
    """What the tests of a set have shown so far. Lines are told apart by where they stand in which rule."""

    rules: RuleSet
    _tried: set[str] = field(default_factory=set)
    _touched: set[tuple[str, Line]] = field(default_factory=set)
    _noticed: set[tuple[str, Line]] = field(default_factory=set)

    def watch(self, subject: Subject, ids: frozenset[str]) -> None:
        """Note what the rules of these ids make of a subject that a test gives."""
        view = View(subject)
        for rule in self.rules.rules:
            if rule.id in ids and rule.mode != "off":
                self._tried.add(rule.id)
                self._note(rule, view)

    def _note(self, rule: Rule, view: View) -> None:
        verdict = verdict_of(rule, view)
        for line in _written(rule):
            if view.values(line.field) or line.modifier.takes == "truth":
                self._touched.add((rule.id, line))
            if (rule.id, line) not in self._noticed and verdict_of(without(rule, line), view) != verdict:
                self._noticed.add((rule.id, line))

    def gaps(self) -> Iterator[Fault]:
        """Give the rules that no test tries, and the lines that no test touches or would miss."""
        for rule in self.rules.rules:
            if rule.mode == "off":
                continue
            if rule.id not in self._tried:
                yield Fault(rule.at, f"no test tries {rule.id}", "Add tests: with a text that it should match")
                continue
            for line in _written(rule):
                if (rule.id, line) not in self._touched:
                    yield Fault(
                        line.at, f"no test of {rule.id} touches {line.written}", "Add one that says something of it"
                    )
                elif (rule.id, line) not in self._noticed:
                    problem = f"no test of {rule.id} would notice if {line.written} were gone"
                    yield Fault(line.at, problem, "Add one that meets all lines but this")


def _written(rule: Rule) -> list[Line]:
    return [line for role, _, line in rule.lines() if role != "default"]


def without(rule: Rule, line: Line) -> Rule:
    """Give the rule as it would be without one of its lines; an exception that loses its last line goes with it."""

    def less(block: Block) -> Block:
        return tuple(one for one in block if one is not line)

    return replace(
        rule,
        blocks={name: less(block) for name, block in rule.blocks.items()},
        added=less(rule.added),
        unless=tuple(kept for block in rule.unless if (kept := less(block))),
    )
