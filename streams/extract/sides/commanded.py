"""Whose men they are of whom a head of state or a commander tells: "A rebel general said 7,000 of his men .."."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses
from streams.extract.geography.people_names import ends_people_name
from streams.extract.people.kinds import IRREGULAR
from streams.extract.people.mention import Mention
from streams.extract.sides.nameless import its_at
from streams.extract.sides.rulers import RULING
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words

_HIS = ("his", "her")
_OFFICERS = words("general commander leader chief warlord colonel captain major officer spokesman")
_OF_KIND = IRREGULAR | words("tribal mutinous renegade dissident")


def his_men(clauses: Clauses, men: Sequence[Mention], waging: Sequence[Mention]) -> list[Mention]:
    """Give the army of a man in office in his place ("President Deby said that his army had taken Faya").

    And who a commander's men are where only he is told: "A rebel general said that 7,000 of his men would attack".
    """
    at = its_at(clauses, men[0]) if len(men) == 1 else None
    if at is None or clauses.tokens[at].lower not in _HIS or len(waging) > 1:
        return list(waging)
    if not waging:
        kind = _kind_of_speaker(clauses, at)
        return [replace(men[0], name=f"{kind} {men[0].name}".strip())] if kind and men[0].name else []
    one, army = waging[0], men[0]
    title = clauses.tokens[one.first - 1].lower if one.first else ""
    if one.first > army.first or title not in RULING or one.head == "state":
        return list(waging)
    return [replace(army, actor_id=army.actor_id or one.actor_id, country=army.country or one.country)]


def _kind_of_speaker(clauses: Clauses, end: int) -> str:
    """Give of what kind or people the officer is who says so: "rebel" of "A rebel general told reporters"."""
    tokens = clauses.tokens
    for at in range(1, end):
        kind = tokens[at - 1]
        is_kind = kind.lower in _OF_KIND or (kind.is_capital and ends_people_name(kind.lower))
        if tokens[at].lower in _OFFICERS and is_kind:
            return kind.text if any(one.lower in lexicon.SAYING for one in tokens[at:end]) else ""
    return ""
