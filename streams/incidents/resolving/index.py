"""All incidents in memory, as few numbers each: which of them may an event belong to? Whole incidents are elsewhere.

A busy place has thousands of incidents at once; comparing an event with each would take longer for each that comes. So
those that the windows of time rule out are left out, and of the rest the MOST that look most alike at first sight are
listed (streams.incidents.alike.looks), and never more. Of these, those are compared that may be likely enough to matter
(streams.incidents.alike.at_best).
"""

from array import array
from collections.abc import Sequence
from datetime import datetime
from sys import intern
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from streams.incidents.alike.at_best import AtBest
from streams.incidents.alike.likeness import around
from streams.incidents.alike.looks import Looks, Slots
from streams.incidents.alike.places import (
    keys_of_operations,
    keys_of_scene,
    keys_to_ask,
    keys_to_keep,
    meant_by,
    towns,
)
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Incident, Report, begun_by, places_of, report_of
from streams.records import Event, Reading

_EQUALS = 1e-5  # more than what is rounded off
MOST = 16  # incidents that one event is compared with in full


class Index:
    """Incidents by the keys of their places. The same incidents give the same answer, in whatever order they came."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._slot_of: dict[str, int] = {}
        self._ids: list[str] = []
        self._by_key: dict[str, array[int]] = {}  # as wide as numpy's indices: taking by others costs thrice as much
        self._keys_of: list[tuple[str, ...]] = []  # one object for each key, however many have it
        self._told: set[int] = set()  # mentions whose keys an incident has
        self._looks = Looks()
        self._at_best: AtBest | None = None  # by the weights asked last
        self._size = 1024
        self._order = np.zeros(self._size, dtype=np.uint32)
        self._is_live = np.zeros(self._size, dtype=np.bool_)
        self._is_met = np.zeros(self._size, dtype=np.bool_)  # scratch: under a key that an event shares

    def __len__(self) -> int:
        return int(self._is_live.sum())

    def __contains__(self, incident_id: str) -> bool:
        slot = self._slot_of.get(incident_id)
        return slot is not None and bool(self._is_live[slot])

    def put(self, incident: Incident) -> None:
        """Keep the incident as it is now."""
        slot = self._slot(incident.id)
        self._is_live[slot] = True
        self._looks.put(slot, incident)
        kept = set[str]()
        for mention in incident.mentions:
            event, report = mention.event, mention.report
            if (told := hash((slot, event.id, report.revision, report.extractor))) not in self._told:
                self._told.add(told)
                kept |= keys_to_keep(event, report.title, report.names, report.lands) | keys_of_scene(report.scene)
        if new := tuple(map(intern, sorted(kept.difference(self._keys_of[slot])))):
            for key in new:
                self._by_key.setdefault(key, array("q")).append(slot)
            self._keys_of[slot] += new

    def drop(self, incident_id: str) -> None:
        """Forget the incident: it was merged, or is gone."""
        if (slot := self._slot_of.get(incident_id)) is not None:
            self._is_live[slot] = False
            self._looks.drop(slot)

    def near(self, reading: Reading, weights: Weights) -> set[str]:
        """Give the ids of the incidents that an event of the reading may belong to: at most MOST for each event."""
        report, times = report_of(reading), around(reading, weights) or (None, None)
        listed = [self._listed(event, report, times, weights) for event in reading.events]
        found = {self._ids[slot] for slot in self._matter(listed, reading, report, weights)}
        return found.union(one for one in map(begun_by, reading.events) if one in self)

    def _listed(
        self, event: Event, report: Report, times: tuple[datetime | None, datetime | None], weights: Weights
    ) -> Slots:
        """Give those that look most like the event, of what may be its by their places and times."""
        slots, nearest = self._at(event, report, weights)
        may_be = self._looks.may_be(slots, event, report.title, report.seen_at, weights.windows)
        if (are_of_one := self._are_of_operation(slots, report)) is not None:
            may_be |= are_of_one & self._is_live.take(slots)
        at = np.flatnonzero(may_be)
        slots, nearest = slots.take(at), nearest.take(at)
        is_then = self._looks.told_within(slots, *times)
        if not is_then.all():
            slots, nearest = slots.compress(is_then), nearest.compress(is_then)
        if len(slots) <= self._most:
            return slots
        return self._first(
            *self._looks.likest(slots, nearest, event, report.title, report.seen_at, weights, self._most)
        )

    def _matter(self, listed: Sequence[Slots], reading: Reading, report: Report, weights: Weights) -> list[int]:
        """Give those that may be likely enough for any event of the reading: each is compared with all of them."""
        if not listed:
            return []
        slots = listed[0] if len(listed) == 1 else np.unique(np.concatenate(listed))
        if self._at_best is None or self._at_best.weights is not weights:
            self._at_best = AtBest(weights)
        may_be = np.zeros(len(slots), dtype=np.bool_)
        for event in reading.events:
            may_be |= self._at_best.matter(self._looks, slots, event, report)
        found: list[int] = slots.compress(may_be).tolist()
        return found

    def _are_of_operation(self, slots: Slots, report: Report) -> NDArray[np.bool_] | None:
        """Say of each whether it tells of an operation that the report names too: such last longer than others."""
        asked = keys_of_operations(report.names) & self._by_key.keys()
        under = [np.frombuffer(self._by_key[key], dtype=np.intp) for key in asked]
        return np.isin(slots, np.concatenate(under)) if under else None

    def _at(self, event: Event, report: Report, weights: Weights) -> tuple[Slots, NDArray[np.float32]]:
        """Give who is kept under a key that the event asks, and what the nearest of these keys weighs."""
        model, is_town = weights.across.weights, bool(towns(places_of(event)))
        keys = keys_to_ask(event, report.title, report.names, report.lands) | keys_of_scene(report.scene)
        asked = {key: model[meant_by(key, is_town=is_town)] for key in keys & self._by_key.keys()}
        met = [np.empty(0, dtype=np.intp)]
        nearest = [np.empty(0, dtype=np.float32)]
        for key in sorted(asked, key=lambda key: (-asked[key], key)):  # who was met before was met under a nearer one
            under = np.frombuffer(self._by_key[key], dtype=np.intp)
            are_met = self._is_met.take(under)
            if are_met.all():
                continue
            new = under.compress(~are_met)
            self._is_met[new] = True
            met.append(new)
            nearest.append(np.full(len(new), asked[key], dtype=np.float32))
        slots = np.concatenate(met)
        self._is_met[slots] = False
        return slots, np.concatenate(nearest)

    def _first(self, slots: Slots, alike: NDArray[np.float64]) -> Slots:
        """Give the most alike; of equals the smaller by a hash of the id."""
        best = np.flatnonzero(alike >= np.partition(alike, -self._most)[-self._most] - _EQUALS)
        slots = slots.take(best)
        return slots.take(np.lexsort((self._order.take(slots), -np.round(alike.take(best), 6)))[: self._most])

    def _slot(self, incident_id: str) -> int:
        slot = self._slot_of.get(incident_id)
        if slot is None:
            slot = self._slot_of[incident_id] = len(self._ids)
            self._ids.append(incident_id)
            self._keys_of.append(())
            if slot == self._size:
                self._grow()
            self._order[slot] = crc32(incident_id.encode())
        return slot

    def _grow(self) -> None:
        for name in ("_order", "_is_live", "_is_met"):
            before = getattr(self, name)
            setattr(self, name, np.concatenate((before, np.zeros_like(before))))
        self._size *= 2
