"""The catalogue of fields that a rule may name: loader, JSON Schema, lint, `explain` and documentation come from it.

A new field is one entry here, its test, and a line in a rule of the catalogue that uses it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_args

from rules import kinds
from rules.kinds import Kind
from rules.subject import Seen, Subject, event_time
from streams.incidents.keeping.facts import STATUSES, IncidentFacts
from streams.records import EVENT_TYPES, MODALITIES, PHASES, Actor, Event, Place, Quantity, Reading, Reliability


@dataclass(frozen=True, eq=False)
class Field:
    """`values` gives what a subject has for it, none when it is absent; `said` and `quote` are how a person reads one.

    A subject is a Subject; subscriptions have fields of their own, of an alert.
    """

    name: str
    kind: Kind
    doc: str
    values: Callable[[Any], Sequence[Any]]
    said: Callable[[Any, Any], str] = lambda _subject, value: str(value)
    quote: Callable[[Any, Any], str | None] = lambda _subject, _value: None

    @property
    def of_incident(self) -> bool:
        """Whether it is the incident's, so that the rule is tried again when the incident changes."""
        return self.name.startswith("incident.")

    def seen(self, subject: Any) -> tuple[Seen, ...]:
        """Give its values in this subject as a person reads them, with the words that say so."""
        return tuple(Seen(one, self.said(subject, one), self.quote(subject, one)) for one in self.values(subject))


def _evidence(subject: Subject, _value: Any) -> str | None:
    return subject.event.evidence[0].quote if subject.event.evidence else None


def _some(get: Callable[[Subject], Any]) -> Callable[[Subject], Sequence[Any]]:
    """Give the reader of what may be absent: None and an empty text are."""

    def values(subject: Subject) -> Sequence[Any]:
        value = get(subject)
        return () if value is None or value == "" else (value,)

    return values


def _of_event(name: str, kind: Kind, doc: str, get: Callable[[Subject], Any]) -> Field:
    return Field(name, kind, doc, _some(get), quote=_evidence)


def _of_incident(name: str, kind: Kind, doc: str, get: Callable[[IncidentFacts], Any]) -> Field:
    values = _some(lambda subject: None if subject.incident is None else get(subject.incident))
    return Field(f"incident.{name}", kind, doc, values)


def _of_article(name: str, kind: Kind, doc: str, get: Callable[[Reading], Any]) -> Field:
    return Field(name, kind, doc, _some(lambda subject: get(subject.reading)))


def _actors(name: str, doc: str, get: Callable[[Event], tuple[Actor, ...]]) -> Field:
    return Field(name, kinds.ACTOR, doc, lambda subject: get(subject.event), _who, _evidence)


def _who(_subject: Subject, actor: Actor) -> str:
    return f"{actor.name} ({actor.actor_id})" if actor.actor_id else actor.name


def _persons(name: str, doc: str, get: Callable[[Subject], Quantity | None]) -> Field:
    return Field(name, kinds.PERSONS, doc, _some(get), _range, lambda _subject, quantity: quantity.quote)


def _range(_subject: Subject, quantity: Quantity) -> str:
    taken = kinds.PERSONS.interval(quantity)
    low, high = (round(end) if end is not None else None for end in (taken.low, taken.high))
    if low == high:
        return f"{low}"
    return f"{low} or more" if high is None else f"{low} to {high}"


def _places(subject: Subject) -> tuple[Place, ...]:
    first = subject.event.place
    return subject.event.places or (() if first is None else (first,))


def _where(_subject: Subject, place: Place) -> str:
    around = ", ".join(part for part in (place.admin1, place.country) if part)
    return f"{place.name} ({around}; {place.precision})" if around else f"{place.name} ({place.precision})"


def _countries(subject: Subject) -> Sequence[str]:
    return tuple(dict.fromkeys(place.country for place in _places(subject) if place.country))


def _divisions(subject: Subject) -> Sequence[Place]:
    return tuple(place for place in _places(subject) if place.admin1)


def _age(subject: Subject) -> Sequence[timedelta]:
    told_at, date = event_time(subject.reading), subject.event.date
    return () if told_at is None or date is None else (timedelta(days=(told_at.date() - date.latest).days),)


FIELDS = {
    one.name: one
    for one in (
        _of_event("type", kinds.choice("event type", EVENT_TYPES), "what happened", lambda s: s.event.type),
        _of_event("phase", kinds.choice("phase", PHASES), "planned, underway or concluded", lambda s: s.event.phase),
        _of_event(
            "modality",
            kinds.choice("modality", MODALITIES),
            "how it is said; only asserted and claimed match unless a rule names it",
            lambda s: s.event.modality,
        ),
        _of_event("attribution", kinds.NAME, "who says so, as written", lambda s: s.event.attribution),
        _actors("attacker", "who attacks, its members too", lambda e: e.attacker),
        _actors("defender", "who is attacked, its members too", lambda e: e.defender),
        _actors("supporter", "who backs one side", lambda e: e.supporter),
        _actors("actor", "attacker, defender or supporter", lambda e: e.attacker + e.defender + e.supporter),
        Field("place", kinds.PLACE, "a town, or anything within an admin-1 of that name", _places, _where, _evidence),
        Field("country", kinds.COUNTRY, "where, ISO 3166-1 alpha-2", _countries, quote=_evidence),
        Field(
            "admin1",
            kinds.ADMIN1,
            "the first-order division it lies in",
            _divisions,
            lambda _subject, place: f"{place.admin1}, {place.country}",
            _evidence,
        ),
        _persons("force", "persons on the attacking side", lambda s: s.event.force),
        _persons("opposing_force", "persons on the other side", lambda s: s.event.opposing_force),
        _persons("killed", "persons killed", lambda s: s.event.casualties.killed),
        _persons("wounded", "persons wounded", lambda s: s.event.casualties.wounded),
        _persons("captured", "persons captured", lambda s: s.event.casualties.captured),
        Field(
            "confidence",
            kinds.SHARE,
            "how sure the reading is, 0 to 1",
            lambda subject: (subject.event.confidence,),
            lambda _subject, share: f"{share:.2f}",
            _evidence,
        ),
        Field(
            "age",
            kinds.DURATION,
            "from the event's last day to its article; over 30d and historic do not match unless a rule names it",
            _age,
            lambda _subject, age: f"{age.days} days",
            _evidence,
        ),
        Field(
            "text",
            kinds.PROSE,
            "the cleaned text of the article; when its incident changes later, it is not looked into again",
            _some(lambda s: s.reading.text),
            lambda _subject, text: f"{len(text)} characters",
        ),
        _persons(
            "incident.force", "the incident's figure by the policy", lambda s: s.incident.force if s.incident else None
        ),
        _of_incident("sources", kinds.COUNT, "independent sources", lambda i: i.sources),
        _of_incident("outlets", kinds.COUNT, "outlets, copies too", lambda i: i.outlets),
        _of_incident("first_seen", kinds.MOMENT, "when it was first reported", lambda i: i.first_seen),
        _of_incident("phase", kinds.choice("phase", PHASES), "the incident's phase", lambda i: i.phase),
        _of_incident("status", kinds.choice("status", STATUSES), "the incident's state", lambda i: i.status),
        _of_article("source", kinds.NAME, "the article's source", lambda r: r.source.name),
        _of_article("source.owner", kinds.NAME, "who owns the source", lambda r: r.source.owner),
        Field(
            "source.tag",
            kinds.NAME,
            "a tag of the source in the feed list",
            lambda subject: subject.reading.source.tags,
        ),
        _of_article(
            "source.reliability",
            kinds.choice("reliability", get_args(Reliability)),
            "the Admiralty letter of the source, A (best) to F",
            lambda r: r.source.reliability,
        ),
        _of_article("language", kinds.LANGUAGE, "the article's language, ISO 639-1", lambda r: r.language),
    )
}
