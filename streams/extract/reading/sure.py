"""Forces that the grammar knows to attack, whatever the judge takes them for: "an attack on Bunia by 12,000 rebels"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.records import MASSED, Quantity

_BESIDE = 8  # tokens from the noun of an attack to who made it
_OURS, _WILL = words("our my"), words("will shall 'll")


def is_by_whom(force: Quantity | None, draft: Draft) -> bool:
    """Say whether the grammar leaves no doubt that they did it: "The base was taken by", "lost Bara to 300 rebels"."""
    if force is None or not _is_fact(draft):
        return False
    start = draft.sentence.start
    preps = ("by", "to") if draft.trigger.type == "capture" else ("by",)
    those = [one for one in draft.attackers if one.prep in preps and one.number is not None]
    if draft.trigger.is_noun:
        those = [one for one in those if _is_right_after(draft, one.first)]
    return any(one.number is not None and one.number.start + start == force.start for one in those)


def _is_right_after(draft: Draft, first: int) -> bool:
    """Say whether only where it was is told between the noun and who made it: "an attack on Bunia by 12,000 rebels"."""
    return draft.type in MASSED and 0 < first - draft.trigger.end <= _BESIDE


def are_threatened_with(clauses: Clauses, force: Quantity, draft: Draft) -> bool:
    """Say whether those counted are the speaker's own men of whom a threat tells what they will do."""
    if clauses.tree is None:
        return False
    start = draft.sentence.start
    counted = [one for one in clauses.mentions if one.number is not None and one.number.start + start == force.start]
    return any(_is_threatened_with(clauses, clauses.tree, one, draft) for one in counted)


def _is_threatened_with(clauses: Clauses, tree: Tree, mention: Mention, draft: Draft) -> bool:
    """Say whether it is what "our 20,000 mujahideen will" do."""
    at = draft.trigger.first
    verb = tree.head(at) if tree.dep(at) == "aux" else at  # "will" itself may tell it
    if verb is None or draft.trigger.is_noun or draft.modality != "claimed":
        return False
    will = [clauses.tokens[one].lower for one in tree.children(verb, "aux")]
    before = [one.lower for one in clauses.tokens[max(0, mention.first - 1) : mention.end]]
    is_subject = any(mention.first <= one < mention.end for one in tree.children(verb, "nsubj"))
    return is_subject and not (_OURS.isdisjoint(before) or _WILL.isdisjoint(will))


def _is_fact(draft: Draft) -> bool:
    return draft.modality in ("asserted", "claimed") and draft.phase != "planned"
