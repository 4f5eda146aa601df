"""Sides that a draft has from its sentence: who only backs an attack, and what somebody only calls an attack."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers, subject_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.tokens import token_at
from streams.records import MASSED

_BACKS = forms_of_all("support back cover aid assist accompany second escort precede")
_FINITE = ("VBD", "VBZ", "VBP", "VBN")
_CALLED_SO = re.compile(
    r"\bin what (?:[\w'\u2019-]+ ){0,7}?(?:is|was|are|were|be|been|as|called|calls?|calling)\b[^,;.]*$", re.IGNORECASE
)


def borrow_sides(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Make those who support an attack its supporters; give an attack called so the sides of the fight that it is."""
    for at, draft in enumerate(drafts):
        if (backers := _backed_at(clauses, draft)) is not None:
            draft.supporters = _subjects(clauses, backers)
            draft.attackers = [one for one in draft.attackers if one not in draft.supporters]
        if (called := _called_so_from(clauses, draft)) is None:
            continue
        if draft.type in MASSED and _name_doers(clauses, draft, called, drafts[:at]):
            continue
        if at:
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


def _called_so_from(clauses: Clauses, draft: Draft) -> int | None:
    """Give the token from which somebody only calls so what is told before: "in what officers fear is an attempt"."""
    found = _CALLED_SO.search(clauses.sentence.text[: clauses.tokens[draft.trigger.first].start])
    if found is None:
        return None
    return token_at(clauses.tokens, found.start())


def _name_doers(clauses: Clauses, draft: Draft, called: int, before: Sequence[Draft]) -> bool:
    """Let those do it who do what is called so, and where: "troops crossed the Aras in what Baku called an attack".

    Not where another draft tells by that verb who does it.
    """
    tree = clauses.tree
    verbs = [at for at in range(called) if tree is not None and tree.nodes[at].tag in _FINITE]
    is_told = bool(verbs) and any(one.trigger.first <= verbs[-1] < one.trigger.end and one.attackers for one in before)
    doers = subject_of(clauses, verbs[-1]) if verbs and not is_told else []
    if not doers:
        return False
    draft.attackers, draft.defenders = doers, [one for one in draft.defenders if one not in doers]
    last = [one for one in clauses.places if verbs[-1] < one.first < called]
    own = [one for one in draft.places if one.first > draft.trigger.first]  # "what was called an assault on the town"
    draft.places = own or last or draft.places
    return True
