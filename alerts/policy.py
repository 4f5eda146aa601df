"""What of an incident an alert has told, and which changes of it are worth telling again. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from streams.incidents.copies import independent_sources, outlets
from streams.incidents.model import Incident, told
from streams.incidents.policy import ForcePolicy, force_of
from streams.incidents.sizes import interval_of
from streams.records import Phase, Quantity

FORCE_LEVELS = (1_000, 5_000, 10_000, 20_000, 50_000, 100_000)  # persons; within two of them a new figure is no news


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """The incident as an alert last told it: names of sources, so that the next change can name who is new."""

    outlets: tuple[str, ...] = ()
    independent_sources: int = 0
    phase: Phase = "underway"
    is_denied: bool = False
    taken: tuple[str, ...] = ()
    force: Quantity | None = None


@dataclass(frozen=True)
class Difference:
    """What became new, one sentence each; `is_material`: somebody should be told again."""

    sentences: tuple[str, ...] = ()
    is_material: bool = False


def picture_of(incident: Incident, policy: ForcePolicy = "corroborated") -> Picture:
    """Give what can be told of the incident now."""
    captures = [one.event for one in told(incident.mentions) if one.event.type == "capture"]
    return Picture(
        outlets=outlets(incident.mentions),
        independent_sources=len(independent_sources(incident.mentions)),
        phase=incident.phase,
        is_denied=incident.status in {"denied", "withdrawn"},
        taken=tuple(dict.fromkeys(event.place.name for event in captures if event.place is not None)),
        force=force_of(incident.mentions, policy),
    )


def difference(before: Picture, now: Picture) -> Difference:
    """Give what is new. Material: an independent source, the phase, a place taken, a level of force, a denial."""
    material = [*_phase(before, now), *_taken(before, now), *_denial(before, now)]
    silent: list[str] = []
    new = [name for name in now.outlets if name not in before.outlets]
    if now.independent_sources > before.independent_sources:
        material.append(f"Also reported by {_listed(new)}" if new else "Another independent source")
    elif new:
        silent.append(f"Also carried by {_listed(new)}")
    gone = [name for name in before.outlets if name not in now.outlets]
    if gone:
        silent.append(f"No longer said by {_listed(gone)}")
    if now.force != before.force:
        sentence = f"Force: {_figure(now.force)}, before: {_figure(before.force)}"
        (material if level(now.force) != level(before.force) else silent).append(sentence)
    return Difference((*material, *silent), bool(material))


def level(force: Quantity | None) -> int:
    """Give the number of FORCE_LEVELS that the figure surely reaches."""
    return 0 if force is None else bisect_right(FORCE_LEVELS, interval_of(force)[0])


def _phase(before: Picture, now: Picture) -> list[str]:
    if before.phase == now.phase or before.is_denied or now.is_denied:  # what nobody says is at no stage
        return []
    return [f"Was {_spoken(before.phase)}, now {_spoken(now.phase)}"]


def _taken(before: Picture, now: Picture) -> list[str]:
    new = [name for name in now.taken if name not in before.taken]
    return [f"Taken: {_listed(new)}"] if new else []


def _denial(before: Picture, now: Picture) -> list[str]:
    if now.is_denied == before.is_denied:
        return []
    return ["Nobody says so any more"] if now.is_denied else ["Said again"]


def _spoken(phase: Phase) -> str:
    return "under way" if phase == "underway" else phase


def _figure(force: Quantity | None) -> str:
    return "not said" if force is None else force.quote


def _listed(names: Sequence[str]) -> str:
    shown = 5
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
