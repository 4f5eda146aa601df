"""The parts of a score: how alike an event and one mention of an incident are, each part with its reason."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from streams.incidents.actors import Affiliations, Kinship, kinship, shared
from streams.incidents.model import Mention, Part, Report, places_of
from streams.incidents.places import nearness
from streams.incidents.sizes import interval_of, overlap
from streams.incidents.weights import Figure, Values, Weight, Weights
from streams.incidents.wording import best_containment, has_common_run
from streams.records import DateRange, Event, EventType, Place

LONGEST_DATED_DAYS = 7  # a wider range ("in 2016") says when no better than no date
_PHASES = ("planned", "underway", "concluded")
_ALIKE: dict[frozenset[EventType], float] = {
    frozenset({"offensive", "assault"}): 0.9,
    frozenset({"offensive", "siege"}): 0.5,
    frozenset({"offensive", "capture"}): 0.5,
    frozenset({"offensive", "clash"}): 0.5,
    frozenset({"assault", "siege"}): 0.5,
    frozenset({"assault", "capture"}): 0.6,
    frozenset({"assault", "clash"}): 0.7,
    frozenset({"assault", "raid"}): 0.7,
    frozenset({"raid", "ambush"}): 0.6,
    frozenset({"raid", "clash"}): 0.5,
    frozenset({"ambush", "clash"}): 0.6,
    frozenset({"siege", "capture"}): 0.4,
    frozenset({"airstrike", "bombing"}): 0.6,
    frozenset({"airstrike", "shelling"}): 0.4,
    frozenset({"shelling", "bombing"}): 0.5,
    frozenset({"retreat", "capture"}): 0.4,
    frozenset({"retreat", "surrender"}): 0.5,
}
_MASSING_FOR: frozenset[EventType] = frozenset({"offensive", "assault", "siege"})
_MASSING = 0.8
_SIDELESS = "clash"  # its sides stand as first named


def compare(event: Event, report: Report, mention: Mention, weights: Weights, known: Affiliations) -> tuple[Part, ...]:
    """Give the parts of the score of `event` against `mention`; a veto among them forbids that they be one."""
    parts = (
        _place(event, mention.event, weights),
        *_sides(event, mention.event, weights, known),
        _type(event, mention.event, weights),
        _phase(event, report, mention, weights),
        _size(event, mention.event, weights),
        _time(event, report, mention, weights),
        _text(event, report, mention, weights),
        _memory(event, mention.event),
    )
    return tuple(part for part in parts if part is not None)


def total(parts: Sequence[Part]) -> float:
    """Give the score: the sum of value times weight, rounded so that sums in another order are equal."""
    return round(sum(part.value * part.weight for part in parts), 6)


def type_likeness(one: EventType, other: EventType, *, is_one_planned: bool) -> float | None:
    """Give 1 for the same type, less for types that outlets interchange, None for those that never are one."""
    if one == other:
        return 1.0
    if "buildup" in (one, other):
        return _MASSING if is_one_planned and {one, other} & _MASSING_FOR else None
    return _ALIKE.get(frozenset({one, other}))


def _part(name: str, value: float, weight: Weight, detail: str) -> Part:
    return Part(name=name, value=value, weight=weight.weight, detail=detail)


def _veto(name: str, detail: str) -> Part:
    return Part(name=name, value=0.0, weight=0.0, detail=detail, is_veto=True)


def _place(event: Event, other: Event, weights: Weights) -> Part:
    ours, theirs = places_of(event), places_of(other)
    if not ours and not theirs:
        return _part("place", weights.values.nowhere.value, weights.weights.place, "neither says where")
    names = f"{_names(ours)} and {_names(theirs)}"
    near = nearness(ours, theirs, weights)
    if near is None:
        return _veto("place", f"{names}: no common place")
    if near < 1.0:
        is_planned = "planned" in (event.phase, other.phase)
        alike = type_likeness(event.type, other.type, is_one_planned=is_planned) or 0.0
        if alike < weights.thresholds.nested_type.value:
            return _veto("place", f"{names}: a {event.type} and a {other.type} in one province may be two")
    return _part("place", near, weights.weights.place, names)


def _names(places: Sequence[Place]) -> str:
    return ", ".join(place.name for place in places) or "nowhere"


def _sides(event: Event, other: Event, weights: Weights, known: Affiliations) -> tuple[Part | None, ...]:
    values, weight = weights.values, weights.weights
    if _SIDELESS in (event.type, other.type):
        ours, theirs = event.attacker + event.defender, other.attacker + other.defender
        return (_kin("attacker", kinship(ours, theirs, known), values, values.other_attacker, weight.attacker),)
    attackers = kinship(event.attacker, other.attacker, known)
    if attackers not in {"same", "umbrella"} and (
        shared(event.attacker, other.defender, known) or shared(event.defender, other.attacker, known)
    ):
        return (_veto("sides", "the attacker of one is the defender of the other"),)
    defenders = kinship(event.defender, other.defender, known)
    return (
        _kin("attacker", attackers, values, values.other_attacker, weight.attacker),
        _kin("defender", defenders, values, values.other_defender, weight.defender),
    )


def _kin(name: str, kin: Kinship, values: Values, other: Figure, weight: Weight) -> Part | None:
    worth = {"same": 1.0, "umbrella": values.umbrella.value, "alike": values.alike.value, "other": other.value}
    return _part(name, worth[kin], weight, kin) if kin in worth else None


def _type(event: Event, other: Event, weights: Weights) -> Part:
    alike = type_likeness(event.type, other.type, is_one_planned="planned" in (event.phase, other.phase))
    if alike is None:
        return _veto("type", f"a {event.type} is no {other.type}")
    return _part("type", alike, weights.weights.type, f"{event.type} and {other.type}")


def _phase(event: Event, report: Report, mention: Mention, weights: Weights) -> Part:
    ours, theirs = _PHASES.index(event.phase), _PHASES.index(mention.event.phase)
    detail = f"{mention.event.phase} and {event.phase}"
    if ours == theirs:
        return _part("phase", 1.0, weights.weights.phase, detail)
    is_back = _is_later(report, mention.report) if ours < theirs else _is_later(mention.report, report)
    if {ours, theirs} == {0, 2} and is_back:
        return _veto("phase", f"{detail}: what is planned after an end is another")
    if min(ours, theirs) == 0 and is_back:
        return _part("phase", weights.values.plan_after_attack.value, weights.weights.phase, f"{detail}, in turn")
    return _part("phase", weights.values.plan_and_attack.value, weights.weights.phase, detail)


def _is_later(one: Report, other: Report) -> bool:
    day = timedelta(days=1)
    return one.seen_at is not None and other.seen_at is not None and one.seen_at - other.seen_at > day


def _size(event: Event, other: Event, weights: Weights) -> Part | None:
    if event.force is None or other.force is None:
        return None
    detail = " and ".join("{:.0f} to {:.0f}".format(*interval_of(size)) for size in (event.force, other.force))
    value = 1.0 if overlap(event.force, other.force) else weights.values.other_size.value
    return _part("size", value, weights.weights.size, detail)


def _time(event: Event, report: Report, mention: Mention, weights: Weights) -> Part:
    if report.article_id == mention.report.article_id:
        return _part("time", 1.0, weights.weights.time, "one article")
    ours, theirs = event.date, mention.event.date
    if ours is not None and theirs is not None and _is_narrow(ours) and _is_narrow(theirs):
        days = max((ours.earliest - theirs.latest).days, (theirs.earliest - ours.latest).days, 0)
        window = max(weights.windows_hours.dated.value, _siege(event, mention.event, weights)) / 24
        return _decayed(float(days), window, "by the dates told", weights)
    if report.seen_at is not None and mention.report.seen_at is not None:
        hours = abs(report.seen_at - mention.report.seen_at) / timedelta(hours=1)
        window = max(window_hours(event, weights), window_hours(mention.event, weights)) / 24
        return _decayed(hours / 24, window, "between the reports", weights)
    if ours is not None and theirs is not None and (ours.latest < theirs.earliest or theirs.latest < ours.earliest):
        return _veto("time", f"{ours.earliest}..{ours.latest} and {theirs.earliest}..{theirs.latest}")
    return _part("time", weights.values.undated.value, weights.weights.time, "undated")


def _is_narrow(dates: DateRange) -> bool:
    return (dates.latest - dates.earliest).days <= LONGEST_DATED_DAYS


def _decayed(days: float, window_days: float, detail: str, weights: Weights) -> Part:
    if days > window_days:
        return _veto("time", f"{days:.1f} days {detail}, at most {window_days:g}")
    value = 1.0 if days <= 1 else 1.0 - (days - 1) / window_days
    return _part("time", round(value, 3), weights.weights.time, f"{days:.1f} days {detail}")


def window_hours(event: Event, weights: Weights) -> float:
    """Give how long after a report of `event` another can still be of the same incident."""
    if event.phase == "planned" or event.type == "buildup":
        return weights.windows_hours.planned.value
    return max(weights.windows_hours.act.value, _siege(event, event, weights))


def _siege(event: Event, other: Event, weights: Weights) -> float:
    return weights.windows_hours.siege.value if "siege" in (event.type, other.type) else 0.0


def widest_window(weights: Weights) -> timedelta:
    """Give the time after which nothing reported now can be of an incident last told of then."""
    windows = weights.windows_hours
    return timedelta(hours=max(windows.planned.value, windows.act.value, windows.siege.value))


def around(seen_at: datetime, weights: Weights) -> tuple[datetime, datetime]:
    """Give the times between which a report told at `seen_at` can find another of its incident."""
    window = widest_window(weights)
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    return (
        seen_at - window if seen_at - first > window else first,
        seen_at + window if last - seen_at > window else last,
    )


def _text(event: Event, report: Report, mention: Mention, weights: Weights) -> Part | None:
    if report.article_id == mention.report.article_id:
        return None  # two events of one sentence share its words whatever they are
    ours = tuple(evidence.quote for evidence in event.evidence)
    theirs = tuple(evidence.quote for evidence in mention.event.evidence)
    if has_common_run(ours, theirs, int(weights.thresholds.common_run_words.value)):
        return _part("text", 1.0, weights.weights.text, "a long run of common words")
    containment, least = best_containment(ours, theirs), weights.thresholds.containment.value
    if containment < least:
        return None
    return _part("text", round(containment, 3), weights.weights.text, f"{containment:.2f} of the word pairs are common")


def _memory(event: Event, other: Event) -> Part | None:
    if event.historic != other.historic:
        return _veto("time", "one is only remembered")
    return None
