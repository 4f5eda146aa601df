"""Numbers of whom or what cannot attack: a town's people, "provided more than 24,000 masks for the offensive"."""

import re
from itertools import takewhile

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.befell import befell
from streams.extract.counts.counted_alone import may_attack
from streams.extract.counts.losses_told import is_of_losses
from streams.extract.counts.numbers import Number
from streams.extract.counts.thought_of import are_only_thought_of
from streams.extract.forces.at_large import counts_grouping
from streams.extract.forces.pursuers import are_pursuers
from streams.extract.people.fired import are_fired
from streams.extract.people.lost_together import fell_with
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import counted_kind, persons
from streams.extract.words.small import Small
from streams.records import Quantity

# "9,000 rifles" may be men who carry them
_KIT = words(
    """
    mask masks gasmask gasmasks jacket jackets vest vests helmet helmets boot boots goggle goggles uniform uniforms
    pistols rounds cartridges shells munitions bombs missiles rockets grenades mines radios tents blankets rations kits
    binoculars stretchers bandages doses sandbags parachutes sights scopes suits gloves
    """
)
_WRITTEN = words("names signatures")  # on a list
_ROLL = Small(r"\b(?:rolls?|rosters?|muster|pay ?list|list|books)\b")  # of those who bear the names
_BORNE = words("rifles bayonets sabres lances muskets")  # each by one man
_TO_SOMEBODY = re.compile(r"[^.;,]{0,30}? to\b")
_GIVES = forms_of_all("provide supply give issue distribute donate sell buy purchase procure manufacture")
_SENDS = forms_of_all("send deliver ship order drop hand fire airlift carry bring need want")
_EQUIPS = forms_of_all("provide supply equip arm furnish issue outfit kit")

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
    is_apart = are_pursuers(clauses, first, last + 1 if those is None else those.end)
    return is_apart or _counts_things(clauses, number, last)


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


def _counts_things(clauses: Clauses, number: Number, last: int) -> bool:
    """Say whether it counts what is given or worn, and nobody."""
    tree, tokens = clauses.tree, clauses.tokens
    at = _noun_after(tree, last) if tree is not None else None
    if tree is None or at is None or tokens[at].is_capital or counted_kind(tokens[at].lower):
        return False
    if any(one.number is number and (one.is_fighting or one.head == "people") for one in clauses.mentions):
        return False
    if tokens[at].lower in _WRITTEN:
        return _ROLL.search(clauses.sentence.text) is None
    if tokens[at].lower in _BORNE and not _TO_SOMEBODY.match(clauses.sentence.text, tokens[at].end):
        return False  # "two divisions giving 13,000 rifles for it"
    head = tree.head(at)
    verb = tokens[head].lower if head is not None else ""
    marks = {tokens[one].lower for one in tree.children(at, "case")}
    if tree.dep(at) in ("obj", "nsubj:pass"):
        return verb in _GIVES or (verb in _SENDS and tokens[at].lower in _KIT)
    return marks == {"with"} and verb in _EQUIPS
