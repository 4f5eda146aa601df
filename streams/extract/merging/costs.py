"""What an event cost: who was killed, wounded and captured in it, and of which side they were."""

from collections.abc import Sequence

import msgspec

from streams.extract.forces.facts import Fact
from streams.extract.forces.lost_side import side_among
from streams.extract.forces.quantities import sided
from streams.extract.geography.gazetteer import demonyms
from streams.extract.merging.attaching import is_of_all
from streams.extract.merging.group import Group
from streams.extract.people.actors import army_of_state
from streams.extract.people.mention import Mention
from streams.records import Casualties, Quantity, Side

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
    told = fact.quantity
    if told.parts:
        parts = (_of_side(part, one, attackers, defenders) for part, one in zip(told.parts, fact.those, strict=True))
        return sided(msgspec.structs.replace(told, parts=tuple(parts)), fact.those)
    if _is_of_attackers(fact, group):
        return msgspec.structs.replace(told, side="attacker")
    return _of_side(told, fact.counts or fact.mention, attackers, defenders)


def _is_of_attackers(fact: Fact, group: Group) -> bool:
    """Say whether "40 of them" can only be the attackers, whom alone the sentence before names."""
    last = next((one for one in group.told if one.order == fact.order - 1), None)
    is_them = fact.mention.noun == "them" and fact.quantity.side == "mixed"
    return is_them and last is not None and bool(last.draft.attackers) and not last.draft.defenders


def _of_side(told: Quantity, those: Mention, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> Quantity:
    side = side_among(those, attackers, defenders) if told.side == "mixed" else None
    if side is None and told.side == "mixed":
        side = _side_of_people(those, attackers, defenders)
    return msgspec.structs.replace(told, side=side) if side else told


def _side_of_people(those: Mention, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> Side | None:
    """Give the side of those called as a nation whose army alone of both is on it: "150 Russians had died"."""
    state = demonyms().get(those.noun) or demonyms().get(those.noun.removesuffix("s"))
    army = army_of_state(state) if state is not None and those.head == "people" else None
    are_ours, are_theirs = (
        army is not None and army in {one.actor_id for one in side} for side in (attackers, defenders)
    )
    if are_ours == are_theirs:
        return None
    return "attacker" if are_ours else "defender"
