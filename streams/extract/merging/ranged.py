"""Who is set against those counted right before: "Some 900 are in the town. Against them the army has 6,000 men"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from streams.extract.counts import strengths
from streams.extract.forces.facts import THEM_OR_US, Fact
from streams.extract.merging.attaching import LOSSES
from streams.extract.merging.group import Group, attackers_of
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import is_opposed
from streams.extract.words.small import Small

_THOSE = r"(?:them|these|those|(?:this|that|the) (?:[\w-]+ )?(?:garrison|defenders|besieged|force|handful|pocket))"
_AGAINST = rf"(?:against|facing|opposite|to (?:face|meet|fight|crush|dislodge|overcome|contain)) {_THOSE}\b"
_SET_AGAINST = Small(rf"^\W*(?:(?:and|but|now|ranged|arrayed|pitted|drawn up) )?{_AGAINST}[^.;]*$")
_AGAINST_THEM = re.compile(rf"[^.;]{{0,40}}?\bagainst {_THOSE}")
_NEXT = 1  # sentence from those counted to who is set against them


def set_against(facts: Sequence[Fact], groups: Sequence[Group]) -> None:
    """Let those counted inside a place be attacked, and whom the next sentence sets against them attack."""
    for fact in facts:
        if _are_they(fact) and _is_inside(fact) and _is_of_bare_siege(fact, groups):
            fact.role, fact.is_set = "defending", True
    for met, fact in pairwise([one for one in facts if one.role not in LOSSES]):
        if fact.order - met.order != _NEXT or not _is_set(fact) or _are_foes(fact, groups):
            continue
        are_others = not _are_they(met) and (met.role == "defending" or _is_inside(met))
        is_met = met.is_set or are_others  # "300 of them are in the town" tells of who attacked it
        if is_met or _is_of_attackers(fact, groups):
            met.role, fact.role = "defending", "attacking"
            met.is_set, fact.is_set, fact.is_faced = True, True, False


def _are_foes(fact: Fact, groups: Sequence[Group]) -> bool:
    """Say whether soldiers are set against those counted where only rebels attack, or the other way round."""
    attackers = [one for group in groups if not group.is_past for one in attackers_of(group)]
    return bool(attackers) and is_opposed(fact.mention, attackers)


def _are_they(fact: Fact) -> bool:
    return fact.mention.noun in THEM_OR_US


def _is_set(fact: Fact) -> bool:
    """Say whether the number's sentence sets its people against those spoken of."""
    before, after = _around(fact)
    return _SET_AGAINST.search(before) is not None or _AGAINST_THEM.match(after) is not None


def _is_inside(fact: Fact) -> bool:
    return fact.is_inside or strengths.INSIDE.match(_around(fact)[1]) is not None


def _around(fact: Fact) -> tuple[str, str]:
    text, start = fact.sentence.text, fact.sentence.start
    return text[: fact.quantity.start - start], text[fact.quantity.end - start :]


def _is_of_bare_siege(fact: Fact, groups: Sequence[Group]) -> bool:
    """Say whether the fight told last before is a siege of nobody by name: who is in it is besieged."""
    before = [one for one in groups if one.last_told(fact.order) >= 0]
    last = max(before, key=lambda one: one.last_told(fact.order), default=None)
    return last is not None and last.type == "siege" and not attackers_of(last)


def _is_of_attackers(fact: Fact, groups: Sequence[Group]) -> bool:
    """Say whether it is those who attack that have or send them, by name or by what they are called."""
    who = fact.owner
    attackers = [one for group in groups if not group.is_past for one in attackers_of(group)]
    return who is not None and any(
        who.name.lower() == one.name.lower() or identity_of(who) == identity_of(one) != "" for one in attackers
    )
