"""Forces that the grammar knows to attack: the judge, who takes them for those attacked, does not know whose they are.

"M23 fighters, numbering 8,000, cut off Goma"; "General Kasongo and his 6,200 men took part in the assault on Goma".
"""

from streams.extract.clauses import Clauses, Draft
from streams.extract.forces.bystanding import carrier_of
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.records import MASSED, Quantity

_MAKES = forms_of_all("join lead spearhead launch mount open begin start stage conduct wage resume renew")
_TAKES, _PART = forms_of_all("take participate"), "in"
_UNDOES = words("not never nor neither")
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


def are_surely_attackers(clauses: Clauses, force: Quantity, draft: Draft, *, are_doubted: bool) -> bool:
    """Say whether those counted, or who is told to be so many, are the subject of a deed that has an object.

    `are_doubted`: the judge takes them for those attacked; else it is only told whose own men a threat counts.
    """
    if clauses.tree is None:
        return False
    start = draft.sentence.start
    counted = [one for one in clauses.mentions if one.number is not None and one.number.start + start == force.start]
    if are_doubted and _is_fact(draft):
        return any(_does(clauses, clauses.tree, one, draft) for one in counted)
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


def _does(clauses: Clauses, tree: Tree, mention: Mention, draft: Draft) -> bool:
    trigger = draft.trigger
    verb = _verb_of(clauses, tree, draft) if trigger.is_noun else trigger.first
    if verb is None or tree.children(verb, "nsubj:pass", "aux:pass"):
        return False
    if not (trigger.is_noun or tree.children(verb, "obj")) or tree.dep(verb) in ("acl", "acl:relcl"):
        return False
    if any(clauses.tokens[one].lower in _UNDOES for one in tree.children(verb)):
        return False
    if (carrier := carrier_of(clauses, mention)) is not None:
        return carrier.verb == verb and not carrier.is_passive
    subjects = [each for one in tree.children(verb, "nsubj") for each in (one, *tree.children(one, "conj"))]
    return any(mention.first <= one < mention.end for one in subjects)


def _verb_of(clauses: Clauses, tree: Tree, draft: Draft) -> int | None:
    """Give the verb of which an attack is what somebody makes, joins or takes part in."""
    at = draft.trigger.end - 1
    verb = tree.head(at)
    if verb is None:
        return None
    word = clauses.tokens[verb].lower
    if tree.dep(at) == "obj":
        return verb if word in _MAKES else None
    cases = {clauses.tokens[one].lower for one in tree.children(at, "case")}
    return verb if word in _TAKES and tree.dep(at) in ("obl", "nmod") and cases == {_PART} else None
