"""What is known of an incident, from its mentions alone: a mention that goes takes with it what only it said."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from streams.incidents.alike.timing import Windows
from streams.incidents.alike.traits import traits_of
from streams.incidents.copying.refutation import DENIALS, refutation_of
from streams.incidents.copying.standing import told
from streams.incidents.model import Incident, Mention, Status, places_of
from streams.records import EVENT_TYPES, PHASES, Actor, Event, EventType, Phase, Place

_STATUS: dict[Phase, Status] = {"planned": "planned", "underway": "underway", "concluded": "concluded"}


def summarize(incident_id: str, mentions: Sequence[Mention], *, otherwise: Event | None = None) -> Incident:
    """Give the incident these mentions make. Without any it is `withdrawn`, and keeps the type of `otherwise`."""
    said = told(mentions) or tuple(mentions)
    phase = _phase(said)
    moments = [mention.report.seen_at for mention in mentions if mention.report.seen_at is not None]
    return Incident(
        id=incident_id,
        type=_type(said, otherwise),
        phase=phase,
        status=_status(mentions, phase),
        places=_distinct_places(place for mention in mentions for place in places_of(mention.event)),
        attackers=_distinct_actors(actor for mention in mentions for actor in mention.event.attacker),
        defenders=_distinct_actors(actor for mention in mentions for actor in mention.event.defender),
        first_seen_at=min(moments, default=None),
        last_seen_at=max(moments, default=None),
        mentions=tuple(mentions),
    )


def as_they_came(ours: Sequence[Mention], theirs: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions of two incidents that turned out to be one, each in its order, the earlier seen first.

    What a source put right must stand before the word by which it did so, in whichever of the two it was.
    """
    found, rest = list[Mention](), deque(theirs)
    for one in ours:
        while rest and _is_seen_before(rest[0], one):
            found.append(rest.popleft())
        found.append(one)
    return (*found, *rest)


def _is_seen_before(one: Mention, other: Mention) -> bool:
    ours, theirs = one.report.seen_at, other.report.seen_at
    return ours is not None and theirs is not None and ours < theirs


def expires_at(incident: Incident, windows: Windows) -> datetime | None:
    """Give when it is over: what is reported later begins another incident, unless it lasts longer or tells of then.

    None where nobody said when.
    """
    if incident.last_seen_at is None:
        return None
    days = max(windows.of(traits_of(mention.event, mention.report.title)) for mention in incident.mentions)
    latest = datetime.max.replace(tzinfo=UTC)
    return incident.last_seen_at + min(timedelta(days=days), latest - incident.last_seen_at)


def _status(mentions: Sequence[Mention], phase: Phase) -> Status:
    if not mentions:
        return "withdrawn"
    is_denied = any(mention.event.modality in DENIALS for mention in mentions)
    return "denied" if is_denied and refutation_of(mentions).takes_back else _STATUS[phase]


def _phase(said: Sequence[Mention]) -> Phase:
    """Give how far it has come by what tells of it: a ceasefire begins nothing and ends no plan."""
    fought = [one for one in said if one.event.type != "ceasefire"] or said
    return PHASES[max((PHASES.index(one.event.phase) for one in fought), default=0)]


def _type(said: Sequence[Mention], otherwise: Event | None) -> EventType:
    """The gravest that was said: an offensive is also told as clashes, a build-up becomes one."""
    kinds = {mention.event.type for mention in said} or ({otherwise.type} if otherwise is not None else {"clash"})
    return next(kind for kind in EVENT_TYPES if kind in kinds)


def _distinct_places(places: Iterable[Place]) -> tuple[Place, ...]:
    found: dict[tuple[str, str | None, str], Place] = {}
    for place in places:
        found.setdefault((place.name, place.country, place.precision), place)
    return tuple(found.values())


def _distinct_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor.actor_id or actor.name, actor)
    return tuple(found.values())
