"""Soldiers whose own country others attack and who cross into the next flee: "1,000 soldiers crossed into Uganda"."""

from collections.abc import Sequence

from streams.extract.geography.places import PlaceMention
from streams.extract.merging.group import Group, attackers_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.kinds import kind_of
from streams.extract.reading.found import Reading, Told
from streams.records import MASSED

_NEAR = 3  # sentences from the attack to who flees it


def leave_for_exile(told: Told, groups: Sequence[Group], reading: Reading) -> None:
    """Make a retreat of what is told as soldiers' entry into a country, where rebels attack them in their own.

    Nobody who is counted there attacks.
    """
    draft = told.draft
    homes = {country_of_actor(one.actor_id) for one in draft.attackers}
    is_entry = draft.type in MASSED and draft.trigger.lemma.split()[0] in ("cross", "cross into", "pour")
    if not is_entry or len(homes) != 1 or any(kind_of(one) != "state" for one in draft.attackers):
        return
    if not any(_is_at_home(told, group, homes) for group in groups) or _countries(draft.places) & homes:
        return
    draft.type, draft.phase = "retreat", "concluded"
    draft.attackers, draft.defenders = [], draft.attackers
    told.force, told.opposing = None, told.opposing or told.force
    draft.places = []
    reading.counted = [one for one in reading.counted if one.order != told.order]


def _is_at_home(told: Told, group: Group, homes: set[str | None]) -> bool:
    """Say whether irregulars attack in the soldiers' own country, as is told right before."""
    is_near = 0 < told.order - group.told[-1].order <= _NEAR and group.type in MASSED | {"capture", "clash"}
    attackers = attackers_of(group)
    are_foes = bool(attackers) and all(kind_of(one) == "irregular" for one in attackers)
    return is_near and are_foes and bool(_countries(group.places) & homes)


def _countries(places: Sequence[PlaceMention]) -> set[str | None]:
    return {place.bearer.country for place in places if place.bearer is not None}
