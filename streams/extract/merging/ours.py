"""How many they are who are attacked, as one of them tells it: "They have 4,000. We are 800," the mayor said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from streams.extract.counts.engaged import are_garrisons_own
from streams.extract.forces.facts import Fact
from streams.extract.judge.network import ROLES
from streams.extract.reading.found import Reading
from streams.extract.reading.second import SURE, Counted
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_WE_ARE = Small(
    r"(?:^|[\"\u201c\u2018',;:.\u2014\u2013-] ?|\b(?:and|but|while|here) )(?:and |but |here )*"
    r"we(?: are|['\u2019]re| were| number)"
    r"(?: (?:only|about|some|just|barely|hardly|perhaps|maybe|still|now|around|here|a|at most))*[\s\"\u201c]*$"
)
_OF_US = Small(r"(?: (?:men|fighters|soldiers|rifles))? of us\b")
_THEY = Small(r"\b(?:they|them|their|the (?:enemy|attackers|besiegers|other side))\b")
# "We are 2,000 in here", "We are only 600. We can't hold them"
_HOLDING = Small(
    r"[^.;\"\u201d]{0,20}\b(?:in here|inside|behind (?:these|the|our) (?:walls|sandbags|trenches))\b|"
    r"[^.;]{0,40}[.;,\u2014-]? ?(?:and |but )*"
    r"we (?:can['\u2019]t|cannot|can|will|shall|['\u2019]ll|must|have to|are going to)"
    r"(?: not| never| only)?(?: [a-z]+)? (?:hold|stop|resist|repel|withstand|fight|throw|beat|keep)\b"
    r"(?: on| out|[^.;\"\u201d]{0,12}\b(?:them|the (?:town|city|line|bridge|village|camp)))\b"
)


def with_ours(given: Sequence[Counted], reading: Reading) -> list[Counted]:
    """Give the numbers, those as surely attacked that one of them tells of his own; the judge hears only "we".

    And those whom he says the enemy set against an attack of "our" men.
    """
    told = []
    for at, one in enumerate(given):
        if one.number.whole == "attacking":
            told.append(one)
        elif _are_enemys(one, reading):
            told.append(replace(one, roles=_ATTACKED, owner=None, mention=None))
        elif _are_ours(one, given[at - 1] if at else None, reading):
            told.append(replace(one, roles=_ATTACKED, owner=None))
        else:
            told.append(one)
    return told


def is_ours(fact: Fact, given: Iterable[Counted]) -> bool:
    """Say whether those are counted who tell of themselves that they are attacked."""
    return any(one.roles is _ATTACKED and one.is_in(fact.quantity) for one in given)


def _are_ours(one: Counted, before: Counted | None, reading: Reading) -> bool:
    text, number = one.sentence.text, one.number
    head, tail = text[: number.start], text[number.end :]
    if are_garrisons_own(head, tail):
        return True
    if _WE_ARE.search(head) is None and _OF_US.match(tail) is None:
        return False
    if _HOLDING.match(f"{tail} {reading.text_at(one.order, 1)}") is not None:
        return True
    if before is None or before.attacking < SURE or one.order - before.order > 1:
        return False
    return _THEY.search(before.sentence.text[: before.number.end + _NEAR]) is not None


# whom those set against us who have attacked them: "The enemy had put up 8,000 men against us"
_ENEMYS = Small(
    r"\b(?:enemy|adversary|aggressors?|occupiers?|invaders?) (?:(?:had|has|have|then|also|again) )*"
    r"(?:put up|threw|thrown|sent|set|brought up|massed|gathered|concentrated|assembled|deployed|mobili[sz]ed|"
    r"committed|moved|drawn up)\b[^.;]*$"
)


def _are_enemys(one: Counted, reading: Reading) -> bool:
    """Say whether the enemy set them against what "our" men or "we" did in the last fight told before."""
    before = [told for told in reading.told if one.order - _FOUGHT <= told.order < one.order and told.stands]
    if not before or _ENEMYS.search(one.sentence.text[: one.number.start]) is None:
        return False
    return any(_is_us(before[-1].clauses.tokens, who.first) for who in before[-1].draft.attackers)


def _is_us(tokens: Sequence[Token], first: int) -> bool:
    return any(token.lower in ("our", "we") for token in tokens[max(0, first - 2) : first + 1])


_FOUGHT = 3  # sentences from a fight to whom it met
_NEAR = 12  # characters behind a number: "nine thousand of them"
_ATTACKED = np.array([float(role == "defending") for role in ROLES], dtype=np.float32)
