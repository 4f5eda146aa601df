"""Where an event is, by its record: the country of names that no table knows, and the towns of which they are parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from streams.extract.clauses import Clauses
from streams.extract.countries import countries_of
from streams.extract.frames.whereabouts import is_of_teller
from streams.extract.geography.gazetteer import Bearer, capitals, country_names, neighbours
from streams.extract.geography.parts import is_district, is_post_in, town_of
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import share_place
from streams.extract.geography.spoken import AFAR, Spoken
from streams.extract.merging.group import Group, attackers_of, defenders_of, share_sides, tells_of_another
from streams.extract.merging.scene import scene_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.kinds import kind_of
from streams.extract.reading.found import Reading, Told
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import STATE_FORCES
from streams.records import ENDS, UNFOUGHT, Place

_ABROAD = 0.3  # of what is spoken of the attackers' country: enough for another to be where they attack
_SURELY = 3.0  # times more of one country than of another
_SHORT, _ENOUGH = 7, 150  # sentences of a text that tells one thing, and letters
_LIKELY = 0.5  # chance from which a place is that of an event that has none
_SURELY_THERE = 0.9  # of the seen gold's events whose words name no place, 3 in 4 are where so sure a text is
_AWAY = words("from to into towards toward opposite across")


def place_witnessed(groups: Sequence[Group], reading: Reading) -> None:
    """Give an attack without a place that of who tells of it: "A lawyer inside Nyala tells us that they attack"."""
    for group in groups:
        named = (place for one in group.told for place in one.clauses.places)
        home = next((one for one in named if one in reading.homes and one not in reading.sites), None)
        if home is not None and not group.places and group.type not in UNFOUGHT:
            group.places = [replace(home, coordinated=False)]


def place_alone(groups: Sequence[Group], reading: Reading) -> None:
    """Give attacks without a place the only one that the text names, else where those live who tell of "the town".

    Who gives up may do so anywhere, and so may who would retreat; not who did.
    """
    sites = reading.sites or reading.homes
    first = next(iter(sites), None)
    if first is None or not all(share_place([first], [other]) for other in sites):
        return
    if any(one.places and tells_of_another(one.told[0]) for one in groups):
        return  # "separately, rebels raided Kagarko" tells where the other was
    if first.name in capitals() and _is_elsewhere(first, reading):
        return
    for group in groups:
        if not group.places and (group.type not in UNFOUGHT or (reading.sites and _has_left(group))):
            group.places = [_land_of(first) if _is_in_other_part(group, groups) else replace(first, coordinated=False)]


def _is_elsewhere(place: PlaceMention, reading: Reading) -> bool:
    """Say whether the text is hardly of a fight there: "In Bamako people danced over what the junta took"."""
    found = scene_of(reading)
    return found is None or found[1] < _LIKELY or not share_place([found[0]], [place])


def place_scene(groups: Sequence[Group], reading: Reading) -> None:
    """Give what a text tells as a whole, or the only thing that a short one tells, and nowhere, where it is about.

    What its own sentence names and no rule takes for its place is none: "came from Bria and attacked the post".
    """
    found: tuple[PlaceMention, float] | None = None
    if reading.chances.is_of_text:
        found = scene_of(reading)
    elif len(groups) == 1 and _is_open(groups[0]) and _is_short(reading):
        found = scene_of(reading, but={one.order for one in groups[0].told})
    if found is not None and found[1] >= _LIKELY:
        for group in groups:
            group.places = [replace(found[0], coordinated=False)]
        return
    is_elsewhere = any(one.places and tells_of_another(one.told[0]) for one in groups)
    open_groups = [one for one in groups if not is_elsewhere and _is_open(one) and not _names_any(one)]
    found = scene_of(reading) if open_groups else None
    if found is not None and found[1] >= _SURELY_THERE:
        for group in open_groups:
            group.places = [replace(found[0], coordinated=False)]


def _names_any(group: Group) -> bool:
    """Say whether a sentence that tells it names a place, if only another."""
    return any(one.clauses.places for one in group.told)


def _is_open(group: Group) -> bool:
    return not (group.places or group.is_past or group.type in UNFOUGHT)


def _is_short(reading: Reading) -> bool:
    """Say whether a text tells one thing, and enough beside it to tell where."""
    return len(reading.reads) <= _SHORT and sum(len(one.text) for one in reading.whole) >= _ENOUGH


def place_in_parts(groups: Sequence[Group]) -> None:
    """Give an offensive in a part of the land its country, where the only town is one that others took beside it.

    "Ukraine opened a counter-offensive in the south, days after Russian troops captured Lysychansk"
    """
    for group in groups:
        if len(group.told) != 1 or not group.places or not _is_in_other_part(group, groups):
            continue
        told = group.told[0]
        beside = [one for other in groups if other is not group for one in other.told if one.order == told.order]
        firsts = [one.draft.trigger.first for one in beside if one.draft.trigger.first > told.draft.trigger.end]
        if firsts and all(place.first > min(firsts) for place in group.places):
            group.places = [_land_of(group.places[0])]


def _is_in_other_part(group: Group, groups: Sequence[Group]) -> bool:
    """Say whether an offensive is told in a part of the land by the compass, and foes took or attacked the town."""
    if not any(_are_foes(group, one) for one in groups if one.places):
        return False
    offensives = [one.draft for one in group.told if one.draft.type == "offensive" and one.draft.trigger.is_noun]
    texts = (one.sentence.text[one.sentence.text.find(one.trigger.lemma) :] for one in offensives)
    return any(_PART.match(text) for text in texts)


def _are_foes(group: Group, other: Group) -> bool:
    """Say whether others than the attackers of the one attack in the other, by their names or their kinds."""
    named, known = ({one.actor_id for one in attackers_of(each) if one.actor_id} for each in (group, other))
    if named and known:
        return named.isdisjoint(known)
    kinds, theirs = ({kind_of(one) for one in attackers_of(each)} - {""} for each in (group, other))
    return bool(kinds and theirs) and kinds.isdisjoint(theirs)


def _land_of(place: PlaceMention) -> PlaceMention:
    """Give the country of a town; of what no table knows, that itself."""
    code = place.bearer.country if place.bearer is not None else None
    name = next((name for name, known in country_names().items() if known == code), None)
    if code is None or name is None:
        return replace(place, coordinated=False)
    return PlaceMention(0, 0, name, Bearer(name, "country", code), strong=True)


_PART = re.compile(
    r"[\w-]+,? (?:against (?:the )?[\w'\u2019-]+ (?:[\w'\u2019-]+ )?)?in the (?:far )?"
    r"(?:(?:north|south)-?(?:east|west)?|east|west)(?! of (?:the )?(?!country|nation)|[\w-]|ern)\b",
    re.IGNORECASE,
)


def _has_left(group: Group) -> bool:
    """Say whether those who give way did so, by a verb: "The army said that its First Division had pulled out"."""
    drafts = [one.draft for one in group.told if one.draft.type == "retreat"]
    return any(one.trigger.form == "past" and one.modality in _DONE and one.defenders for one in drafts)


_DONE = ("asserted", "claimed")


def place_beside(groups: Sequence[Group]) -> None:
    """Give an attack that "had" been made, told without a place, that of the same men's fight told right before it."""
    for at, group in enumerate(groups):
        first = group.told[0]
        if group.places or group.type in UNFOUGHT or not _had_been_made(first) or tells_of_another(first):
            continue
        near = [one for one in groups[:at] if one.places and 0 < first.order - one.told[-1].order <= _NEAR]
        own = [one for one in near if one.type not in ENDS and share_sides(first.draft.attackers, one, strictly=True)]
        if own and all(share_place(own[0].places, one.places) for one in own):
            group.places = [replace(one, coordinated=False) for one in own[-1].places]


_NEAR = 3  # sentences


def place_left(groups: Sequence[Group]) -> None:
    """Give who fled or surrendered, by a verb, the place of the fight told last before it, which they gave up."""
    for group in groups:
        if (group.places and not _is_refuge(group)) or group.type not in ENDS or not _is_done(group):
            continue
        order = group.told[0].order
        fought = [one for one in groups if one.type not in UNFOUGHT and one.places and one.is_past == group.is_past]
        before = [one for one in fought if one.told[0].order < order + bool(group.places)]
        last = max(before, key=lambda one: max(told.order for told in one.told if told.order <= order), default=None)
        if last is not None and not (group.type == "surrender" and _are_attackers(group, last)):
            group.places = [replace(one, coordinated=False) for one in last.places[:1]]


def _is_refuge(group: Group) -> bool:
    """Say whether who left is only told whither: "Soldiers fled to Goma after rebels stormed Sake"."""
    is_told = any(place.prep == "from" for one in group.told for place in one.clauses.places)
    is_whither = bool(group.places) and all(one.prep in _WHITHER for one in group.places)
    return group.type == "retreat" and is_whither and not is_told


_WHITHER = words("to into towards toward over across")


def _are_attackers(group: Group, fight: Group) -> bool:
    """Say whether those who give up are of the attackers' kind: rebels attacked, and rebels accept an amnesty."""
    own = {kind_of(one) for one in defenders_of(group)} - {""}
    return fight.type != "clash" and bool(own & {kind_of(one) for one in attackers_of(fight)})


def _is_done(group: Group) -> bool:
    draft = group.told[0].draft
    return (draft.trigger.form == "past" or _is_refuge(group)) and draft.modality in _SAID_DONE


_SAID_DONE = ("asserted", "claimed", "denied")


def _had_been_made(told: Told) -> bool:
    first = told.draft.trigger.first
    return any(token.lower == "had" for token in told.clauses.tokens[max(0, first - 2) : first])


def places_of(group: Group, reading: Reading) -> tuple[Place, ...]:
    """Give the places of an event, with the towns of which they are parts: before their districts, after all else."""
    context = reading.contexts.get((*group.told, *group.heads)[0].draft.sentence.block, Spoken())
    found = [_in_town(place, group, reading) for place in group.places]
    own, towns = [place for place, _ in found], [town for _, town in found if town is not None]
    whole = [town for place, town in found[:1] if town is not None and _is_district_of(place, town, group)]
    return tuple(dict.fromkeys(_placed(place, group, reading, context) for place in (*whole, *own, *towns)))


def _is_district_of(part: PlaceMention, town: PlaceMention, group: Group) -> bool:
    """Say whether a sentence tells it as a district of the town."""
    told = ((one.clauses.tokens, place) for one in _telling(part, group) for place in one.clauses.places)
    return any(is_district(tokens, place, town) for tokens, place in told if _is_same(part, place))


def _in_town(place: PlaceMention, group: Group, reading: Reading) -> tuple[PlaceMention, PlaceMention | None]:
    """Give the place, and the town of which it is a part, if it is one that no table knows, as sentences tell.

    A town far away that only bears a post's name is none: "the Giwa barracks in Maiduguri".
    """
    told = [(one.clauses.tokens, one.clauses.places) for one in _telling(place, group)]
    if place.bearer is None:
        named = (*told, *reading.named)
        return place, next((town for tokens, places in named if (town := town_of(tokens, places, place))), None)
    if place.bearer.kind == "town":
        around = ((tokens, town_of(tokens, places, place)) for tokens, places in told)
        town = next((town for tokens, town in around if town and is_post_in(tokens, place, town)), None)
        if town is not None and town.bearer is not None:
            return replace(place, bearer=None, country=town.bearer.country), town
    return place, None


def _telling(place: PlaceMention, group: Group) -> Iterator[Told]:
    """Give what tells the event in a sentence that names the place."""
    return (one for one in (*group.told, *group.heads) if any(_is_same(other, place) for other in one.clauses.places))


def _is_same(one: PlaceMention, other: PlaceMention) -> bool:
    """Say whether both are one mention, of which the one may stand alone by now."""
    return (one.first, one.end, one.name) == (other.first, other.end, other.name)


def _placed(place: PlaceMention, group: Group, reading: Reading, context: Spoken) -> Place:
    """Give the record of a place; one that no table knows lies in the country of the town named nearest to it."""
    found, order = place.place(_abroad(group, context)), (*group.told, *group.heads)[0].order
    if place.bearer is not None or place.country:
        return found
    if (country := _country_beside(place, group) or _country_of_teller(place, group, context)) is not None:
        return msgspec.structs.replace(found, country=country)
    known = [town for town in reading.towns if town[1].bearer is not None]
    near = min(known, key=lambda town: (abs(town[0] - order), town[0] > order), default=None)
    if near is None or near[1].bearer is None:
        return found
    if found.country and context.get(found.country, 0.0) >= _SURELY * context.get(near[1].bearer.country, 0.0) + 1.0:
        return found  # the text speaks of that country alone
    return msgspec.structs.replace(found, country=near[1].bearer.country)


def _country_beside(place: PlaceMention, group: Group) -> str | None:
    """Give the country of the towns and regions that its own sentence names, else of which that speaks as the ground.

    None where they lie in several: then the whole text must tell.
    """
    told = next(_telling(place, group), None)
    if told is None:
        return None
    others = [one for one in told.clauses.places if _is_known(one) and _is_near(told.clauses, one)]
    countries = {one.bearer.country for one in others if one.bearer is not None} - AFAR
    if not countries:
        spoken = countries_of(told.draft.sentence.text)
        spoken = spoken.without(_homes(group) - spoken.ground.keys())
        countries = set(spoken.ground) if len(spoken) == 1 else set()
    return countries.pop() if len(countries) == 1 else None


def _country_of_teller(place: PlaceMention, group: Group, context: Spoken) -> str | None:
    """Give the country of the town from which it is told; none that lies beside those spoken of: exiles tell too."""
    told = next(_telling(place, group), None)
    tellers = [one for one in told.clauses.places if is_of_teller(told.clauses, one)] if told is not None else []
    towns = [one.bearer for one in tellers if one.bearer is not None and one.bearer.kind == "town"]
    found = {town.country for town in towns if town.name not in capitals()}
    beside = {near for land in context if land not in found for near in neighbours(land)}
    return found.pop() if len(found) == 1 and found.isdisjoint(beside) else None


def _is_known(place: PlaceMention) -> bool:
    return place.bearer is not None and place.bearer.kind != "country"


def _is_near(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name stands as what lies by the event: not beyond a border, nor where somebody came from."""
    before = [token.lower for token in clauses.tokens[max(0, place.first - 2) : place.first]]
    if place.name.isupper() or any(one.first <= place.first < one.end for one in clauses.mentions):
        return False  # a name of those who fight: "the elite BIR", "the Leningrad Military District"
    is_away = place.prep in _AWAY and before[:1] not in (["close"], ["next"])
    return not is_away and not is_of_teller(clauses, place)


def _abroad(group: Group, context: Spoken) -> Spoken:
    """Give the context without the home of a state's forces that attack, where another country is spoken of as well."""
    others = context.without(_homes(group))
    left, whole = (others.ground, context.ground) if context.ground else (others, context)
    is_abroad = max(left.values(), default=0.0) >= _ABROAD * max(whole.values(), default=0.0) > 0
    return others if is_abroad and group.type not in UNFOUGHT else context


def _homes(group: Group) -> set[str | None]:
    """Give the countries of which the forces of a state attack."""
    return {
        one.country or country_of_actor(one.actor_id) for told in group.told for one in told.draft.attackers
        if (one.actor_id or "").endswith(STATE_FORCES)
    }  # fmt: skip
