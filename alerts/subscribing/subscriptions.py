"""Who is told of what: YAML that readers edit, and the pure answer to where an alert goes."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alerts.channels import CHANNELS
from alerts.message import SEVERITIES, Certainty, Severity
from alerts.subscribing import terms
from alerts.subscribing.quiet import Quiet
from alerts.subscribing.terms import Rate, Review
from rules import keys, kinds, scalars, typed
from rules.fields import FIELDS, Field
from rules.keys import Key
from rules.lines import Context, block
from rules.lists import Lists
from rules.load import files_of
from rules.model import Block, Rule
from rules.reasons import View
from rules.scalars import UnfitError
from rules.subject import Subject
from rules.tables import KnownTables, Tables
from rules.three import Three
from streams import yaml_nodes
from streams.errors import TocsinError
from streams.faults import Faults, FileFaults, Location, meant, shown
from streams.yaml_nodes import Items, Node, Scalar, Table, kind_of

_SLACK = re.compile(r"#[^\s#@<>&,.A-Z]{1,80}|[CGDUW][A-Z0-9]{5,20}")
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
)
_LONGEST_ADDRESS = 254  # RFC 5321

_DOCUMENT = {
    "tocsin": Key("tocsin", "the version of the format", is_required=True),
    "subscriptions": Key("subscriptions", "who is told of what", is_required=True),
}
OF_ALERTS = ("rule", "severity", "certainty")  # what is known of a rule's alerts before there is one
KEYS = {
    key.name: key
    for key in (
        Key("id", "names it; rules name it as their owner", is_required=True),
        Key("to", "where to: [{slack: '#desk'}, {email: desk@example.org}]", is_required=True),
        Key("match", "lines over alerts; without it every alert is meant"),
        Key("least", "the least severity that is told"),
        Key("quiet", "hours in which alerts are held, then told as one digest"),
        Key("rate", "how many at most, 10/h; then: and 37 more"),
        Key("review", "who approves what is told first"),
    )
}


class SubscriptionFaults(FileFaults):
    """What is wrong in the subscriptions, one line a fault."""


@dataclass(frozen=True, order=True)
class Target:
    """A recipient on a channel, as that channel understands it; an e-mail address is one mailbox, whatever its case."""

    channel: str
    recipient: str

    def __post_init__(self) -> None:
        """Write an address in small letters, wherever it comes from: two are compared as they stand."""
        if self.channel == "email":
            object.__setattr__(self, "recipient", self.recipient.lower())


@dataclass(frozen=True)
class AlertFacts:
    """What a subscription may ask of an alert; `countries` are ISO 3166-1 alpha-2.

    `subject` is the event that it rests on, with its article and incident: every field of rules is asked of that.
    """

    rule: str
    severity: Severity
    certainty: Certainty = "sure"
    countries: tuple[str, ...] = ()
    subject: Subject | None = None
    alert: str = ""
    incident: str = ""


@dataclass(frozen=True, eq=False)
class Subscription:
    """Who is told: every alert of at least `least` for which no line of `match` says no."""

    id: str
    to: tuple[Target, ...]
    at: Location
    match: Block = ()
    least: Severity = SEVERITIES[0]
    quiet: Quiet | None = None
    rate: Rate | None = None
    review: Review | None = None

    def takes(self, facts: AlertFacts) -> bool:
        """Tell whether the alert is meant; a possible line counts, as it is better told than missed."""
        if SEVERITIES.index(facts.severity) < SEVERITIES.index(self.least):
            return False
        return View(facts).least(self.match) > Three.NO

    def may_take(self, rule: Rule) -> bool:
        """Tell whether some alert of the rule could be meant."""
        asked = tuple(line for line in self.match if line.field.name in OF_ALERTS)
        told: list[tuple[Certainty, str]] = [("sure", rule.severity)]
        told += [("possible", rule.if_possible)] if rule.if_possible else []
        for certainty, named in told:
            severity = SEVERITIES[keys.SEVERITIES.index(named)]
            facts = AlertFacts(rule.id, severity, certainty)
            is_grave = SEVERITIES.index(severity) >= SEVERITIES.index(self.least)
            if is_grave and View(facts).least(asked) > Three.NO:
                return True
        return False


def route(facts: AlertFacts, subscriptions: Iterable[Subscription]) -> tuple[Target, ...]:
    """Give where the alert goes, each target once, sorted: the same alert and subscriptions, the same answer."""
    return tuple(sorted({target for one in subscriptions if one.takes(facts) for target in one.to}))


def target(written: str) -> Target:
    """Give the target of `channel:recipient`, for example `slack:#tocsin-test`. Raises TocsinError."""
    channel, _, recipient = written.partition(":")
    if channel not in CHANNELS:
        raise TocsinError(f"{shown(channel)} is no channel", remedy=meant(channel, CHANNELS) or "Write slack:#name")
    try:
        return Target(channel, _RECIPIENTS.get(channel, str)(recipient))
    except UnfitError as error:
        raise TocsinError(f"{shown(recipient)} is {error.reason}", remedy=error.remedy) from error


def received(rules: Iterable[Rule], subscriptions: Sequence[Subscription]) -> dict[str, bool]:
    """Give for each rule whether some subscription could receive an alert of it."""
    return {rule.id: any(one.may_take(rule) for one in subscriptions) for rule in rules}


def load(
    paths: Sequence[Path], rules: Iterable[Rule] | None = None, tables: Tables | None = None
) -> tuple[Subscription, ...]:
    """Give the subscriptions of the files and folders, or raise SubscriptionFaults with every fault of every file.

    With `rules`, a rule or an owner that is not there is a fault too. A path that is not there: TocsinError, exit 2.
    """
    faults = Faults()
    nodes = [yaml_nodes.read(file, faults) for file in files_of(paths, "subscription")]
    return _loaded(nodes, faults, rules, tables)


def loads(
    text: str, *, name: str = "subscriptions.yaml", rules: Iterable[Rule] | None = None, tables: Tables | None = None
) -> tuple[Subscription, ...]:
    """Give the subscriptions of one document; as `load`, for text at hand."""
    return loads_all({name: text}, rules, tables)


def loads_all(
    texts: Mapping[str, str], rules: Iterable[Rule] | None = None, tables: Tables | None = None
) -> tuple[Subscription, ...]:
    """Give the subscriptions of several documents, name to text; as `load`, for files that were read before."""
    faults = Faults()
    nodes = [yaml_nodes.compose(text.encode("utf-8", "surrogatepass"), name, faults) for name, text in texts.items()]
    return _loaded(nodes, faults, rules, tables)


def lines_of(text: str, rules: Sequence[str] | None = None) -> Block:
    """Give the lines over alerts that a map in YAML writes: `{rule: big, country|in: [SY, LB]}`.

    With `rules`, another one is a fault. Raises SubscriptionFaults.
    """
    faults = Faults()
    node = yaml_nodes.compose(text.encode("utf-8", "surrogatepass"), "match", faults)
    context = Context(
        Lists(), KnownTables(), faults, fields_of_alerts(None if rules is None else tuple(rules)), "subscriptions"
    )
    lines = () if node is None else block(node, "match", context)
    if len(faults):
        raise SubscriptionFaults(faults)
    return lines


def _loaded(
    given: Iterable[Node | None], faults: Faults, rules: Iterable[Rule] | None, tables: Tables | None
) -> tuple[Subscription, ...]:
    known = None if rules is None else tuple(rules)
    fields = fields_of_alerts(None if known is None else tuple(rule.id for rule in known))
    context = Context(Lists(), tables or KnownTables(), faults, fields, "subscriptions")
    nodes = [node for node in given if node is not None]
    found = [one for node in nodes for one in _document(node, context)]
    places: dict[str, Location] = {}
    for named in (one for node in nodes for one in _ids(node)):
        first = places.setdefault(named.text, named.at)
        if first != named.at:
            faults.add(named.at, f"{shown(named.text)} is given twice under subscriptions", f"The first is at {first}")
    for one in found:
        if one.review is not None and (one.review.by not in places or one.review.by == one.id):
            remedy = meant(one.review.by, places.keys() - {one.id}) or "Name the subscription that is asked"
            faults.add(one.at, f"{one.id} is reviewed by {shown(one.review.by)}, no other subscription", remedy)
    for rule in known or ():
        if rule.owner is not None and rule.owner not in places:
            remedy = meant(rule.owner, places) or "Add a subscription of that id"
            faults.add(rule.at, f"the owner of {rule.id} is {shown(rule.owner)}, no subscription", remedy)
    if len(faults):
        raise SubscriptionFaults(faults)
    return tuple(found)


def fields_of_alerts(rules: tuple[str, ...] | None) -> Mapping[str, Field]:
    """Give the fields of an alert and those of what it rests on; `rules` are those there are, None: nobody knows."""
    named = kinds.choice("rule", rules) if rules is not None else kinds.ID
    own = (
        Field("rule", named, "the id of the rule", lambda facts: (facts.rule,)),
        Field("severity", kinds.ranked("severity", SEVERITIES), "how grave it is", _severity, _severity_said),
        Field("certainty", kinds.choice("certainty", keys.CERTAINTIES), "sure or possible", lambda f: (f.certainty,)),
        Field("country", kinds.COUNTRY, "where any report of the incident has it", lambda facts: facts.countries),
        Field("alert", kinds.ID, "the id of one alert", lambda facts: (facts.alert,) if facts.alert else ()),
        Field(
            "incident", kinds.ID, "the id of its incident", lambda facts: (facts.incident,) if facts.incident else ()
        ),
    )
    return {one.name: _of_subject(one) for one in FIELDS.values()} | {one.name: one for one in own}


def _of_subject(field: Field) -> Field:
    """Give a field of rules as one of alerts, asked of the event that the alert rests on."""
    return Field(
        field.name,
        field.kind,
        field.doc,
        lambda facts: () if facts.subject is None else field.values(facts.subject),
        lambda facts, value: field.said(facts.subject, value),
        lambda facts, value: field.quote(facts.subject, value),
    )


def _severity(facts: AlertFacts) -> Sequence[int]:
    return (SEVERITIES.index(facts.severity),)


def _severity_said(_facts: AlertFacts, rank: int) -> str:
    return SEVERITIES[rank]


def _ids(node: Node) -> Iterable[Scalar]:
    """Give every id of a document, that of a faulty subscription too: what it lacks hides no other fault."""
    entries = node.get("subscriptions") if isinstance(node, Table) else None
    for entry in entries.items if isinstance(entries, Items) else ():
        named = entry.get("id") if isinstance(entry, Table) else None
        if isinstance(named, Scalar) and not named.is_missing:
            yield named


def _document(node: Node, context: Context) -> list[Subscription]:
    values = keys.keyed(node, _DOCUMENT, "a subscription file", context.faults)
    if values is None:
        return []
    if "tocsin" in values:
        typed.one(values["tocsin"], "tocsin", context.faults, keys.version)
    entries = values.get("subscriptions")
    if entries is None:
        return []
    if not isinstance(entries, Items):
        context.faults.add(entries.at, f"subscriptions is {kind_of(entries)}", "Write a list: each begins with - id:")
        return []
    found = (_subscription(entry, context) for entry in entries.items)
    return [one for one in found if one is not None]


def _subscription(node: Node, context: Context) -> Subscription | None:
    values = keys.keyed(node, KEYS, "a subscription", context.faults)
    if values is None:
        return None
    faults = context.faults
    named = typed.one(values["id"], "id", faults, scalars.identifier) if "id" in values else None
    to = _targets(values["to"], faults) if "to" in values else ()
    match = block(values["match"], "match", context) if "match" in values else ()
    least = typed.one(values["least"], "least", faults, _rank) if "least" in values else SEVERITIES[0]
    quiet = terms.quiet(values["quiet"], faults) if "quiet" in values else None
    rate = terms.rate(values["rate"], faults) if "rate" in values else None
    review = terms.review(values["review"], faults) if "review" in values else None
    if not named or not to or not least:
        return None
    return Subscription(named, to, values["id"].at, match, least, quiet, rate, review)


def _rank(text: str) -> Severity:
    return SEVERITIES[SEVERITIES.index(scalars.one_of(text, SEVERITIES, "severity"))]


def _targets(node: Node, faults: Faults) -> tuple[Target, ...]:
    if not isinstance(node, Items) or not node.items:
        problem = "to is an empty list" if isinstance(node, Items) else f"to is {kind_of(node)}"
        faults.add(node.at, problem, 'Write a list: [{slack: "#desk"}, {email: desk@example.org}]')
        return ()
    return tuple(target for item in node.items for target in _target(item, faults))


def _target(node: Node, faults: Faults) -> Iterable[Target]:
    if not isinstance(node, Table) or not node.pairs:
        faults.add(node.at, f"a target is {kind_of(node)}", 'Write {slack: "#desk"} or {email: desk@example.org}')
        return
    for key, value in node.pairs:
        if key.text not in CHANNELS:
            faults.add(key.at, f"{shown(key.text)} is no channel", meant(key.text, CHANNELS))
        elif isinstance(value, Scalar) and value.is_missing and key.text == "slack":
            faults.add(value.at, "slack has no value", 'Quote it, {slack: "#desk"}: an unquoted # begins a comment')
        else:
            recipient = typed.one(value, key.text, faults, _RECIPIENTS.get(key.text, typed.text))
            if recipient is not None:
                yield Target(key.text, recipient)


def _slack(text: str) -> str:
    if _SLACK.fullmatch(text):
        return text
    raise UnfitError("no Slack channel", 'Write "#name" (lower case) or the id of a channel, for example C024BE91L')


def _address(text: str) -> str:
    if _ADDRESS.fullmatch(text) and len(text) <= _LONGEST_ADDRESS:
        return text
    raise UnfitError("no e-mail address", "Write one address, for example desk@example.org")


_RECIPIENTS: dict[str, Callable[[str], Any]] = {"slack": _slack, "email": _address}
