"""What resolution asks of an event, worked out once: who, where in folded names, how many, when, in which words."""

import math
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from streams.extract.gazetteer import country_names, demonyms
from streams.incidents.actors import Identity, identities
from streams.incidents.model import places_of
from streams.incidents.names import fold_place
from streams.incidents.telling import days_back, is_anew, is_correction, without_bearings
from streams.incidents.wording import Words, names_in, phrases_in, runs
from streams.records import Event, EventType, Phase, Place, Quantity

LONGEST_DATED_DAYS = 7  # a wider span tells days no better than no date
LONGEST_TOLD_DAYS = 45  # "in April" still tells when; "in 2016" only when not
COMMON_RUN_WORDS = 8  # shorter runs are stock phrases: "said in a statement on Monday"
_SHORTEST_NAME = 3  # letters, folded
_MOST_NAMES = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """One quote of the evidence: its pairs of words, and its runs of COMMON_RUN_WORDS."""

    pairs: frozenset[Words]
    runs: frozenset[Words]


@dataclass(frozen=True, slots=True)
class Traits:
    """An event as resolution sees it.

    `is_dated` where its `span` tells days, `is_told_when` where it tells months; `days_back` is for how long it says it
    has gone on ("for a third day"); `spots` are names in its words that may be places.
    """

    type: EventType
    phase: Phase
    is_historic: bool
    places: tuple[Place, ...]
    attackers: tuple[Identity, ...]
    defenders: tuple[Identity, ...]
    force: Quantity | None
    killed: Quantity | None
    span: tuple[date, date] | None
    days_back: int
    is_dated: bool
    is_told_when: bool
    wordings: tuple[Wording, ...]
    names: frozenset[str]
    spots: frozenset[str]
    is_correction: bool
    is_anew: bool
    is_told: bool


def traits_of(event: Event, title: str = "") -> Traits:
    """Give the traits of `event`; `title` is its article's, where an event without a place may have it."""
    return _traits_of(event, title)


@lru_cache(maxsize=65_536)
def _traits_of(event: Event, title: str) -> Traits:
    quotes = tuple(evidence.quote for evidence in event.evidence)
    return Traits(
        type=event.type,
        phase=event.phase,
        is_historic=event.historic,
        places=places_of(event),
        attackers=identities(event.attacker),
        defenders=identities(event.defender),
        force=event.force,
        killed=event.casualties.killed,
        span=(event.date.earliest, event.date.latest) if event.date is not None else None,
        days_back=max(map(days_back, quotes), default=0),
        is_dated=_days(event) <= LONGEST_DATED_DAYS,
        is_told_when=_days(event) <= LONGEST_TOLD_DAYS,
        wordings=tuple(Wording(runs(quote, 2), runs(quote, COMMON_RUN_WORDS)) for quote in quotes),
        names=frozenset(name for quote in quotes for name in names_in(quote)) - _said_elsewhere(event),
        spots=spots_of(event, title),
        is_correction=any(map(is_correction, (*quotes, title))),
        is_told=event.modality in {"asserted", "claimed"},
        is_anew=any(map(is_anew, quotes)),
    )


def spots_of(event: Event, title: str) -> frozenset[str]:
    """Give the folded names in the words that may be places: in the evidence, and in the title where it has none."""
    quotes = [evidence.quote for evidence in event.evidence] + ([] if places_of(event) else [title])
    found = {fold_place(name) for quote in quotes for name in phrases_in(without_bearings(quote))}
    named = [actor.name for actor in (*event.attacker, *event.defender)]
    actors = {fold_place(name) for whole in named for name in (whole, *whole.split())}
    return frozenset(sorted(name for name in found - actors if len(name) >= _SHORTEST_NAME)[:_MOST_NAMES])


def _said_elsewhere(event: Event) -> frozenset[str]:
    """Give the words of the names that stand in other fields, so that they count once."""
    named = [place.name for place in places_of(event)] + [place.admin1 or "" for place in places_of(event)]
    named += [actor.name for actor in (*event.attacker, *event.defender)]
    words = {word.casefold().strip("'\u2019") for name in named for word in name.replace("-", " - ").split()}
    joined = {word.casefold() for name in named for word in name.split()}
    return frozenset(words | joined | demonyms().keys() | country_names().keys())


def _days(event: Event) -> float:
    return (event.date.latest - event.date.earliest).days if event.date is not None else math.inf
