"""Attacks that no word of the tables tells: many armed people go at, into or upon a place, by whatever verb."""

from collections.abc import Iterator
from functools import cache

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import governor_of, prepositions, puts_in
from streams.extract.words import lexicon
from streams.extract.words.forms import Form, forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.tables import rows
from streams.records import EventType

MANY = 100  # persons; fewer may be anywhere for anything
_ATTACKED = words("at on upon against onto")
_ENTERED = words("into through across over towards toward")
_ALONG = words("to for past up down beyond before off under over")  # only where the text speaks of war anyway
_RINGED = words("around round about")
_SENT_AT = words("at against into onto upon")
_HURLED = words("driven herded hurled thrown flung pitched unleashed launched loosed pitted")
_WAYS = words("road roads highway motorway river bridge bridges valley pass track coast outskirts edge gates hills")
_FORMS: dict[str, Form] = {"VBD": "past", "VBN": "past", "VBG": "ing", "VBZ": "s", "VBP": "base", "VB": "base"}
_OBJECTS = ("obj", "obl", "nmod", "obl:unmarked")


def implied_triggers(clauses: Clauses, refused: frozenset[int], *, is_war: bool) -> Iterator[Trigger]:
    """Give the verbs that send a counted force at a place; none that another trigger stands on or that was refused.

    `is_war`: the text has words of war.
    """
    tree = clauses.tree
    if tree is None or not clauses.places:
        return
    taken = refused | {at for one in clauses.triggers for at in range(one.first, one.end)}
    for at in dict.fromkeys(_verbs(clauses, tree)):
        kind = None if at in taken else _kind(clauses, tree, at, is_war=is_war)
        if kind is not None:
            word = clauses.tokens[at].lower
            yield Trigger(at, at + 1, kind, word, _FORMS[tree.nodes[at].tag], "both")


def _verbs(clauses: Clauses, tree: Tree) -> Iterator[int]:
    """Give the verbs that may tell an attack: of a counted force as subject, or of one that is put in."""
    for mention in clauses.mentions:
        if not _is_many(mention):
            continue
        governor = governor_of(tree, mention.first, mention.end)
        if governor is None or tree.nodes[governor.at].tag not in _FORMS:
            continue
        word = clauses.tokens[governor.at].lower
        is_done = governor.relation == "subject" and tree.nodes[governor.at].pos == "VERB"
        is_sent = governor.relation == "object" and word not in _SENT and _puts_in(clauses, governor.at)
        if is_sent or (is_done and word not in idle_verbs()):
            yield governor.at
    yield from (at for at, token in enumerate(clauses.tokens) if token.lower in _HURLED and tree.nodes[at].tag == "VBN")
    yield from (at for at, token in enumerate(clauses.tokens) if _is_sent_against(clauses, tree, at, token.lower))


def _puts_in(clauses: Clauses, at: int) -> bool:
    """Say whether the verb's object is put into an attack; "put in N men at" only where some of them are lost."""
    tokens = clauses.tokens
    if puts_in(tokens[at].lower):
        return True
    is_put = tokens[at].lower in _PUT and at + 1 < len(tokens) and tokens[at + 1].lower == "in"
    return is_put and any(one.lower in _LOSE for one in tokens[at + 2 :])


def _is_sent_against(clauses: Clauses, tree: Tree, at: int, word: str) -> bool:
    """Say whether many are sent at those named first: "Against the Georgians in Sukhumi it sends six thousand"."""
    if clauses.tokens[0].lower != "against" or not puts_in(word) or word in _SENT or tree.nodes[at].tag not in _FORMS:
        return False
    sent = tree.children(at, "obj", "obl:unmarked", "nummod")
    return any(
        one.number is not None and one.number.middle >= MANY and one.head in ("armed", "bare", "people")
        for one in clauses.mentions
        if any(one.first <= head < one.end for head in sent)
    )


_PUT, _LOSE = forms_of_all("put"), forms_of_all("lose")
_SENT = words("deployed deploys deploy deploying raised raise raises assigned numbered counted ordered")


def _is_many(mention: Mention) -> bool:
    number = mention.number
    is_armed = mention.head == "armed" or (mention.head == "people" and mention.noun in ("men", "them"))
    return number is not None and number.middle >= MANY and is_armed


def _kind(clauses: Clauses, tree: Tree, at: int, *, is_war: bool) -> EventType | None:
    """Give the type by how the verb is tied to a place: at it, into it, around it."""
    is_sent = _puts_in(clauses, at)
    for child in _objects(clauses, tree, at):
        marks = prepositions(tree, clauses.tokens, child)
        is_foe = is_sent and "against" in marks and _is_foe(clauses, child)
        if (child < at and "against" not in marks) or not (is_foe or _is_place(clauses, tree, child)):
            continue
        if is_sent:
            if marks & _SENT_AT:
                return "assault"
            continue
        if marks & _ATTACKED or not marks:
            return "assault"
        if marks & _ENTERED or (marks & _ALONG and is_war):
            return "offensive"
        if marks & _RINGED:
            return "siege"
    return None


def _objects(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give what the verb is tied to; of "put in" what hangs on its men as well: "put in 50,000 men at Teruel"."""
    found = list(tree.children(at, *_OBJECTS))
    if clauses.tokens[at].lower in _PUT:
        found += [below for one in tree.children(at, "obj") for below in tree.children(one, "nmod")]
    return found


def _is_foe(clauses: Clauses, at: int) -> bool:
    """Say whether the word names somebody who may fight: "against the 1,100 Georgians"."""
    those = (one for one in clauses.mentions if one.first <= at < one.end)
    return any(one.head == "armed" or (one.head == "people" and one.number is not None) for one in those)


def _is_place(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether the word is a place's name or a position that a name tells the place of: "the lines at Barentu"."""
    spans = [range(place.first, place.end) for place in clauses.places]
    if any(at in span for span in spans):
        return True
    if clauses.tokens[at].lower not in lexicon.POSITIONS | _WAYS:
        return False
    return any(below in span for below in tree.children(at) for span in spans)


@cache
def idle_verbs() -> frozenset[str]:
    """Give every form of the verbs by which armed people do no attack: "open", "patrol", "repair"."""
    verbs = {verb for row in rows("idle") for verb in str(row["verbs"]).split()}
    return forms_of_all(" ".join(verb for verb in verbs if "-" not in verb))
