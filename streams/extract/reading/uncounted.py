"""Numbers of whom or what cannot attack: a town's people, "provided more than 24,000 masks for the offensive"."""

import re
from itertools import takewhile

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.aloof import are_on_own_side
from streams.extract.counts.befell import befell
from streams.extract.counts.civil_life import do_no_fight
from streams.extract.counts.counted_alone import may_attack
from streams.extract.counts.losses_told import is_of_losses
from streams.extract.counts.numbers import Number
from streams.extract.counts.thought_of import are_only_thought_of
from streams.extract.forces.at_large import counts_grouping
from streams.extract.forces.pursuers import are_pursuers
from streams.extract.people.fired import are_fired
from streams.extract.people.lost_together import fell_with
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.nouns import persons
from streams.records import Quantity

_INHABITED = re.compile(
    r"\b(?:city|town|village|nation|country|island|district|province|region|settlement|camp|port|capital|population)"
    r" of (?:some |about |nearly |over |more than )?$",
    re.IGNORECASE,
)
_TALKED_OF = re.compile(  # whom nobody has sent yet, to whatever end
    r"\b(?:talk|question|idea|prospect|possibility|proposals?|suggestions?|discussions?) (?:of|about|on) "
    r"(?:sending|deploying|dispatching) (?:in )?(?:another |a further |some |about |up to |as many as )*$",
    re.IGNORECASE,
)
_OF_TOWN = re.compile(r"\s*of (?:its|their|the (?:town|city|village)['\u2019]s) (?:people|inhabitants|residents)\b")
_OF_THEM = re.compile(r"\s*of (?:them|these|those)\b")


def counts_others(clauses: Clauses, number: Number, last: int, *, is_told: bool = False) -> bool:
    """Say whether the number, whose last token is `last`, counts a town, dead, what is given, whom none has sent.

    So does one that no noun follows, where no word speaks of who attacks; `is_told`: it surely does.
    """
    text = clauses.sentence.text
    if (
        _INHABITED.search(text, 0, number.start)
        or _TALKED_OF.search(text, 0, number.start)
        or are_only_thought_of(text, number)
        or counts_grouping(text, number)
        or _OF_TOWN.match(text, number.end)
        or _counts_machines(clauses, last)
        or is_of_losses(text[: number.start])
        or _counts_fired(clauses, number, last)
        or _are_more_who_flee(clauses, number, last)
        or are_on_own_side(text[number.end :])
    ):
        return True
    first = next(at for at, one in enumerate(clauses.tokens) if one.end > number.start)
    at, those = next(((at, one) for at, one in enumerate(clauses.mentions) if one.number is number), (0, None))
    if at and fell_with(at, clauses.mentions, clauses.tokens):
        return True
    is_alone = (those is None or those.head == "bare") and not clauses.triggers  # where no fight is told
    is_bare = clauses.tree is not None and _noun_after(clauses.tree, last) is None
    if is_alone and not ((is_told and is_bare) or may_attack(text, number)):
        return True
    end = last + 1 if those is None else those.end
    return are_pursuers(clauses, first, end) or (
        clauses.tree is not None and do_no_fight(clauses.tokens, clauses.tree, first, end)
    )


def if_there(clauses: Clauses, force: Quantity | None, draft: Draft) -> Quantity | None:
    """Give a force, of an attack told as a fact only if its sentence does not say that they only might be there.

    Nor that it befell them.
    """
    text, start = clauses.sentence.text, clauses.sentence.start
    counted = [one.number for one in clauses.mentions if one.number is not None]
    starts = {
        one.start + start for one in counted if are_only_thought_of(text, one) or befell(text, one.start, one.end)
    }
    is_fact = draft.modality in ("asserted", "claimed")
    return None if force is not None and is_fact and force.start in starts else force


def _counts_fired(clauses: Clauses, number: Number, last: int) -> bool:
    """Say whether it counts missiles or shells that were named before: "nearly sixty of them"."""
    if clauses.tree is None or not _OF_THEM.match(clauses.sentence.text, number.end):
        return False
    return are_fired(clauses.tokens, clauses.tree, last)


def _are_more_who_flee(clauses: Clauses, number: Number, last: int) -> bool:
    """Say whether "more" are of the people without arms told before: "150,000 civilians left, 2,000 more came"."""
    after = clauses.tokens[last + 1].lower if last + 1 < len(clauses.tokens) else ""
    before = [
        one for one in clauses.mentions if one.end <= last and one.number is not None and one.number is not number
    ]
    return after in ("more", "others") and bool(before) and before[-1].head == "civilian"


def _counts_machines(clauses: Clauses, last: int) -> bool:
    """Say whether it counts machines by their makers' names: "riding in about 100 Land Rovers"."""
    named = takewhile(lambda one: one.is_capital, clauses.tokens[last + 1 : last + 1 + _TO_MAKE])
    return any(one.lower in persons("things") for one in named)


_TO_MAKE = 3  # tokens from a number to the last of the maker's names


def _noun_after(tree: Tree, last: int) -> int | None:
    """Give the noun that a number counts: what it hangs on, else the last of the nouns right behind it."""
    head = tree.head(last)
    if head is not None and head > last and tree.dep(last) == "nummod":
        return head
    at = last
    while at + 1 < len(tree.nodes) and tree.nodes[at + 1].pos in ("NOUN", "ADJ"):
        at += 1
    return at if at > last and tree.nodes[at].pos == "NOUN" else None
