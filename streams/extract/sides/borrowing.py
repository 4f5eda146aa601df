"""Sides that a draft has from its sentence: who only backs an attack, and what somebody only calls an attack."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words.forms import forms_of_all

_BACKS = forms_of_all("support back cover aid assist accompany second escort precede")
_CALLED_SO = re.compile(
    r"\bin what (?:[\w'\u2019-]+ ){0,7}?(?:is|was|are|were|be|been|as|called|calls?)\b[^,;.]*$", re.IGNORECASE
)


def borrow_sides(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Make those who support an attack its supporters; give an attack called so the sides of the fight that it is."""
    for at, draft in enumerate(drafts):
        if (backers := _backed_at(clauses, draft)) is not None:
            draft.supporters = _subjects(clauses, backers)
            draft.attackers = [one for one in draft.attackers if one not in draft.supporters]
        if at and _is_called_so(clauses, draft):
            draft.attackers, draft.defenders = list(drafts[at - 1].attackers), list(drafts[at - 1].defenders)
            draft.places = draft.places or list(drafts[at - 1].places)


def _backed_at(clauses: Clauses, draft: Draft) -> int | None:
    """Give the verb whose subject only backs the attack that the noun names: "jets supported the advance"."""
    tree, at = clauses.tree, draft.trigger.end - 1
    head = tree.head(at) if tree is not None and draft.trigger.is_noun else None
    if tree is None or head is None or tree.dep(at) != "obj":
        return None
    return head if clauses.tokens[head].lower in _BACKS else None


def _subjects(clauses: Clauses, verb: int) -> list[Mention]:
    heads = clauses.tree.children(verb, "nsubj") if clauses.tree is not None else []
    found = [one for one in clauses.mentions if one.is_fighting and any(one.first <= at < one.end for at in heads)]
    return [one for each in found for one in (each, *followers(clauses, each))]


def _is_called_so(clauses: Clauses, draft: Draft) -> bool:
    """Say whether somebody only calls so what is told before: "fought in what officers fear is an attempt to take"."""
    return _CALLED_SO.search(clauses.sentence.text[: clauses.tokens[draft.trigger.first].start]) is not None
