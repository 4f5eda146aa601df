"""Who attacks where machines or a drive only carry them: "The offensive has carried the rebels into Kisangani"."""

from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_CARRIES = forms_of_all("carry fly ferry land bring drop transport lift airlift ship take move deposit")


_SWEEPS = forms_of_all("carry bring take sweep propel push drive")
_DRIVES = words(
    "offensive advance drive campaign thrust push march assault attack operation counter-offensive lunge blitz"
)


def name_carried(clauses: Clauses, draft: Draft) -> None:
    """Let those whom a drive brings to a place attack it: "Operation Dawn 8 has carried the Iranians into Faw"."""
    tree, at = clauses.tree, draft.trigger.end - 1 if draft.trigger.is_noun else draft.trigger.first
    while tree is not None and tree.dep(at) == "compound" and (head := tree.head(at)) is not None:
        at = head  # "Operation Storm"
    verb = tree.head(at) if tree is not None and draft.trigger.is_noun else at
    if tree is None or verb is None or clauses.tokens[verb].lower not in _SWEEPS or not draft.places:
        return
    if any(not one.name.startswith("Operation") for one in draft.attackers):
        return
    objects, subjects = tree.children(verb, "obj"), tree.children(verb, "nsubj")
    named = [*subjects, *(below for one in subjects for below in tree.children(one, "compound", "flat"))]
    if not any(clauses.tokens[one].lower in _DRIVES for one in named):
        return
    carried = [one for one in clauses.mentions if any(one.first <= head < one.end for head in objects)]
    if carried and all(one.may_act and not one.is_anybody for one in carried):
        draft.attackers = carried
        draft.defenders = [one for one in draft.defenders if one not in carried]
        draft.type = "offensive" if draft.type == "capture" and not draft.trigger.is_noun else draft.type


def leave_carriers(clauses: Clauses, draft: Draft) -> None:
    """Put those who are carried in the place of the aircraft, ships or trucks that carry them."""
    if draft.type == "airstrike" or not draft.attackers or any(one.head != "platform" for one in draft.attackers):
        return
    carried = [each for one in draft.attackers for each in _carried(clauses, one)]
    draft.attackers = carried or draft.attackers


def name_machines(clauses: Clauses, draft: Draft) -> None:
    """Call machines without a name of their own by whose they are as well: "Jets of the US-led coalition"."""
    draft.attackers = [_with_owner(clauses, one) for one in draft.attackers]


def _with_owner(clauses: Clauses, machine: Mention) -> Mention:
    tokens, at = clauses.tokens, machine.end
    after = [token.lower for token in tokens[at : at + 3]]
    is_of = after[:1] in (["of"], ["from"])
    if machine.head != "platform" or machine.actor_id or not (is_of or (after[1:2] == ["by"] and after[0] in _SENT)):
        return machine
    first = at + (1 if is_of else 2)
    first += first < len(tokens) and tokens[first].lower == "the"
    owner = next((one for one in clauses.mentions if one.first == first and one.head in ("armed", "state")), None)
    if owner is None or owner.number is not None:
        return machine
    name = clauses.sentence.text[tokens[machine.first].start : tokens[owner.end - 1].end]
    return replace(machine, end=owner.end, name=name, actor_id=owner.actor_id)


_SENT = words("sent launched flown fired operated deployed")


def _carried(clauses: Clauses, machine: Mention) -> list[Mention]:
    tree = clauses.tree
    verb = tree.head(tree.top(machine.first, machine.end)) if tree is not None else None
    if tree is None or verb is None or clauses.tokens[verb].lower not in _CARRIES:
        return []
    objects = tree.children(verb, "obj")
    found = next((one for one in clauses.mentions if any(one.first <= at < one.end for at in objects)), None)
    if found is None or found.head not in ("armed", "people"):
        return []
    return [found, *followers(clauses, found)]
