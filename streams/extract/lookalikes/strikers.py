"""Strikes of workers that only stand beside a fight: "guerrillas attacked Esteli as the general strike began"."""

import re
from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import IRREGULAR, STATE
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased
from streams.extract.words.tokens import Token

_STRIKE = Cased(
    r"\b(?:general|hunger|rail|tube|\w+s['\u2019]|workers|labou?r|wildcat|industrial|transport|national) strikes?\b|"
    r"\bon strike\b|\bstrike action\b",
    re.IGNORECASE,
)
LABOUR = words("strike strikes union unions workers teachers miners dockers nurses pay general shops closed schools")
_BODIES = words("columns column patrol patrols units brigade battalion detachment")
_GROUND = words("town city village port capital garrison barracks base airport airfield outpost fort camp post")
_ONSET = frozenset({"assault", "capture", "shelling", "siege", "raid", "ambush"})
_POLICE = words("police policemen officers gendarmes")


def without_strikes(text: str) -> str:
    """Give a text without the strikes that it tells."""
    return _STRIKE.sub("", text)


def is_beside_strike(
    text: str, tokens: Sequence[Token], trigger: Trigger, mentions: Sequence[Mention], tree: Tree | None
) -> bool:
    """Say whether fighters do it to a place while workers strike: the strike is another matter."""
    if tree is None or trigger.is_noun or trigger.type not in _ONSET or _STRIKE.search(text) is None:
        return False
    doers = tree.children(trigger.first, "nsubj", "obl:agent")
    fighters = IRREGULAR | _BODIES | (STATE - _POLICE)
    are_fighters = any(
        one.first <= at < one.end and one.is_fighting and one.noun in fighters for one in mentions for at in doers
    )
    things = tree.children(trigger.first, "obj", "nsubj:pass")
    return are_fighters and any(tokens[at].is_capital or tokens[at].lower in _GROUND for at in things)
