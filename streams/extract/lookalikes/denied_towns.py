"""Towns whose loss somebody denies: "The statement that Bor has been taken is false", "Bor has not fallen"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.spans import SETTLEMENTS
from streams.extract.lookalikes.no_events import said_of
from streams.extract.words.lexicon import words

_LOST = words(
    "fall take taking capture recapture retake overrun seize conquer occupy liberate shell bombard withdrawal retreat"
)
_OF_WAR = words("shell bombard overrun")
_TOWNS = SETTLEMENTS | {"base", "district"}


def is_denied_of_town(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a known town is told not to be lost or hit, by whoever denies it; nothing of trade or sport."""
    trigger, tree = draft.trigger, clauses.tree
    if tree is None or draft.modality not in ("denied", "negated") or trigger.lemma not in _LOST:
        return False
    those = (
        tree.children(trigger.first, "nmod")
        if trigger.is_noun
        else (*said_of(clauses, tree, trigger.first), *tree.children(trigger.first, "nsubj", "nsubj:pass", "obj"))
    )
    called = [at for at in those if clauses.tokens[at].lower in _TOWNS or trigger.lemma in _OF_WAR]
    is_called_town = bool(called)
    those = [*those, *(below for one in called for below in tree.children(one, "nmod", "appos", "compound"))]
    return any(
        (is_called_town if place.bearer is None else place.bearer.kind == "town") and place.first <= at < place.end
        for place in clauses.places
        for at in those
    )
