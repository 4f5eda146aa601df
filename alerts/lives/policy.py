"""What of an incident an alert has told, and which changes of it are worth telling again. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from alerts.lives.figures import figure, is_same
from alerts.message import SEVERITIES, Severity
from streams.incidents.copying.copies import independent_sources, outlets
from streams.incidents.copying.refutation import refutation_of
from streams.incidents.copying.standing import on_trial, told
from streams.incidents.keeping.policy import ForcePolicy, force_of
from streams.incidents.model import Incident
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.words.sizes import interval_of
from streams.records import PHASES, Phase, Quantity

FORCE_LEVELS = (1_000, 5_000, 10_000, 20_000, 50_000, 100_000)  # persons; within two of them a new figure is no news
MOST_UNRATED: Severity = "high"  # the most that is told on sources of which nobody has said how reliable they are


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """The incident as an alert last told it: names of sources, so that the next change can name who is new.

    `is_denied`: nobody says so any more, or those who may have taken it back (streams/incidents/copying/refutation.py).
    """

    outlets: tuple[str, ...] = ()
    independent_sources: int = 0
    phase: Phase = "underway"
    is_denied: bool = False
    taken: tuple[str, ...] = ()
    force: Quantity | None = None
    denied_by: tuple[str, ...] = ()
    is_rated: bool = True  # some source of it states its reliability
    places: tuple[str, ...] = ()
    attackers: tuple[str, ...] = ()
    attacker_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What became new, one sentence each; `is_material`: somebody should be told again.

    `is_correction`: something that was told before is not so, because whoever said it says otherwise now.
    `is_of_headline`: what a headline tells, the figure, the place, the attacker or that it is planned, is another.
    """

    sentences: tuple[str, ...] = ()
    is_material: bool = False
    is_correction: bool = False
    is_of_headline: bool = False


def picture_of(incident: Incident, policy: ForcePolicy = "corroborated") -> Picture:
    """Give what can be told of the incident now."""
    said = told(incident.mentions)
    captures = [one.event for one in said if one.event.type == "capture"]
    refutation = refutation_of(incident.mentions)
    stands = summarize(incident.id, on_trial(incident.mentions))  # without what was put right since
    return Picture(
        outlets=outlets(incident.mentions),
        independent_sources=len(independent_sources(incident.mentions)),
        phase=incident.phase,
        is_denied=refutation.takes_back,
        taken=tuple(dict.fromkeys(event.place.name for event in captures if event.place is not None)),
        force=force_of(incident.mentions, policy),
        denied_by=refutation.denied_by,
        is_rated=any(one.report.source.reliability is not None for one in said),
        places=tuple(dict.fromkeys(place.name for place in stands.places)),
        attackers=tuple(dict.fromkeys(actor.name for actor in stands.attackers)),
        attacker_ids=tuple(sorted({one.actor_id for one in stands.attackers if one.actor_id is not None})),
    )


def capped(severity: Severity, picture: Picture) -> Severity:
    """Give the severity that may be told: what rests on sources of no stated reliability alone is `high` at most."""
    most = SEVERITIES.index(MOST_UNRATED)
    return severity if picture.is_rated or SEVERITIES.index(severity) <= most else MOST_UNRATED


def difference(before: Picture, now: Picture, *, is_edited: bool = False) -> Difference:
    """Give what is new. Material: an independent source, the phase, a place taken, a level of force, a denial.

    `is_edited`: a report that was told of was edited or taken away; what it said and nobody says now is corrected.
    """
    corrected, silent_corrections = _corrected(before, now) if is_edited else ([], [])
    phase = [] if is_edited and _is_set_back(before, now) else _phase(before, now)
    material = [*phase, *_taken(before, now), *_denial(before, now)]
    silent: list[str] = []
    new = [name for name in now.outlets if name not in before.outlets]
    if now.independent_sources > before.independent_sources:
        material.append(f"Also reported by {_listed(new)}" if new else "Another independent source")
    elif new:
        silent.append(f"Also carried by {_listed(new)}")
    if not is_edited:
        gone = [name for name in before.outlets if name not in now.outlets]
        silent += [f"No longer said by {_listed(gone)}"] if gone else []
        if not is_same(now.force, before.force):
            (material if level(now.force) != level(before.force) else silent).append(_force(before, now))
    sentences = (*corrected, *material, *silent_corrections, *silent)
    return Difference(
        sentences,
        is_material=bool(corrected or material),
        is_correction=bool(corrected or silent_corrections),
        is_of_headline=_is_of_headline(before, now),
    )


def _is_of_headline(before: Picture, now: Picture) -> bool:
    is_elsewhere = _is_another(before.places, now.places) or _is_another(before.attackers, now.attackers)
    is_planned_yet = _is_set_back(before, now) and now.phase == "planned"
    return is_elsewhere or is_planned_yet or not is_same(before.force, now.force)


def _corrected(before: Picture, now: Picture) -> tuple[list[str], list[str]]:
    """Give what no longer holds of what was told: what matters, and what does not."""
    material: list[str] = []
    silent: list[str] = []
    if not is_same(now.force, before.force):
        (material if level(now.force) != level(before.force) else silent).append(_force(before, now))
    gone = [name for name in before.outlets if name not in now.outlets]
    if gone:
        is_fewer = now.independent_sources < before.independent_sources
        (material if is_fewer else silent).append(f"No longer said by {_listed(gone)}")
    if _is_another(before.places, now.places):
        material.append(f"Place: {_listed(now.places)}, before: {_listed(before.places)}")
    if _is_another(before.attackers, now.attackers):  # names alone may be two wordings of one
        is_sure = _is_another(before.attacker_ids, now.attacker_ids)
        sentence = f"Attacker: {_listed(now.attackers)}, before: {_listed(before.attackers)}"
        (material if is_sure else silent).append(sentence)
    material += _phase(before, now) if _is_set_back(before, now) else []
    lost = [name for name in before.taken if name not in now.taken]
    if lost:
        material.append(f"No longer said to be taken: {_listed(lost)}")
    return material, silent


def _is_another(before: Sequence[str], now: Sequence[str]) -> bool:
    """Say whether no name is another wording of one before: "rebels" of "Rebels" and of "Islamist rebels"."""
    ours, theirs = ([_words(name) for name in names] for names in (before, now))
    return bool(ours) and bool(theirs) and not any(one <= other or other <= one for one in ours for other in theirs)


def _words(name: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in name.casefold().split())


def _force(before: Picture, now: Picture) -> str:
    return f"Force: {_figure(now.force)}, before: {_figure(before.force)}"


def level(force: Quantity | None) -> int:
    """Give the number of FORCE_LEVELS that the figure surely reaches."""
    return 0 if force is None else bisect_right(FORCE_LEVELS, interval_of(force)[0])


def _is_set_back(before: Picture, now: Picture) -> bool:
    """Say whether it has not come as far as was told: nothing but an edit sets it back."""
    return PHASES.index(now.phase) < PHASES.index(before.phase)


def _phase(before: Picture, now: Picture) -> list[str]:
    if before.phase == now.phase or before.is_denied or now.is_denied:  # what nobody says is at no stage
        return []
    return [f"Was {_spoken(before.phase)}, now {_spoken(now.phase)}"]


def _taken(before: Picture, now: Picture) -> list[str]:
    new = [name for name in now.taken if name not in before.taken]
    return [f"Taken: {_listed(new)}"] if new else []


def _denial(before: Picture, now: Picture) -> list[str]:
    new = [name for name in now.denied_by if name not in before.denied_by]
    said = [f"Denied by {_listed(new)}"] if new else []
    if now.is_denied == before.is_denied:
        return said
    taken_back = "Taken back" if said or now.outlets else "Nobody says so any more"
    return [*said, taken_back] if now.is_denied else ["Said again"]


def _spoken(phase: Phase) -> str:
    return "under way" if phase == "underway" else phase


def _figure(force: Quantity | None) -> str:
    return "not said" if force is None else figure(force)


def _listed(names: Sequence[str]) -> str:
    shown = 5
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
