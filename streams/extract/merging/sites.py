"""Where a site lies that is attacked without a name: "attacked a base. The base, at Jilli, fell within the hour".

Also where only its country was told: "attacked a base in southern Somalia. The base at Golweyn is manned by Ugandans".
"""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.geography.places import PlaceMention
from streams.extract.lookalikes.people_taken import SITES
from streams.extract.merging.group import Group
from streams.extract.reading.found import Reading, Told
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token
from streams.records import ENDS

_BUILDINGS = words(
    "hotel mosque church school hospital prison mine market camp village town monastery university resort"
)
_POSTS = words("base garrison post outpost barracks")  # that are one: "a base .. The garrison at Las Delicias"
_NEAR = 8  # tokens from the event's word to the site that it hits
_AFTER = 2  # sentences in which the site is told of again
_OPENS = 3  # tokens from "the" to the site: "the sprawling army base"
_LINK = words(
    ", in at near of outside close to which is was lies stands located situated the town village district city"
)
_REACH = 6  # tokens from the site to the name of where it is


def place_sites(groups: Sequence[Group], reading: Reading) -> None:
    """Give an attack on a site without a name the place that a sentence right after it tells of the site."""
    for group in groups:
        land = next((one.bearer for one in group.places[:1] if one.bearer and one.bearer.kind == "country"), None)
        if (group.places and land is None) or group.type in ENDS or group.type == "buildup":
            continue
        found = next((place for told in group.told for place in _told_after(told, reading)), None)
        if found is not None and land is None:
            group.places = [replace(found, coordinated=False)]
        elif found is not None and land is not None and (found.bearer is None or found.bearer.kind == "town"):
            is_there = found.bearer is not None and found.bearer.country == land.country
            own = found.bearer if is_there else None  # a town abroad only bears its name
            group.places = [replace(found, bearer=own, country=land.country, coordinated=False)]


def _told_after(told: Told, reading: Reading) -> list[PlaceMention]:
    sites = _sites(told)
    after = reading.named[told.order + 1 : told.order + 1 + _AFTER] if sites else []
    return [place for tokens, places in after for place in places if _is_of_site(tokens, place, sites)]


def _sites(told: Told) -> set[str]:
    """Give what is hit: the sites told near the event's word."""
    tokens, trigger = told.clauses.tokens, told.draft.trigger
    near = tokens[max(0, trigger.first - _NEAR) : trigger.end + _NEAR]
    found = {token.lower for token in near} & (SITES | _BUILDINGS)
    return found | _POSTS if found & _POSTS else found


def _is_of_site(tokens: Sequence[Token], place: PlaceMention, sites: set[str]) -> bool:
    """Say whether the sentence tells where "the" site is: "The base, at Jilli", "The Byblos hotel in Sevare"."""
    at = next((one for one in range(place.first) if tokens[one].lower in sites), None)
    if at is None or place.first - at > _REACH:
        return False
    least = max(0, at - _OPENS)
    the = next((one for one in range(least, at) if tokens[one].lower == "the"), None)
    if the is None or (the > 0 and tokens[the - 1].lower in ("to", "from")):
        return False  # "were taken to the base at Gao"
    return all(token.lower in _LINK for token in tokens[at + 1 : place.first])
