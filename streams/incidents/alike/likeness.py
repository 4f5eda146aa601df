"""How sure two events are one, and why: the features weighed."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from streams.incidents.alike.features import Likeness, likeness
from streams.incidents.alike.reach import Reach
from streams.incidents.alike.timing import LONGEST_AGO_DAYS, Seen, days_gone_on
from streams.incidents.alike.traits import traits_of
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Mention, Part, Report, places_of
from streams.incidents.sides.actors import Affiliations
from streams.incidents.words.mentioned import as_sets
from streams.records import Event, Quantity, Reading


def seen(report: Report) -> Seen:
    """Give when and in which article's revision the report was told."""
    source = report.source
    owner = source.owner or source.name
    lands, towns = frozenset(report.lands), frozenset(report.towns)
    return Seen(
        report.article_id, report.revision, report.seen_at, owner, *as_sets(report.names), lands, towns, report.scene
    )


def compare(event: Event, report: Report, mention: Mention, weights: Weights, known: Affiliations) -> Likeness:
    """Give the features of `event` beside `mention`, or the veto."""
    return comparing(event, report, weights, known)(mention)


def comparing(
    event: Event, report: Report, weights: Weights, known: Affiliations, reach: Reach | None = None
) -> Callable[[Mention], Likeness]:
    """Give what compares `event` with one mention after the other: its own side is worked out once.

    What is out of `reach`, if any is given, is compared in part.
    """
    ours, our, windows = traits_of(event, report.title), seen(report), weights.windows

    def beside(mention: Mention) -> Likeness:
        their = mention.report
        return likeness(ours, our, traits_of(mention.event, their.title), seen(their), windows, known, reach)

    return beside


def probability(alike: Likeness, weights: Weights, *, is_own: bool) -> float:
    """Give how sure the two are one, 0 to 1; 0 under a veto. Rounded, so that sums in another order are equal."""
    if alike.veto is not None:
        return 0.0
    model = weights.own if is_own else weights.across
    total = model.base + math.fsum([model.weights[name] * value for name, value in alike.features.items()])
    return round(1.0 / (1.0 + math.exp(-total)), 6)


def explained(alike: Likeness, event: Event, mention: Mention, weights: Weights, *, is_own: bool) -> tuple[Part, ...]:
    """Give each feature with its weight, in the order of its weight in the sum; or the veto alone."""
    if alike.veto is not None:
        return (Part(name=alike.veto, value=0.0, weight=0.0, detail="cannot be one", is_veto=True),)
    model = weights.own if is_own else weights.across
    parts = [
        Part(name=name, value=value, weight=model.weights[name], detail=_detail(name, event, mention))
        for name, value in alike.features.items()
    ]
    return tuple(sorted(parts, key=lambda part: (-abs(part.value * part.weight), part.name)))


def widest_window(weights: Weights) -> timedelta:
    """Give the time after which nothing reported now can be of an incident last told of then."""
    return timedelta(days=weights.windows.widest)


def around(reading: Reading, weights: Weights) -> tuple[datetime, datetime] | None:
    """Give the times between which other reports of the reading's incidents lie, None where it says no time.

    A background sentence ("in April they had tried") reaches back to the day it names, within bounds, and so does what
    has gone on for long ("an assault that began in October").
    """
    known = [moment for moment in (reading.published_at, reading.first_seen_at) if moment is not None]
    if not known:
        return None
    at = min(known)
    back = [_days_back(event, reading.title, at) for event in reading.events if not event.historic]
    window = widest_window(weights)
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    since = timedelta(days=max(back, default=0)) + window
    return (at - since if at - first > since else first, at + window if last - at > window else last)


def _days_back(event: Event, title: str, at: datetime) -> int:
    days = (at.date() - event.date.earliest).days if event.date is not None else 0
    gone_on = math.ceil(days_gone_on(traits_of(event, title), at.date()))
    return max(days if days <= LONGEST_AGO_DAYS else 0, gone_on, 0)


def _detail(name: str, ours: Event, mention: Mention) -> str:
    kind, theirs = name.partition(" ")[0], mention.event
    match kind:
        case "place":
            both = _places(theirs), _places(ours)
        case "attacker" | "defender":
            both = _actors(theirs, kind), _actors(ours, kind)
        case "force":
            both = _words(theirs.force), _words(ours.force)
        case "killed":
            both = _words(theirs.casualties.killed), _words(ours.casualties.killed)
        case "type":
            both = theirs.type, ours.type
        case "phase":
            both = theirs.phase, ours.phase
        case _:
            scene = mention.report.scene if kind == "scene" else None
            return f"that one is about {scene.place.name}" if scene is not None else ""
    return " and ".join(both)


def _places(event: Event) -> str:
    return ", ".join(place.name for place in places_of(event)) or "nowhere"


def _actors(event: Event, side: str) -> str:
    actors = event.attacker if side == "attacker" else event.defender
    return ", ".join(actor.name for actor in actors) or "nobody"


def _words(size: Quantity | None) -> str:
    return size.quote if size is not None else "none"
