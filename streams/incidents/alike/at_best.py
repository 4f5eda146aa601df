"""What an event and each of some incidents can score at best, by the few numbers that are kept of them (`looks`).

Never less than a full comparison with any report of the incident gives (`features`), so that what is too little even so
need not be loaded and compared. What cannot be told from the numbers counts as if it were the likest.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from streams.incidents.alike.features import MAY_LIE_THERE, NAMES, UNNAMED
from streams.incidents.alike.look import EITHER_WAY, KILLED, NAME_BITS, SPANNED, WORD_BITS, Look, bit_of, look_of
from streams.incidents.alike.looks import TYPES, Bools, Looks, Numbers, Sides, Slots, types_like
from streams.incidents.alike.reach import reach_of
from streams.incidents.alike.traits import traits_of
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Report
from streams.incidents.sides.actors import Identity, Kinship, kinship
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.mentioned import operations_among
from streams.incidents.words.wording import COMMON_RUN_WORDS, LEAST_PAIRS, wording_of
from streams.records import Event

_ATTACKERS = tuple(name for name in NAMES if name.startswith("attacker ") or name == "sides turned")
_OF_UNNAMED = ("place described", "text twin", "place other province", "place other land")
_UNNAMED = tuple(sorted(UNNAMED - MAY_LIE_THERE))
_NAMED = tuple(
    name for name in NAMES if name.startswith("place ") and name not in {*UNNAMED, *_OF_UNNAMED, "place quarter"}
)
_DATED = ("time near", "time other day", "time other act", "time another", "time over", "time far")
_ALWAYS = (  # of any two; who attacks may be told by the incident alone (resolving.resolve)
    "type strike", "type air", "type end", "sides crossed", "text anew", "text after", "text beside", "text counter",
    "text retaken", "attacker unlike", "attacker other",
)  # fmt: skip
_RUN = COMMON_RUN_WORDS - 1  # pairs
_NEARLY = 1 + 1e-6  # bounds of sizes are kept in 32 bits
_ROUNDING = 5e-4  # of a share of words
_COLUMN, _ONE = 64, np.uint64(1)  # bits of a number


class AtBest:
    """The most that a model's features can add."""

    def __init__(self, weights: Weights) -> None:
        """Add up what does not depend on the two."""
        self.weights = weights
        self._model: Mapping[str, float] = weights.across.weights
        reach = reach_of(self._model, weights.across.base, weights.thresholds.least)
        self._needed = reach.needed if reach is not None else -np.inf
        named = max(self._model[name] for name in _NAMED)
        wide = max(self._model[name] for name in MAY_LIE_THERE) + self._sum(("place quarter",))
        unnamed = max(wide, *(self._model[name] for name in _UNNAMED)) + self._sum(_OF_UNNAMED)
        of_phase = self._most(("phase same", "phase back", "phase over"))
        of_defenders = self._most(name for name in NAMES if name.startswith("defender "))
        undated = self._most(("time undated",))
        self._named, self._unnamed = named, unnamed
        self._any = max(named, unnamed) + of_phase + of_defenders + self._sum(_ALWAYS)
        self._any += max(undated, self._sum(_DATED))
        self._of_force = self._most(("force same", "force possible", "force other"))
        self._of_killed = self._most(("killed same", "killed grew", "killed other"))
        self._of_words = self._sum(("text containment", "text run", "text names"))
        self._of_anybody = self._most(_ATTACKERS)

    def matter(self, looks: Looks, slots: Slots, event: Event, report: Report) -> Bools:
        """Say of each whether it may be so likely the event's that it is shown with it, or more."""
        if self._needed == -np.inf or not len(slots):
            return np.ones(len(slots), dtype=np.bool_)
        ours, signs = look_of(event, report.title), looks.taken("signs", slots)
        most = self._any + types_like(event.type, (self._model["type"], 0.0, 0.0)).take(signs & TYPES)
        if ours.signs & KILLED:
            most += (signs & KILLED != 0) * self._of_killed
        may_be_then = signs & SPANNED != 0 if not ours.signs & SPANNED else np.ones(len(slots), dtype=np.bool_)
        most += self._most(("time same day", "time begun")) * may_be_then
        most += self._by_text(report, may_be_then)
        if ours.high < np.inf:
            low, high = looks.taken("low", slots), looks.taken("high", slots)
            is_other = (low > ours.high * _NEARLY) | (ours.low > high * _NEARLY)
            most += np.where(is_other, self._most(("force other",)), self._of_force) * (high < np.inf)
        most += self._by_sides(looks, slots, ours, (signs & EITHER_WAY) != 0)
        found: Bools = most >= self._needed
        open_ones = np.flatnonzero(found < (most + self._of_words >= self._needed))  # whom common words would lift
        if len(open_ones):
            lifted = most[open_ones] + self._by_words(looks, slots[open_ones], event, report.title)
            found[open_ones] = lifted >= self._needed
        return found

    def _by_text(self, report: Report, may_be_then: Bools) -> Numbers:
        """Give what the whole texts and the days can add where no name of a place is common; and a common operation."""
        more = self._sum(("text told",)) if report.names else 0.0
        unnamed = self._unnamed + more + self._sum(("time agreed",)) * may_be_then
        found: Numbers = np.maximum(self._named, unnamed) - max(self._named, self._unnamed)
        found += self._most(("scene same",)) if report.scene is not None else 0.0
        return found + (self._most(("text operation",)) if operations_among(report.names) else 0.0)

    def _by_sides(self, looks: Looks, slots: Slots, ours: Look, may_turn: Bools) -> Numbers:
        if ours.signs & EITHER_WAY:
            return np.full(len(slots), self._of_anybody)
        return np.where(may_turn, self._of_anybody, [self._of_kin(ours.sides, one) for one in looks.sides(slots)])

    def _of_kin(self, ours: tuple[Identity, ...], theirs: Sides) -> float:
        """Give what the likest of those who attack in the one weigh beside those who attack in the other."""
        kins = _kins(ours, theirs)
        if kins is None:
            return self._of_anybody
        return max([0.0 if kin == "unknown" else self._model[f"attacker {kin}"] for kin in kins])

    def _by_words(self, looks: Looks, slots: Slots, event: Event, title: str) -> Numbers:
        traits, model = traits_of(event, title), self._model
        named = frozenset(bit_of(name, NAME_BITS) for name in traits.names)
        shared = np.bitwise_count(looks.taken("names", slots) & np.uint64(sum(1 << bit for bit in named)))
        several = len(traits.names) - len(named)  # of one bit
        most: Numbers = np.minimum(shared + several, 2) / 2 * (shared > 0) * max(model["text names"], 0.0)
        words, shortest = looks.taken("words", slots), looks.taken("shortest", slots).astype(np.float64)
        contained, is_run = np.zeros(len(slots)), np.zeros(len(slots), dtype=np.bool_)
        for wording in traits.wordings:
            is_there = _there(words, wording.quote)
            if len(wording.pairs) >= LEAST_PAIRS:
                common = is_there.take(_bits_of(wording.quote)[2], axis=1).sum(axis=1)
                np.maximum(contained, common / np.minimum(shortest, len(wording.pairs)), out=contained)
            if len(wording.in_order) >= _RUN:
                so_far = is_there.cumsum(axis=1)
                so_far[:, _RUN:] -= so_far[:, :-_RUN].copy()
                is_run |= (so_far == _RUN).any(axis=1)
        most += np.minimum(contained + _ROUNDING, 1.0) * max(model["text containment"], 0.0)
        most += is_run * max(model["text run"], 0.0)
        return most

    def _most(self, names: Iterable[str]) -> float:
        """Give what one of these features, or none, can add."""
        return max([0.0, *(self._model[name] for name in names)])

    def _sum(self, names: Iterable[str]) -> float:
        """Give what these features can add together."""
        return sum(max(self._model[name], 0.0) for name in names)


@lru_cache(maxsize=16_384)
def _kins(ours: tuple[Identity, ...], theirs: Sides) -> tuple[Kinship, ...] | None:
    """Give how they agree; None where another table of who belongs to whom could tell it otherwise."""
    if any(one.backer is not None for side in (ours, *theirs) for one in side):
        return None
    return tuple({kinship(ours, side, known_affiliations()) for side in theirs} or {"unknown"})


def _there(words: NDArray[np.uint64], quote: str) -> NDArray[np.intp]:
    """Say of each pair of the quote, in order, whether an incident's words may have it: 1 or 0, a row an incident."""
    columns, shifts, _ = _bits_of(quote)
    found: NDArray[np.intp] = (words.take(columns, axis=1) >> shifts & _ONE).view(np.intp)
    return found


@lru_cache(maxsize=1_024)
def _bits_of(quote: str) -> tuple[Slots, NDArray[np.uint64], Slots]:
    """Give the column and the bit in it of each pair of the quote, in order, and where each stands first."""
    in_order = wording_of(quote).in_order
    bits = np.array([bit_of(pair, WORD_BITS) for pair in in_order], dtype=np.intp)
    firsts = np.array(sorted({pair: at for at, pair in reversed(list(enumerate(in_order)))}.values()), dtype=np.intp)
    return bits // _COLUMN, (bits % _COLUMN).astype(np.uint64), firsts
