"""What a nation does by its name alone that is no deed of war: it wins a medal, leaves a treaty, taxes a town."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.where import ANAPHORA
from streams.extract.lookalikes.no_events import GROUND
from streams.extract.lookalikes.people_taken import SITES
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_OF_ANY_DAY = forms_of_all("hit strike take abandon close break push enter quit surround claim declare")
_TELLS_MORE = words(
    """
    in on at near after before as and again overnight while region province city town district today yesterday amid
    from despite during following but early twice where which killing suburb suburbs apartment hotel refinery depot
    power oil energy residential thermal grain maternity nuclear railway rail train bus bridge dam warehouse substation
    civilian military army naval air hospitals schools
    """
)
_GROUND = SITES | lexicon.POSITIONS | ANAPHORA | GROUND
_REACH = 6  # tokens
_TAKEN = frozenset({"capture", "raid"})
_LEFT = words("from of out")
_ACCORDS = words("kyoto paris rome geneva oslo minsk vienna ottawa lausanne maastricht montreux")  # called after towns
_RANKS = words("place places third rest part parts half much most one two three four five")  # of a contest too


def is_of_nations(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a state takes, hits or leaves what is no ground, and nobody armed is told of beside it."""
    tree = clauses.tree
    if tree is None or trigger.is_noun or any(one.is_fighting and one.head != "state" for one in clauses.mentions):
        return False
    is_of_any_day = clauses.tokens[trigger.first].lower in _OF_ANY_DAY
    if is_of_any_day and any(one.end == trigger.first for one in clauses.mentions):
        return _goes_on(clauses, trigger)
    doers = tree.children(trigger.first, "nsubj")
    if not any(one.head == "state" and one.first <= at < one.end for one in clauses.mentions for at in doers):
        return False
    if trigger.type not in _TAKEN | {"retreat"}:
        return False
    done_to = tree.children(trigger.first, "obj")
    if trigger.type == "retreat":
        done_to += [at for at in tree.children(trigger.first, "obl") if _is_left(clauses, tree, at)]
    return bool(done_to) and not any(_is_ground(clauses, at) for at in done_to)


def _goes_on(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is not the place that is hit: "hits Oslo drivers", "takes Paris by storm"."""
    hit = next((one for one in clauses.places if one.first == trigger.end), None)
    after = [token.lower for token in clauses.tokens[hit.end : hit.end + _REACH]] if hit is not None else []
    if not after or not after[0].isalpha() or (after[0] == "with" and lexicon.MUNITIONS & set(after)):
        return False
    return after[0] not in _TELLS_MORE | _GROUND


def _is_left(clauses: Clauses, tree: Tree, at: int) -> bool:
    return any(clauses.tokens[mark].lower in _LEFT for mark in tree.children(at, "case"))


def _is_ground(clauses: Clauses, at: int) -> bool:
    token = clauses.tokens[at]
    if token.lower in _ACCORDS:
        return False
    is_known = any(place.bearer is not None and place.first <= at < place.end for place in clauses.places)
    return is_known or token.lower in (_GROUND | lexicon.FORCES) - _RANKS
