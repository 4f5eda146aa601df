"""Fights with those who came or are waited for: "fighting rebels who had attacked Bria", "wait for them to attack"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.sides.opened import waited_for
from streams.extract.words import lexicon
from streams.records import EventType

_CAME: frozenset[EventType] = frozenset({"offensive", "assault", "raid", "ambush"})


def turn_met(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Put those who attack by a relative clause to that side of the fight too, and who fights them to the other.

    Who waits for them to attack is on the other side as well.
    """
    for attack in drafts:
        if (waited := waited_for(clauses, attack.trigger.first)) is not None:
            armed = (one for one in clauses.mentions if one.end < waited.first and one.prep == "" and one.is_fighting)
            attack.defenders = attack.defenders or [*armed]
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
