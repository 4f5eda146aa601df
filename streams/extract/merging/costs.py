"""What an event cost: who was killed, wounded and captured in it, and of which side they were."""

import msgspec

from streams.extract.forces.facts import Fact
from streams.extract.forces.quantities import side_among
from streams.extract.merging.attaching import is_of_all
from streams.extract.merging.group import Group
from streams.records import Casualties, Quantity

_SIDES = ("attackers", "defenders")


def casualties_of(group: Group) -> Casualties:
    """Give the losses of an event; the day's toll goes before that of all the fighting."""

    def first(name: str) -> Quantity | None:
        own = [(one.order, found, one.draft.sentence) for one in group.told if (found := getattr(one.casualties, name))]
        own += [(fact.order, _lost(fact, group), fact.sentence) for fact in group.facts if fact.role == name]
        own.sort(key=lambda one: (is_of_all(one[2].text), one[0]))  # what all of it has cost is told last
        heads = (found for one in group.heads if (found := getattr(one.casualties, name)))
        return own[0][1] if own else next(heads, None)

    return Casualties(killed=first("killed"), wounded=first("wounded"), captured=first("captured"))


def _lost(fact: Fact, group: Group) -> Quantity:
    """Give those lost that another sentence counts, with their side where their name tells it."""
    every = [one.draft for one in (*group.told, *group.heads)]
    attackers, defenders = ([one for draft in every for one in getattr(draft, side)] for side in _SIDES)
    side = side_among(fact.mention, attackers, defenders) if fact.quantity.side == "mixed" else None
    return msgspec.structs.replace(fact.quantity, side=side) if side else fact.quantity
