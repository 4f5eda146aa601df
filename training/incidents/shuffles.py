"""The same articles in another order of arrival: how many events keep their group. Deterministic shuffles."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import timedelta

from streams.incidents.alike.weights import Weights
from streams.incidents.resolving.grouping import group
from streams.records import Reading
from training.incidents.gold import Stream

WITHIN = timedelta(hours=1)


def shuffled(readings: Sequence[Reading], seed: int) -> list[Reading]:
    """Give the readings, each moved by up to an hour from when it came; an article's revisions keep their order."""
    times = [reading.first_seen_at or reading.published_at for reading in readings]
    if not all(times):
        return list(readings)
    came = [times[0]]
    for moment in times[1:]:
        came.append(max(came[-1], moment))  # type: ignore[type-var]  # none is None here
    moved = [
        (moment + WITHIN * _chance(reading.article_id, seed), at)  # type: ignore[operator]  # as above
        for at, (moment, reading) in enumerate(zip(came, readings, strict=True))
    ]
    return [readings[at] for _, at in sorted(moved)]


def _chance(article: str, seed: int) -> float:
    """Give 0 to 1, the same for all revisions of an article."""
    return int.from_bytes(hashlib.sha256(f"{seed} {article}".encode()).digest()[:4]) / 2**32


def kept(stream: Stream, weights: Weights, seeds: Sequence[int]) -> tuple[int, int]:
    """Give how many events keep their company of the order of arrival, and how many there are, over the seeds."""
    readings = stream.readings()
    before = _companies(group(readings, weights).incident_of)
    same = total = 0
    for seed in seeds:
        after = _companies(group(shuffled(readings, seed), weights).incident_of)
        same += sum(before[event] == after.get(event) for event in before)
        total += len(before)
    return same, total


def _companies(homes: Mapping[str, str]) -> dict[str, frozenset[str]]:
    members: dict[str, set[str]] = {}
    for event, home in homes.items():
        members.setdefault(home, set()).add(event)
    return {event: frozenset(members[home]) for event, home in homes.items()}
