"""The catalogue of fields that a rule may name: loader, JSON Schema, lint, `explain` and documentation come from it.

A new field is one entry here, its test, and a line in a rule of the catalogue that uses it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_args

from rules import kinds
from rules.kinds import Kind
from rules.subject import Seen, Subject, event_time
from streams.incidents.facts import STATUSES, IncidentFacts
from streams.records import EVENT_TYPES, MODALITIES, PHASES, Actor, Place, Quantity, Reliability

Read = Callable[[Any], Iterable[Seen]]  # of a Subject; subscriptions have fields of their own, of an alert


@dataclass(frozen=True, eq=False)
class Field:
    """`read` gives the values a subject has for it, none when it is absent."""

    name: str
    kind: Kind
    doc: str
    read: Read

    @property
    def of_incident(self) -> bool:
        """Whether it is the incident's, so that the rule is tried again when the incident changes."""
        return self.name.startswith("incident.")


def seen_in(field: Field, subject: Any) -> tuple[Seen, ...]:
    """Give the values of the field in this subject."""
    return tuple(field.read(subject))


def _evidence(subject: Subject) -> str | None:
    return subject.event.evidence[0].quote if subject.event.evidence else None


def _word(get: Callable[[Subject], str | None]) -> Read:
    def read(subject: Subject) -> Iterable[Seen]:
        word = get(subject)
        return [Seen(word, word, _evidence(subject))] if word else []

    return read


def _of_source(get: Callable[[Subject], str | None]) -> Read:
    def read(subject: Subject) -> Iterable[Seen]:
        word = get(subject)
        return [Seen(word, word)] if word else []

    return read


def _actors(get: Callable[[Subject], tuple[Actor, ...]]) -> Read:
    def read(subject: Subject) -> Iterable[Seen]:
        quote = _evidence(subject)
        return [Seen(a, f"{a.name} ({a.actor_id})" if a.actor_id else a.name, quote) for a in get(subject)]

    return read


def _places(subject: Subject) -> tuple[Place, ...]:
    first = subject.event.place
    return subject.event.places or (() if first is None else (first,))


def _place(subject: Subject) -> Iterable[Seen]:
    for place in _places(subject):
        around = ", ".join(part for part in (place.admin1, place.country) if part)
        known = f"{place.name} ({around}; {place.precision})" if around else f"{place.name} ({place.precision})"
        yield Seen(place, known, _evidence(subject))


def _country(subject: Subject) -> Iterable[Seen]:
    codes = dict.fromkeys(place.country for place in _places(subject) if place.country)
    return [Seen(code, code, _evidence(subject)) for code in codes]


def _admin1(subject: Subject) -> Iterable[Seen]:
    return [
        Seen(place, f"{place.admin1}, {place.country}", _evidence(subject))
        for place in _places(subject)
        if place.admin1
    ]


def _persons(get: Callable[[Subject], Quantity | None]) -> Read:
    def read(subject: Subject) -> Iterable[Seen]:
        quantity = get(subject)
        return [] if quantity is None else [Seen(quantity, _range(quantity), quantity.quote)]

    return read


def _range(quantity: Quantity) -> str:
    taken = kinds.PERSONS.interval(quantity)
    low, high = (round(end) if end is not None else None for end in (taken.low, taken.high))
    if low == high:
        return f"{low}"
    return f"{low} or more" if high is None else f"{low} to {high}"


def _age(subject: Subject) -> Iterable[Seen]:
    told_at, date = event_time(subject.reading), subject.event.date
    if told_at is None or date is None:
        return []
    days = (told_at.date() - date.latest).days
    return [Seen(timedelta(days=days), f"{days} days", _evidence(subject))]


def _text(subject: Subject) -> Iterable[Seen]:
    return [Seen(subject.text, f"{len(subject.text)} characters")] if subject.text else []


def _confidence(subject: Subject) -> Iterable[Seen]:
    return [Seen(subject.event.confidence, f"{subject.event.confidence:.2f}", _evidence(subject))]


def _tags(subject: Subject) -> Iterable[Seen]:
    return [Seen(tag, tag) for tag in subject.reading.source.tags]


def _incident(get: Callable[[IncidentFacts], object]) -> Read:
    """Read what is exact, or a word; a Quantity comes with its quote."""

    def read(subject: Subject) -> Iterable[Seen]:
        value = None if subject.incident is None else get(subject.incident)
        if value is None:
            return []
        if isinstance(value, Quantity):
            return [Seen(value, _range(value), value.quote)]
        return [Seen(value, str(value))]

    return read


FIELDS = {
    one.name: one
    for one in (
        Field("type", kinds.choice("event type", EVENT_TYPES), "what happened", _word(lambda s: s.event.type)),
        Field("phase", kinds.choice("phase", PHASES), "planned, underway or concluded", _word(lambda s: s.event.phase)),
        Field(
            "modality",
            kinds.choice("modality", MODALITIES),
            "how it is said; only asserted and claimed match unless a rule names it",
            _word(lambda s: s.event.modality),
        ),
        Field("attribution", kinds.NAME, "who says so, as written", _word(lambda s: s.event.attribution)),
        Field("attacker", kinds.ACTOR, "who attacks, its members too", _actors(lambda s: s.event.attacker)),
        Field("defender", kinds.ACTOR, "who is attacked, its members too", _actors(lambda s: s.event.defender)),
        Field("supporter", kinds.ACTOR, "who backs one side", _actors(lambda s: s.event.supporter)),
        Field(
            "actor",
            kinds.ACTOR,
            "attacker, defender or supporter",
            _actors(lambda s: s.event.attacker + s.event.defender + s.event.supporter),
        ),
        Field("place", kinds.PLACE, "a town, or anything within an admin-1 of that name", _place),
        Field("country", kinds.COUNTRY, "where, ISO 3166-1 alpha-2", _country),
        Field("admin1", kinds.ADMIN1, "the first-order division it lies in", _admin1),
        Field("force", kinds.PERSONS, "persons on the attacking side", _persons(lambda s: s.event.force)),
        Field("opposing_force", kinds.PERSONS, "persons on the other side", _persons(lambda s: s.event.opposing_force)),
        Field("killed", kinds.PERSONS, "persons killed", _persons(lambda s: s.event.casualties.killed)),
        Field("wounded", kinds.PERSONS, "persons wounded", _persons(lambda s: s.event.casualties.wounded)),
        Field("captured", kinds.PERSONS, "persons captured", _persons(lambda s: s.event.casualties.captured)),
        Field("confidence", kinds.SHARE, "how sure the reading is, 0 to 1", _confidence),
        Field(
            "age",
            kinds.DURATION,
            "from the event's last day to its article; over 30d and historic do not match unless a rule names it",
            _age,
        ),
        Field("text", kinds.PROSE, "the cleaned text of the article", _text),
        Field("incident.force", kinds.PERSONS, "the incident's figure by the policy", _incident(lambda i: i.force)),
        Field("incident.sources", kinds.COUNT, "independent sources", _incident(lambda i: i.sources)),
        Field("incident.outlets", kinds.COUNT, "outlets, copies too", _incident(lambda i: i.outlets)),
        Field("incident.first_seen", kinds.MOMENT, "when it was first reported", _incident(lambda i: i.first_seen)),
        Field("incident.phase", kinds.choice("phase", PHASES), "the incident's phase", _incident(lambda i: i.phase)),
        Field(
            "incident.status", kinds.choice("status", STATUSES), "the incident's state", _incident(lambda i: i.status)
        ),
        Field("source", kinds.NAME, "the article's source", _of_source(lambda s: s.reading.source.name)),
        Field("source.owner", kinds.NAME, "who owns the source", _of_source(lambda s: s.reading.source.owner)),
        Field("source.tag", kinds.NAME, "a tag of the source in the feed list", _tags),
        Field(
            "source.reliability",
            kinds.choice("reliability", get_args(Reliability)),
            "the Admiralty letter of the source, A (best) to F",
            _of_source(lambda s: s.reading.source.reliability),
        ),
        Field(
            "language", kinds.LANGUAGE, "the article's language, ISO 639-1", _of_source(lambda s: s.reading.language)
        ),
    )
}
