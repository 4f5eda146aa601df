"""Whose enemies they are whose attack is told: "rebels fighting the Ugandan army raided Kichwamba"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft


def tells_whose_enemies(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a war, at no place of its own, only tells who they are whose attack the sentence tells."""
    tree, at = clauses.tree, draft.trigger.first
    if draft.type != "clash" or draft.trigger.form != "ing" or tree is None or tree.dep(at) != "acl":
        return False
    return bool(_deeds(clauses, at)) and not any(at in tree.ancestors(place.first) for place in clauses.places)


def oppose_enemies(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Give the attacks of those whose enemies are told these enemies, where nobody else is told to be attacked."""
    for war in drafts:
        if not war.defenders or not tells_whose_enemies(war, clauses):
            continue
        deeds = _deeds(clauses, war.trigger.first)
        for draft in drafts:
            if draft.trigger.first in deeds and not draft.defenders:
                draft.defenders = list(war.defenders)


def _deeds(clauses: Clauses, participle: int) -> list[int]:
    """Give the verbs of which the noun before the participle is the subject."""
    tree = clauses.tree
    whose = tree.head(participle) if tree is not None else None
    verbs = (one.first for one in clauses.triggers if one.first != participle and not one.is_noun)
    return [verb for verb in verbs if tree is not None and whose in tree.children(verb, "nsubj")]
