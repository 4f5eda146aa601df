"""Where one sentence says that its event happens: which of its places belong to a trigger."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, once
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.afterwards import is_carried_to
from streams.extract.frames.apposed import apposed, named_before, shaken_by, told_where
from streams.extract.frames.journeys import is_of_journey
from streams.extract.frames.on_the_way import attack_after, without_ways
from streams.extract.frames.origins import (
    is_called_from,
    is_come_over,
    is_fired_from,
    is_from_stronghold,
    is_homeland,
    is_in_the_town,
    is_of_army,
    is_origin,
    origins_before,
    takes_part,
    without_origins,
)
from streams.extract.frames.powers import is_power
from streams.extract.frames.shared_object import shared
from streams.extract.frames.whereabouts import is_of_teller, is_speakers
from streams.extract.geography.gazetteer import capitals, country_of, demonyms
from streams.extract.geography.no_places import ROADS
from streams.extract.geography.places import BORDERS, PlaceMention
from streams.extract.geography.roads import is_beyond, is_of_road, is_way
from streams.extract.geography.same_place import is_within
from streams.extract.geography.waters import is_water
from streams.extract.sides.repulses import beats_off
from streams.extract.telling import modality
from streams.extract.telling.occasions import is_of_occasion, is_ranked
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.records import EventType

_FEW = 2  # words of deeds in a sentence: of more nobody can tell whose the place is
ANAPHORA = frozenset({"city", "town", "village", "there", "area", "district", "camp"})

_IN, _OPENS = words("in at near outside around"), 3  # tokens before the name that a sentence opens with

_MARCHES = words("march marches trek")
_MARCHED: frozenset[EventType] = frozenset({"offensive", "assault"})  # where its attackers come from is elsewhere

MILES = words("km kilometres kilometers miles kms mi")
_COMPASS = words(
    "east west north south northeast northwest southeast southwest north-east north-west south-east south-west"
)
_SHORT_OF = words("short away distant")
_OWNED = words(
    """
    request behest invitation insistence government army military ministry president parliament officials rulers leaders
    allies generals side defence defense claim claims account ambassador envoy pay payroll
    """
)
# what a capital's name stands for the state with: "Tbilisi's tanks"
_OF_STATES = words(
    "tanks troops soldiers forces men planes warplanes jets aircraft artillery guns rule command columns brigades "
    "divisions battalions armour infantry losses casualties dead"
)
_DRIVES, _TO_DRIVE = words("operation offensive counter-offensive counteroffensive campaign invasion incursion"), 4
_HILLS, _CROSSING = words("hills mountains range ridge massif"), words("over across through")
_LEVELLED = words("aimed directed targeted")
_LEADS_WITHIN = 7  # tokens from "close to" to the name
_BESIDES = ("close to", "not far from", "bordering", "border with", "frontier with", "opposite", "across from")


def has_anaphora(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the trigger's own segment points back to a place: "pushed into the city"."""
    segment = clauses.segment(trigger.first)
    near = clauses.tokens[trigger.end : trigger.end + 2]
    if [one.lower for one in near][:1] in (["that"], ["this"]) and near[-1].lower in ANAPHORA:
        return True
    if trigger.type == "capture" and trigger.lemma.startswith("re") and [one.lower for one in near][:1] == ["it"]:
        return True  # "Government troops retook it on Monday"
    own = [token.lower for at, token in enumerate(clauses.tokens) if clauses.segments[at] == segment]
    return not ANAPHORA.isdisjoint(own) or any(
        three in _ON_CAPITAL for three in zip(own, own[1:], own[2:], strict=False)
    )


# in the capital those sit who tell of a war; against it one fights
_ON_CAPITAL = frozenset(
    (word, "the", "capital") for word in ("against", "on", "upon", "into", "towards", "toward", "at", "onto")
)


def places_of(clauses: Clauses, trigger: Trigger) -> list[PlaceMention]:
    """Give where: the nearest governed name after the trigger in its segment, else before it, else the only one."""
    end = clauses.segment_end(trigger.first)
    begin = next((i for i, segment in enumerate(clauses.segments) if segment == clauses.segment(trigger.first)), 0)
    near = [one for one in clauses.places if not is_apart(clauses, one)]
    near = [one for one in near if not (is_of_journey(clauses, trigger, one) or is_carried_to(clauses, one))]
    near = [one for one in near if not (_is_of_before(clauses, trigger, one) or _is_compared(clauses, trigger, one))]
    after = [place for place in near if trigger.end <= place.first < end]
    before = [place for place in near if begin <= place.first and place.end <= trigger.first]
    after = [*after, *_going_on(clauses, after)] or apposed(clauses, near, end) or shared(clauses, trigger, near)
    after = [place for place in after if not is_origin(clauses.tokens, trigger, place)]
    after = without_ways(clauses.tokens, trigger, after)
    if trigger.type != "siege":  # which is told by the roads that are cut
        after = [place for place in after if not _is_beside(clauses, place)] or after
    before = [one for one in before if not is_homeland(clauses, trigger, one)]
    before = without_origins(clauses, trigger, before, near)
    adjacent = [place for place in before if trigger.is_noun and trigger.first - place.end <= 1]
    is_subject_place = not trigger.is_noun and (trigger.lemma == "fall" or trigger.form == "past")
    described = (told_where(clauses, trigger, near) or _described(clauses, trigger)) if not after else []
    chosen = (
        _undergoing(clauses, trigger)
        or shaken_by(clauses, trigger, near)
        or adjacent
        or after
        or described
        or (before if is_subject_place or trigger.is_noun else [])
        or before
    )
    kinds = {place.end for place in clauses.places}  # "the Zangelan district" is no district told before
    own = {clauses.tokens[at].lower for at in range(begin, end) if at not in kinds}
    if not chosen and not own & ANAPHORA:
        chosen = _elsewhere(clauses, trigger, near)
    chosen = chosen or _opening(clauses, near)
    if (attack := attack_after(clauses, trigger, chosen)) is not None:
        return places_of(clauses, attack) or chosen
    if trigger.type == "siege" and (named := _named_twice(near, chosen)):
        return named
    return _best_first(_waters_last(clauses, [named_before(clauses, place) for place in chosen]))


def _named_twice(near: Sequence[PlaceMention], chosen: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give what the sentence names again: "cut the road from DEBALTSEVE to Artemivsk, trapping men in Debaltseve"."""
    names = [one.name for one in near]
    again = [one for one in near if names.count(one.name) > 1]
    return again[:1] if len({one.name for one in again}) == 1 and len({*names}) > 1 and chosen else []


def _opening(clauses: Clauses, near: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the place that a sentence opens with, where nobody speaks: "In Taiz, government forces attacked .. took"."""
    tokens = clauses.tokens
    opens = [one for one in near if one.first <= _OPENS and tokens[one.first - 1].lower in _IN and one.first > 0]
    opens = [
        one
        for one in opens
        if one.end < len(tokens) and tokens[one.end].lower == "," and not one.prep.startswith("from")
    ]
    is_told = any(token.lower in lexicon.SAYING for token in tokens)
    is_land = any(one.bearer is not None and one.bearer.kind == "country" for one in opens)
    return opens[:1] if not (is_told or is_land) else []


def _is_hill(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it is the name of hills that are crossed."""
    is_hills = not _HILLS.isdisjoint([one.lower for one in clauses.tokens[place.end - 1 : place.end + 1]])
    return is_hills and place.prep in _CROSSING


def _elsewhere(clauses: Clauses, trigger: Trigger, near: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the places of other parts of the sentence, if few deeds are told in it and none of them has these."""
    deeds = [one for one in clauses.triggers if one.type != trigger.type and one.lemma != "flee"]  # from who comes
    taken = {clauses.segment(one.first) for one in deeds}
    others = [place for place in near if trigger.is_noun or clauses.segment(place.first) not in taken]
    if trigger.type in _MARCHED and (not trigger.is_noun or trigger.lemma in _MARCHES):
        others = [place for place in others if not is_origin(clauses.tokens, trigger, place)]
    others = [place for place in others if not is_homeland(clauses, trigger, place)]
    others = [place for place in others if not is_fired_from(clauses.tokens, trigger, place)]
    others = [place for place in others if not is_from_stronghold(clauses.tokens, trigger, place)]
    if takes_part(clauses.tokens, trigger) or is_in_the_town(clauses.tokens, trigger):
        others = [place for place in others if place not in origins_before(clauses, trigger)]
    others = [place for place in others if not _is_aimed(clauses, place)] or (
        others if trigger.is_noun or beats_off(clauses.tokens, trigger) else []
    )
    return others if len(clauses.triggers) <= _FEW else []


def _waters_last(clauses: Clauses, chosen: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the places, a river by which a town lies after the town: "the camp above the Kaladan river at Paletwa".

    So the hills that were crossed: "came over the Mandara hills to Kolofata".

    What lies by it in a province that is named is told by the province: "on the Gumista in Abkhazia".
    """
    wet = [one for one in chosen if is_water(clauses.tokens, one.first, one.end, one.name) or _is_hill(clauses, one)]
    dry = [one for one in chosen if one not in wet]
    is_area = any(one.bearer is not None and one.bearer.kind == "admin1" for one in dry)
    return dry if is_area else [*dry, *wet]


def _is_of_before(clauses: Clauses, trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether it is of what came before the attack: "The raid comes days after the sect overran Baga"."""
    tree, tokens = clauses.tree, clauses.tokens
    if is_of_occasion(clauses.sentence.text, tokens[trigger.first].start, tokens[place.first].start):
        return True
    if tree is None or not trigger.is_noun or place.first < trigger.end:
        return False
    for at in (place.end - 1, *tree.ancestors(place.end - 1)):
        came = tree.head(at) if tree.dep(at) == "advcl" else None
        is_then = any(clauses.tokens[one].lower in ("after", "before") for one in tree.children(at, "mark"))
        if came is not None and is_then and clauses.tokens[came].lower in _FOLLOWS:
            return trigger.first in tree.children(came, "nsubj")
    return False


def _is_compared(clauses: Clauses, trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether it is of a war that it is only measured by: "its largest operation since the invasion of Timor"."""
    between = [token.lower for token in clauses.tokens[trigger.end : place.first]]
    least = max(0, len(between) - _MEASURED_WITHIN)
    since = next(
        (at for at in range(len(between) - 1, least - 1, -1) if between[at] in ("since", "than", "like")), None
    )
    is_mark = since is not None and between[since] == "since"
    if is_mark and is_ranked(clauses.sentence.text, clauses.tokens[place.first].start):
        return True
    return since is not None and not _WARS.isdisjoint(between[since:])


_MEASURED_WITHIN = 7  # tokens from "since" to the name
_WARS = words(
    "invasion battle fall capture siege war attack assault offensive operation fighting campaign bombing loss massacre "
    "raid rout clashes shelling uprising"
)
_FOLLOWS = forms_of_all("come follow occur happen")


def _going_on(clauses: Clauses, after: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the places to which the rest of a force goes: "4,000 are pushing towards Bria, 2,000 towards Bambari"."""
    found: list[PlaceMention] = []
    for place in (one for one in clauses.places if after and one.first > after[-1].first):
        last = (*after, *found)[-1]
        between = clauses.tokens[last.end : place.first]
        if not (place.coordinated and place.prep == last.prep and any(one.text[:1].isdigit() for one in between)):
            break
        found.append(place)
    return found


def _undergoing(clauses: Clauses, trigger: Trigger) -> list[PlaceMention]:
    """Give the places that a deed is done to by a passive verb: "Sudzha had been retaken together with Podol"."""
    if clauses.tree is None or trigger.is_noun:
        return []
    subjects = clauses.tree.children(trigger.first, "nsubj:pass")
    first = next((one for one in clauses.places if any(one.first <= at < one.end for at in subjects)), None)
    if first is None or (first.end < len(clauses.tokens) and clauses.tokens[first.end].lower == ":"):
        return []  # of "Guinea: Rebels were dislodged from Macenta" the label is none
    listed = [one for one in clauses.places if one.first >= first.end and one.coordinated and one.end <= trigger.first]
    return [first, *listed]


def _described(clauses: Clauses, trigger: Trigger) -> list[PlaceMention]:
    """Give the place that a participle or relative clause tells of: "the Kagera salient, seized a fortnight ago"."""
    if not trigger.is_noun and trigger.form == "past" and clauses.tokens[trigger.first - 1].lower == ",":
        beside = [one for one in clauses.places if one.end == trigger.first - 1 and one.first == 0]
        if beside:
            return beside
    tree = clauses.tree
    if tree is None or trigger.is_noun or tree.dep(trigger.first) not in ("acl", "acl:relcl"):
        return []
    head = tree.head(trigger.first)
    if head is None or head > trigger.first:
        return []
    heads = (head, *tree.children(head, "compound", "nmod", "appos", "flat"))
    found = [
        one for one in clauses.places if any(one.first <= at < one.end for at in heads) and one.end <= trigger.first
    ]
    return [one for one in found if not is_origin(clauses.tokens, trigger, one)]


def _is_beside(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells what lies by the place: "close to Mizoram", "on the highway to Cotabato"."""
    if place.name.rpartition(" ")[2] in BORDERS:
        return True
    before = [token.lower for token in clauses.tokens[max(0, place.first - _LEADS_WITHIN) : place.first]]
    while before and (
        before[-1] in ("the", "'s", "\u2019s") or before[-1] in demonyms() or country_of(before[-1].title())
    ):
        before.pop()
    joined = " ".join(before)
    return joined.endswith(_BESIDES) or (place.prep == "to" and bool(ROADS & set(before[-3:])))


def _best_first(chosen: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the places of one event: towns of a list stay, what only contains or locates them goes."""
    fine = [place for place in chosen if place.bearer is None or place.bearer.kind == "town"]
    areas = [place for place in chosen if place.bearer is not None and place.bearer.kind == "admin1"]
    joined = [
        one
        for at, one in enumerate(chosen)
        if one in areas and any(other.coordinated and other.prep == "and" for other in chosen[at : at + 2])
    ]  # "al-Jawf and Marib", of which the one is a region only
    ranked = [one for one in chosen if one in fine or (one in joined and not any(is_within(one, it) for it in fine))]
    ranked = ranked if fine else areas or list(chosen)
    found = ranked[:1]
    for place in ranked[1:]:
        if place.coordinated and place.prep in (found[-1].prep, "and", ",", "", "of", "or"):
            found.append(place)
        else:
            break
    return found


def _is_aimed(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name stands where a purpose is told: "they seek to cut off access to Nubl"."""
    if clauses.tokens[max(0, place.first - 2)].lower in _LEVELLED and place.prep in ("at", "against"):
        return False  # "the drive is aimed at Manerplaw"
    segment = clauses.segment(place.first)
    words = {token.lower for at, token in enumerate(clauses.tokens[: place.first]) if clauses.segments[at] == segment}
    return bool(words & modality.AIM)


def _is_home(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the country only tells whose people they are: "troops from Chad and Niger entered Diffa"."""
    if place.bearer is None or place.bearer.kind != "country":
        return False
    at = place.first - 1
    if clauses.tokens[at].lower == "and":
        before = next((one for one in clauses.places if one.end == at), None)
        return before is not None and _is_home(clauses, before)
    return clauses.tokens[at].lower == "from" and any(one.end == at and one.is_fighting for one in clauses.mentions)


def is_far(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells a distance: "13 km east of Fallujah", "90 km short of the post of In Khalil"."""
    words = {token.lower for token in clauses.tokens[max(0, place.first - 7) : place.first]}
    near = {token.lower for token in clauses.tokens[max(0, place.first - 3) : place.first]}
    is_off = place.prep == "of" and bool(_COMPASS & near)
    return bool(MILES & words) and (is_off or bool(_SHORT_OF & words))


def is_bearing(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells on which side of it something was: "east of Ramadi", "20 km from Goma"."""
    before = [token.lower for token in clauses.tokens[max(0, place.first - 2) : place.first]]
    return is_far(clauses, place) or (before[-1:] == ["of"] and before[0] in _COMPASS)


@once
def is_apart(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells a distance or a way ("13 km east of Fallujah", "the Palmyra-Deir Ezzor road")."""
    return (
        is_far(clauses, place)
        or _is_home(clauses, place)
        or is_speakers(clauses, place)
        or is_of_teller(clauses, place)
        or is_way(clauses.tokens, place)
        or is_power(clauses, place)
        or is_come_from(clauses, place)
        or is_beyond(clauses.tokens, place)
        or _is_owner(clauses, place)
        or (country_of(place.name) is not None and is_of_road(clauses.tokens, place))  # "the road to China"
    )


def is_come_from(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether somebody came or was called from there: "who tried to cross from Iran", "men rushed from Kabul"."""
    return is_come_over(clauses.tokens, place) or is_called_from(clauses.tokens, place)


def _is_owner(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells whose something is: "at Maputo's request"."""
    after = [token.lower for token in clauses.tokens[place.end : place.end + _TO_DRIVE]]
    is_state = place.name in capitals()
    owned = set(after[1:2]) & (_OWNED | (_OF_STATES if is_state else frozenset()))
    is_told = after[:1] in (["'s"], ["\u2019s"]) and bool(owned or (is_state and _DRIVES & set(after[1:])))
    return is_told or is_of_army(clauses, place)
