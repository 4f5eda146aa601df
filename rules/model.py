"""A rule and its parts, as matching needs them: typed, resolved, frozen. Loading is the only way to make them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Literal

from rules.fields import Field
from rules.modifiers import Modifier
from rules.titles import Title
from streams.faults import Fault, Location
from streams.records import EVENT_TYPES, Event, Source

Role = Literal["match", "also", "unless", "default"]


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """One line of a map: `field|modifier: operands`. `written` is how a person reads it, `at` where it stands."""

    field: Field
    modifier: Modifier
    operands: tuple[Any, ...]
    written: str
    at: Location


Block = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A map of `match` by its name; the empty name is the map of a rule without a condition."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class Joined:
    """All of the parts (`is_and`), or one of them."""

    is_and: bool
    parts: tuple["Expression", ...]


Expression = Named | Not | Joined


@dataclass(frozen=True)
class AlertWords:
    """How an alert of the rule reads and ends."""

    title: Title | None = None
    expires: timedelta = timedelta(hours=24)
    on_correction: Literal["notify", "edit", "none"] = "notify"


@dataclass(frozen=True)
class Inhibition:
    """A stronger rule that speaks in the place of this one, where both have an alert of the same incident."""

    rule: str
    at: Location


@dataclass(frozen=True)
class Report:
    """What a test in a rule file gives: a news text, or an event with the text that lines on `text` look into.

    `at` is aware and UTC. `corrects` is the place (from 0) of the report in whose place it stands.
    """

    at: datetime
    text: str | None
    title: str = ""
    source: Source = field(default_factory=lambda: Source(name="test"))
    event: Event | None = None
    language: str = "en"
    corrects: int | None = None


@dataclass(frozen=True)
class Expected:
    """An alert that a test expects; None is "whichever"."""

    alert: str
    certainty: str | None
    severity: str | None
    is_retracted: bool = False


@dataclass(frozen=True)
class Case:
    """A test of a rule file, with the ids of the rules that `expect` is exact for."""

    name: str
    given: tuple[Report, ...]
    expect: tuple[Expected, ...]
    rules: frozenset[str]
    at: Location


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule. `added` are the lines of its macros, `defaults` those that hold because it names neither field."""

    id: str
    title: str
    severity: str
    at: Location
    blocks: Mapping[str, Block]
    condition: Expression
    added: Block = ()
    defaults: Block = ()
    unless: tuple[Block, ...] = ()
    if_possible: str | None = None
    mode: Literal["live", "shadow", "off"] = "live"
    owner: str | None = None
    falsepositives: tuple[str, ...] = ()
    alert: AlertWords = field(default_factory=AlertWords)
    inhibited_by: tuple[Inhibition, ...] = ()

    def lines(self) -> Sequence[tuple[Role, str, Line]]:
        """Give every line with its role and the name of its map (`unless` maps are numbered from 1)."""
        named: list[tuple[Role, str, Line]] = [("match", n, line) for n, block in self.blocks.items() for line in block]
        named += [("also", "", line) for line in self.added]
        named += [("default", "", line) for line in self.defaults]
        numbered = enumerate(self.unless, start=1)
        return named + [("unless", str(n), line) for n, block in numbered for line in block]

    @property
    def of_incident(self) -> bool:
        """Whether it asks for something of the incident, so that it is tried again whenever that changes."""
        return any(line.field.of_incident for _, _, line in self.lines())

    def event_types(self) -> frozenset[str]:
        """Give the event types it can match at all."""
        return types_left((*self.added, *self.blocks.get("", ())))


def types_left(lines: Iterable[Line]) -> frozenset[str]:
    """Give the event types that meet all lines on them."""
    kept = frozenset(EVENT_TYPES)
    for line in lines:
        if line.field.name == "type" and line.modifier.name in ("", "in"):
            kept &= frozenset(line.operands)
        elif line.field.name == "type" and line.modifier.is_negated:
            kept -= frozenset(line.operands)
    return kept


@dataclass(frozen=True, eq=False)
class RuleSet:
    """All rules of one load. `version_hash` names their content, comments and the order of files aside."""

    rules: tuple[Rule, ...] = ()
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    macros: Mapping[str, Block] = field(default_factory=dict)
    version_hash: str = ""
    cases: tuple[Case, ...] = ()
    warnings: tuple[Fault, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """Give the rules by their ids."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def of_incidents(self) -> "RuleSet":
        """Give those rules that may match an earlier event when more is known of its incident."""
        return RuleSet(rules=tuple(rule for rule in self.rules if rule.of_incident))
