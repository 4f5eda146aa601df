"""All incidents in memory, as few numbers each: which of them may an event belong to? Whole incidents are elsewhere.

A busy place has thousands of incidents at once; comparing an event with each would take longer for each that comes. So
the MOST that look most alike at first sight (place, time, type, attackers) are compared in full, and never more.
"""

from array import array
from collections.abc import Iterable
from datetime import datetime
from sys import intern
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from streams.incidents.actors import is_anybody
from streams.incidents.likeness import around
from streams.incidents.model import Incident, begun_by, report_of
from streams.incidents.names import fold_actor
from streams.incidents.places import keys_to_ask, keys_to_keep
from streams.incidents.weights import Weights
from streams.records import EVENT_TYPES, Actor, Event, Reading

MOST = 24  # incidents that one event is compared with in full
_DAY = 86_400.0
_FADES_DAYS = 7.0  # after so long, nearness in time counts nothing
_BITS = 64  # of a set of attackers: two of 64 names share a bit, which costs a place on the list and no more

Slots = NDArray[np.intp]


class Index:
    """Incidents by the keys of their places. The same incidents give the same answer, in whatever order they came."""

    def __init__(self) -> None:
        self._slot_of: dict[str, int] = {}
        self._ids: list[str] = []
        self._by_key: dict[str, array[int]] = {}
        self._keys_of: list[tuple[str, ...]] = []  # one object for each key, however many have it
        self._size = 1024
        self._first = np.full(self._size, -np.inf)
        self._last = np.full(self._size, np.inf)
        self._types = np.zeros(self._size, dtype=np.uint16)
        self._attackers = np.zeros(self._size, dtype=np.uint64)
        self._order = np.zeros(self._size, dtype=np.uint32)
        self._is_live = np.zeros(self._size, dtype=np.bool_)
        self._shared = np.zeros(self._size, dtype=np.uint8)  # scratch: keys that an event shares with each

    def __len__(self) -> int:
        return int(self._is_live.sum())

    def __contains__(self, incident_id: str) -> bool:
        slot = self._slot_of.get(incident_id)
        return slot is not None and bool(self._is_live[slot])

    def put(self, incident: Incident) -> None:
        """Keep the incident as it is now."""
        slot = self._slot(incident.id)
        self._is_live[slot] = True
        self._first[slot] = _seconds(incident.first_seen_at, -np.inf)
        self._last[slot] = _seconds(incident.last_seen_at, np.inf)
        self._types[slot] = np.bitwise_or.reduce([_type_bit(one.event) for one in incident.mentions] or [0])
        self._attackers[slot] = _actor_bits(incident.attackers)
        known = self._keys_of[slot]
        kept = set().union(*(keys_to_keep(one.event, one.report.title) for one in incident.mentions))
        new = tuple(map(intern, sorted(kept.difference(known))))
        for key in new:
            self._by_key.setdefault(key, array("i")).append(slot)
        self._keys_of[slot] = known + new

    def drop(self, incident_id: str) -> None:
        """Forget the incident: it was merged, or is gone."""
        if (slot := self._slot_of.get(incident_id)) is not None:
            self._is_live[slot] = False

    def near(self, reading: Reading, weights: Weights) -> set[str]:
        """Give the ids of the incidents that an event of the reading may belong to: at most MOST for each event."""
        seen_at = report_of(reading).seen_at
        since, until = around(reading, weights) or (None, None)
        found: set[str] = set()
        for event in reading.events:
            slots, shared = self._at(keys_to_ask(event, reading.title))
            is_then = (self._first[slots] <= _seconds(until, np.inf)) & (_seconds(since, -np.inf) <= self._last[slots])
            is_then &= self._is_live[slots]
            slots, shared = slots[is_then], shared[is_then]
            if len(slots) > MOST:
                slots = slots[self._most_alike(event, seen_at, slots, shared)]
            found.update(self._ids[slot] for slot in slots)
            if begun_by(event) in self:
                found.add(begun_by(event))
        return found

    def _at(self, keys: Iterable[str]) -> tuple[Slots, NDArray[np.uint8]]:
        """Give who is kept under these keys, and under how many of them."""
        lists = [np.frombuffer(self._by_key[key], dtype=np.intc) for key in sorted(keys) if key in self._by_key]
        if not lists:
            return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.uint8)
        met = []
        for one in lists:
            times = self._shared[one]
            met.append(one[times == 0])
            self._shared[one] = times + 1
        slots = np.concatenate(met).astype(np.intp)
        shared = self._shared[slots]
        self._shared[slots] = 0
        return slots, shared

    def _most_alike(self, event: Event, seen_at: datetime | None, slots: Slots, shared: NDArray[np.uint8]) -> Slots:
        """Give which MOST of the slots are most alike at first sight; of equals the smaller by a hash of the id."""
        looks = shared / shared.max()
        own, theirs = np.uint64(_actor_bits(event.attacker)), self._attackers[slots]
        is_known = (theirs != 0) & (own != 0)
        looks += np.where(is_known, np.where(theirs & own != 0, 1.5, -1.5), 0.0)
        looks += (self._types[slots] & _type_bit(event)) != 0
        if seen_at is not None:
            at = _seconds(seen_at, 0.0)
            apart = np.maximum(np.maximum(self._first[slots] - at, at - self._last[slots]), 0.0) / _DAY
            looks += 1.0 - np.minimum(apart / _FADES_DAYS, 1.0)
        looks = np.round(looks, 6)
        best = np.flatnonzero(looks >= np.partition(looks, -MOST)[-MOST])  # and those as good as the last of them
        return best[np.lexsort((self._order[slots[best]], -looks[best]))[:MOST]]

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
        names = ("_first", "_last", "_types", "_attackers", "_order", "_is_live", "_shared")
        for name in names:
            before = getattr(self, name)
            setattr(self, name, np.concatenate((before, np.zeros_like(before))))
        self._size *= 2


def _seconds(moment: datetime | None, unknown: float) -> float:
    return unknown if moment is None else moment.timestamp()


def _type_bit(event: Event) -> int:
    return 1 << EVENT_TYPES.index(event.type)


def _actor_bits(actors: Iterable[Actor]) -> int:
    """Give a set of names in 64 bits, one each; who may be anybody sets none."""
    bits = 0
    for actor in actors:
        if not is_anybody(actor):
            bits |= 1 << (crc32((actor.actor_id or fold_actor(actor.name)).encode("utf-8", "replace")) % _BITS)
    return bits
