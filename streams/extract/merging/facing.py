"""Those whom an attack meets, as the judge reads their number wherever it stands; it doubts whom only the rules see."""

import re
from collections.abc import Collection, Sequence

from streams.extract.counts.aloof import stands_apart
from streams.extract.geography.same_place import are_nested, share_place
from streams.extract.merging.attaching import COUNTED
from streams.extract.merging.called import are_of_other_people
from streams.extract.merging.crediting import is_told
from streams.extract.merging.group import Group, attackers_of, defenders_of
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import is_opposed, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Reading
from streams.extract.reading.second import SURE, Counted
from streams.extract.words.lexicon import DEFENDING_NOUNS, PREPOSITIONS, words
from streams.extract.words.nouns import GUESTS
from streams.extract.words.small import Small
from streams.records import MASSED

_SURELY = 0.85  # chance that they are attacked, from which they are whatever the rules make of them
_MAYBE, _AT_LARGE = 0.2, 0.3  # from which they are, if the text names their people as attacked, and not elsewhere
_HARDLY, _NO_PART = 0.3, 0.6  # below which they are not, if they take no part or are of those who attack
_FOES = 0.35  # from which they are, if they are called as foes of those who attack
_LIKELY = 0.7  # below which one that surely is goes before them
_REACH, _FAR = 5, 12  # sentences from an attack to them, and where no other is told
_SOMEBODYS = Small(r"\s*(?:[a-z-]+ )?[a-z-]+(?:s['\u2019]|['\u2019]s) [a-z]")
_WHOLE = Small(r"\b(?:has|have|had|with) an? (?:[a-z-]+ )?(?:army|military|police force) of (?:[a-z]+ )?$")
_ANOTHER = re.compile(r"\W*(?:another|a further|an additional)\s+$", re.IGNORECASE)  # beside those who attack
_WHENCE = words("from")  # where those are from who were "flown in from Meiktila"
_ANYBODY = words("them these those whom others")


def doubt_foes(given: Sequence[Counted], groups: Sequence[Group]) -> None:
    """Leave out those whom the rules set against an attack, where the judge is sure that they take no part or make it.

    They make it only where theirs attack; whom those have who are attacked stand against it, whatever the judge says:
    "The army held off an assault. It has brought up 7,000 men".
    """
    attacking = {one.name.lower() for group in groups for one in attackers_of(group)}
    for group in groups:
        attacked = {one.name.lower() for one in defenders_of(group)}
        group.opposed = [
            fact for fact in group.opposed
            if fact.is_set or (fact.owner is not None and fact.owner.name.lower() in attacked)
            or not any(_is_doubted(one, attacking) for one in given if one.is_in(fact.quantity))
        ]  # fmt: skip


def _is_doubted(one: Counted, attacking: Collection[str]) -> bool:
    are_theirs = one.owner is not None and one.owner.name.lower() in attacking
    return one.defending < _HARDLY and (one.elsewhere >= _NO_PART or (are_theirs and one.attacking >= SURE))


def credit_foes(given: Sequence[Counted], groups: Sequence[Group], reading: Reading) -> None:
    """Give those whom the judge surely reads as attacked to the attack told before them that meets nobody counted."""
    for one in given:
        if one.defending < _MAYBE or _stands_by(one) or is_told(one, groups):
            continue
        open_to = [group for group in groups if one.defending >= _SURELY or _are_attacked(one, group)]
        open_to = [group for group in open_to if _may_meet(group, one, groups, given, reading)]
        home = max(open_to, key=lambda group: (group.type in MASSED, group.last_told(one.order)), default=None)
        if home is not None:
            home.faced.append((one.sentence, one.quantity, one.owner or one.mention))


def _chance(mine: Sequence[Counted]) -> float | None:
    """Give the chance that those counted are attacked; None where the judge was not asked."""
    return max((one.defending for one in mine), default=None)


def _stands_by(one: Counted) -> bool:
    """Say whether they are peacekeepers, nobody by a noun, a whole army, or somebody's: "7,000 soldiers' wives"."""
    text, number = one.sentence.text, one.number
    is_neutral = one.mention is not None and one.mention.noun in GUESTS | _ANYBODY
    is_whole = _WHOLE.search(text[: number.start]) is not None or one.is_at_large
    is_aloof = (
        stands_apart(text[: number.start], text[number.end :]) or _ANOTHER.match(text[: number.start]) is not None
    )
    return is_neutral or is_whole or is_aloof or _SOMEBODYS.match(text[number.end :]) is not None


def _may_meet(group: Group, one: Counted, groups: Sequence[Group], given: Sequence[Counted], reading: Reading) -> bool:
    """Say whether an attack told before, or in the same sentence, meets nobody counted yet, and may meet those."""
    last = group.last_told(one.order)
    if group.type not in COUNTED or group.is_past or last < 0 or group.faced or not group.is_of_entry(one.sentence):
        return False
    is_alone = not any(o.type in COUNTED and o is not group and not o.is_past for o in groups)
    if one.order - last > (_FAR if is_alone or group.type in MASSED else _REACH) or not _is_there(group, one, reading):
        return False
    told = [each.opposing for each in (*group.told, *group.heads) if each.opposing is not None]
    met = [fact.quantity for fact in group.opposed]
    chances = [_chance([o for o in given if o.is_in(quantity)]) for quantity in met]
    is_open = not told and all(chance is not None and chance < _LIKELY for chance in chances)
    return is_open and not _are_theirs(one, group)


def _is_there(group: Group, one: Counted, reading: Reading) -> bool:
    """Say whether the number's sentence names no town but the attack's, or one of its region."""
    towns = [place for order, place in reading.towns if order == one.order and place.prep in PREPOSITIONS - _WHENCE]
    if not towns or not group.places:
        return True
    return share_place(towns, group.places) or are_nested(towns, group.places)


def _are_attacked(one: Counted, group: Group) -> bool:
    """Say whether those counted are by name whom the attack is told to be on, and no whole army.

    Or soldiers where rebels attack, rebels where soldiers do: "Rebels attack the town. The regime has 3,500 men in it".
    """
    if one.elsewhere >= _AT_LARGE:
        return False
    known = {identity_of(other) for other in defenders_of(group)} - {""}
    people = [who for who in (one.owner, one.mention) if who is not None]
    are_foes = any(is_opposed(who, attackers_of(group)) for who in people) or are_of_other_people(one, group)
    return (are_foes and one.defending >= _FOES) or any(identity_of(who) in known for who in people)


def _are_theirs(one: Counted, group: Group) -> bool:
    """Say whether those counted may be who attacks: of one name, or of one kind where nobody is named."""
    attackers = attackers_of(group)
    known = {identity_of(other) for other in attackers} - {""}
    people = [who for who in (one.owner, one.mention) if who is not None]
    if any(identity_of(who) in known for who in people):
        return True
    if any(who in defenders_of(group) or who.noun in DEFENDING_NOUNS or identity_of(who) for who in people):
        return False
    return bool(_kinds(attackers) & _kinds(people))


def _kinds(people: Sequence[Mention]) -> set[str]:
    return {str(kind_of(who)) for who in people} - {""}
