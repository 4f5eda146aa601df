"""Fights with those who came: of "the army was fighting rebels who had attacked Bria" the rebels are the attackers."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.words import lexicon
from streams.records import EventType

_CAME: frozenset[EventType] = frozenset({"offensive", "assault", "raid", "ambush"})


def turn_met(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Put those who attack by a relative clause to that side of the fight too, and who fights them to the other."""
    for fight in drafts:
        for attack in drafts:
            if fight.type != "clash" or attack.type not in _CAME or fight.trigger.first >= attack.trigger.first:
                continue
            came = [one for one in attack.attackers if one.end < attack.trigger.first and _is_told_of(clauses, one.end)]
            if not came or not any(one in fight.defenders for one in came):
                continue
            met = [one for one in fight.attackers if one not in came]
            fight.attackers, fight.defenders = came, met
            attack.attackers = came
            attack.defenders = [*attack.defenders, *(one for one in met if one not in attack.defenders)]


def _is_told_of(clauses: Clauses, end: int) -> bool:
    return clauses.tokens[end].lower in lexicon.RELATIVE
