"""An attack whose next sentences tell that it was a strike: "six died in an attack on Kharkiv. Missiles hit a shop"."""

from collections.abc import Sequence

from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import ANOTHER, Group, attackers_of, share_sides, tells_of_another
from streams.extract.people.kinds import kind_of
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.records import STRIKES

_WORDS = words("attack attacks")
_SOON = 2  # sentences
_APART = ANOTHER | words(
    "next following elsewhere meanwhile separately also later earlier previously then hours days week month"
)
_REAL = ("asserted", "claimed")


def as_strikes(groups: Sequence[Group]) -> list[Group]:
    """Give the groups; an attack of which nothing but its name is told takes in the strike told right after it."""
    taken: list[Group] = []
    for group in groups:
        after = [one for one in groups if _is_it(one, group)] if _is_bare(group) else []
        if len(after) == 1 and not any(one is after[0] for one in taken):
            strike = after[0]
            kind = strike.type
            group.take_in(strike)
            group.attack = kind
            taken.append(strike)
    return [one for one in groups if all(one is not other for other in taken)]


def _is_bare(group: Group) -> bool:
    """Say whether it is called an attack on a place, by nobody or by a state, and no men are counted for it."""
    is_attack = group.type == "assault" and not (group.is_past or group.planned or group.facts or group.credited)
    if not is_attack or not group.places or any(kind_of(one) == "irregular" for one in attackers_of(group)):
        return False
    return all(_is_named_attack(one) for one in group.told)


def _is_named_attack(told: Told) -> bool:
    draft = told.draft
    is_name = draft.trigger.is_noun and draft.trigger.lemma in _WORDS and draft.modality in _REAL
    return is_name and told.force is None and draft.sentence.kind == "body"


def _is_it(strike: Group, group: Group) -> bool:
    if strike.type not in STRIKES or strike.is_past or strike.planned or strike.places == []:
        return False
    if not 0 < strike.told[0].order - group.told[-1].order <= _SOON or any(map(_is_apart, strike.told)):
        return False
    is_there = share_place(strike.places, group.places)
    own, others = attackers_of(strike), attackers_of(group)
    return is_there and (not own or not others or share_sides(own, group, strictly=True))


def _is_apart(told: Told) -> bool:
    lowered = {token.lower for token in told.clauses.tokens}
    return told.draft.modality not in _REAL or tells_of_another(told) or not _APART.isdisjoint(lowered)
