"""Which of the places of one name is meant: by the countries that the text speaks of, by size and spelling."""

import math

from streams.extract.geography.gazetteer import Bearer, country_of, neighbours, regions, towns
from streams.extract.geography.spoken import Spoken, fights_abroad
from streams.extract.words.lexicon import words
from streams.extract.words.names import folded, spelling_key

_SPREAD = 0.2  # a country spoken of less than this part of the first is no context
_COMMON_LENGTH = 4  # letters: a shorter name is like too many words; of battlefields' names
_WORDS = words("ann bale bati gara hays hit kale lego mair mare muse sake")  # are words
LARGE = 100_000  # inhabitants: known without any context
_NOTED = 15_000
_HAMLET = 1_000  # inhabitants, fewer than which need a context
_BATTLEFIELD = 30_000  # inhabitants: what one counts for, and
_FRONT_SIZE = 4.5  # the same by their logarithm
_ABROAD = 0.7  # of a country's weight is its neighbour's, for a battlefield
_DOMINANT = 4.0  # times larger than the next bearer abroad

_GREAT = 500_000  # people of a city that is meant, whatever land the text speaks of


def bearer_of(name: str, context: Spoken, *, has_prep: bool, is_first: bool, wants_region: bool) -> Bearer | None:
    """Give what bears the name, None where nothing that the text may mean does."""
    if country := country_of(name):
        return Bearer(name, "country", country) if has_prep else None
    if len(name) < 3:  # noqa: PLR2004 - "Of" and "Hit" without its t
        return None
    best = max(context.values(), default=0.0)
    areas = regions(name)
    own = [area for area in areas if _weight(area, context, best) > 0]
    if own and (wants_region or not _is_town(name, context)):
        return max(own, key=lambda area: _weight(area, context, best))
    candidates = [
        town for town in towns(name) if _is_acceptable(town, name, context, best, has_prep=has_prep, is_first=is_first)
    ]
    if areas and (wants_region or (has_prep and (not candidates or (not context and not _is_town(name, context))))):
        return max(areas, key=lambda area: area.is_front)
    found = max(candidates, key=lambda town: _score(town, name, context, best), default=None)
    if found is None or (len(name) <= _COMMON_LENGTH and _is_far_off(found, context, best)):
        return None
    return _as_written(found, name, context, best)


def _is_far_off(town: Bearer, context: Spoken, best: float) -> bool:
    """Say whether it is too small a city to be meant where the ground is another land's: "Kani township" of Myanmar."""
    is_told = town.is_front or town.country in context or _border(town, context, best) > 0
    return bool(context.ground) and not is_told and town.population < _GREAT


def _as_written(found: Bearer, name: str, context: Spoken, best: float) -> Bearer:
    r"""Give the place that is called so with its accents, where the text speaks of no country of the one without them.

    Berl\u00edn is a town of El Salvador, Berlin is not.
    """
    is_plain = found.name.isascii() and _is_called(found, name)
    if name.isascii() or not is_plain or found.is_front or _weight(found, context, best) > 0:
        return found
    return max((town for town in towns(name) if town.name == name), key=lambda town: town.population, default=found)


def _is_town(name: str, context: Spoken) -> bool:
    """Say whether a town of that name is meant, not the region: the text's own, or without context a noted one."""
    best = max(context.values(), default=0.0)
    fitting = [town for town in towns(name) if town.is_exact or town.is_front]
    own = {(area.country, area.admin1) for area in regions(name) if area.is_front}
    if own:  # of which a village elsewhere that is called so is not meant: "in Guerrero"
        fitting = [
            one for one in fitting
            if one.is_front or one.population >= (LARGE if one.admin1 else _NOTED) or (one.country, one.admin1) in own
        ]  # fmt: skip
    if context:
        return any(_weight(town, context, best) > 0 for town in fitting)
    return any(town.is_front or town.population >= _NOTED for town in fitting)


def _weight(bearer: Bearer, context: Spoken, best: float) -> float:
    """Give how much the text speaks of the bearer's country: 0 to 1, 0 below the spread."""
    if best <= 0:
        return 0.0
    part = context.get(bearer.country, 0.0) / best
    return part if part >= _SPREAD else 0.0


def _score(town: Bearer, name: str, context: Spoken, best: float) -> float:
    weight, size = _weight(town, context, best), math.log10(max(town.population, 100))
    own = _named(town, name) + 1.5 * town.is_exact
    if town.is_front:
        return 6 * max(weight, _ABROAD * _border(town, context, best)) + max(size, _FRONT_SIZE) + 3 + own
    is_doubted = town.country not in context.ground and town.population < _BATTLEFIELD and _is_front(name)
    if _is_away(town.country, context) and not is_doubted:
        beside = _border(town, context, best) if not context.ground and all(map(fights_abroad, context)) else 0.0
        weight = _ABROAD * max(0.0 if _is_outgrown(town, name) else weight, beside)
    return (3 if is_doubted else 6) * weight + size + own


def _is_away(country: str, context: Spoken) -> bool:
    """Say whether the text speaks of a country by its army alone, which attacks elsewhere as a rule, or not at all."""
    return country not in context.ground and (country not in context or fights_abroad(country) or bool(context.ground))


def _is_outgrown(town: Bearer, name: str) -> bool:
    """Say whether a great city elsewhere is called so: "US warplanes bombed Dresden" tells of none in Ohio."""
    others = (one for one in towns(name) if one.country != town.country and _is_called(one, name))
    return any(one.population >= max(LARGE, _DOMINANT * town.population) for one in others)


def _is_front(name: str) -> bool:
    """Say whether our own tables know a battlefield of that name."""
    return any(town.is_front for town in towns(name))


def _is_acceptable(town: Bearer, name: str, context: Spoken, best: float, *, has_prep: bool, is_first: bool) -> bool:
    weight = _weight(town, context, best)
    if town.is_front:
        is_beside = _border(town, context, best) > 0
        is_word = name.lower() in _WORDS and (len(name) < _COMMON_LENGTH or not is_beside)  # "Sake" of Rwandan troops
        is_told = not context or has_prep or is_beside  # "and Tal Tamr with 1,300"
        return weight > 0 or (not context and has_prep) or (is_told and not is_word)
    if weight > 0:
        is_home = bool(context.ground) or not fights_abroad(town.country)
        return ((has_prep and is_home) or town.is_exact) and not (is_first and town.population < _NOTED)
    if not town.is_exact:
        is_long = len(name) > 5  # noqa: PLR2004 - a shorter one is like too many words
        return not context and has_prep and is_long and town.population > _NOTED and _named(town, name) > 0
    if not has_prep:
        return town.population >= LARGE and not is_first
    if context:
        is_alone = len(name) > _COMMON_LENGTH and not is_first and _is_only(town, name)
        is_seat = not context.ground and _is_uncounted(town, name)
        is_near = is_alone and (town.population >= _NOTED or is_seat or _border(town, context, best) > 0)
        is_own_name = len(name) > _COMMON_LENGTH or _named(town, name) > 0  # "Koma" in Darfur is no Qom
        return is_near or (is_own_name and town.population >= LARGE and _is_dominant(town, name))
    is_seat = len(name) > _COMMON_LENGTH and _is_only(town, name) and _is_uncounted(town, name)
    return is_seat or (town.population >= _HAMLET and _is_dominant(town, name))


def _is_called(town: Bearer, name: str) -> bool:
    """Say whether the name is what the place is called first, no other spelling: Dili is no Delhi."""
    return folded(town.name) == folded(name)


def _is_uncounted(town: Bearer, name: str) -> bool:
    """Say whether nobody has told how many live in the place that is called so, as of many seats of districts."""
    return not town.population and _named(town, name) > 0


def _named(town: Bearer, name: str) -> float:
    """Give what it counts for that a place is called so first, or so in another spelling: no former name."""
    if _is_called(town, name):
        return 2.0
    return 1.0 if not town.is_front and spelling_key(town.name) == spelling_key(name) else 0.0


def _is_only(town: Bearer, name: str) -> bool:
    """Say whether no other country has a place of that name: called so first, where this one is."""
    others = [other for other in towns(name) if other.country != town.country and other.is_exact]
    return not any(_is_called(other, name) for other in others) if _is_called(town, name) else not others


def is_known_alone(town: Bearer, name: str) -> bool:
    """Say whether no other country has a place of that name, and it is a town that is told of without its country."""
    return town.is_exact and town.population >= _NOTED and len(name) > _COMMON_LENGTH and _is_only(town, name)


def _border(town: Bearer, context: Spoken, best: float) -> float:
    """Give how much the text speaks of countries beside the place's: who attacks abroad, mostly attacks a neighbour."""
    if best <= 0:
        return 0.0
    part = (
        max((weight for country, weight in context.items() if town.country in neighbours(country)), default=0.0) / best
    )
    return part if part >= _SPREAD else 0.0


def _is_dominant(town: Bearer, name: str) -> bool:
    others = [other for other in towns(name) if other.country != town.country and other.is_exact]
    if town.population >= LARGE and _is_called(town, name):
        others = [other for other in others if _is_called(other, name)]
    return all(town.population >= _DOMINANT * other.population for other in others)
