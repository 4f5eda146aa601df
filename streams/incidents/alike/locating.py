"""How the places of two events agree: on the map, and in the words where the reader found no place or another. Pure."""

import math

from streams.extract.geography.bearers import LARGE
from streams.extract.geography.chief_towns import chief_town
from streams.extract.geography.gazetteer import capital_of, capitals
from streams.extract.geography.gazetteer import towns as bearers_of
from streams.extract.words.nouns import STATE_FORCES
from streams.incidents.alike.namesakes import are_namesakes, is_said_of_namesake
from streams.incidents.alike.places import (
    DISTRICT_KM,
    LANDMARK_KM,
    NEIGHBOUR_KM,
    TOLD_KM,
    Nearness,
    apart_km,
    are_near,
    nearness,
    towns,
)
from streams.incidents.alike.timing import Seen
from streams.incidents.alike.traits import Traits
from streams.incidents.alike.two_towns import are_told_as_two
from streams.incidents.words.measures import fits, terrain
from streams.incidents.words.names import fold_place, is_of_other_half, names_of, parts_of, sketch
from streams.incidents.words.sizes import may_be_one
from streams.records import STRIKES, EventType, Place

_MOVES: frozenset[EventType] = frozenset({"offensive", "buildup", "capture", "clash", "retreat"})
_FAR_KM = 10.0  # from a town, it is no part of it
_CITY = 300_000  # inhabitants: it has suburbs of their own name, and
_DWARFED = 10  # times as many as these have
_CITY_KM = 4.0  # its middle reaches so far, and farther the more live there
_ONE_NAME = frozenset({"same town", "same name"})
_COMMON = _ONE_NAME | {"nested", "same province"}
APART_BY_NAME = frozenset(  # towns of other names: what else places both at one may be chance
    {
        "place said",
        "place told",
        "place unfound",
        "place landmark",
        "place words",
        "place beside",
        "place measured",
        "place district",
        "place scene",
    }
)
# a text that names a town may tell besides what happened there; a distance that is told is no chance
_TOLD_BESIDES = APART_BY_NAME - {"place measured"} | {"place near words"}


def place_feature(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> str | None:
    """Give how the places agree; None where each has its own.

    A name in the words of the evidence counts where the reader found no place, for a village on the way to the town
    that is named, and where a report puts right what its owner said before.
    """
    near = nearness(ours.places, theirs.places) if ours.places and theirs.places else None
    if near == "same town" and (_is_measured_from(ours, theirs) or _is_measured_from(theirs, ours)):
        return "place landmark"  # "a village 40 km from Goma" is not Goma
    if near in _ONE_NAME and are_namesakes(ours, theirs):
        return None
    if near in _COMMON:
        return f"place {near}"
    return _by_words(near, ours, our, theirs, their)


def _by_words(near: Nearness | None, ours: Traits, our: Seen, theirs: Traits, their: Seen) -> str | None:
    is_said = _is_named(_own(ours), theirs.spots) or _is_named(_own(theirs), ours.spots)
    if not ours.places or not theirs.places:
        is_told = is_told_in(ours.places, their.names) or is_told_in(theirs.places, our.names)
        return _without(ours, theirs, is_said=is_said, is_told=is_told)
    if _is_named(ours.places, theirs.put_right) or _is_named(theirs.places, ours.put_right):
        return "place corrected"
    is_said = is_said or _is_capital_of(ours, theirs) or _is_capital_of(theirs, ours)
    is_told = is_told_in(ours.places, their.names) or is_told_in(theirs.places, our.names)
    if near is not None:
        if is_told and not is_said:
            return "place told"
        return "place nested" if is_said or _is_seat_of(near, ours, theirs) else f"place {near}"
    if not is_said and (is_measured := _as_measured(ours, theirs)) is not None:
        return "place measured" if is_measured else None
    return _of_two_towns(ours, our, theirs, their, is_said=is_said, is_told=is_told)


def _own(told: Traits) -> tuple[Place, ...]:
    """Give the places, without the district of a town among them: "Arbinda in Soum province" is not Djibo there."""
    own = tuple(place for place in told.places if fold_place(place.name) not in told.areas)
    return own or told.places


def _of_two_towns(ours: Traits, our: Seen, theirs: Traits, their: Seen, *, is_said: bool, is_told: bool) -> str | None:
    """Give what the words tell of two places that are apart by name."""
    apart = _apart_on_the_map(ours, our, theirs, their, is_said=is_said)
    if apart in {None, "place landmark"} and (area := _by_area(ours, theirs)) is not None:
        apart = area
    found = apart or (_told_besides(ours, theirs) if is_told else None) or _by_outside(ours, theirs)
    found = found or _in_city(ours, theirs) or _in_area(ours, theirs)
    if found not in _TOLD_BESIDES or _may_be_named_there(found, ours, theirs):
        return found
    return None if are_told_as_two(ours, our, theirs, their) else found


def _may_be_named_there(found: str, ours: Traits, theirs: Traits) -> bool:
    """Say whether what one report tells besides at the other's town may be of its own, for which it has no name.

    "Rebels took a town on the road to Lashio. Troops laid down their arms in Kutkai."
    """
    return found == "place district" or (found in {"place told", "place unfound"} and _is_vague(ours, theirs))


def _as_measured(ours: Traits, theirs: Traits) -> bool | None:
    """Say whether one lies as far from a town as the other tells of itself; None where none tells or the map lacks one.

    Who tells of "a village 40 km north of Goma" has no place but Goma.
    """
    found = [
        fits(measure, town, place)
        for told, other in ((ours, theirs), (theirs, ours))
        for measure in told.measures
        for town in towns(told.places)
        for place in towns(other.places)
        if fold_place(town.name) == measure.name and not other.measures
    ]
    known = [one for one in found if one is not None]
    return any(known) if known else None


def _is_measured_from(told: Traits, other: Traits) -> bool:
    """Say whether one was far from the town that the other names as its own place."""
    if not told.measures or told.type in _MOVES or told.phase == "planned" or not told.is_described:
        return False  # those who gather ten kilometres from the town will attack it
    own = {fold_place(place.name) for place in told.places} - told.aims
    is_far = any(one.km >= _FAR_KM and one.name in own for one in told.measures)
    return is_far and not (other.measures or other.outside or other.is_of_area)


def _by_area(ours: Traits, theirs: Traits) -> str | None:
    """Give whether the town of the one may lie in the district that the other only tells: "a mine in Djugu territory".

    Two that are told by their districts are two, and so are two that have their towns in the headline.
    """
    if ours.is_of_area == theirs.is_of_area or not towns(ours.places) or not towns(theirs.places):
        return None
    if (ours.is_over and theirs.is_over) or _is_abroad(ours.places, theirs.places):
        return None
    if ours.areas and theirs.areas and ours.areas.isdisjoint(theirs.areas):
        return None
    if not (_are_found(ours.places) and _are_found(theirs.places)):
        return "place unfound" if _are_of_one_land(ours, theirs) else None
    told, other = (ours, theirs) if ours.is_of_area else (theirs, ours)
    if not other.outside and (_is_chief(other) or _people(other) >= max(LARGE, _people(told))):
        return None  # Gusau is no town of Maradun district, nor Lashkar Gah of Nad Ali's
    return "place district" if apart_km(ours.places, theirs.places) <= DISTRICT_KM else None


def _is_chief(told: Traits) -> bool:
    """Say whether it names a province's chief town."""
    known = ((place, chief_town(place.country or "", place.admin1 or "")) for place in towns(told.places))
    return any(chief is not None and chief[0] == place.name for place, chief in known)


def _people(told: Traits) -> int:
    """Give how many live in its largest town."""
    found = [(place, one) for place in towns(told.places) for one in bearers_of(place.name)]
    fitting = [one for place, one in found if (place.country, place.admin1) == (one.country, one.admin1)]
    return max((one.population for one in fitting), default=0)


def _apart_on_the_map(ours: Traits, our: Seen, theirs: Traits, their: Seen, *, is_said: bool) -> str | None:
    """Give what the words tell of two places that are others by the map, None where they are."""
    is_joined = _is_named(ours.places, theirs.joined) or _is_named(theirs.places, ours.joined)
    is_far = LANDMARK_KM < apart_km(ours.places, theirs.places) < math.inf
    if is_joined and is_far and not _is_abroad(ours.places, theirs.places):
        is_joined = False  # "Manbij in Aleppo" lies in the province
    is_said = is_said or is_joined or _is_misspelt(ours, theirs) or _is_misspelt(theirs, ours)
    if is_said and (is_said_of_namesake(ours, theirs) or is_said_of_namesake(theirs, ours)):
        return None
    if _is_abroad(_sure(ours), _sure(theirs)) if is_said else _is_abroad(ours.places, theirs.places):
        return None
    if is_joined:
        return "place within"
    if _is_aim_of(theirs, ours.places) or _is_aim_of(ours, theirs.places):
        return "place aimed"
    is_put_right = is_said and (ours.is_correction or theirs.is_correction) and our.owner == their.owner
    return "place corrected" if is_put_right else _beside(ours, theirs, is_said=is_said)


def _without(ours: Traits, theirs: Traits, *, is_said: bool, is_told: bool) -> str | None:
    """Give what the words tell of where, of two events of which one at least has no place."""
    if is_said or _is_misspelt(ours, theirs) or _is_misspelt(theirs, ours):
        return "place in words"
    if not ours.places and not theirs.places:
        are_two = ours.headlined and theirs.headlined and ours.headlined.isdisjoint(theirs.headlined)
        return None if are_two else "place nowhere"
    if is_told:
        return "place told"
    return "place in country" if _is_country_said(ours, theirs) else "place missing"


def _beside(ours: Traits, theirs: Traits, *, is_said: bool) -> str | None:
    are_found = _are_found(ours.places) and _are_found(theirs.places)
    if is_said:
        if are_near(ours.places, theirs.places):
            return "place near words"
        if not are_found:
            return "place words"
    if not _is_vague(ours, theirs):
        return None
    if is_said:
        return None if _is_abroad(ours.places, theirs.places) else "place said"
    return _by_landmark(ours, theirs, are_found=are_found)


def _by_landmark(ours: Traits, theirs: Traits, *, are_found: bool) -> str | None:
    """Give whether the town that one has no name for may be the other's: what it names instead lies near, or nowhere.

    Two that each have their town in the headline are two.
    """
    if not towns(ours.places) or not towns(theirs.places) or (ours.is_over and theirs.is_over):
        return None
    return _around(ours, theirs, are_found=are_found)


def _by_outside(ours: Traits, theirs: Traits) -> str | None:
    """Give whether a place may be the other's of which the words only say that it was near: "outside Bangassou".

    A valley or a river too is no town.
    """
    is_near = any(_is_named(one.places, one.outside | _terrain_of(one)) for one in (ours, theirs))
    if not is_near or not towns(ours.places) or not towns(theirs.places) or (ours.is_over and theirs.is_over):
        return None
    if _is_abroad(ours.places, theirs.places):
        return None
    return _around(ours, theirs, are_found=_are_found(ours.places) and _are_found(theirs.places))


def _terrain_of(told: Traits) -> frozenset[str]:
    return frozenset(fold_place(name) for _, _, quote in told.stretches for name in terrain(quote))


def _in_city(ours: Traits, theirs: Traits) -> str | None:
    """Give whether the one lies within the large city that the other names: Yarmouk in Damascus, not Omdurman."""
    told = ((ours, theirs), (theirs, ours))
    is_within = any(_DWARFED * _people(part) <= _people(city) and _reaches(city, part) for city, part in told)
    return "place beside" if is_within and not _is_abroad(ours.places, theirs.places) else None


def _reaches(city: Traits, part: Traits) -> bool:
    people = _people(city)
    return people >= _CITY and apart_km(city.places, part.places) <= _CITY_KM + math.sqrt(people / LARGE)


def _in_area(ours: Traits, theirs: Traits) -> str | None:
    """Give whether the village that no map has, and of which no word tells the country, may lie in the other's area."""
    told = ((ours, theirs), (theirs, ours))
    is_wide = any(not towns(wide.places) and all(one.country is None for one in town.places) for wide, town in told)
    return "place unfound" if is_wide and _are_of_one_land(ours, theirs) else None


def _around(ours: Traits, theirs: Traits, *, are_found: bool) -> str | None:
    """Give whether one may be by the other; two of which one tells how far it lies from the other are two."""
    if _are_by_two_towns(ours, theirs) or _lies_by(ours, theirs) or _lies_by(theirs, ours):
        return None
    if not are_found:
        return "place unfound" if _are_of_one_land(ours, theirs) else None
    is_strike = ours.type in STRIKES and theirs.type in STRIKES and not _is_vague(ours, theirs)
    reach = NEIGHBOUR_KM if is_strike else LANDMARK_KM  # what was hit "near" a town by a plane was not in the next
    return "place landmark" if apart_km(ours.places, theirs.places) <= reach else None


def _lies_by(told: Traits, other: Traits) -> bool:
    """Say whether one tells how far its place lies from the other's town, in which that was, not only near it."""
    return _is_named(other.places, told.bearings) and not other.outside


def _are_by_two_towns(ours: Traits, theirs: Traits) -> bool:
    """Say whether one was near its own town, and no figure tells that the other, at or near another town, is the same.

    Of an attack "near Tyre" and one "near Qana" only as many dead make one; of one in Qana other dead make two.
    """
    if not ours.outside and not theirs.outside:
        return False
    pairs = ((ours.killed, theirs.killed), (ours.force, theirs.force))
    agree = [may_be_one(one, other) for one, other in pairs if one is not None and other is not None]
    are_both = bool(ours.outside) and bool(theirs.outside)
    return not all(agree) or (are_both and not agree)


def _told_besides(ours: Traits, theirs: Traits) -> str | None:
    """Give what it tells that one report names the place of the other somewhere, None where the map is against it.

    Two that each have their town in the headline are two, whatever they tell besides.
    """
    if _is_abroad(ours.places, theirs.places):
        return None
    are_found = _are_found(ours.places) and _are_found(theirs.places)
    apart = apart_km(ours.places, theirs.places) if are_found else 0.0
    if _is_vague(ours, theirs):
        return "place told" if apart <= TOLD_KM else None
    if ours.type in STRIKES and theirs.type in STRIKES and not (ours.outside or theirs.outside):
        return None  # a fight moves from town to town, a strike does not
    if _is_named(ours.places, theirs.areas) or _is_named(theirs.places, ours.areas):
        return None  # "the last town of Kirkuk province" is not Kirkuk
    return None if apart > LANDMARK_KM or (ours.is_over and theirs.is_over) else "place beside"


def _is_vague(ours: Traits, theirs: Traits) -> bool:
    """Say whether one tells of a town without its name, so that the place it has may be but a landmark."""
    return ours.is_described or theirs.is_described


def _are_of_one_land(ours: Traits, theirs: Traits) -> bool:
    """Say whether both may be in one country, as far as their words tell; a name that no map has may be in any."""
    return not ours.lands or not theirs.lands or not ours.lands.isdisjoint(theirs.lands)


def _is_abroad(ours: tuple[Place, ...], theirs: tuple[Place, ...]) -> bool:
    """Say whether the places are known to lie in different countries."""
    known, others = (
        {place.country for place in places if place.precision != "unresolved"} for places in (ours, theirs)
    )
    return None not in known | others and bool(known) and bool(others) and known.isdisjoint(others)


def _is_capital_of(told: Traits, town: Traits) -> bool:
    """Say whether one tells of its country's capital, and the other of the town that is that.

    A town far from it that the headline names is another: "The battle for the capital went on at the same time."
    """
    if told.is_over and LANDMARK_KM < apart_km(told.places, town.places) < math.inf:
        return False
    countries = {place.country for place in told.places} or told.countries
    found = {place.country for place in town.places if _is_seat_of_government(place)}
    return bool(found) and not found.isdisjoint(countries) and told.is_capital


def _is_seat_of_government(place: Place) -> bool:
    if place.precision not in {"town", "unresolved"} or place.country is None:
        return False
    return capitals().get(place.name) == place.country or capital_of(place.country) == place.name


def _is_seat_of(near: Nearness, ours: Traits, theirs: Traits) -> bool:
    """Say whether one tells of the chief town of an area, and the other of a town that may lie there."""
    return near == "somewhere" and any(
        wide.is_seat and not towns(wide.places) and _are_found(town.places)
        for wide, town in ((ours, theirs), (theirs, ours))
    )


def _sure(traits: Traits) -> tuple[Place, ...]:
    """Give the places but those in the country of an army that attacks there: often it was guessed by the army."""
    own = {one.id.removesuffix(STATE_FORCES).upper() for one in traits.attackers if one.id is not None}
    return tuple(place for place in traits.places if place.country not in own)


def _is_aim_of(traits: Traits, places: tuple[Place, ...]) -> bool:
    """Say whether the words aim at one of the places: those of a move, or of what is planned, not of a single act."""
    return (traits.type in _MOVES or traits.phase == "planned") and _is_named(places, traits.aims)


def _is_misspelt(placed: Traits, placeless: Traits) -> bool:
    """Say whether the words name one of the towns but for its vowels, and its country."""
    drawn = {sketch(place.name) for place in placed.places if place.country in placeless.countries} - {None}
    return bool(drawn) and any(sketch(name) in drawn for name in placeless.spots)


def _is_country_said(ours: Traits, theirs: Traits) -> bool:
    """Say whether the words of the one without a place name the country of the other, and no other country."""
    placeless, placed = (ours, theirs) if not ours.places else (theirs, ours)
    return placeless.countries == {place.country for place in placed.places}


def _are_found(places: tuple[Place, ...]) -> bool:
    """Say whether the map has them all; what it has not may be anywhere near."""
    return all(place.latitude is not None or place.precision in {"admin1", "country"} for place in places)


def is_told_in(places: tuple[Place, ...], names: frozenset[str]) -> bool:
    """Say whether one of the places is among a text's names, which stand there word by word: "Dien", "Bien"."""
    if not names:
        return False
    words = (parts_of(place.name) for place in places if place.precision != "country")
    return _is_named(places, names) or any(len(parts) > 1 and parts <= names for parts in words)


def _is_named(places: tuple[Place, ...], spots: frozenset[str]) -> bool:
    return bool(spots) and any(
        not spots.isdisjoint(names_of(place.name)) and not is_of_other_half(place.name, spots)
        for place in places
        if place.precision != "country"
    )
