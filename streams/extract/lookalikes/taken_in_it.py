"""What is taken or struck where a fight has been told: there its place or its maker is enough."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.frames.where import ANAPHORA
from streams.extract.lookalikes.no_events import is_no_deed, said_of, tells_nothing
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.records import STRIKES

_TAKES = words("take capture recapture retake overrun liberate seize conquer reconquer occupy")
_SITES = ANAPHORA | words("place base barracks garrison airport airfield aerodrome port bridge fort post palace")
_SWAPPED = "changed hands"
_FIRES = forms_of_all("drop launch fire fly")
_TOLD = ("asserted", "claimed", "denied")


def is_taken_in_it(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a place is plainly taken or struck: "Baga fell to the group", "Last month Libya retook Aozou"."""
    is_past = draft.trigger.form == "past" and not draft.trigger.is_noun and draft.modality in _TOLD
    if not is_past or draft.phase == "planned" or tells_nothing(draft, clauses) or _is_no_deed(draft, clauses):
        return False
    if draft.type in STRIKES:
        return _is_fired(draft)
    return draft.type == "capture" and _is_ground(draft, clauses)


def _is_no_deed(draft: Draft, clauses: Clauses) -> bool:
    return draft.trigger.lemma != _SWAPPED and is_no_deed(draft, clauses)  # whose object is only "hands"


def _is_fired(draft: Draft) -> bool:
    """Say whether somebody armed drops or fires it: "helicopters had dropped 27 barrel bombs"."""
    verb = draft.trigger.lemma.split()[0]
    return verb in _FIRES and any(one.head in ("armed", "platform", "state") for one in draft.attackers)


def _is_ground(draft: Draft, clauses: Clauses) -> bool:
    """Say whether what is taken is a place that the sentence names, or the one spoken of."""
    tree, at, lemma = clauses.tree, draft.trigger.first, draft.trigger.lemma
    if tree is None or tree.dep(at) == "advcl":
        return False
    if lemma in ("fall", _SWAPPED):
        return _are_ground(clauses, tree.children(at, "nsubj"), frozenset())
    objects = [*tree.children(at, "obj", "nsubj:pass"), *said_of(clauses, tree, at)] if lemma in _TAKES else []
    return _are_ground(clauses, [*objects, *(one for each in objects for one in tree.children(each, "nmod"))], _SITES)


def _are_ground(clauses: Clauses, tokens: Sequence[int], kinds: frozenset[str]) -> bool:
    """Say whether any of those is a place's name, or a word of those kinds."""
    is_named = any(place.first <= one < place.end for place in clauses.places for one in tokens)
    return is_named or any(clauses.tokens[one].lower in kinds for one in tokens)
