"""Where to look for what no map has a place of: in the countries that its text tells, and on its day. Pure."""

from collections.abc import Sequence
from datetime import date

from streams.incidents.alike.traits import traits_of
from streams.incidents.model import places_of
from streams.incidents.words.measures import measures
from streams.incidents.words.telling import is_described
from streams.records import Event

THEN, ADRIFT = "*", "+"  # before a day: kept by all events, and by those of which nothing else tells where they were
_MOST_LANDS = 4
_FEW_DAYS = 3


def is_on_no_map(event: Event) -> bool:
    """Say whether no map has any of its places, if it has one: the country of such is a guess."""
    return all(place.precision == "unresolved" or place.country is None for place in places_of(event))


def by_day(event: Event, of_all: str, of_adrift: str, lands: Sequence[str]) -> set[str]:
    """Give the keys of its days; the second kind where nothing else tells where to look for it.

    "Forty armed men came to Tembe on Saturday" may be in any country.
    """
    kinds = (of_all, of_adrift) if not lands and is_on_no_map(event) else (of_all,)
    return {f"{kind}{day}" for kind in kinds for day in days_of(event)}


def lands_of(event: Event, title: str, lands_told: tuple[str, ...]) -> list[str]:
    """Give the countries it may be in, of what tells of a town without its name: its place may be but a landmark.

    So may what stands on no map, and what has no place at all: then the whole text may tell the country.
    """
    found = set(traits_of(event, title).lands)
    if is_on_no_map(event):
        found |= {place.country for place in places_of(event) if place.country is not None}.union(lands_told)
    elif not traits_of(event, title).is_of_area and not any(
        is_described(one.quote) or measures(one.quote) for one in event.evidence
    ):
        return []
    return sorted(found)[:_MOST_LANDS]


def days_of(event: Event) -> list[str]:
    """Give the days it happened, where they are told: who names no place is found by who and when."""
    if event.date is None or (event.date.latest - event.date.earliest).days > _FEW_DAYS:
        return []
    return [
        date.fromordinal(day).isoformat()
        for day in range(event.date.earliest.toordinal(), event.date.latest.toordinal() + 1)
    ]
