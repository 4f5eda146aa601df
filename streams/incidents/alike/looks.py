"""How alike an event and each of many incidents look at first sight, by the weights of a full comparison.

Who, what kind, when, how many, and which words: what decides most scores. It is a guess, and only says whom to compare
in full; but what it holds to be impossible is so.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from streams.incidents.alike.acts import type_likeness
from streams.incidents.alike.facing import SIDELESS
from streams.incidents.alike.look import (
    DATED,
    DAY,
    HISTORIC,
    MASSED,
    MOST_PAIRS,
    NEW,
    WORD_BITS,
    Look,
    days_of,
    look_of,
)
from streams.incidents.alike.timing import Windows
from streams.incidents.alike.traits import Traits, traits_of
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Incident, Mention
from streams.incidents.sides.actors import Identity
from streams.records import ENDS, EVENT_TYPES, STRIKES, Event, EventType, Phase

Slots = NDArray[np.intp]
Numbers = NDArray[np.float64]
Bools = NDArray[np.bool_]
Values = dict[str, Any]  # of one report, or of several together
Sides = frozenset[tuple[Identity, ...]]

_COPIED = 0.4  # of the pairs of words are the other's too: then they have a long run in common
_COMMON_NAMES = 2  # more count no more
_OF_WORDS = ("text containment", "text run", "text names")
_MARGIN = 1e-3  # more than rounding
TYPES = MASSED - 1
_TIMED = TYPES | MASSED
_SIDELESS = sum(1 << EVENT_TYPES.index(kind) for kind in SIDELESS)
_SETS = ("signs", "attackers", "defenders", "kinds", "names", "words")
_BOUNDS = ("since", "until", "low", "high", "shortest")
_ONES = np.ones(WORD_BITS // 64)
_COLUMNS: tuple[tuple[str, Any], ...] = (
    ("first", np.float64), ("last", np.float64), ("since", np.float64), ("until", np.float64), ("signs", np.uint32),
    ("attackers", np.uint64), ("defenders", np.uint64), ("kinds", np.uint8), ("low", np.float32), ("high", np.float32),
    ("names", np.uint64), ("sides", np.uint32), ("shortest", np.uint8), ("made_of", np.uint64),
)  # fmt: skip


class Looks:
    """The numbers of incidents, by slot: what their reports look like together."""

    def __init__(self) -> None:
        self._size = 1024
        self._of: dict[str, NDArray[Any]] = {name: np.zeros(self._size, dtype=kind) for name, kind in _COLUMNS}
        self._of["words"] = np.zeros((self._size, WORD_BITS // 64), dtype=np.uint64)
        self._sides: list[Sides] = []  # one object for all incidents in which the same attack, by number
        self._number_of: dict[Sides, int] = {}

    def put(self, slot: int, incident: Incident) -> None:
        """Keep what the incident looks like now; of one that was told once more, the new report alone is looked at."""
        while slot >= self._size:
            self._of = {name: np.concatenate((one, np.zeros_like(one))) for name, one in self._of.items()}
            self._size *= 2
        told = [hash((one.event, one.report.title, one.report.seen_at)) for one in incident.mentions]
        is_told_on = len(told) > 1 and int(self._of["made_of"][slot]) == _summed(told[:-1])
        each = list(map(_values_of, incident.mentions[-1:] if is_told_on else incident.mentions))
        values = reduce(_together, each, self._values(slot)) if is_told_on else reduce(_together, each or [_nobodys()])
        values["first"] = seconds(incident.first_seen_at, -np.inf)
        values["last"] = seconds(incident.last_seen_at, np.inf)
        values["sides"] = self._numbered(values["sides"])
        values["words"] = _in_row(values["words"])
        values["made_of"] = _summed(told)
        for name, value in values.items():
            self._of[name][slot] = value

    def _values(self, slot: int) -> Values:
        found: Values = {name: self._of[name][slot].item() for name in (*_BOUNDS, *_SETS) if name != "words"}
        words = int.from_bytes(self._of["words"][slot].tobytes(), "little")
        return {**found, "words": words, "sides": self._sides[int(self._of["sides"][slot])]}

    def drop(self, slot: int) -> None:
        """Let nothing be alike any more: no time is its own."""
        self._of["signs"][slot] = 0

    def taken(self, name: str, slots: Slots) -> NDArray[Any]:
        """Give the numbers of that name."""
        return self._of[name].take(slots, axis=0)

    def sides(self, slots: Slots) -> list[Sides]:
        """Give of each who attacks, as its reports tell."""
        return [self._sides[number] for number in self._of["sides"].take(slots).tolist()]

    def _numbered(self, sides: Sides) -> int:
        number = self._number_of.setdefault(sides, len(self._sides))
        if number == len(self._sides):
            self._sides.append(sides)
        return number

    def may_be(self, slots: Slots, event: Event, title: str, seen_at: datetime | None, windows: Windows) -> Bools:
        """Say of each whether its times allow that it be the event's: nothing that is denied here can be one."""
        ours, signs = look_of(event, title), self._of["signs"].take(slots)
        apart = self._apart(slots, ours, seen_at)
        found: Bools = apart <= np.maximum(
            _windows(windows)[ours.signs & _TIMED], _windows(windows).take(signs & _TIMED)
        )
        found &= signs & (HISTORIC if event.historic else NEW) != 0
        return found

    def told_within(self, slots: Slots, since: datetime | None, until: datetime | None) -> Bools:
        """Say of each whether it was told between the two times, as far as known."""
        first, last = self._of["first"].take(slots), self._of["last"].take(slots)
        found: Bools = (first <= seconds(until, np.inf)) & (seconds(since, -np.inf) <= last)
        return found

    def likest(  # noqa: PLR0917 - an event, the incidents, and all that weighs them
        self,
        slots: Slots,
        nearest: NDArray[np.float32],
        event: Event,
        title: str,
        seen_at: datetime | None,
        weights: Weights,
        most: int,
    ) -> tuple[Slots, Numbers]:
        """Give those that may be among the first `most`, and how alike they look, in log-odds.

        `nearest` is what their place weighs. Words cost most: they are compared only where they may bring one among
        the first.
        """
        ours, model = look_of(event, title), weights.across.weights
        signs = self._of["signs"].take(slots)
        by_type = types_like(event.type, (model["type"], model["type strike"], model["type end"]))
        looks: Numbers = weights.across.base + by_type.take(signs & TYPES) + nearest
        looks += self._by_sides(slots, ours, signs, model)
        looks += self._by_size(slots, ours, model)
        looks += self._by_time(slots, ours, signs, seen_at, weights)
        least = np.partition(looks, -most)[-most] if len(looks) > most else -np.inf
        asked = _OF_WORDS if ours.names else _OF_WORDS[:-1]
        at = np.flatnonzero(looks >= least - sum(max(model[name], 0.0) for name in asked) - _MARGIN)
        slots, looks = slots.take(at), looks.take(at)
        looks += self._by_words(slots, ours, model)
        return slots, looks

    def _by_sides(self, slots: Slots, ours: Look, signs: NDArray[np.uint32], model: dict[str, float]) -> Numbers:
        attackers, defenders, kinds = (self._of[name].take(slots) for name in ("attackers", "defenders", "kinds"))
        is_sideless = (signs & _SIDELESS != 0) | bool(ours.signs & _SIDELESS)
        either = (attackers | defenders) & np.uint64(ours.attackers | ours.defenders) != 0
        is_same = np.where(is_sideless, either, attackers & np.uint64(ours.attackers) != 0)
        are_named = (attackers != 0) & (ours.attackers != 0)
        are_opposed = ~are_named & (kinds & ours.kinds == 0) & (kinds != 0) & (ours.kinds != 0)
        is_unlike = (are_named | are_opposed) & ~is_sideless
        looks = np.where(is_same, model["attacker same"], np.where(is_unlike, model["attacker unlike"], 0.0))
        is_attacked = defenders & np.uint64(ours.defenders) != 0
        is_other = (defenders != 0) & (ours.defenders != 0) & ~is_attacked
        there = np.where(is_attacked, model["defender same"], np.where(is_other, model["defender unlike"], 0.0))
        return looks + np.where(is_sideless, 0.0, there)

    def _by_size(self, slots: Slots, ours: Look, model: dict[str, float]) -> Numbers | float:
        if ours.high == np.inf:
            return 0.0
        low, high = self._of["low"].take(slots), self._of["high"].take(slots)
        is_near = (low <= ours.high) & (ours.low <= high)
        said = np.where(is_near, (model["force same"] + model["force possible"]) / 2, model["force other"])
        return np.where(high < np.inf, said, 0.0)

    def _by_time(
        self, slots: Slots, ours: Look, signs: NDArray[np.uint32], seen_at: datetime | None, weights: Weights
    ) -> Numbers:
        """Give what nearness in time weighs, and which phase comes after which."""
        model, windows = weights.across.weights, _windows(weights.windows)
        window = np.maximum(windows[ours.signs & _TIMED], windows.take(signs & _TIMED))
        apart = self._apart(slots, ours, seen_at)
        looks: Numbers = (1.0 - np.minimum(apart / window, 1.0)) * model["time near"]
        if ours.signs & DATED:
            looks += ((signs & DATED != 0) & (apart == 0)) * model["time same day"]
        if ours.signs & MASSED and seen_at is not None:
            looks += ((signs & MASSED == 0) & (self._of["first"].take(slots) < seen_at.timestamp() - DAY)) * model[
                "phase back"
            ]
        return looks

    def _by_words(self, slots: Slots, ours: Look, model: dict[str, float]) -> Numbers:
        words = self._of["words"].take(slots, axis=0)
        words &= _in_row(ours.words)
        common = np.bitwise_count(words) @ _ONES  # a sum over so short rows takes several times longer
        share = common / max(ours.words.bit_count(), 1)
        looks: Numbers = share * model["text containment"] + (share >= _COPIED) * model["text run"]
        if ours.names:
            names = np.minimum(np.bitwise_count(self._of["names"].take(slots) & np.uint64(ours.names)), _COMMON_NAMES)
            looks += names / _COMMON_NAMES * model["text names"]
        return looks

    def _apart(self, slots: Slots, ours: Look, seen_at: datetime | None) -> Numbers:
        """Give how many days lie between the two at the least."""
        since, until = days_of(ours, seen_at)
        apart: Numbers = np.maximum(self._of["since"].take(slots) - until, since - self._of["until"].take(slots))
        return np.maximum(apart, 0.0, out=apart)


def _values_of(mention: Mention) -> Values:
    look = look_of(mention.event, mention.report.title)
    since, until = days_of(look, mention.report.seen_at)
    sets = {name: getattr(look, name) for name in _SETS}
    bounds = {"since": since, "until": until, "low": look.low, "high": look.high, "shortest": look.shortest}
    return {**bounds, **sets, "sides": frozenset((look.sides,))}


def _together(one: Values, other: Values) -> Values:
    """Give what both look like together; the bounds of sizes are of those that tell any."""
    sized = [values for values in (one, other) if values["high"] < np.inf]
    return {
        "since": min(one["since"], other["since"]),
        "until": max(one["until"], other["until"]),
        "low": min([values["low"] for values in sized], default=0.0),
        "high": max([values["high"] for values in sized], default=np.inf),
        "shortest": min(one["shortest"], other["shortest"]),
        **{name: one[name] | other[name] for name in (*_SETS, "sides")},
    }


def _nobodys() -> Values:
    bounds = {"since": np.inf, "until": -np.inf, "low": 0.0, "high": np.inf, "shortest": MOST_PAIRS}
    return {**bounds, **dict.fromkeys(_SETS, 0), "sides": frozenset[tuple[Identity, ...]]()}


def _summed(hashes: Iterable[int]) -> int:
    """Give one number for these, in whatever order they are."""
    return sum(hashes) % 2**64


def seconds(moment: datetime | None, unknown: float) -> float:
    """Give the moment as a number."""
    return unknown if moment is None else moment.timestamp()


def _in_row(bits: int) -> NDArray[np.uint64]:
    return np.frombuffer(bits.to_bytes(WORD_BITS // 8, "little"), dtype="<u8")


@lru_cache(maxsize=8)
def _windows(windows: Windows) -> Numbers:
    """Give the longest window of each set of types, and of something massed."""
    plain = [windows.of(_traits_of(kind, "underway")) for kind in EVENT_TYPES]
    return _of_sets([*plain, windows.of(_traits_of(EVENT_TYPES[0], "planned"))])


@lru_cache(maxsize=64)
def types_like(kind: EventType, weights: tuple[float, float, float]) -> Numbers:
    """Give what the likest of each set of types weighs."""
    ours, (like, strike, end) = _traits_of(kind, "underway"), weights
    return _of_sets(
        [
            type_likeness(ours, _traits_of(other, "underway")) * like
            + ((kind in STRIKES) != (other in STRIKES)) * strike
            + ((kind in ENDS) != (other in ENDS)) * end
            for other in EVENT_TYPES
        ]
    )


def _traits_of(kind: EventType, phase: Phase) -> Traits:
    return traits_of(Event(id="", type=kind, phase=phase, modality="asserted"))


def _of_sets(values: Iterable[float]) -> Numbers:
    """Give the largest value of each set of bits; of none it is very little."""
    found = np.full(1, -100.0)
    for value in values:
        found = np.concatenate((found, np.maximum(found, value)))
    return found
