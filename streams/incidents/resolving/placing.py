"""A whole reading put into incidents: what an earlier revision said goes, each event finds its place, bridges join."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations, permutations

from streams.ids import stable_id
from streams.incidents.alike.days import is_later_act
from streams.incidents.alike.places import nearness
from streams.incidents.alike.traits import traits_of
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Incident, Mention, Merge, Placement, Report, Resolution, places_of, report_of
from streams.incidents.resolving.lifecycle import as_they_came, summarize
from streams.incidents.resolving.resolve import resolve
from streams.incidents.resolving.rivals import is_rather_it, rivals_in
from streams.incidents.resolving.rulings import NONE, Rulings
from streams.incidents.sides.actors import UNAFFILIATED, Affiliations
from streams.records import Event, Reading


@dataclass(frozen=True, kw_only=True)
class Placed:
    """What a reading changed: `incidents` in their new state (a merged one is gone from it), where each event went.

    `report` is the reading's, as the mentions in these incidents have it.
    """

    report: Report
    incidents: tuple[Incident, ...] = ()
    placements: tuple[Placement, ...] = ()

    @property
    def merges(self) -> tuple[Merge, ...]:
        """Give the merges in the order they were found."""
        return tuple(merge for placement in self.placements for merge in placement.resolution.merges)


@dataclass
class _Board:
    """The incidents at hand while one reading is placed."""

    known: dict[str, Incident]
    merged_into: dict[str, str]
    changed: dict[str, None] = field(default_factory=dict)  # ordered, so that a replay writes in the same order

    def put(self, incident: Incident) -> None:
        self.known[incident.id] = incident
        self.changed[incident.id] = None

    def end(self, incident_id: str) -> str:
        while incident_id in self.merged_into:
            incident_id = self.merged_into[incident_id]
        return incident_id

    def take_out(self, incident_id: str, mention: Mention) -> None:
        """Take out a mention of an incident that others tell as well."""
        kept = tuple(one for one in self.known[incident_id].mentions if one.event.id != mention.event.id)
        self.put(summarize(incident_id, kept))

    def join(self, merge: Merge) -> None:
        gone, stays = self.known.pop(merge.merged), self.known[merge.into]
        self.merged_into[merge.merged] = merge.into
        self.changed.pop(merge.merged, None)
        self.put(summarize(stays.id, as_they_came(stays.mentions, gone.mentions)))


def place(
    reading: Reading,
    known: Iterable[Incident],
    *,
    weights: Weights,
    affiliations: Affiliations = UNAFFILIATED,
    merged_into: Mapping[str, str] | None = None,
    families: tuple[str, ...] = (),
    rulings: Rulings = NONE,
) -> Placed:
    """Put every event of `reading` into an incident of `known` or a new one.

    `known` must hold what the events may belong to, and every incident with a mention of this article: that mention
    is replaced, and what it alone said is said no more. An event whose id an earlier revision gave stays where it was,
    unless the revision puts it at another place.
    `merged_into` tells of incidents that an event of the reading began what became of them: an event that is said
    again begins none of that id a second time. `families` are those of the reading's text;
    `rulings` say what people decided, which no event overrules.
    """
    report = report_of(reading, families)
    board = _Board({incident.id: incident for incident in known}, dict(merged_into or {}))
    earlier = _homes(board.known.values(), report.article_id)
    events = list({event.id: event for event in reading.events}.values())
    placements: dict[str, Placement] = {}

    resolved = partial(
        _resolution, report=report, earlier=earlier, board=board, rulings=rulings, weights=weights,
        affiliations=affiliations, beside=placements.values(),
    )  # fmt: skip
    rivals = partial(rivals_in, stays=earlier.keys(), weights=weights, affiliations=affiliations)
    for event in _earlier_acts_first(events, report.title):
        _settle(event, report, board, placements, resolved, rivals)
    _forget(report, board)
    incidents = tuple(board.known[one] for one in board.changed)
    return Placed(report=report, incidents=incidents, placements=tuple(placements[event.id] for event in events))


def _settle(  # noqa: PLR0917 - an event, what its report told before, and the two ways to ask
    event: Event,
    report: Report,
    board: _Board,
    placements: dict[str, Placement],
    resolved: Callable[..., Resolution],
    rivals: Callable[[Incident, Mention], list[Mention]],
) -> None:
    """Put the event where it belongs; of it and another act of its report that are joined to one, put one elsewhere."""
    found = resolved(event)
    mention = Mention(event=event, report=report, score=found.score, parts=found.parts)
    home = board.known.get(found.incident_id) if not found.merges else None
    others = rivals(home, mention) if home is not None else []
    is_elsewhere = any(is_rather_it(one, mention) for one in others)
    _put(event, report, resolved(event, barred=found.incident_id) if is_elsewhere else found, board, placements)
    for one in others:
        if not is_elsewhere and is_rather_it(mention, one):
            board.take_out(found.incident_id, one)
            _put(one.event, report, resolved(one.event, barred=found.incident_id), board, placements)


def _put(event: Event, report: Report, resolution: Resolution, board: _Board, placements: dict[str, Placement]) -> None:
    """Join what the event bridges, and put it where it was resolved to be."""
    for merge in resolution.merges:
        board.join(merge)
    before = _add(event, report, resolution, board)
    placements[event.id] = Placement(
        article_id=report.article_id, event=event, resolution=resolution, said_before=before
    )


def _earlier_acts_first(events: Sequence[Event], title: str) -> list[Event]:
    """Give the events, the later one of two acts last: the earlier may be an incident's already."""
    told = {event.id: traits_of(event, title) for event in events}
    later = {one.id for one, other in permutations(events, 2) if is_later_act(told[one.id], told[other.id])}
    return sorted(events, key=lambda event: event.id in later)


def _homes(known: Iterable[Incident], article_id: str) -> dict[str, str]:
    return {
        mention.event.id: incident.id
        for incident in known
        for mention in incident.mentions
        if mention.report.article_id == article_id
    }


def _resolution(
    event: Event,
    *,
    report: Report,
    earlier: dict[str, str],
    board: _Board,
    rulings: Rulings,
    weights: Weights,
    affiliations: Affiliations,
    beside: Iterable[Placement] = (),
    barred: str = "",
) -> Resolution:
    """Give where the event belongs, an incident that it is `barred` from left aside; `beside` it others were placed."""
    home = board.known.get(earlier.get(event.id, ""))
    before = next((one for one in home.mentions if one.event.id == event.id), None) if home is not None else None
    if home is not None and before is not None and not _has_moved(before.event, event):
        return Resolution(incident_id=home.id, score=before.score, parts=before.parts)
    outside = rulings.outside | {barred}
    known = [
        left for one in board.known.values() if one.id not in outside and (left := _without(one, before)) is not None
    ]
    found = _ruled(event, report, known, rulings, beside, weights=weights, affiliations=affiliations)
    is_taken = before is not None and found.score is None and any(one.id == found.incident_id for one in known)
    if is_taken:  # others tell what it began
        where = (place.name for place in places_of(event))
        return Resolution(incident_id=stable_id("incident", "moved", event.id, *where), related=found.related)
    if (stays := board.end(found.incident_id)) == found.incident_id:
        return found
    if stays in rulings.outside:
        return Resolution(incident_id=stable_id("incident", "anew", event.id), related=found.related)
    return Resolution(incident_id=stays, score=0.0, related=found.related)


def _has_moved(before: Event, now: Event) -> bool:
    """Say whether a revision puts the event elsewhere: not if either says nothing of it that a map has."""
    was, stands = ([one for one in places_of(event) if one.precision != "unresolved"] for event in (before, now))
    return bool(was) and bool(stands) and nearness(tuple(was), tuple(stands)) is None


def _without(incident: Incident, mention: Mention | None) -> Incident | None:
    """Give the incident without what an earlier revision said, None where nobody else tells it."""
    if mention is None or mention not in incident.mentions:
        return incident
    kept = tuple(one for one in incident.mentions if one is not mention)
    return summarize(incident.id, kept) if kept else None


def _ruled(
    event: Event,
    report: Report,
    known: Sequence[Incident],
    rulings: Rulings,
    beside: Iterable[Placement],
    *,
    weights: Weights,
    affiliations: Affiliations,
) -> Resolution:
    """Resolve, but join no two incidents that somebody parted: of such the event belongs to the one more like it."""
    told = [one.event for one in beside if one.event.id != event.id]
    found = resolve(event, report, known, weights=weights, affiliations=affiliations, beside=told)
    joined = dict.fromkeys(one for merge in found.merges for one in (merge.into, merge.merged))
    parted = next((pair for pair in combinations(joined, 2) if rulings.are_apart(*pair)), None)
    if parted is None:
        return found
    without = [[one for one in known if one.id != left_out] for left_out in parted]
    each = [
        _ruled(event, report, rest, rulings, beside, weights=weights, affiliations=affiliations) for rest in without
    ]
    return max(each, key=lambda one: one.score or 0.0)


def _add(event: Event, report: Report, resolution: Resolution, board: _Board) -> str | None:
    """Put the event into its incident, and give the event of an earlier revision that said the same: it has its place.

    What was said before a correction, and stands unchanged in an article that was edited after it, is not said anew.
    """
    mention = Mention(event=event, report=report, score=resolution.score, parts=resolution.parts)
    home = board.known.get(resolution.incident_id)
    before: Sequence[Mention] = home.mentions if home is not None else ()
    own = (one for one in before if one.report.article_id == report.article_id and one.report != report)
    same = next((one for one in own if _says_the_same(one.event, event)), None)
    others = [one for one in before if one.event.id != event.id or one is same]
    kept = [mention if one is same else one for one in others]
    board.put(summarize(resolution.incident_id, kept if same is not None else (*kept, mention)))
    return None if same is None else same.event.id


def _says_the_same(before: Event, now: Event) -> bool:
    """Say whether two events of one article tell the same in the same words, wherever these stand in the text."""
    return _words_of(before) == _words_of(now)


def _words_of(event: Event) -> Hashable:
    force = event.force and (event.force.low, event.force.high)
    return event.type, event.phase, event.modality, force, tuple(one.quote for one in event.evidence)


def _forget(report: Report, board: _Board) -> None:
    """Take away what an earlier revision of this article said and this one does not."""
    for incident in list(board.known.values()):
        kept = tuple(
            mention
            for mention in incident.mentions
            if mention.report.article_id != report.article_id or mention.report == report
        )
        if len(kept) < len(incident.mentions):
            board.put(summarize(incident.id, kept, otherwise=incident.mentions[0].event))
