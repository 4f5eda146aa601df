"""Towns that fall, by whatever hands: "Homs has fallen", "Asmara fell on Friday after a siege of a month"."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

# what may follow where a town fell to arms, unlike shares of it, rain on it and a team of it
_AFTER = re.compile(
    r"\s*(?:$|[.,;:!\u2014\u2013\u201d\"]|(?:(?:late |early )?on (?:\w+day|the \w+|\d+)|yesterday|today|tonight|"
    r"(?:this|last) (?:morning|afternoon|evening|night|week|month)|overnight|at (?:dawn|noon|dusk|midnight|\d)|"
    r"before dawn|after|following|without|within|amid|despite|and)\b)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\d(?:\.\d+)?\s?(?:%|per ?cent|points?)|\b\d{1,2}-\d{1,2}\b|"
    r"\b(?:shares?|stocks?|index|indices|market|prices?|rents?|league|cup|match|goals?|points|wickets?|rankings?|"
    r"temperatures?|rain|snow|trading|investors?|season|rose|gained|climbed|edged|slipped|polls?|semi-?finals?|"
    r"quarter-?finals?|finals?|round|shootout)\b",
    re.IGNORECASE,
)


def is_fallen(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a town that the tables know is what fell or has fallen, with nothing beside it that means trade."""
    trigger, tree = draft.trigger, clauses.tree
    if tree is None or draft.type != "capture" or trigger.lemma != "fall" or trigger.is_noun:
        return False
    text = clauses.sentence.text
    if not _AFTER.match(text, clauses.tokens[trigger.end - 1].end) or _TRADE.search(text):
        return False
    subjects = tree.children(trigger.first, "nsubj")
    if trigger.first and clauses.tokens[trigger.first - 1].lower == ",":  # "Lyon, a good side, fell"
        return False
    return any(
        place.bearer is not None and place.bearer.kind == "town" and place.first <= at < place.end
        for place in clauses.places
        for at in subjects
    )


def is_of_place(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether what falls is taken: "the town fell to", "the pocket fell", not "fell silent", "fell by half"."""
    after = tokens[trigger.end].lower if trigger.end < len(tokens) else "."
    if trigger.first and tokens[trigger.first - 1].lower == "," and after == "on":  # "Lyon, a good side, fell on"
        return bool(_SEATS & {token.lower for token in tokens[: trigger.first]})
    return not after[:1].isalpha() or after in _FALLS


_FALLS = words("to on in after during within when as and last yesterday this today overnight following without under")
_SEATS = words(
    """
    town city capital port village stronghold bastion base garrison camp fortress enclave island airport airfield
    citadel post outpost centre center seat rebels troops soldiers fighters army militants
    """
)
