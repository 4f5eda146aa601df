"""A counted attack that names no place of its own, paragraphs below: it is the attack that the article tells first."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import capital_of
from streams.extract.geography.places import PlaceMention
from streams.extract.merging.group import (
    Group,
    attackers_of,
    defenders_of,
    is_of_state,
    peoples_of,
    share_sides,
)
from streams.extract.merging.groups import is_on_others
from streams.extract.merging.totalling import force_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import ASSAILANTS, words
from streams.records import MASSED

_OTHER = words("another other separate second third earlier previous past last next new similar first counter")
_APART = words("elsewhere meanwhile separately previously")
_COMES = words("come cross pour stream arrive set move")
_NEXT = 3  # sentences from the lead to what "the attackers" do in it
_NEAR = 4  # tokens before the attack in which it is told as another
_TWO = 2
_REAL = ("asserted", "claimed")


def gathered(groups: Sequence[Group]) -> list[Group]:
    """Give the groups; the lead's attack, which has no force, with what counts its men and names no place."""
    lead = next((one for one in groups if one.type in MASSED and not one.is_past), None)
    if lead is None or not lead.places or lead.planned or force_of(lead) is not None:
        return list(groups)
    attacks = [one for one in groups if one.type in MASSED and not one.is_past]
    is_only = len(attacks) == _TWO
    again = next((one for one in groups if one is not lead and _is_of_lead(one, lead, is_only=is_only)), None)
    if again is None:
        return list(groups)
    lead.attack = lead.type
    lead.take_in(again)
    return [one for one in groups if one is not again]


def without_counted(groups: Sequence[Group]) -> list[Group]:
    """Leave those who only stand ready in sentences that count them among the men of an attack."""
    attacks = [one for one in groups if one.type in MASSED and not one.planned]
    counting = [sentence for one in attacks for sentence, _ in one.credited]
    counting += [fact.sentence for one in attacks for fact in one.facts if fact.role == "attacking"]
    return [
        group
        for group in groups
        if group.type != "buildup" or not all(one.draft.sentence in counting for one in group.told)
    ]


def _is_of_lead(group: Group, lead: Group, *, is_only: bool) -> bool:
    """Say whether a fight only tells the lead's attack again, by those who make it and where.

    `is_only`: the article tells no attack beside these two.
    """
    force = force_of(group) if group.type in MASSED and not group.is_past else None
    are_there = all(_is_nowhere(one, group) or _is_inside(one, group, lead) for one in group.places)
    if force is None or not are_there or force.qualifier == "vague":
        return False
    if group.told[0].order < lead.told[0].order or any(one.draft.modality not in _REAL for one in group.told):
        return False
    told = next((one for one in group.told if one.draft.type in MASSED), group.told[0])
    is_named = told.draft.trigger.is_noun and told.draft.is_definite
    if told.draft.phase == "planned" and not is_named:
        return False
    attackers = attackers_of(group)
    if _is_another(told) or is_on_others(told.draft, lead):
        return False
    return _are_they(attackers, lead, told, is_named=is_named) or (is_only and _may_be_they(attackers, lead))


def _are_they(attackers: Sequence[Mention], lead: Group, told: Told, *, is_named: bool) -> bool:
    """Say whether the lead's attackers attack: by name or people, or by a noun that may be theirs; none has a name."""
    people = [one for one in attackers if one.head != "platform" or one.actor_id]
    own = {identity_of(one) for one in people} - {""}
    foes = set(map(identity_of, defenders_of(lead))) - {""}
    if foes & own:
        return False
    others = attackers_of(lead)
    if not others and told.draft.trigger.lemma in _COMES and 0 < told.order - lead.told[-1].order <= _NEXT:
        return True  # "The operation goes into its fifth day. The force of soldiers and police that set out on Monday"
    if share_sides(attackers, lead, strictly=True) or peoples_of(attackers) & peoples_of(others):
        return True
    kinds = [{is_of_state(one) for one in some if one.head != "platform"} for some in (attackers, others)]
    is_once = lead.type == told.draft.type == "siege"  # a place is besieged once, and jets alone take no ground
    is_named = is_named or is_once or (bool(attackers) and not people)
    return is_named and not own and (not all(kinds) or bool(kinds[0] & kinds[1]))


def _may_be_they(attackers: Sequence[Mention], lead: Group) -> bool:
    """Say whether nothing tells that those of the only other attack are others: no table, no kind, no side."""
    others = attackers_of(lead)
    foes = defenders_of(lead)
    known = [{one.actor_id for one in some if one.actor_id} for some in (attackers, others, foes)]
    kinds = [{kind_of(one) for one in some} - {""} for some in (attackers, others)]
    is_foe = bool(known[0] & known[2]) or bool({identity_of(one) for one in attackers} & {identity_of(o) for o in foes})
    are_others = all(known[:2]) and not known[0] & known[1]
    return all(kinds) and bool(kinds[0] & kinds[1]) and not (is_foe or are_others)


def _is_another(told: Told) -> bool:
    """Say whether the sentence speaks of another attack: "in a second operation", "last year"."""
    first = told.draft.trigger.first
    before = {token.lower for token in told.clauses.tokens[max(0, first - _NEAR) : first]}
    return bool(_OTHER & before) or bool(_APART & {token.lower for token in told.clauses.tokens})


def _is_called_so(group: Group) -> bool:
    """Say whether no more than "the attackers" are told to attack, and then how many are in it."""
    return any(one.noun in ASSAILANTS for one in attackers_of(group)) and not any(map(identity_of, attackers_of(group)))


def _is_inside(place: PlaceMention, group: Group, lead: Group) -> bool:
    """Say whether no table knows it, and "the attackers" are there, in the next sentences: a part of the lead's town.

    Or it is only how far a column came who are told to have come in, or one of those whence: "and the column reached
    back to Java", "that set out from Khazir, Qayyarah and the Mosul Dam".
    """
    first = group.told[0]
    is_next = 0 < first.order - lead.told[0].order <= _NEXT and _is_called_so(group)
    if place.bearer is None and is_next:
        return True
    told = next((one for one in group.told if place in one.draft.places), first)
    clauses, trigger = told.clauses, told.draft.trigger
    is_come = trigger.lemma in _COMES and not trigger.is_noun
    return is_come and place in clauses.places and clauses.segment(place.first) != clauses.segment(trigger.first)


def _is_nowhere(place: PlaceMention, group: Group) -> bool:
    """Say whether the name only tells whence they came, or which power sent them: "which Moscow launched"."""
    homes = {country_of_actor(one.actor_id) for one in attackers_of(group) if one.actor_id}
    if place.prep == "from":
        return True
    return place.bearer is not None and place.bearer.country in homes and place.name == capital_of(place.bearer.country)
