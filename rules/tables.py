"""What a rule's names stand for: the tables of actors and places that loading asks, and the codes of ISO.

Matching asks none of them: what they answer is kept in the rule, so that it is pure and needs no table.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Protocol

import pycountry

from streams.records import Place

KOSOVO = "XK"  # not of ISO 3166, and yet what everybody writes
_OFTEN_MEANT = {"UK": "GB", "EL": "GR", "EN": "GB"}


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees, all inclusive; `east` may go past 180."""

    south: float
    west: float
    north: float
    east: float


class Actors(Protocol):
    """Who is who among those who act."""

    def canonical(self, name: str) -> str | None:
        """Give the id of the actor that bears this name or alias, or None."""

    def members(self, actor_id: str) -> Iterable[str]:
        """Give the ids of all that belong to the actor, at any depth."""

    def names(self) -> Collection[str]:
        """Give the names and aliases of all actors, for the nearest to one that is not among them."""


class Places(Protocol):
    """Where is where."""

    def bearers(self, name: str) -> Sequence[Place]:
        """Give every town, admin-1 and country of this name, the best known first."""

    def divisions(self, country: str, admin1: str) -> Collection[str]:
        """Give the admin-1s that make up a named region, or the admin-1 itself; none where no town of any is known."""

    def admin1s_near(self, latitude: float, longitude: float, kilometres: float) -> Collection[tuple[str, str]]:
        """Give (country, admin1) of each admin-1 of which a town lies within the circle."""

    def admin1s_in(self, box: Box, holds: Callable[[float, float], bool]) -> Collection[tuple[str, str]]:
        """Give the same for each of which a town lies in the box and (latitude, longitude) is held."""

    def names(self) -> Collection[str]:
        """Give the names of places, for the nearest to one that is not among them."""


class Tables(Protocol):
    """The tables that loading asks."""

    @property
    def actors(self) -> Actors:
        """Give the table of actors."""

    @property
    def places(self) -> Places:
        """Give the table of places."""


@dataclass(frozen=True)
class GivenTables:
    """Tables at hand."""

    actors: Actors
    places: Places


class KnownTables:
    """The extractor's tables, opened when a name is first asked for: it takes a second, and many files name nobody."""

    @cached_property
    def actors(self) -> Actors:
        """Give the alias table."""
        from rules import known  # noqa: PLC0415 - see the class

        return known.ACTORS

    @cached_property
    def places(self) -> Places:
        """Give the gazetteer."""
        from rules import known  # noqa: PLC0415 - see the class

        return known.PLACES


@cache
def countries() -> dict[str, str]:
    """Give the ISO 3166-1 alpha-2 codes with the names of their countries."""
    return {one.alpha_2: one.name for one in pycountry.countries} | {KOSOVO: "Kosovo"}


@cache
def languages() -> frozenset[str]:
    """Give the ISO 639-1 codes."""
    return frozenset(one.alpha_2 for one in pycountry.languages if hasattr(one, "alpha_2"))


def language_meant(text: str) -> str | None:
    """Give the ISO 639-1 code of a language by its name, in another case or by three letters, or None."""
    try:
        return getattr(pycountry.languages.lookup(text), "alpha_2", None)
    except LookupError:
        return None


@lru_cache(maxsize=8_192)
def country_meant(text: str) -> str | None:
    """Give the code that `text` (a name, another case, three letters) was probably meant to be, or None."""
    if text.upper() in countries():
        return text.upper()
    if text.upper() in _OFTEN_MEANT:
        return _OFTEN_MEANT[text.upper()]
    try:
        return str(pycountry.countries.lookup(text).alpha_2)
    except LookupError:
        return None
