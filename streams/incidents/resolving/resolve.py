"""Is this event one of a known incident? Pure: the same event and the same known incidents give the same answer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from streams.incidents.alike.days import LASTING, are_acts_of_two_days, are_begun_apart
from streams.incidents.alike.facing import SIDELESS
from streams.incidents.alike.features import Likeness
from streams.incidents.alike.likeness import comparing, explained, probability
from streams.incidents.alike.locating import APART_BY_NAME
from streams.incidents.alike.places import nearness, towns
from streams.incidents.alike.reach import Reach, reach_of
from streams.incidents.alike.traits import traits_of
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Incident, Mention, Merge, Part, Related, Report, Resolution, begun_by, places_of
from streams.incidents.resolving.tellings import compared
from streams.incidents.sides.actors import (
    APART,
    SAME,
    UNAFFILIATED,
    Affiliations,
    Identity,
    Kinship,
    identities,
    kinship,
    known_among,
    sides_of,
)
from streams.records import Actor, Event

_ATTACKERS = frozenset({"attacker same", "attacker umbrella", "attacker unlike", "attacker other", "sides turned"})
_WIDE = frozenset(
    {
        "place country",
        "place nowhere",
        "place missing",
        "place in country",
        "place unfound",
        "place landmark",
    }
)
_FOR_ALL = frozenset({"sides", "start", "operation"})  # what forbids that they be one with any report of the incident
RIVAL_ODDS = 3.0  # an incident that is a third as likely is a rival still
_ROUNDING = 1e-6
_ANOTHER_ACT = "time other act"
_OF_ITS_OWN = frozenset({_ANOTHER_ACT, "time same day", "time begun"})  # what a mention says itself of its day
_BY_CHANCE = APART_BY_NAME - {"place words"}
_BEYOND_TOWNS = frozenset(
    {"place corrected", "place near words", "place words", "place aimed", "place within"}
)  # other towns, and yet


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The mention of the incident that the event is most like; of those that name who attacks, where others do.

    `is_unsaid`: it tells nothing against the event's attacker, and other reports of the incident do.
    """

    incident: Incident
    mention: Mention
    alike: Likeness
    is_own: bool
    score: float
    is_unsaid: bool

    def parts(self, event: Event, weights: Weights) -> tuple[Part, ...]:
        return explained(self.alike, event, self.mention, weights, is_own=self.is_own)


def resolve(
    event: Event,
    report: Report,
    known: Iterable[Incident],
    *,
    weights: Weights,
    affiliations: Affiliations = UNAFFILIATED,
    beside: Sequence[Event] = (),
) -> Resolution:
    """Give the incident `event` belongs to, with how sure and the evidence; a new one has the event's id and no score.

    `beside` are other events of the report.

    `merges` names incidents that this event shows to be that same one; `related` those that may be. Ties go to the
    incident seen first, then to the smaller id, so the order of `known` does not matter.
    """
    alike = comparing(event, report, weights, affiliations, _reach(weights))
    found = [
        verdict
        for incident in known
        if (verdict := _verdict(event, report, incident, weights, affiliations, alike)) is not None
    ]
    if event.date is None and event.type not in LASTING:
        found = [one for one in found if one.is_own or not _is_of_another_act(one, report, beside, weights)]
    found.sort(key=lambda one: (-one.score, one.incident.age))
    if not found or found[0].score < _least(found[0], weights) or _is_either(found, weights):
        return Resolution(incident_id=begun_by(event), related=_related(event, found, weights))
    best = found[0]
    survivor, merges = _bridge(event, found, weights, affiliations)
    gone = {best.incident.id, survivor.id, *(merge.merged for merge in merges)}
    rest = [one for one in found if one.incident.id not in gone]
    return Resolution(
        incident_id=survivor.id,
        score=best.score,
        parts=best.parts(event, weights),
        merges=merges,
        related=_related(event, rest, weights),
    )


def _is_of_another_act(verdict: _Verdict, report: Report, beside: Sequence[Event], weights: Weights) -> bool:
    """Say whether the report tells its own act of another day, beside which it tells the event, undated."""
    told = (comparing(one, report, weights, UNAFFILIATED)(verdict.mention) for one in beside)
    return any(_ANOTHER_ACT in alike.features for alike in told)


def _reach(weights: Weights) -> Reach | None:
    """Give what is compared in full: below the least threshold an incident is neither the event's nor shown with it."""
    return reach_of(weights.across.weights, weights.across.base, weights.thresholds.least)


def _is_either(found: Sequence[_Verdict], weights: Weights) -> bool:
    """Say whether it is told so widely ("in Syria") that it may as well be of another incident, at another town."""
    best = found[0]
    if best.is_own or not best.alike.features.keys() & _WIDE:
        return False
    least = max(weights.thresholds.same.value, _as_likely(best.score))
    rivals = [one.incident for one in found[1:] if one.score >= least and one.alike.features.keys() & _WIDE]
    ours = towns(best.incident.places)
    return any(ours and towns(one.places) and nearness(ours, towns(one.places)) is None for one in rivals)


def _as_likely(score: float) -> float:
    """Give the score whose odds are so much less that it is no rival any more."""
    odds = score / max(1 - score, _ROUNDING) / RIVAL_ODDS
    return odds / (1 + odds)


def _least(verdict: _Verdict, weights: Weights) -> float:
    return weights.thresholds.own.value if verdict.is_own else weights.thresholds.same.value


def _bridge(
    event: Event, found: Sequence[_Verdict], weights: Weights, affiliations: Affiliations
) -> tuple[Incident, tuple[Merge, ...]]:
    """Join every incident that the event surely belongs to and that nothing keeps apart; the oldest stays."""
    least = max(weights.thresholds.bridge.value, weights.thresholds.same.value)
    joined, survivor = [found[0].incident], found[0].incident
    merges: list[Merge] = []
    for one in found[1:] if found[0].score >= least else ():
        other = one.incident
        is_put_right = "place corrected" in {*one.alike.features, *found[0].alike.features}
        is_put_right = is_put_right or _leads_there(found[0], one) or _leads_there(one, found[0])
        if one.score < least or any(are_apart(ours, other, affiliations, is_put_right=is_put_right) for ours in joined):
            continue
        older, younger = sorted((survivor, other), key=attrgetter("age"))
        parts = one.parts(event, weights)
        merges.append(Merge(merged=younger.id, into=older.id, event_id=event.id, score=one.score, parts=parts))
        joined.append(other)
        survivor = older
    return survivor, tuple(merges)


def _leads_there(own: _Verdict, other: _Verdict) -> bool:
    """Say whether a step of the article's own attack is at the town of another: "took X and cut the road to Y"."""
    is_step = own.is_own and "text step" in own.alike.features
    is_of_step = any(part.name == "text step" for part in other.mention.parts)
    return is_step and not is_of_step and "place same town" in other.alike.features


def _verdict(  # noqa: PLR0917 - an event, an incident, and all that weighs them
    event: Event,
    report: Report,
    incident: Incident,
    weights: Weights,
    affiliations: Affiliations,
    beside: Callable[[Mention], Likeness],
) -> _Verdict | None:
    """Give the best mention's likeness, or None where something forbids that they be one, or it is too little."""
    best: _Verdict | None = None
    found, there, elsewhere = set[str](), list[str](), list[str]()
    kin: Kinship | None = None  # worked out where it is asked for the first time
    for mention, told in _told(event, report, incident, beside) or ():
        alike, is_unsaid = told, False
        if alike.veto is not None:
            if alike.veto == "place":
                elsewhere.append(mention.report.article_id)
            continue
        there.append(mention.report.article_id)
        if alike.features.keys().isdisjoint(_ATTACKERS):
            kin = kin or _kin_but_of_sideless(event, report, incident, affiliations)
            if _is_another(kin, event, report, mention):
                more = {**alike.features, f"attacker {kin}": 1.0}
                alike, is_unsaid = Likeness(more, is_hopeless=alike.is_hopeless), True
        is_own = report.article_id == mention.report.article_id and report.revision == mention.report.revision
        score = 0.0 if alike.is_hopeless else probability(alike, weights, is_own=is_own)
        found |= alike.features.keys()
        if best is None or (not is_unsaid, score) > (not best.is_unsaid, best.score):
            best = _Verdict(incident, mention, alike, is_own, score, is_unsaid)
    if best is None or best.alike.is_hopeless:
        return None
    is_nowhere_else = set(elsewhere) <= set(there)  # or other reports of the incident tell plainly where it was
    if not best.alike.features.keys().isdisjoint(_BY_CHANCE):
        return best if is_nowhere_else else None
    is_beyond = not found.isdisjoint(_BEYOND_TOWNS) or (is_nowhere_else and not found.isdisjoint(_BY_CHANCE))
    return None if not is_beyond and _is_another_town(event, incident) else best


def _told(
    event: Event, report: Report, incident: Incident, beside: Callable[[Mention], Likeness]
) -> list[tuple[Mention, Likeness]] | None:
    """Give the mentions that may be of one act with the event, each with its likeness.

    None where they fight on opposite sides of what any one report told, or began on another day.
    """
    told = [(mention, beside(mention)) for mention in _that_may_be(event, report, incident, beside)]
    if any(alike.veto in _FOR_ALL for _, alike in told):
        return None
    of_another = {mention.report.article_id for mention, alike in told if _ANOTHER_ACT in alike.features}
    return [one for one in told if one[0].report.article_id not in of_another or not _is_of_that_act(*one)]


def _is_of_that_act(mention: Mention, alike: Likeness) -> bool:
    """Say whether it tells nothing of its own day, nor lasts, in a report of an act of another day: no likeness then.

    "The soldiers had withdrawn" as the town was raided on Sunday is not the attack of Tuesday.
    """
    return mention.event.type not in LASTING and alike.features.keys().isdisjoint(_OF_ITS_OWN)


def _that_may_be(
    event: Event, report: Report, incident: Incident, beside: Callable[[Mention], Likeness]
) -> Sequence[Mention]:
    """Give the mentions to compare with: none of the event's own article where one of these is of other days.

    None at all where it tells of two acts of two days: the other one is in the incident.
    """
    mentions = compared(incident.mentions, report)
    own = [one for one in mentions if one.report.article_id == report.article_id and one.report == report]
    ours = traits_of(event, report.title)
    if any(are_acts_of_two_days(ours, traits_of(one.event, report.title)) for one in own):
        return ()
    is_apart = any(beside(one).veto == "time" for one in own)
    return [one for one in mentions if one not in own] if is_apart else mentions


def _is_another(kin: Kinship, event: Event, report: Report, mention: Mention) -> bool:
    """Say whether who attacks by other reports of the incident speaks against it, where this one tells nothing.

    "Guerrillas" may be anybody, but others named theirs. Where both name theirs, a name that no table knows was
    compared with all of them: "counter-terrorism troops" are no others than "Iraqi troops and federal police".
    """
    return kin == "other" or (kin == "unlike" and not _are_named(event, report, mention))


def _are_named(event: Event, report: Report, mention: Mention) -> bool:
    """Say whether both tell by name who attacks."""
    ours, theirs = traits_of(event, report.title), traits_of(mention.event, mention.report.title)
    return bool(known_among(ours.attackers)) and bool(known_among(theirs.attackers))


def _kin_but_of_sideless(event: Event, report: Report, incident: Incident, affiliations: Affiliations) -> Kinship:
    """Give how the attackers agree; it tells nothing where either side may be named as who attacks.

    Of a clash the first named may be those who are attacked: "the rebels were digging in" as the army came.
    """
    if event.type in SIDELESS or traits_of(event, report.title).is_mutual:
        return "unknown"
    if all(mention.event.type in SIDELESS for mention in incident.mentions):
        return "unknown"
    ours = sides_of(event)[0]
    kin = _kin_of(ours, _fighting(incident)[0], affiliations)
    if kin not in APART:
        return kin
    mentions = [one for one in compared(incident.mentions, report) if one.event.type not in SIDELESS]
    told = (traits_of(mention.event, mention.report.title) for mention in mentions)
    attackers = tuple(dict.fromkeys(one for traits in told for one in traits.attackers))
    return _kin_of(ours, attackers, affiliations)  # but for a state that is told on both sides (actors.sides_of)


def _kin_of(ours: Sequence[Identity], theirs: Sequence[Identity], affiliations: Affiliations) -> Kinship:
    """Give how the named ones agree; where that tells nothing, how a state's and rebels do by the words for them."""
    kin = kinship(known_among(ours), known_among(theirs), affiliations)
    return kin if kin != "unknown" else kinship(ours, theirs, affiliations)


def _each(actors: Sequence[Actor], incident: Incident) -> tuple[Identity, ...]:
    where = _countries(incident)
    return tuple(dict.fromkeys(one for actor in actors for one in identities((actor,), where)))


def _countries(incident: Incident) -> frozenset[str]:
    return frozenset(place.country for place in incident.places if place.country is not None)


def _is_another_town(event: Event, incident: Incident) -> bool:
    """Say whether the event names towns, the incident names towns, and none of them is near another."""
    ours, theirs = towns(places_of(event)), towns(incident.places)
    return bool(ours) and bool(theirs) and nearness(ours, theirs) is None


def are_apart(
    one: Incident, other: Incident, affiliations: Affiliations = UNAFFILIATED, *, is_put_right: bool = False
) -> bool:
    """Say whether anything forbids that two known incidents be one, by all that was said of each.

    They name other towns (unless a correction puts that right), others attack, one attacks whom the other has
    attacking, they were begun weeks apart, or one article told them apart.
    """
    ours, theirs = towns(one.places), towns(other.places)
    if ours and theirs and not is_put_right and nearness(ours, theirs) is None:
        return True
    if _are_two_starts(one, other):
        return True
    kin = _kin_of(_each(one.attackers, one), _each(other.attackers, other), affiliations)
    if kin in APART or (kin not in SAME and _are_crossed(one, other, affiliations)):
        return True
    return _are_told_apart(one, other, is_same=kin in SAME)


def _are_two_starts(one: Incident, other: Incident) -> bool:
    """Say whether a report of each tells when it was begun, and the days are too far apart."""
    ours, theirs = (
        (traits_of(mention.event, mention.report.title) for mention in each.mentions) for each in (one, other)
    )
    return are_begun_apart(ours, theirs)


def _are_crossed(one: Incident, other: Incident, affiliations: Affiliations) -> bool:
    """Say whether one attacks whom the other has attacking."""
    attackers, defenders = _fighting(one)
    their_attackers, their_defenders = _fighting(other)
    return (
        kinship(attackers, their_defenders, affiliations) in SAME
        or kinship(defenders, their_attackers, affiliations) in SAME
    )


def _fighting(incident: Incident) -> tuple[tuple[Identity, ...], tuple[Identity, ...]]:
    """Give who attacks and who is attacked in it: who only leaves, gives up or clashes may be of either side."""
    told = [mention.event for mention in incident.mentions if mention.event.type not in SIDELESS]
    where = _countries(incident)
    attackers, defenders = (
        tuple(dict.fromkeys(actor for event in told for actor in getattr(event, side)))
        for side in ("attacker", "defender")
    )
    return identities(attackers, where), identities(defenders, where)


def _are_told_apart(one: Incident, other: Incident, *, is_same: bool) -> bool:
    """Say whether one article tells both: but the same side's attack in a province may be that in its town."""
    shared = {mention.report.article_id for mention in one.mentions}
    shared &= {mention.report.article_id for mention in other.mentions}
    return bool(shared) and any(
        not is_same or (towns(places_of(ours.event)) and towns(places_of(theirs.event)))
        for ours in one.mentions
        for theirs in other.mentions
        if ours.report.article_id in shared and ours.report.article_id == theirs.report.article_id
    )


def _related(event: Event, found: Sequence[_Verdict], weights: Weights) -> tuple[Related, ...]:
    least = weights.thresholds.related.value
    return tuple(
        Related(incident_id=one.incident.id, score=one.score, parts=one.parts(event, weights))
        for one in found
        if one.score >= least
    )
