"""Whom soldiers attack where no sentence tells it, and the article names only one band of rebels: that one."""

from collections.abc import Sequence

from streams.extract.merging.group import ATTACKS, Group, attackers_of, defenders_of
from streams.extract.people.actors import country_of_actor, sent_by
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.second import SURE, Counted
from streams.extract.words.lexicon import BACKING_SUFFIX
from streams.extract.words.nouns import STATE_FORCES
from streams.records import MASSED


def oppose_only_foe(parties: Sequence[Mention], groups: Sequence[Group], counted: Sequence[Counted]) -> None:
    """Let the only rebels that are named be those whom soldiers attack, but for those `counted` who attack with them.

    As in "The army opened an offensive in Marib on Monday. The Houthis have fired missiles at the port".
    """
    told = [one for group in groups for one in group.told]
    attacking = {identity_of(one) for each in told for one in (*each.draft.attackers, *each.draft.supporters)}
    attacking |= {identity_of(one.mention) for one in counted if one.mention is not None and one.attacking >= SURE}
    states = {country_of_actor(one) for one in attacking if one.endswith(STATE_FORCES)}
    rebels = [one for one in parties if _are_rebels(one) and identity_of(one) not in attacking]
    if len({identity_of(one) for one in rebels}) != 1 or len(states) > 1:
        return  # where two states fight, rebels may be on the side of either
    for group in [one for one in groups if one.type in ATTACKS and not one.is_past]:
        attackers = attackers_of(group)
        if attackers and not defenders_of(group) and _are_soldiers(attackers):
            group.told[-1].draft.defenders.append(rebels[0])


def _are_soldiers(attackers: Sequence[Mention]) -> bool:
    """Say whether a state's soldiers attack, maybe beside militiamen: "Iraqi soldiers and Shia militiamen"."""
    known = [one for one in attackers if one.actor_id is not None]
    return "state" in map(kind_of, attackers) and all(kind_of(one) == "state" for one in known)


def _are_rebels(mention: Mention) -> bool:
    """Say whether the table knows them as nobody's soldiers, and no name says whose side they are on."""
    is_backed = any(word.endswith(BACKING_SUFFIX) or word == "former" for word in mention.name.lower().split())
    is_known = mention.actor_id is not None and sent_by(mention.actor_id) == "rebel"
    return is_known and not is_backed and mention.prep != "as"  # "militiamen, known as Fano": the same


def oppose_known_foe(groups: Sequence[Group]) -> None:
    """Let those whom the attackers fight everywhere else in the article be whom they attack here.

    As in "Serbian forces took Junik from the KLA. They pressed on with their offensive in the north".
    """
    for group in [one for one in groups if one.type in MASSED and not one.is_past]:
        own = attackers_of(group)
        if not own or defenders_of(group):
            continue
        foes = [foe for other in groups if not other.is_past for foe in _met(own, other)]
        named = {identity_of(one): one for one in foes if identity_of(one)}
        kinds = {kind_of(one) for one in own}
        if len(named) == 1 and all(kind_of(one) not in kinds for one in foes):
            group.told[-1].draft.defenders.extend(named.values())


def _met(own: Sequence[Mention], other: Group) -> list[Mention]:
    """Give whom those meet in a fight, from whichever side it is told."""
    known = {identity_of(one) for one in own} - {""}
    sides = attackers_of(other), defenders_of(other)
    for here, there in (sides, sides[::-1]):
        if known & {identity_of(one) for one in here}:
            return list(there)
    return []
