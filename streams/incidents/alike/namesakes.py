"""Two places of one name, by the words of each: Karma in Niger and in Burkina Faso, of which no map has one. Pure."""

from functools import lru_cache

from streams.extract.geography.bearers import LARGE
from streams.extract.geography.gazetteer import regions
from streams.extract.geography.gazetteer import towns as bearers_of
from streams.incidents.alike.places import nearness
from streams.incidents.alike.traits import Traits
from streams.incidents.words.lands import lands_within
from streams.incidents.words.names import fold_place
from streams.incidents.words.telling import parts
from streams.records import Place

_KEPT = 4_096  # of what the words tell of a place


def are_namesakes(ours: Traits, theirs: Traits) -> bool:
    """Say whether the words of each put its place into a land, or into a province, that is not the other's.

    What the words do not tell may be a guess: by whose soldiers fought there, or by a town of that name.
    """
    return all(
        _are_of_two_provinces(one, ours, other, theirs) or _are_of_two_lands(one, ours, other, theirs)
        for one in ours.places
        for other in theirs.places
    )


def is_said_of_namesake(told: Traits, other: Traits) -> bool:
    """Say whether the town of the other that the words name has a large namesake in the land where this one was.

    A quarter of Tripoli in Lebanon, which no map has, lies in no town of Libya.
    """
    lands = {place.country for place in told.places if place.precision == "unresolved"}
    if not lands or None in lands or len(lands) < len({place.country for place in told.places}):
        return False
    towns = [place for place in other.places if place.precision == "town"]
    return bool(towns) and all(place.country not in lands and _is_borne_in(place.name, lands) for place in towns)


def _is_borne_in(name: str, lands: set[str | None]) -> bool:
    return any(one.country in lands and one.population >= LARGE for one in bearers_of(name))


def _are_of_two_lands(one: Place, ours: Traits, other: Place, theirs: Traits) -> bool:
    if one.country is None or other.country is None or one.country == other.country:
        return False
    mine, their = _lands(ours.quotes), _lands(theirs.quotes)
    return one.country in mine - their and other.country in their - mine


def _are_of_two_provinces(one: Place, ours: Traits, other: Place, theirs: Traits) -> bool:
    mine = _province_told(one, ours.quotes)
    their = _province_told(other, theirs.quotes) if mine is not None else None
    return mine is not None and their is not None and nearness((mine,), (their,)) is None


@lru_cache(maxsize=_KEPT)
def _province_told(place: Place, quotes: tuple[str, ...]) -> Place | None:
    """Give the division that the words put the place into, whatever the map says; None where they name none."""
    own = fold_place(place.name)
    told = [name for quote in quotes for part, name in parts(quote) if fold_place(part) == own]
    known = [one for name in told for one in regions(name) if one.country == place.country]
    name = next((one.admin1 or one.name for one in known), place.admin1)
    is_told = name is not None and any(fold_place(name) in fold_place(quote) for quote in quotes)
    if not is_told and not known:
        return None
    if name is None or fold_place(name) in own:
        return None
    return Place(name=name, country=place.country, admin1=name, precision="admin1")


@lru_cache(maxsize=_KEPT)
def _lands(quotes: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(lands_within, quotes))
