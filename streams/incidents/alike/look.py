"""One event in a few numbers, by which `looks` tells at first sight whom it may be like."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zlib import crc32

import numpy as np

from streams.incidents.alike.facing import SIDELESS
from streams.incidents.alike.traits import Traits, traits_of
from streams.incidents.sides.actors import Identity, known_among
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.sizes import interval_of
from streams.incidents.words.wording import LEAST_PAIRS, wording_of
from streams.records import EVENT_TYPES, Event

NAME_BITS = 64  # of a set of names: two of 64 share a bit, which costs a place on the list and no more
WORD_BITS = 512  # of pairs of words, of which a report's sentences have some dozens
MASSED = 1 << len(EVENT_TYPES)  # beside the bits of the types: it is only planned, or massed for
HISTORIC, NEW, DATED = MASSED << 1, MASSED << 2, MASSED << 3  # a memory of long ago, or not; it tells its days
SPANNED, KILLED = MASSED << 4, MASSED << 5  # it tells days, however wide; it tells how many were killed
EITHER_WAY = MASSED << 6  # its sides may stand the other way round in another report (facing.add_sides)
KINDS = {"state": 1, "rebel": 2}
DAY = 86_400.0
MOST_PAIRS = 255  # of words in a quote that are counted


@dataclass(frozen=True, slots=True)
class Look:
    """Sets as bits; `low` and `high` bound its size (without one the widest), `since` and `until` its days.

    Days are numbers since 1970. Without a date they are NaN: when it was told is not the event's to say. Where it
    "has gone on" for some days they are any.
    """

    signs: int
    attackers: int
    defenders: int
    kinds: int
    low: float
    high: float
    since: float
    until: float
    names: int
    words: int
    sides: tuple[Identity, ...]  # who attacks
    shortest: int  # pairs of words in the shortest quote that can be contained in another (wording.shared)


@lru_cache(maxsize=8_192)
def look_of(event: Event, title: str) -> Look:
    """Give the event in numbers; `title` is its article's."""
    traits = traits_of(event, title)
    low, high = interval_of(event.force) if event.force is not None else (0.0, np.inf)
    since, until = _days(traits)
    quotes = [wording_of(evidence.quote).pairs for evidence in event.evidence]
    return Look(
        signs=_signs(traits),
        attackers=_named(traits.attackers),
        defenders=_named(traits.defenders),
        kinds=sum({KINDS.get(one.kind, 0) for one in traits.attackers}),
        low=low,
        high=high,
        since=since,
        until=until,
        names=_bits(traits.names, NAME_BITS),
        words=_bits(frozenset().union(*quotes), WORD_BITS),
        sides=traits.attackers,
        shortest=min([len(pairs) for pairs in quotes if len(pairs) >= LEAST_PAIRS], default=MOST_PAIRS),
    )


def days_of(look: Look, seen_at: datetime | None) -> tuple[float, float]:
    """Give between which days it happened at the most, by its date, or else by when it was told."""
    if look.since == look.since:
        return look.since, look.until
    return (-np.inf, np.inf) if seen_at is None else (seen_at.timestamp() / DAY,) * 2


def _days(traits: Traits) -> tuple[float, float]:
    if traits.days_back or traits.since:
        return -np.inf, np.inf
    if traits.span is None:
        return np.nan, np.nan
    first, last = (day.toordinal() - _EPOCH for day in traits.span)
    return first, last + 1


_EPOCH = datetime(1970, 1, 1).toordinal()  # noqa: DTZ001 - only its day


def _signs(traits: Traits) -> int:
    found = 1 << EVENT_TYPES.index(traits.type)
    if traits.phase == "planned" or traits.type == "buildup":
        found |= MASSED
    if traits.is_dated:
        found |= DATED
    if traits.span is not None:
        found |= SPANNED
    if traits.killed is not None:
        found |= KILLED
    if traits.type in SIDELESS or traits.is_mutual or traits.is_defence or traits.is_repulse:
        found |= EITHER_WAY
    return found | (HISTORIC if traits.is_historic else NEW)


def _named(identities: Iterable[Identity]) -> int:
    """Give whoever is told by name, with those it belongs to."""
    umbrellas = known_affiliations().umbrellas
    found: set[str] = set()
    for one in known_among(identities):
        found |= one.telling if one.id is None else {one.id, *umbrellas.get(one.id, ()), *one.telling}
    return _bits(found, NAME_BITS)


def _bits(names: Iterable[str], many: int) -> int:
    found = 0
    for name in names:
        found |= 1 << crc32(name.encode("utf-8", "replace")) % many  # bit_of, of which a report asks some dozens
    return found


def bit_of(name: str, many: int) -> int:
    """Give which of so many bits stands for the name."""
    return crc32(name.encode("utf-8", "replace")) % many
