"""Whose people those counted are by what they are called, where a fight is told: its attackers' or others'."""

import re
from collections.abc import Sequence

from streams.extract.forces.facts import specific
from streams.extract.geography.gazetteer import demonyms, peoples
from streams.extract.merging.group import Group, attackers_of, defenders_of, is_of_state
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import REBELS, is_opposed, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.second import SURE_ALONE, Counted
from streams.extract.words.lexicon import ASSAILANTS
from streams.records import MASSED

CERTAIN = 0.95  # from which they attack whatever they and the attackers are called


def are_of_other_people(one: Counted, group: Group) -> bool:
    """Say whether they are another people's than who attacks, or the place's: "Chechen fighters", beside Russians."""
    attackers = attackers_of(group)
    if one.owner is None or one.owner in attackers:
        return False
    own = _peoples_of([one.owner])
    theirs = _peoples_of(attackers)
    names = {place.name.lower() for place in group.places}
    is_of_place = any(people.startswith(name) for people in own for name in names) and not attackers
    return is_of_place or bool(own and theirs and own.isdisjoint(theirs))


def is_side_apart(one: Counted, groups: Sequence[Group]) -> bool:
    """Say whether the line of a note counts a side by its name that makes none of the attacks: "FARDC: 7,500".

    Where nobody is named who attacks, that is the army.
    """
    if one.mention is None or not one.mention.is_side:
        return False
    attackers = [each for group in groups if group.type in MASSED for each in attackers_of(group)]
    if not attackers:
        return kind_of(one.mention) == "state"
    return not any(_is_same(one.mention, each) for each in attackers)


def _is_same(side: Mention, other: Mention) -> bool:
    own = identity_of(side)
    return (bool(own) and own == identity_of(other)) or not specific(side.name).isdisjoint(specific(other.name))


def _peoples_of(mentions: Sequence[Mention]) -> set[str]:
    """Give the peoples by whose names they are called: "Chechen fighters"."""
    said = {word for one in mentions for word in one.name.lower().split()}
    found = said & (peoples().keys() | demonyms().keys())
    return {word.removesuffix("s") for word in found}  # "Tanzanian infantry", "put the Tanzanians at 6,500"


def _had_come(one: Counted, group: Group) -> bool:
    """Say whether foes had come before who attacks: "The army attacked Sake. 3,000 M23 fighters had seized it"."""
    kinds = {kind_of(attacker) for attacker in attackers_of(group)}
    are_foes = one.mention is not None and len(kinds) == 1 and {kind_of(one.mention), *kinds} == {"state", "irregular"}
    return are_foes and _HAD.match(one.sentence.text, one.number.end) is not None


_HAD = re.compile(r"[^.;:,]{0,50}? had (?:\w+ )?\w+(?:ed|en|un)\b")


def are_opposed(one: Counted, group: Group) -> bool:
    """Say whether they are of the other side by what they are called; of soldiers only if the judge is not sure.

    Not who are the opposite of those attacked as well: "30,000 guerrillas hold the ring, and 120,000 soldiers are
    inside" in an Eritrean siege.
    """
    if _had_come(one, group):
        return True
    if one.mention is None or not is_opposed(one.mention, attackers_of(group)):
        return False
    if one.mention.noun in ASSAILANTS or (one.attacking >= CERTAIN and is_opposed(one.mention, defenders_of(group))):
        return False
    if _are_they(one):
        return False
    if one.mention.noun not in REBELS and any(map(is_of_state, defenders_of(group))):
        return True  # "Militants attacked an army post. When the operation began, 30,000 troops took part"
    return one.attacking < CERTAIN or (one.mention.noun in REBELS and not one.mention.prep)


def _are_they(one: Counted) -> bool:
    """Say whether those surely attack who are only "them": "They were up to 3,000", "We counted about 120 of them"."""
    if one.attacking < CERTAIN:
        return False
    before, after = one.sentence.text[: one.number.start], one.sentence.text[one.number.end :]
    return _THEY_ARE.search(before) is not None or after.startswith(" of them")


_THEY_ARE = re.compile(
    r"\b(?:[Tt]hey|[Tt]here) (?:were|are|numbered)(?: (?:up to|about|some|at least|over|perhaps))* ?$"
)


def is_of_other_kind(one: Counted, group: Group) -> bool:
    """Say whether those counted are an army's where no army attacks: "The army sent 900 men. Rebels attacked it"."""
    if one.owner is None or one.owner.head != "armed" or one.owner in attackers_of(group):
        return False
    if _are_they(one) or (one.attacking >= SURE_ALONE and not (one.mention is not None and one.mention.noun)):
        return False  # "The state issued a new figure of 600"
    kinds = {kind_of(attacker) for attacker in attackers_of(group)}
    return len(kinds) == 1 and {"state", "irregular"} == {kind_of(one.owner), *kinds}
