"""Who attacks where machines only carry them: "Helicopters flew 2,600 paratroopers into Garmsir for an attack"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words.forms import forms_of_all

_CARRIES = forms_of_all("carry fly ferry land bring drop transport lift airlift ship take move deposit")


def leave_carriers(clauses: Clauses, draft: Draft) -> None:
    """Put those who are carried in the place of the aircraft, ships or trucks that carry them."""
    if draft.type == "airstrike" or not draft.attackers or any(one.head != "platform" for one in draft.attackers):
        return
    carried = [each for one in draft.attackers for each in _carried(clauses, one)]
    draft.attackers = carried or draft.attackers


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
