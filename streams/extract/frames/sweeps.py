"""Rings that are laid for a day: a hunt for men, an operation and no siege of a place."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.kinds import kind_of
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_RINGS = words("surround encircle ring seal sealed cordon cordoned")
_SWEEP = Small(
    r"\b(?:in|during|as part of|amid|for|on|launched|began|mounted) (?:an?|the|their|its|another) (?:[\w-]+ ){0,3}?"
    r"(?:sweeps?|search(?:es)?(?: operations?)?|mop(?:ping)?-?up(?: operations?)?|man-?hunts?"
    r"|cordon[ -]and[ -]search(?: operations?)?)\b"
    r"(?! for (?:survivors|peace|bodies|food|an? (?:end|way|solution|deal)))"
    r"|\b(?:and|to) (?:search(?:ed)?|comb(?:ed)?) (?:for (?!peace|survivors|bodies|food)|house|it |door|every )"
)


def is_sweep(clauses: Clauses, draft: Draft) -> bool:
    """Say whether troops ring a place only to search it: "surrounded a group of Taliban in a two-day sweep"."""
    trigger = draft.trigger
    is_ring = draft.type == "siege" and not trigger.is_noun and trigger.lemma.split()[0] in _RINGS
    if not is_ring or any(kind_of(one) == "irregular" for one in draft.attackers):
        return False
    return bool(draft.attackers) and _SWEEP.search(clauses.sentence.text) is not None
