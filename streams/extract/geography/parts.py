"""Of which town a name that no table knows is a part: its quarter, camp or bridge, by the words between the two."""

import math
from collections.abc import Sequence

from streams.extract.geography.beside import kilometres
from streams.extract.geography.gazetteer import Bearer, regions
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import lies_in
from streams.extract.geography.spans import COMPASS
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.names import spelling_key
from streams.extract.words.tokens import Token

_SITES = words(
    """
    quarter quarters district districts neighbourhood neighborhood neighbourhoods neighborhoods suburb suburbs ward
    wards borough area areas sector camp base barracks bridge market prison jail airport port harbour harbor station
    hospital stadium university palace checkpoint post outpost garrison compound cemetery square roundabout avenue
    street bazaar junction crossing gate outskirts mosque church cathedral temple shrine monastery school marketplace
    """
)
_POSTS = words("camp base barracks prison jail checkpoint post outpost garrison compound hospital")
_DISTRICTS = words("district suburb ward borough")
_QUARTERS = _DISTRICTS | words("quarter neighbourhood neighborhood area")
_NAMESAKE_KM = 60.0  # a post is called after a town nearby, if it is called after one
_BETWEEN = (
    _SITES
    | COMPASS
    | words(
        """
    , a an the in of on at city town capital port edge edges fringe fringes outskirts side part parts refugee military
    army naval air police gendarmerie border frontier province commercial residential industrial muslim christian
    poor crowded main old inside within
    middle centre center heart
    """
    )
)
_IN_DISTRICT = (["in", "the"], [",", "in", "the"], ["in"], [",", "in"])
_SAYS_IN = words("in of inside within")
_OWNED = _SITES | COMPASS | words("'s \u2019s the main refugee muslim christian commercial crowded poor old")
_LONGEST = 8  # tokens between a quarter and its town


def town_of(tokens: Sequence[Token], places: Sequence[PlaceMention], part: PlaceMention) -> PlaceMention | None:
    """Give the town that a sentence says a name to be a part of: "al-Nashwa district in the south of Hasakah city"."""
    for at, one in enumerate(places):
        if one.bearer != part.bearer or spelling_key(one.name) != spelling_key(part.name):
            continue
        after = next((other for other in places[at + 1 :] if _is_in(tokens, one, other)), None)
        if after is not None:
            return after
        if at and _is_owned(tokens, places[at - 1], one):
            return places[at - 1]
    return None


def is_post_in(tokens: Sequence[Token], part: PlaceMention, town: PlaceMention) -> bool:
    """Say whether a town far away only bears the name of what lies in the other: "the Giwa barracks in Maiduguri".

    So it does of a village and of a quarter: "Alan in the Semdinli district", "the Rawda district in Marib".
    """
    between = [token.lower for token in tokens[part.end : town.first]]
    is_quarter = _is_town(town.bearer) and not _QUARTERS.isdisjoint(between[:1])
    is_quarter = is_quarter and not _SAYS_IN.isdisjoint(between)
    is_told = is_quarter or not _POSTS.isdisjoint(between) or (between in _IN_DISTRICT and _is_province(tokens, town))
    if part.bearer is None or town.bearer is None or not is_told:
        return False
    if town.bearer.kind == "admin1":
        return not lies_in(part.bearer, town.bearer)
    if part.bearer.country == town.bearer.country and part.bearer.admin1 == town.bearer.admin1:
        return False  # "the Shindand air base in Herat" lies in the province
    return _NAMESAKE_KM < kilometres(part.bearer, town.bearer) < math.inf


def is_district(tokens: Sequence[Token], part: PlaceMention, town: PlaceMention) -> bool:
    """Say whether the name is told as that of a district of a town, no province: "the Rawda district of Tripoli"."""
    between = {token.lower for token in tokens[part.end : town.first]}
    is_city = _is_town(town.bearer) and (bool(_CITIES & between) or not regions(town.name))
    return is_city and part.end < len(tokens) and tokens[part.end].lower in _DISTRICTS


_CITIES = words("city town capital port")


def _is_in(tokens: Sequence[Token], part: PlaceMention, town: PlaceMention) -> bool:
    """Say whether the words between say that the first lies in the second, a town: "the Tikonko quarter of Bo"."""
    between = [token.lower for token in tokens[part.end : town.first]]
    if not _may_hold(part, town) or len(between) > _LONGEST or not _BETWEEN.issuperset(between):
        return False
    before = [token.lower for token in tokens[max(0, part.first - 2) : part.first]]
    is_called = before[-1:] == ["of"] and before[0] in _SITES  # "the suburb of Zegar in Bihac"
    is_site = is_called or bool(_SITES & set(between))
    is_beside = between[-1:] == ["of"] and between[-2:-1] and between[-2] in COMPASS and "the" not in between[-3:-2]
    is_area = _is_province(tokens, town)
    is_village = is_area and between in _IN_DISTRICT
    if part.bearer is None:
        return is_site and not is_beside and bool(_SAYS_IN & set(between)) and not is_area
    return is_village or (is_site and not is_beside and bool(_SAYS_IN & set(between)))


def _is_owned(tokens: Sequence[Token], town: PlaceMention, part: PlaceMention) -> bool:
    """Say whether the second is told as the first's: "Aden's Buraiqa district", "Bo's suburb of Tikonko"."""
    between = [token.lower for token in tokens[town.end : part.first]]
    follows = tokens[part.end].lower if part.end < len(tokens) else ""
    if not _is_town(town.bearer) or not between or between[0] not in POSSESSIVE:
        return False
    is_called = between[-1] == "of" and bool(_SITES & set(between[-2:-1]))
    return (is_called or follows in _SITES) and (_OWNED | {"of"}).issuperset(between)


def _may_hold(part: PlaceMention, town: PlaceMention) -> bool:
    """Say whether the second is a town, or what a post that bears a far town's name may lie in as well: a province."""
    is_area = town.bearer is not None and town.bearer.kind == "admin1"
    return _is_town(town.bearer) or (is_area and _is_town(part.bearer))


def _is_town(bearer: Bearer | None) -> bool:
    return bearer is not None and bearer.kind == "town"


def _is_province(tokens: Sequence[Token], town: PlaceMention) -> bool:
    """Say whether the name is meant as that of a district or province, which is no town: "in Kono district"."""
    follows = tokens[town.end].lower if town.end < len(tokens) else ""
    return follows in ("district", "province", "region", "state", "governorate", "county") or (
        town.wants_region and bool(regions(town.name))
    )
