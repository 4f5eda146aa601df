"""Which bearer of a name an article means by its other places: the region told beside it, else how far they lie."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise
from typing import Protocol

from streams.extract.geography.bearers import is_known_alone
from streams.extract.geography.chief_towns import seat_of
from streams.extract.geography.gazetteer import Bearer, country_of, demonyms, regions, towns
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import lies_in
from streams.extract.geography.spans import REGION_NOUNS, SETTLEMENTS
from streams.extract.geography.spoken import Spoken
from streams.extract.words import lexicon
from streams.extract.words.lexicon import OWNING, words
from streams.extract.words.names import spelling_key
from streams.extract.words.tokens import Token

_EARTH_KM = 6371.0
_NEAR_KM = 200.0  # so far from another place of the article, a bearer is as likely meant as any
_BY_KM = 60.0  # so far from a town that it is told with, it is meant however small it is
_FAR_KM = 400.0  # farther from all of them, one that is near is meant
_PROVINCE_KM = 120.0  # from its chief town, most of a province lies
_ABROAD_KM = 1_500.0  # and in a country that is not spoken of, none that a table knows
_FAMOUS = 500_000  # inhabitants: meant wherever it is named
_SMALLER = 20  # times as many inhabitants as another of its name, a town is meant without a word
_LINKS = words(
    """
    , in the of district township village town county subcounty area province state region locality municipality
    department prefecture governorate oblast commune
    northern southern eastern western central north south east west northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern 's
    """
)
_NEAR_TO = words("near outside of beside opposite in")
_LISTS = words("and , nearby neighbouring neighboring the town village of")
_LINKING = words(", in of 's")
_LONGEST = 4  # tokens between two names that are told together
_DEEPEST = 6  # tokens between a name and the region that it lies in: ", in the northern department of"
_MEASURES, _MEASURED = words("km kilometres kilometers miles"), 9  # and where it is told how far they are apart
_APPOSED = 7  # tokens from the comma behind a name within which it is told what place it is
_WORDS_OF_COUNTRY = 5  # "the Democratic Republic of Congo"
_MUNICIPAL = words("town village city hamlet port")  # which are no other state's abroad, as a base or a camp may be
_SITES = words(
    "military army police air naval base camp garrison barracks post outpost airport airfield airbase prison refugee"
)
_BORDER = words("border frontier coastal small tiny little remote")
_PARTS = words(
    "hills mountains forests plains far deep desert jungle restive remote heart part corner interior highlands bank"
)

Sited = tuple[Sequence[Token], Sequence[PlaceMention]]  # a sentence with the places that it names


class Located(Protocol):
    """What has a place on the map, in degrees WGS 84."""

    @property
    def latitude(self) -> float | None:
        """Degrees north, None where it is not on the map."""

    @property
    def longitude(self) -> float | None:
        """Degrees east, None where it is not on the map."""


@dataclass(frozen=True)
class _Around:
    """What an article tells of where a name lies: the region told beside it, the other places, the countries."""

    region: Bearer | None
    nearby: tuple[Bearer, bool] | None  # the town told with it, and whether it is told to lie near it
    others: Sequence[Bearer]
    spoken: frozenset[str]
    is_told: bool  # that countries are spoken of, not only where its places lie
    is_ground: bool  # that one of them is spoken of as more than who tells or attacks


def settle(told: Sequence[Sited], context: Spoken) -> None:
    """Choose the bearers of all names anew by each other; `told` are the tokens of each sentence with its places."""
    named: dict[str, list[PlaceMention]] = {}
    for one in (place for _, places in told for place in places):
        named.setdefault(spelling_key(one.name), []).append(one)
    inside = {key: country for tokens, places in told for key, country in _countries_beside(tokens, places)}
    inside |= {key: region for tokens, places in told for key, region in _regions_beside(tokens, places)}
    nearby = {key: (town, is_near) for tokens, places in told for key, town, is_near in _towns_beside(tokens, places)}
    known = {key: next((one.bearer for one in some if one.bearer), None) for key, some in named.items()}
    for key, some in named.items():
        others = [one for other, one in known.items() if one is not None and other != key and one.kind != "country"]
        spoken = frozenset(context) | {one.country for one in others}
        around = _Around(inside.get(key), nearby.get(key), others, spoken, bool(context), bool(context.ground))
        for one in some:
            if one.bearer is None or one.bearer.kind == "town":
                _settle(one, around)
                one.bearer = _by_seat(one, around.region) or one.bearer
                _leave_namesake(one, around.region)


def _settle(one: PlaceMention, around: _Around) -> None:
    region = _meant(one.name, around.region) if around.region is not None else None
    is_spoken = one.bearer is not None and one.bearer.country in around.spoken
    if region is not None and not (one.bearer is not None and lies_in(one.bearer, region)):
        inside = [town for town in towns(one.name) if town.admin1 and lies_in(town, region)]
        is_abroad = one.bearer is not None and one.bearer.country != region.country
        if inside or is_abroad or not is_spoken:
            one.bearer, one.country = max(inside, key=lambda town: town.population, default=None), region.country
            one.region = region.admin1 if region.kind == "admin1" else None
    elif one.bearer is not None:
        one.bearer = _nearer(one.name, one.bearer, around)


def _by_seat(one: PlaceMention, region: Bearer | None) -> Bearer | None:
    """Give the town of a name by the chief town of its province, where no table knows which towns lie in that."""
    is_told = one.bearer is not None and (one.bearer.is_front or one.bearer.admin1)
    if region is None or region.kind != "admin1" or is_told or (seat := seat_of(region)) is None:
        return None
    others = [it for it in towns(one.name) if it.country == region.country and not it.admin1]
    exact = [it for it in others if it.is_exact]
    found = min(exact or others, key=lambda it: kilometres(it, seat), default=None)
    return found if found is not None and kilometres(found, seat) <= _PROVINCE_KM else None


def _leave_namesake(one: PlaceMention, region: Bearer | None) -> None:
    """Leave open what bears the name, where all that do lie far from the province that the text puts it into."""
    bearer = one.bearer
    if bearer is None or bearer.kind != "town" or bearer.is_front or bearer.admin1 or region is None:
        return
    seat = seat_of(region) if region.kind == "admin1" and region.country == bearer.country else None
    if seat is not None and _FAR_KM < kilometres(bearer, seat) < math.inf:
        one.bearer, one.country, one.region = None, region.country, region.admin1 or region.name


def _meant(name: str, land: Bearer) -> Bearer:
    """Give the region abroad that bears a land's name, where only there a town is called so: "Albany, Georgia"."""
    known = {town.country for town in towns(name) if town.is_exact}
    if land.kind != "country" or land.country in known:
        return land
    return next((one for one in regions(land.name) if one.country in known and one.country != land.country), land)


def _nearer(name: str, bearer: Bearer, around: _Around) -> Bearer | None:
    """Give the bearer of a name that lies near another place of the article, where the one taken lies near none."""
    away = _apart(bearer, around.others)
    if away <= _FAR_KM or not any(one.latitude is not None for one in around.others):
        return bearer
    if around.nearby is not None and (with_it := _namesake(name, around.nearby[0])):
        return with_it
    if bearer.is_front and bearer.country in around.spoken:
        return bearer  # far from the capital, where it is told of
    near = min(
        (town for town in towns(name) if town.is_exact and town.population * _SMALLER >= bearer.population),
        key=lambda town: _apart(town, around.others), default=bearer,
    )  # fmt: skip
    if _apart(near, around.others) <= _NEAR_KM and near.country in around.spoken:
        return near
    is_small = bearer.population < _FAMOUS and bearer.country not in around.spoken
    is_elsewhere = around.nearby is not None and around.nearby[1] and kilometres(bearer, around.nearby[0]) > _FAR_KM
    is_sure = bearer.is_front and not is_elsewhere
    is_doubted = is_small and not is_sure and (around.is_ground or not is_known_alone(bearer, name))
    is_told = around.is_told or around.nearby is not None
    return None if is_told and is_doubted and away > _ABROAD_KM else bearer


def _namesake(name: str, town: Bearer) -> Bearer | None:
    """Give the place of a name that lies by a town: "Toretsk and nearby New York"."""
    found = min((one for one in towns(name) if one.is_exact), key=lambda one: kilometres(one, town), default=None)
    return found if found is not None and kilometres(found, town) <= _BY_KM else None


def _apart(town: Bearer, others: Sequence[Bearer]) -> float:
    """Give how far the nearest place lies; a region lies around its towns."""
    if any(one.kind == "admin1" and town.admin1 and lies_in(town, one) for one in others):
        return 0.0
    return min((kilometres(town, one) for one in others), default=math.inf)


def _regions_beside(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> Iterator[tuple[str, Bearer]]:
    """Give each name that a region or country is told beside: "Akashat in Anbar", "the Idlib town of Binnish"."""
    for one, other in pairwise(places):
        between = [token.lower for token in tokens[one.end : other.first]]
        before, after = _area(one), _area(other)
        if after is not None and _lies_in(tokens, one, other) and not _speaks(tokens, other):
            yield spelling_key(one.name), after
        elif before is not None and _is_town_of(between):
            yield spelling_key(other.name), before


def _towns_beside(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> Iterator[tuple[str, Bearer, bool]]:
    """Give each name that a town is told with, and whether it is told to lie near it: "Beni near Baglung"."""
    for one, other in pairwise(places):
        between = [token.lower for token in tokens[one.end : other.first]]
        longest = _LONGEST if _MEASURES.isdisjoint(between) else _MEASURED  # ", a hamlet 15 km south of"
        is_near = bool(between) and between[-1] in _NEAR_TO and len(between) <= longest
        if is_near or (between and _LISTS.issuperset(between)):
            if other.bearer is not None and other.bearer.kind == "town":
                yield spelling_key(one.name), other.bearer, is_near
            if one.bearer is not None and one.bearer.kind == "town" and not is_near:
                yield spelling_key(other.name), one.bearer, False


def _area(place: PlaceMention) -> Bearer | None:
    """Give the region or country that is named, None of a town."""
    return place.bearer if place.bearer is not None and place.bearer.kind != "town" else None


def _is_town_of(between: Sequence[str]) -> bool:
    return between[-1:] == ["of"] and set(between[-2:-1]) <= SETTLEMENTS and len(between) <= _LONGEST


def is_said_to_lie(tokens: Sequence[Token], one: PlaceMention, other: PlaceMention) -> bool:
    """Say whether the first is a town that the text says to lie in what the second names: "Marea in Aleppo"."""
    if one.bearer is None or not _lies_in(tokens, one, other):
        return False
    return any(one.bearer.admin1 and lies_in(one.bearer, region) for region in regions(other.name))


def _lies_in(tokens: Sequence[Token], one: PlaceMention, other: PlaceMention) -> bool:
    """Say whether the words between two names tell that the first lies in what the second names."""
    between = _without_owners(tokens[one.end : other.first])
    between = [*dropwhile(lambda token: token.lower in _SITES, between)]  # "the Delicias military base in Colombia"
    words_between = {token.lower for token in between}
    if 0 < len(between) <= _DEEPEST and words_between <= _LINKS | _PARTS:
        return bool(_LINKING & words_between)
    return _is_apposed(between)


def _without_owners(between: Sequence[Token]) -> Sequence[Token]:
    """Give the tokens without who owns what comes last: "in Ukraine's"."""
    if len(between) > 1 and between[-1].lower in OWNING:
        at = next((at for at in range(len(between) - 1, 0, -1) if not between[at - 1].is_capital), 0)
        return between[:at]
    return between


def _is_apposed(between: Sequence[Token]) -> bool:
    """Say whether the words tell what place it is, and where: ", a small border town in Syria's"."""
    at = _apposition(between)
    return at is not None and all(one.lower in _LINKS | _PARTS or one.is_capital for one in between[at:])


def _apposition(after: Sequence[Token]) -> int | None:
    """Give where, behind a name, it is told in what the place lies: after ", a small border town in"."""
    lower = [token.lower for token in after]
    kind = next((at for at in range(2, min(len(lower) - 1, _APPOSED)) if lower[at] in SETTLEMENTS), None)
    if kind is None or lower[0] != "," or lower[1] not in ("a", "an", "the") or lower[kind + 1] not in ("in", "of"):
        return None
    return kind + 2


def _countries_beside(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> Iterator[tuple[str, Bearer]]:
    """Give each name that is told to be a place of a country: "Kaya, a border town in South Sudan's Yei River"."""
    for one in places:
        if (whose := _people_before(tokens, one)) is not None:
            yield spelling_key(one.name), whose
        after = tokens[one.end : one.end + _APPOSED + _WORDS_OF_COUNTRY]
        first = _apposition(after)
        for at in range(first if first is not None else len(after), len(after)):
            names = (" ".join(token.text for token in after[at:end]) for end in range(len(after), at, -1))
            found = next(((name, country) for name in names if (country := country_of(name))), None)
            if found is not None:
                yield spelling_key(one.name), Bearer(found[0], "country", found[1])
            if found is not None or after[at].lower not in _LINKS | _PARTS:
                break


def _people_before(tokens: Sequence[Token], one: PlaceMention) -> Bearer | None:
    """Give the country whose town a name is told to be, a battlefield apart: "the Russian village of Popovka"."""
    before = [token.lower for token in tokens[max(0, one.first - _LONGEST) : one.first]]
    at = next((at for at, word in enumerate(before) if word in demonyms()), None)
    if at is None or before[-1] != "of" or before[-2] not in _MUNICIPAL or (one.bearer and one.bearer.is_front):
        return None
    code = demonyms()[before[at]]
    return Bearer(before[at], "country", code) if set(before[at + 1 : -2]) <= _LINKS | _BORDER else None


def _speaks(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a verb may follow, of which the country is the subject: "attacked Rabia, Iraq said"."""
    follows = tokens[place.end].lower if place.end < len(tokens) else ""
    is_name = tokens[place.first - 1].lower == ","
    goes_on = lexicon.PREPOSITIONS | lexicon.COORDINATORS | REGION_NOUNS  # "Dutsen Gari, Zamfara state"
    return is_name and follows.isalpha() and follows not in goes_on


def kilometres(one: Located, other: Located) -> float:
    """Give the length of the great circle between two places, infinite where one is not on the map."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return math.inf
    north, other_north = math.radians(one.latitude), math.radians(other.latitude)
    half_lat = math.sin((other_north - north) / 2) ** 2
    half_lon = math.sin(math.radians(other.longitude - one.longitude) / 2) ** 2
    arc = half_lat + math.cos(north) * math.cos(other_north) * half_lon
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(arc)))
