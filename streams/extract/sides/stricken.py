"""What and who is hit: who died of what a later clause tells, or was caught, does not do it; nor does a place."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_DIE = words("die dies died perish perished")
_STRUCK = words("killed wounded injured slain hurt maimed")


def is_stricken(clauses: Clauses, mention: Mention, verb: int) -> bool:
    """Say whether somebody of another clause than the verb's is the one hit there: "ten soldiers died when rebels"."""
    end = clauses.segment_end(mention.first)
    if clauses.segment(mention.first) == clauses.segment(verb) or end > verb:
        return False
    told = [token.lower for token in clauses.tokens[mention.end : end]]
    if not _DIE.isdisjoint(told) or ("lost" in told and "lives" in told) or _is_lost(clauses, mention):
        return True
    return any(word in _STRUCK and told[at - 1] in lexicon.BE for at, word in enumerate(told) if at)


def _is_lost(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they are counted as killed or caught: "it had killed 420 rebels, driving the others out"."""
    return any(clauses.mentions[at] is mention and role in _LOST for at, role in clauses.roles.items())


_LOST = frozenset({"killed", "captured"})


def is_death(clauses: Clauses, at: int) -> bool:
    """Say whether the verb tells that somebody died: what was done as they did was done by others."""
    return clauses.tokens[at].lower in _DIE


# what is told of those to whom it was done: "The soldiers captured in Bunia on Friday were freed"
_TOLD_AFTER = re.compile(
    r"(?: alive)? (?:in|at|during|near|on|by|outside|inside|around|from|last|this|earlier|along)\b"
    r"(?: (?!(?:and|but|or|who|which|that|what|where|when|while|as|because|after|before|since|until)\b)"
    r"[\w'\u2019-]+)*,? (?:were|was|are|is|have|has|had|will|would|may|might|could|said|told|say|tell)\b"
)


def is_done_to(clauses: Clauses, at: int) -> bool:
    """Say whether the participle at `at` tells what was done to those before it, whom a parse takes for the doers."""
    if _is_headlines_participle(clauses, at):
        return True
    if _TOLD_AFTER.match(clauses.sentence.text, clauses.tokens[at].end) is None:
        return False
    if clauses.tree is not None and clauses.tree.children(at, "obj"):
        return False  # "Rebels captured at dawn the town the army had held"
    who = next((one.first for one in clauses.mentions if at - 1 <= one.end <= at), 0)
    before = [token.lower for token in clauses.tokens[:who] if token.lower not in lexicon.DETERMINERS][-1:]
    # "Kiwanja, which rebels took on Tuesday, is empty", "The base rebels took last week was retaken"
    return not before or not before[0].isalpha() or before[0] in lexicon.PREPOSITIONS | lexicon.COORDINATORS


def _is_headlines_participle(clauses: Clauses, at: int) -> bool:
    """Say whether a headline leaves out "were", as the parse has it: "Malian troops KILLED in attack on Gao camp".

    A verb of harm that has nobody after it tells so whatever the parse: "Rebels KILLED in airstrike".
    Those who are counted are told to be killed by their number.
    """
    tree, tokens = clauses.tree, clauses.tokens
    if any(one.end == at and one.number is not None for one in clauses.mentions):
        return False
    if tree is None or at + 1 >= len(tokens):
        return False
    is_participle = tree.nodes[at].tag == "VBN" and tree.dep(at) in ("acl", "root")
    if not (is_participle or tokens[at].lower in _HARMED):
        return False
    is_bare = tokens[at - 1].lower not in lexicon.BE | lexicon.AUXILIARIES and not tree.children(at, "obj", "aux")
    return is_bare and tokens[at + 1].lower in _WHERE_IN


_HARMED = words("killed slain massacred slaughtered wounded injured murdered shot")
_WHERE_IN = words("in during as after at near when by")


def is_told_of_those_caught(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they are told of as caught, and no more: "Soldiers captured during fighting in Bunia were freed"."""
    at = mention.end
    return at < len(clauses.tokens) and clauses.tokens[at].lower in _CAUGHT and is_done_to(clauses, at)


_CAUGHT = words("captured seized taken")


def is_done_to_place(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the passive's own subject is a place or a thing: "when Aden was attacked", "a bus was attacked"."""
    subjects = clauses.tree.children(trigger.first, "nsubj:pass") if clauses.tree else []
    fighting = [
        one for one in clauses.mentions if one.is_fighting and any(one.first <= at < one.end for at in subjects)
    ]
    are_things = any(clauses.tokens[at].lower in lexicon.VEHICLES | _THINGS for at in subjects)
    is_place = any(place.first <= at < place.end for at in subjects for place in clauses.places)
    return not fighting and (is_place or are_things or _is_told_by_rebels(clauses, trigger))


def _is_told_by_rebels(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether rebels tell what was taken, which they hardly lost: "The rebels said that the post was taken"."""
    follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    if clauses.tree is None or trigger.type != "capture" or follows == "by" or _is_theirs(clauses, trigger):
        return False
    tree, above = clauses.tree, clauses.tree.ancestors(trigger.first)
    tellers = [at for verb in above if clauses.tokens[verb].lower in _TELLS for at in tree.children(verb, "nsubj")]
    said = (one for one in clauses.mentions if any(one.first <= at < one.end for at in tellers))
    return any(kind_of(one) == "irregular" for one in said)


def _is_theirs(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it was their own that was taken, or they were driven out: "their base was captured"."""
    subjects = clauses.tree.children(trigger.first, "nsubj:pass") if clauses.tree else []
    owners = [at for one in subjects for at in (clauses.tree.children(one, "nmod:poss") if clauses.tree else [])]
    return not subjects or any(clauses.tokens[at].lower in _THEIRS for at in (*owners, *subjects))


_THEIRS = words("its their our they we it")
_TELLS = words("said says announced announce announces claimed claim claims declared declare reported report boasted")
_THINGS = words("bus buses train hotel church mosque school market village villages camp hospital convoy checkpoint")


# what an attack took from them: "has cost the junta over a hundred posts", no lives of anybody
_COST = Small(r"\b(?:cost|costs|costing) (?:the )?$")
_GROUND_LOST = re.compile(
    r"^ (?:[\w,-]+ ){0,5}?(?:posts|bases|towns|villages|outposts|positions|territory|ground|districts|soldiers|men|"
    r"troops|tanks|vehicles|checkpoints|camps|settlements|control|strongholds?|capital|airfields?)\b"
)


def has_cost(before: str, after: str) -> bool:
    """Say whether the words around a name tell that an attack took ground or men from them: "has cost the junta .."."""
    return _COST.search(before) is not None and _GROUND_LOST.match(after) is not None
