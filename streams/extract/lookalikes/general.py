"""What is asked or said of soldiers in general, and of those whom a game gives its player: told of nobody."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.words import lexicon

_ASKS = re.compile(
    r"^(?:[Qq](?:uestion)?[:.] ?|\d+[.)] ?|[\"'\u201c\u2018])*(?:[Ww]hy|[Hh]ow|[Ww]hen|[Ww]here|[Ww]hat|[Ww]ho|[Dd]o|"
    r"[Dd]oes|[Cc]an) "
    r"(?:\w+ )?(?:do|does|would|should|can|could|is|are|\w+s)\b[^?]{0,200}\?"
)
_SPOKEN = re.compile(r"[\"\u201c\u201d]|(?:^|\s)['\u2018]\w")


_OPENS_NOUN = lexicon.PREPOSITIONS | lexicon.DETERMINERS


def is_general(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is told of no army that there is: "Why do soldiers attack at dawn?", "your 8,000 spearmen"."""
    return _is_asked(clauses, trigger) or _is_of_player(clauses, trigger) or _is_state_of_things(clauses, trigger)


def _is_state_of_things(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells what things are like, by nobody: "a winter with bombed power stations"."""
    tree, at = clauses.tree, trigger.first
    if tree is None or trigger.form != "past" or trigger.type not in ("airstrike", "shelling", "bombing"):
        return False
    head, before = tree.head(at), clauses.tokens[at - 1].lower if at else ""
    is_bare = trigger.end - at == 1 and head is not None and at < head and before in _OPENS_NOUN
    return is_bare and tree.dep(at) == "amod" and tree.nodes[at].tag in ("VBN", "JJ") and not tree.children(at, "obl")


def _is_asked(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a question of what is done everywhere has it: nobody and no place is named."""
    found = _ASKS.match(clauses.sentence.text)
    if found is None or trigger.form == "past" or clauses.tokens[trigger.first].start >= found.end():
        return False
    is_named = any(one.actor_id or one.number for one in clauses.mentions)
    return not is_named and not clauses.places


def _is_of_player(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the soldiers are the reader's own, as in a game; somebody's speech may mean the listener's."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.form == "past" or _SPOKEN.search(clauses.sentence.text):
        return False
    doers = doers_of(clauses, trigger)
    if any(tokens[one].lower == "you" for one in doers):
        return True
    own = [*doers, *things_of(clauses, trigger)]
    return any(tokens[one].lower == "your" for at in own for one in tree.children(at, "nmod:poss"))
