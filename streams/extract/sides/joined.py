"""Those who come to join the attackers are counted with them: "1,500 men drove up to join the 9,000 who besiege it".

That they come is no event of its own.
"""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.words.small import Small
from streams.records import MASSED

_ABOUT = (
    r"(?:(?:the|some|about|around|an|estimated|nearly|almost|roughly|more|over|than|at|least|up|as|many|other|those|"
    r"their|its) )*"
)
# right before the number of those whom they join
_TO_JOIN = Small(
    rf"\bto (?:join(?: (?:up )?with)?|reinforce|strengthen|bolster|swell|link up with|team up with|back up) {_ABOUT}$"
)
_COMING = frozenset({"offensive", "buildup", "retreat", "capture"})


def with_joiners(clauses: Clauses, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts with those who join among the attackers, without what only tells that they come."""
    left = list(drafts)
    for draft in drafts:
        if draft.type not in MASSED or not any(one is draft for one in left):
            continue
        joined = next((one for one in draft.attackers if _start_of_joining(clauses, one) is not None), None)
        start = _start_of_joining(clauses, joined) if joined is not None else None
        joining = _joining(clauses, start) if start is not None else None
        if joining is None or start is None:
            continue
        clauses.roles[clauses.mentions.index(joining)] = "attacking"
        draft.attackers = [joining, *(one for one in draft.attackers if one is not joining)]
        left = [one for one in left if one is draft or not _only_comes(clauses, one, start)]
    return left


def _start_of_joining(clauses: Clauses, mention: Mention) -> int | None:
    """Give where the purpose begins that those counted are joined, None where nobody comes to join them."""
    text, number = clauses.sentence.text, mention.number
    found = _TO_JOIN.search(text[: number.start]) if number is not None else None
    return found.start() if found is not None else None


def _joining(clauses: Clauses, start: int) -> Mention | None:
    """Give those counted last before it who are told to come."""
    counted = (one for one in reversed(clauses.mentions) if one.number is not None and one.number.end <= start)
    return next((one for one in counted if one.is_fighting or one.head in ("people", "bare")), None)


def _only_comes(clauses: Clauses, draft: Draft, start: int) -> bool:
    """Say whether a verb before the purpose only tells how they come."""
    is_before = clauses.tokens[draft.trigger.end - 1].end <= start
    return is_before and draft.type in _COMING and not draft.trigger.is_noun
