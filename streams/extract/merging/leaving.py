"""Who leaves again: those who gave way as was told before, or raiders who are only through with their raid."""

from collections.abc import Sequence

from streams.extract.merging.group import Group, defenders_of, tells_of_another
from streams.extract.merging.same_hands import names_another_day
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import ASSAILANTS, words
from streams.records import EventType

_NEAR = 8  # sentences
_SORTIES: frozenset[EventType] = frozenset({"raid", "ambush", "assault", "clash"})
_WAYS: frozenset[EventType] = frozenset({"retreat", "surrender"})


def gave_way_before(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the retreat or surrender told before that a verb without a place tells again, of the same or of anybody."""
    draft = told.draft
    if draft.type not in _WAYS or draft.trigger.is_noun or draft.places or tells_of_another(told):
        return None
    near = [one for one in reversed(groups) if one.type == draft.type and one.is_past == told.is_past]
    return next((one for one in near if _may_be_those(told, one) and not names_another_day(told, one)), None)


def _may_be_those(told: Told, group: Group) -> bool:
    own, others = told.draft.defenders, defenders_of(group)
    known = [{identity_of(one) for one in some} - {""} for some in (own, others)]
    kinds = [{kind_of(one) for one in some} for some in (own, others)]
    is_near = told.order - group.told[-1].order <= _NEAR
    is_kin = not all(kinds) or bool(kinds[0] & kinds[1])
    return is_near and (bool(known[0] & known[1]) if all(known) else is_kin)


def goes_back(told: Told, groups: Sequence[Group]) -> bool:
    """Say whether those leave who made a raid, as raiders do: "The attackers withdrew around ten in the morning"."""
    draft = told.draft
    if draft.type != "retreat" or draft.trigger.is_noun or not groups:
        return False
    last = max(groups, key=lambda one: one.told[-1].order)
    are_raiders = any(one.noun in ASSAILANTS or _is_of_attack(told, one) for one in draft.defenders)
    return are_raiders and last.type in _SORTIES and not last.planned


def count_raiders(told: Told, groups: Sequence[Group]) -> None:
    """Let a raid have the number that is told of those who leave it: "The assailants, some twenty, fled on foot"."""
    if told.opposing is None or not goes_back(told, groups):
        return
    raid = max(groups, key=lambda one: one.told[-1].order)
    if all(one.force is None for one in raid.told):
        raid.told[-1].force, raid.told[-1].counted_in = told.opposing, told.draft.sentence


def _is_of_attack(told: Told, those: Mention) -> bool:
    """Say whether they are named by their attack: "the assault force", "the raiding party"."""
    return any(one.lower in _OF_ATTACK for one in told.clauses.tokens[max(0, those.first - 1) : those.end])


_OF_ATTACK = words("assault attacking raiding storming invading")
