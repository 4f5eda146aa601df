"""Steps of one attack that its article tells as events of their own: a hill, a hospital, the guns beside it. Pure."""

import math

from streams.extract.words.nouns import STATE_FORCES
from streams.incidents.alike.acts import FIGHTS, LEAVING
from streams.incidents.alike.places import NEIGHBOUR_KM, apart_km, nearness, towns
from streams.incidents.alike.traits import Traits
from streams.incidents.sides.actors import Identity
from streams.incidents.words.names import fold_place
from streams.incidents.words.steps import is_another, is_bound, is_on_them, is_spot, left
from streams.records import STRIKES, EventType

_LEAD = 100  # characters: a dateline, or who says so
_REACH = 200  # characters between the two: a sentence
_ONE_TOWN = frozenset({"same town", "same name"})
_ATTACKS: frozenset[EventType] = FIGHTS | frozenset({"capture", "raid"})
_STEPS: frozenset[EventType] = FIGHTS | frozenset({"capture", "shelling", "airstrike", "retreat", "surrender"})


def is_step(ours: Traits, theirs: Traits) -> bool:
    """Say whether the later told of two is but a step of the other: by nobody of another name, at a part of its town.

    "The rebels attacked Bo. Hundreds of fighters took the hill of Kono above the barracks."
    """
    if not ours.stretches or not theirs.stretches:
        return False
    head, step = (theirs, ours) if theirs.stretches[0][0] <= ours.stretches[0][0] else (ours, theirs)
    if head.type not in _ATTACKS or not _is_fought(head) or not _is_fought(step) or not towns(head.places):
        return False
    first, is_in_sentence = step.stretches[0], step.stretches[0] == head.stretches[0]
    if step.type not in _STEPS and not (is_in_sentence and step.type == "raid"):
        return False
    ends = [end for _, end, _ in head.stretches if end <= first[0]]
    if not is_in_sentence and (not ends or first[0] - max(ends) > _REACH):
        return False
    is_there = nearness(head.places, step.places) in _ONE_TOWN or _is_within(head, step)
    return is_there and not _is_told_apart(head, step, first[2]) and _are_theirs(head, step)


def _is_within(head: Traits, step: Traits) -> bool:
    """Say whether no place of it is another town: "the Zaina quarter", "the heights of Balaq", "fled to Bosnia".

    The bridge, the airport or the market of a town that the map knows far away is another's: "the Kherson bridge".
    """
    quotes, is_left = [quote for _, _, quote in step.stretches], step.type in LEAVING
    lands = {place.country for place in (*head.places, *step.places)} - {None}
    is_far = len(lands) > 1 or NEIGHBOUR_KM < apart_km(head.places, step.places) < math.inf
    if not is_left and (is_far or len(towns(step.places)) < len(step.places)):
        return False
    return all(
        any(is_spot(quote, place.name) or (is_left and is_bound(quote, place.name)) for quote in quotes)
        for place in step.places
    )


def _is_fought(traits: Traits) -> bool:
    return traits.is_told and traits.phase != "planned" and not (traits.type in LEAVING and traits.phase == "underway")


def _is_told_apart(head: Traits, step: Traits, quote: str) -> bool:
    if step.is_anew or step.is_beside or step.is_counter or is_another(quote):
        return True
    if step.type in STRIKES and is_on_them(quote):
        return True
    here = {fold_place(place.name) for place in head.places}
    if step.type in LEAVING and any(fold_place(name) not in here for name in left(quote)):
        return True
    return bool(head.span and step.span and (head.span[1] < step.span[0] or step.span[1] < head.span[0]))


def _are_theirs(head: Traits, step: Traits) -> bool:
    """Say whether no other side can be meant: those who are attacked do not attack, and aircraft are a state's."""
    if step.type == "airstrike" and not any(map(_is_of_state, head.attackers)):
        return False
    if not step.attackers and step.type not in LEAVING and step.defenders:
        return all(one.is_anybody or one in head.defenders for one in step.defenders)
    are_same = not set(step.attackers).isdisjoint(head.attackers)
    return are_same or all(_is_one_of(one, head.attackers) for one in step.attackers)


def _is_one_of(one: Identity, attackers: tuple[Identity, ...]) -> bool:
    """Say whether a bare noun may mean some of them: "soldiers" those of a state, "gunmen" any others."""
    if one.id is not None or one.telling:
        return False
    if one.is_anybody or not attackers:
        return True
    others = map(_is_of_nobodys, attackers) if one.kind == "state" else map(_is_of_state, attackers)
    return not all(others)


def _is_of_nobodys(one: Identity) -> bool:
    """Say whether they are no state's: rebels by a word for them, or by a name that a table knows."""
    return one.kind == "rebel" or one.is_rebel or (one.id is not None and not _is_of_state(one))


def _is_of_state(one: Identity) -> bool:
    return one.kind == "state" or (one.id or "").endswith(STATE_FORCES)


def is_headline_of(ours: Traits, theirs: Traits) -> bool:
    """Say whether one is told by the article's headline alone, and the other by what its text begins with."""
    if any(field != "title" for field, _, _ in ours.sentences):
        return False
    return bool(theirs.stretches) and theirs.stretches[0][0] <= _LEAD
