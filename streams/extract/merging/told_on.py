"""An attack told on: an ambushed column that is attacked "as it returned", "a camp in central Mali" that has a name."""

import re

from streams.extract.geography.same_place import may_lie_in
from streams.extract.merging.group import ATTACKS, RAIDS, Group, are_alike, share_sides, tells_of_another
from streams.extract.reading.reader import Told

_NEAR = 3  # sentences
_THE_CONVOY = re.compile(
    r" (?:the|their|its) (?:[\w-]+ ){0,2}?(?:convoys?|columns?|patrols?|vehicles?|trucks?|lorries|motorcade)\b"
)
_SITE = r"(?:[\w-]+ ){0,2}?(?P<site>camp|base|post|outpost|barracks|garrison|airport|airbase|prison|village|town)\b"
_A_SITE, _THE_SITE = (re.compile(rf"\b{word} {_SITE}") for word in ("an?", "the"))
_HAD = 3  # tokens from "had" to its verb


def is_told_on(told: Told, group: Group) -> bool:
    """Say whether the next sentences go on about the attack: on that very convoy, or at the site in that region."""
    if not 0 < told.order - group.told[-1].order <= _NEAR:
        return False
    return _is_ambush(told, group) or _is_closer(told, group)


def _is_ambush(told: Told, group: Group) -> bool:
    """Say whether they attack that very convoy, or tell of "the attack", at no other place, by nobody else."""
    draft = told.draft
    if group.type != "ambush" or draft.type not in ("assault", "clash") or draft.places or not are_alike(draft, group):
        return False
    if draft.trigger.is_noun:
        is_it = draft.is_definite and draft.trigger.lemma == "attack" and draft.phase != "planned"
        return is_it and not tells_of_another(told)
    return _THE_CONVOY.match(draft.sentence.text, told.clauses.tokens[draft.trigger.end - 1].end) is not None


def _is_closer(told: Told, group: Group) -> bool:
    """Say whether they name the site of a region in which it was, or tell in the pluperfect what the same had done.

    "An attack on a military camp in central Mali .. stormed the camp at Boulkessi"; "launched an attack in Kursk .. had
    attacked near the village of Berdin".
    """
    draft = told.draft
    if not {draft.type, group.type} <= ATTACKS | RAIDS or draft.trigger.is_noun or draft.phase == "planned":
        return False
    is_within = bool(draft.places and group.places) and all(
        any(may_lie_in(one, other) for other in group.places) for one in draft.places
    )
    if group.planned or not is_within or tells_of_another(told) or not are_alike(draft, group):
        return False
    begun = group.told[0].draft
    sites = {found["site"] for found in _A_SITE.finditer(begun.sentence.text)}
    if sites & {found["site"] for found in _THE_SITE.finditer(draft.sentence.text)}:
        return share_sides(draft.attackers, group, strictly=False)
    before = told.clauses.tokens[max(0, draft.trigger.first - _HAD) : draft.trigger.first]
    is_had = any(token.lower == "had" for token in before)
    return is_had and begun.trigger.is_noun and share_sides(draft.attackers, group, strictly=True)
