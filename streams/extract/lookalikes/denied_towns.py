"""Towns whose loss somebody denies: "The statement that Bor has been taken is false", "Bor has not fallen"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.spans import SETTLEMENTS
from streams.extract.lookalikes.fallen import is_of_trade
from streams.extract.lookalikes.no_events import said_of
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased

_LOST = words(
    "fall take taking capture recapture retake overrun seize conquer occupy liberate shell bombard withdrawal retreat"
)
_TRADED = words("fall take taking capture seize")  # as shares and titles are too
_OF_WAR = words("shell bombard overrun")
_TOWNS = SETTLEMENTS | {"base", "district"}
_FROM_SOIL = Cased(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?)\b[^.;]{0,90}? from "
    r"(?:[A-Z][\w'\u2019-]+|its|their|our|his|the country['\u2019]s) (?:own )?(?:soil|territory)\b"
)


def is_denied_of_soil(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether only that it came from a land is denied: "He denied any raid had been launched from Kenyan soil"."""
    is_told = any(one.bearer is None or one.bearer.kind != "country" for one in clauses.places)
    found = None if is_told else _FROM_SOIL.search(clauses.sentence.text)
    start = clauses.tokens[trigger.first].start
    return found is not None and found.start() < start < found.end()


def is_denied_of_town(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a known town is told not to be lost or hit, by whoever denies it; nothing of trade or sport."""
    trigger, tree = draft.trigger, clauses.tree
    if tree is None or draft.modality not in ("denied", "negated") or trigger.lemma not in _LOST:
        return False
    if trigger.lemma in _TRADED and is_of_trade(clauses.sentence.text):
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
