"""Towns that are told in passing to be besieged, by whomever: "the people of Madaya, besieged since July, starve"."""

import re

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words

_SHUT_IN = words("besiege encircle surround blockade")
_TIME = (
    r"(?:the |last |early |late |about |some |nearly |almost |over |more than |at least |around |the past )*"
    r"(?:[\w-]+ )?(?:days?|weeks?|months?|years?|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|winter|mid-\w+|\w+day|\d{4})\b"
)
# since when; no tourists, floods and mountains do it, and no match lasts so long
_LASTING = re.compile(
    rf"\s+(?:since|for|these) {_TIME}(?![^.;]{{0,40}}?\b(?:by|with|over)\b)"
    r"(?! (?:in|during) (?:the|its|(?:1[0-9]|20)\d\d)\b)(?=[^.;]*?\b(?:is|are|has|have|ha[sd]n't|lives?|lie[sd]?|"
    r"remains?|need|waits?|\w+ing|yesterday|today|\w+day|nobody|no)\b)",
    re.IGNORECASE,
)
_PEOPLE = words(
    """
    people residents inhabitants civilians families citizens villagers townspeople population men women children
    garrison defenders soldiers troops city town village enclave quarter suburb camp district port base
    """
)


def is_ringed(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a participle tells how long a town that the tables know has been besieged, with its people or not."""
    trigger, tree = draft.trigger, clauses.tree
    if tree is None or trigger.lemma not in _SHUT_IN or trigger.form != "past":
        return False
    if not _LASTING.match(clauses.sentence.text, clauses.tokens[trigger.end - 1].end):
        return False
    return any(
        place.bearer is not None and place.bearer.kind == "town" and place.first <= at < place.end
        for place in clauses.places
        for at in _shut_in(clauses, trigger)
    )


def _shut_in(clauses: Clauses, trigger: Trigger) -> list[int]:
    """Give what the participle stands beside, and where they are: "the garrison of X, besieged", "Besieged, X"."""
    tree, at = clauses.tree, trigger.first
    head = tree.head(at) if tree is not None else None
    if tree is None or head is None or tree.children(at, "aux", "aux:pass", "obj"):
        return []
    if tree.dep(at) in ("acl", "appos"):
        beside = [head]
    elif tree.dep(at) == "advcl" and at < head:
        beside = tree.children(head, "nsubj")
    else:
        return []
    people = [one for one in beside if clauses.tokens[one].lower in _PEOPLE]
    return [*beside, *(below for one in people for below in tree.children(one, "nmod"))]
