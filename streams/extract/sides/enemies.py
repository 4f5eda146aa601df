"""Whose enemies they are whose attack is told: "rebels fighting the Ugandan army raided Kichwamba"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.records import GROUND, STRIKES

_REACH = 16  # tokens from whose enemies they are to what they did
_BREAKS = (
    lexicon.SAYING | lexicon.RELATIVE | lexicon.SUBORDINATORS | words(", ; : ( but to is was were are - \u2014 \u2013")
) - words("of in on at near with for against around along across")
_WITHIN = words("in at near inside for since")
_FINITE = ("VBD", "VBZ", "VBP")


def tells_whose_enemies(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a war, at no place of its own, only tells who they are whose attack the sentence tells."""
    tree, at = clauses.tree, draft.trigger.first
    if draft.type != "clash" or draft.trigger.form != "ing" or tree is None:
        return False
    if _deed_after(clauses, draft.trigger) is not None:
        return True
    if tree.dep(at) != "acl":
        return False
    return bool(_deeds(clauses, at)) and not any(at in tree.ancestors(place.first) for place in clauses.places)


def oppose_enemies(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Give the attacks of those whose enemies are told these enemies, where nobody else is told to be attacked."""
    for war in drafts:
        if not war.defenders or not tells_whose_enemies(war, clauses):
            continue
        deeds = _deeds(clauses, war.trigger.first)
        after = _deed_after(clauses, war.trigger)
        for draft in drafts:
            if draft.trigger is after and war.attackers:
                draft.attackers = list(war.attackers)
                draft.defenders = [one for one in draft.defenders if one not in war.attackers]
                deeds = [*deeds, draft.trigger.first]
            if draft.trigger.first in deeds and not draft.defenders:
                draft.defenders = list(war.defenders)


def _deeds(clauses: Clauses, participle: int) -> list[int]:
    """Give the verbs of which the noun before the participle is the subject."""
    tree = clauses.tree
    whose = tree.head(participle) if tree is not None else None
    verbs = (one.first for one in clauses.triggers if one.first != participle and not one.is_noun)
    return [verb for verb in verbs if tree is not None and whose in tree.children(verb, "nsubj")]


def _deed_after(clauses: Clauses, war: Trigger) -> Trigger | None:
    """Give the verb of those who fight, that the parse may have missed: "Troops fighting Boko Haram RETOOK Damasak".

    They open the clause, and nothing parts the verb from them.
    """
    tokens, tree, at = clauses.tokens, clauses.tree, war.first
    who = next((one for one in clauses.mentions if one.end == at and one.is_fighting), None)
    if who is None or tree is None or any(tree.nodes[one].tag in _FINITE for one in range(at)):
        return None
    after = next((one for one in clauses.triggers if one.first > at and not one.is_noun), None)
    if after is None or after.first - at > _REACH or after.form != "past" or after.type not in GROUND | STRIKES:
        return None
    is_parted = any(one.lower in _BREAKS for one in tokens[at + 1 : after.first])
    is_parted = is_parted or any(at < one.first < after.first and one.prep != "in" for one in clauses.places)
    follows = tokens[after.end].lower if after.end < len(tokens) else "."
    is_done_to = follows == "by" or (after.type == "siege" and follows in _WITHIN)
    return None if is_parted or is_done_to or not follows[:1].isalnum() else after
