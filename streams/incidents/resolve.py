"""Is this event one of a known incident? Pure: the same event and the same known incidents give the same answer."""

from collections.abc import Iterable

from streams.incidents.actors import UNAFFILIATED, Affiliations
from streams.incidents.likeness import compare, total, type_likeness
from streams.incidents.model import Incident, Mention, Merge, Part, Related, Report, Resolution, begun_by, places_of
from streams.incidents.places import SAME, nearness, towns
from streams.incidents.weights import Weights
from streams.records import Event

Verdict = tuple[float, tuple[Part, ...]]


def resolve(
    event: Event,
    report: Report,
    known: Iterable[Incident],
    *,
    weights: Weights,
    affiliations: Affiliations = UNAFFILIATED,
) -> Resolution:
    """Give the incident `event` belongs to, with score and evidence; a new one has the id of the event and no score.

    `merges` names incidents that this event shows to be that same one; `related` those that may be. Ties go to the
    incident seen first, then to the smaller id, so the order of `known` does not matter.
    """
    scored = [
        (verdict, incident)
        for incident in known
        if (verdict := _verdict(event, report, incident, weights, affiliations)) is not None
    ]
    scored.sort(key=lambda one: (-one[0][0], _age(one[1])))
    if not scored or scored[0][0][0] < weights.thresholds.same.value:
        return Resolution(incident_id=begun_by(event), related=_related(scored, weights))
    (score, parts), best = scored[0]
    survivor, merges = _bridge(event, scored, weights, affiliations)
    gone = {best.id, survivor.id, *(merge.merged for merge in merges)}
    rest = [(verdict, one) for verdict, one in scored if one.id not in gone]
    related = _related(rest, weights)
    return Resolution(incident_id=survivor.id, score=score, parts=parts, merges=merges, related=related)


def _bridge(
    event: Event, scored: list[tuple[Verdict, Incident]], weights: Weights, affiliations: Affiliations
) -> tuple[Incident, tuple[Merge, ...]]:
    """Join every incident that the event surely belongs to and that nothing keeps apart; the oldest stays."""
    least = weights.thresholds.bridge.value
    sure = [(verdict, one) for verdict, one in scored if verdict[0] >= least]
    joined, survivor = [scored[0][1]], scored[0][1]
    merges: list[Merge] = []
    for (score, parts), other in sure[1:] if sure and sure[0][1] is survivor else ():
        if any(_are_apart(one, other, weights, affiliations) for one in joined):
            continue
        older, younger = sorted((survivor, other), key=_age)
        merges.append(Merge(merged=younger.id, into=older.id, event_id=event.id, score=score, parts=parts))
        joined.append(other)
        survivor = older
    return survivor, tuple(merges)


def _verdict(
    event: Event, report: Report, incident: Incident, weights: Weights, affiliations: Affiliations
) -> Verdict | None:
    """Give the best mention's score with its parts, or None where something forbids that they be one."""
    best: Verdict | None = None
    for mention in incident.mentions:
        parts = compare(event, report, mention, weights, affiliations)
        if any(part.is_veto and part.name == "sides" for part in parts):
            return None  # they fight on opposite sides of what any one report told
        if any(part.is_veto for part in parts) or not _may_share_an_article(event, report, mention, parts, weights):
            continue
        score = total(parts)
        if best is None or score > best[0]:
            best = (score, parts)
    if best is not None and _is_another_town(event, incident, weights):
        return None
    return best


def _may_share_an_article(
    event: Event, report: Report, mention: Mention, parts: tuple[Part, ...], weights: Weights
) -> bool:
    """Two events of one article were told apart by its reader: they are one only by place, actors and kind alike.

    Where one names nobody ("the attack on the town"), the very same town stands for the actors.
    """
    if report.article_id != mention.report.article_id or report.revision != mention.report.revision:
        return True
    values = {part.name: part.value for part in parts}
    is_planned = "planned" in (event.phase, mention.event.phase)
    alike = type_likeness(event.type, mention.event.type, is_one_planned=is_planned) or 0.0
    is_nameless = not (event.attacker and mention.event.attacker)
    least = SAME if is_nameless else weights.values.nested_place.value
    is_place = values.get("place", 0.0) >= least
    is_kind = alike >= weights.thresholds.nested_type.value
    return is_place and is_kind and (is_nameless or values.get("attacker", 0.0) > 0)


def _is_another_town(event: Event, incident: Incident, weights: Weights) -> bool:
    """Say whether the event names towns, the incident names towns, and none of them is near another."""
    ours, theirs = towns(places_of(event)), towns(incident.places)
    return bool(ours) and bool(theirs) and nearness(ours, theirs, weights) is None


def _are_apart(one: Incident, other: Incident, weights: Weights, affiliations: Affiliations) -> bool:
    """Say whether anything forbids that two known incidents be one."""
    for mention in one.mentions:
        for theirs in other.mentions:
            parts = compare(mention.event, mention.report, theirs, weights, affiliations)
            if any(part.is_veto and part.name in {"sides", "type", "place"} for part in parts):
                return True
            if any(part.name == "attacker" and part.value < 0 for part in parts):
                return True
            if mention.report.article_id == theirs.report.article_id:
                return True  # one article told them apart
    return False


def _related(scored: list[tuple[Verdict, Incident]], weights: Weights) -> tuple[Related, ...]:
    least = weights.thresholds.related.value
    return tuple(
        Related(incident_id=incident.id, score=score, parts=parts)
        for (score, parts), incident in scored
        if score >= least
    )


def _age(incident: Incident) -> tuple[bool, str, str]:
    seen = incident.first_seen_at
    return (seen is None, seen.isoformat() if seen else "", incident.id)
