"""Numbers that the judge takes for attackers and that no rule gave to an event: whose force they are."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

import msgspec

from streams.extract.counts.engaged import are_awaited, hold_the_town, will_resist
from streams.extract.counts.shares import share_of_them
from streams.extract.forces.facts import Fact
from streams.extract.forces.standing import is_enemy_of
from streams.extract.merging.apart import AHEAD, distance_to, forces, is_ahead, is_told_again, steps_to
from streams.extract.merging.attaching import COUNTED, LOSSES
from streams.extract.merging.called import are_of_other_people, are_opposed, is_of_other_kind
from streams.extract.merging.group import (
    RAIDS,
    Group,
    attackers_of,
    defenders_of,
    relieved_by,
)
from streams.extract.merging.meant import fight_of_meant
from streams.extract.merging.that_one import remembered_by
from streams.extract.merging.vaguely import better_told
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Spare
from streams.extract.reading.joining import are_added, judged_join, made_of, takes_part, told_as_wings
from streams.extract.reading.second import HINTED, SURE, Counted
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.lexicon import ASSAILANTS
from streams.extract.words.small import Small
from streams.records import MASSED, EventType, Quantity

MAKING = 0.8  # chance from which a number makes an attack that no rule reads
APART = 0.7  # from which a number is the force of an attack that another sentence tells
AGAINST = 0.85  # from which a number that the rules give to those attacked is of those who attack
ASIDE = 0.9  # chance of an attack, from which it is told beside a capture or a massing near it
_LEFT: frozenset[EventType] = frozenset({"capture", "buildup"})  # from which an attack beside it takes its force
_REACH, _FAR = 3, 12  # sentences from an attack to the number of those who make it, likely or surely


def credit(given: Sequence[Counted], groups: list[Group], spare: Sequence[Spare]) -> None:
    """Give each such number to the attack told nearest to it that has no force, one of its own sentence first.

    Where no attack is told near it, it makes the nearest of the `spare` ones; then another fight may have it.
    """
    _take_back(given, groups, spare)
    attacks = [one for one in groups if one.type in MASSED and not one.is_past]
    left: dict[int, list[Counted]] = defaultdict(list)
    for one in given:
        is_part = any(is_beside_force(one, group) for group in attacks)
        if (
            one.attacking >= SURE
            and not is_part
            and not (is_told(one, groups) or is_told_again(one, attacks))
            and not _goes_on(one, given, attacks, left)
            and remembered_by(one.sentence.text, one.order, groups) is None
        ):
            left[one.order].append(one)
    is_only = len([one for one in groups if one.type in COUNTED and not one.is_past]) == 1
    for order, some in sorted(left.items(), key=lambda those: -_chance(those[1])):
        reach = _FAR if is_only else reach_of(some)
        made = _nearest_spare(spare, order, reach) if _chance(some) >= MAKING else None
        theirs = [one for one in _of_those(some, groups) if not is_ahead(one, some, attacks)]
        home = _own_raid(some, theirs) or fight_of_meant(some, theirs) or _nearest_free(theirs, order, reach, MASSED)
        if home is None and made is not None:
            home = next((one for one in theirs if _tells(one, made) and not any(forces(one))), None)
        is_to_come = all(one.is_readied or are_awaited(one.sentence.text[one.number.end :]) for one in some)
        if home is None and not is_to_come and (made is None or made.chance < ASIDE):
            home = _nearest_free(theirs, order, reach, COUNTED)
        home = better_told(home, theirs, some, reach)
        if home is None and made is not None and (fought := _fought(theirs, some)) is not None:
            home, fought.attack = fought, made.told.draft.type
        if home is None and made is not None and not _is_told_near(groups, order, made):
            if all(one.is_readied for one in some):
                made.told.draft.phase = "planned"
            home = Group([made.told], list(made.told.draft.places), made.told.draft.sentence.block)
            groups.append(home)
        if home is not None:
            home.credited.append((some[0].sentence, _shared(made_of(some), home, order)))


def is_only_had(counted: Counted) -> bool:
    """Say whether a leader is only told to have so many, wherever they are: "He has, he said, ten thousand men"."""
    text, number = counted.sentence.text, counted.number
    has = _HAS.search(text[: number.start])
    if has is None or (counted.attacking >= _SURELY and not has["aside"]):
        return False
    return _AND_NO_MORE.match(text, number.end) is not None


_SURELY = 0.85  # chance that they attack, from which who only has them may be read over
_HAS = Small(
    r"\b(?:he|she|mr\.? [\w'\u2019-]+|general [\w'\u2019-]+|colonel [\w'\u2019-]+)(?: now| still| already)? "
    r"(?:has|had|commands|commanded)(?P<aside>, (?:he|she) (?:says?|said|claims?|claimed),)? "
    r"(?:(?:some|about|around|nearly|almost|over|more|than|at|least|up|to) )*$"
)
_AND_NO_MORE = re.compile(
    r"(?: [\w-]+){0,2}? (?:men|fighters|soldiers|troops|followers)"
    r"(?: under arms| under his command| today| now| in all)?"
    r"(?:[.;]|,? and (?:no|a|several|many|plenty)\b|$)"
)


def _fought(groups: Iterable[Group], some: Sequence[Counted]) -> Group | None:
    """Give the fight told right before that they take part in: "battled for the city. 7,000 men are taking part"."""
    if not any(map(takes_part, some)):
        return None
    order = some[0].order
    clashes = [one for one in groups if one.type == "clash" and not one.is_past and attackers_of(one)]
    near = [one for one in clashes if not any(forces(one)) and 0 < order - one.last_told(order) <= AHEAD]
    return near[-1] if near else None


def _own_raid(some: Sequence[Counted], groups: Iterable[Group]) -> Group | None:
    """Give the raid or ambush elsewhere that they themselves make: "450 fighters ambushed a patrol near Juba"."""
    who = [one.mention for one in some if one.mention is not None]
    groups = [one for one in groups if not one.is_past and not any(forces(one))]
    raids = (one for one in groups if one.type in RAIDS and any(mention in who for mention in attackers_of(one)))
    return next(raids, None)


def _goes_on(
    one: Counted, given: Sequence[Counted], attacks: Sequence[Group], left: Mapping[int, Sequence[Counted]]
) -> bool:
    """Say whether a number only goes on with one of the sentence before: a part of the same attackers, or its rival.

    "20,000 men were attacking. Western officials believe the number to be nearer to 5,000"
    """
    at = given.index(one)
    before = given[at - 1] if at else None
    told = list(chain.from_iterable(map(forces, attacks)))
    if (
        before is None
        or one.order - before.order != 1
        or not (before.attacking >= SURE or any(map(before.is_in, told)))
    ):
        return False
    is_in_own = any(distance_to(group, one.order) == 0 and not any(forces(group)) for group in attacks)
    is_known = before in left.get(before.order, ()) or any(map(before.is_in, told))
    return is_known and not is_in_own and judged_join(before, one) != "apart"


def _shared(force: Quantity, group: Group, order: int) -> Quantity:
    """Give the part of those counted that the sentence of the fight tells: "a third of them entered the city"."""
    after = [one.draft.sentence.text for one in group.told if one.order > order]
    share = share_of_them(after[0]) if after else None
    if share is None:
        return force
    low, high = (None if one is None else one * share[0] // share[1] for one in (force.low, force.high))
    return msgspec.structs.replace(force, low=low, high=high, qualifier="about", derived=True)


def is_beside_force(one: Counted, group: Group) -> bool:
    """Say whether its sentence tells a force of the fight, of which it may be a part."""
    span = range(one.sentence.start, one.sentence.end)
    return any(told.field == one.sentence.field and told.start in span for told in forces(group))


def is_told(one: Counted, groups: Iterable[Group]) -> bool:
    """Say whether a number is told of any fight, in any role, or of those who back its attackers."""
    backing = (mention for group in groups for told in group.told for mention in told.draft.supporters)
    if any(mention.number is one.number for mention in backing):
        return True
    return any(one.is_in(told) for group in groups for told in _quantities(group))


def reach_of(some: Iterable[Counted]) -> int:
    """Give how many sentences off the attack may be told that those counted in one sentence make."""
    chance = _chance(some)
    return _FAR if chance >= MAKING else _REACH if chance >= APART else 0


def nearest(some: Sequence[Counted], groups: Iterable[Group], reach: int) -> Group | None:
    """Give the fight told nearest to those counted in one sentence, of those that they may be in."""
    groups = list(groups)
    behind = [one for one in _of_those(some, groups) if not is_ahead(one, some, groups)]
    near = min(behind, key=lambda one: distance_to(one, some[0].order), default=None)
    return near if near is not None and distance_to(near, some[0].order) <= reach else None


# "recaptured Fao in April in battles that involved 100,000 of its men", which counts for no attack of today
_WEEKS_BEFORE = Small(rf"\b(?:in|last) {WHOLE_MONTH}\b|\b(?:weeks|months|years) ago\b|\blast (?:month|year)\b")


def _take_back(given: Sequence[Counted], groups: Sequence[Group], spare: Sequence[Spare]) -> None:
    """Take numbers that surely attack from those attacked, and from fights beside an attack that has none."""
    parts = [
        after for before, after in pairwise(given)
        if before.attacking >= AGAINST and (told_as_wings(before, after) or are_added(before, after))
    ]  # fmt: skip
    against = [one for one in given if one.attacking >= AGAINST or one in parts]
    is_besieged = any(group.type == "siege" and attackers_of(group) for group in groups)
    for group in groups:
        theirs = [one for one in against if not _hold_what_is_besieged(one, group)]
        group.opposed = [
            fact for fact in group.opposed
            if not _all_attack(fact)
            and (fact.is_set or _is_had_by_attacked(fact.owner, group) or not _is_of(fact.quantity, theirs))
        ]  # fmt: skip
        for one in (*group.told, *group.heads):
            if (
                one.opposing is not None
                and _is_of(one.opposing, theirs)
                and not (one.draft.is_relieved and is_besieged)
            ):
                one.opposing = None
    attacks = [one for one in groups if one.type in MASSED and not one.is_past]
    surely = [one for one in given if one.attacking - one.readied >= MAKING and not is_told_again(one, attacks)]
    wanted = [one for one in surely if _is_wanted(one, groups, spare)]
    plain = [one for one in spare if one.chance >= HINTED]
    beside = [one for one in wanted if not any(one.order == other.told.order for other in plain)]
    for group in groups:
        if group.type not in MASSED:
            group.facts = [fact for fact in group.facts if fact.role in LOSSES or not _is_of(fact.quantity, wanted)]
        if group.type not in COUNTED - _LEFT:
            theirs = beside if group.type == "capture" else wanted
            told = [one for one in (*group.told, *group.heads) if not _WEEKS_BEFORE.search(one.draft.sentence.text)]
            for one in told:
                one.force = None if one.force is not None and _is_of(one.force, theirs) else one.force


def _all_attack(fact: Fact) -> bool:
    """Say whether the number's own words have them attack: "outnumber the 2,200 defenders three to one"."""
    return fact.mention.number is not None and fact.mention.number.whole == "attacking"


def _is_wanted(one: Counted, groups: Sequence[Group], spare: Sequence[Spare]) -> bool:
    """Say whether an attack near the number has no force, or is one that only the judge reads; no figure told again."""
    if is_told_again(one, [group for group in groups if group.type in MASSED]):
        return False
    if _nearest_free(_of_those([one], groups), one.order, _FAR, MASSED) is not None:
        return True
    made = _nearest_spare([other for other in spare if other.chance >= ASIDE], one.order, _FAR)
    return made is not None and not _is_told_near(groups, one.order, made)


def _of_those(some: Sequence[Counted], groups: Iterable[Group]) -> list[Group]:
    """Give the fights that those counted in one sentence may be in: that sentence's in any case.

    Who only wait for an attack are in none that has begun.
    """
    is_waiting = all(one.is_readied for one in some)
    is_open = any(map(takes_part, some))
    return [
        one for one in groups
        if (is_open or one.is_of_entry(some[0].sentence))
        and not _are_of_attacked(some, one)
        and (distance_to(one, some[0].order) == 0
        or not (all(is_of_other_kind(each, one) for each in some)
        or (is_waiting and one.type in MASSED and not one.planned)))
    ]  # fmt: skip


def _are_of_attacked(some: Sequence[Counted], group: Group) -> bool:
    """Say whether those counted are theirs who are attacked: "attacked Goma, where the rebels lost 90 of their 900".

    Or an army's where rebels attack: "has sent 6,000 soldiers to Goma because it expects the rebels to attack it"; or
    rebels where an army does.
    """
    return all(
        _is_had_by_attacked(one.owner, group)
        or is_of_other_kind(one, group)
        or are_opposed(one, group)
        or are_of_other_people(one, group)
        or is_enemy_of(one.sentence.text[: one.number.start], attackers_of(group))
        or _are_to_resist(one, group)
        or (_hold_what_is_besieged(one, group) or one.mention in relieved_by(group))
        for one in some
    )


def _is_had_by_attacked(owner: Mention | None, group: Group) -> bool:
    """Say whether whose people are counted is attacked, by that very phrase or one that is called so and no attacker.

    "The army held off an assault on Kutum. It has brought up 7,000 men"
    """
    attacked = defenders_of(group)
    if owner is None or owner in attacked:
        return owner is not None
    named, attacking = ({one.name.lower() for one in those} for those in (attacked, attackers_of(group)))
    return owner.name.lower() in named - attacking - {""}


def _hold_what_is_besieged(one: Counted, group: Group) -> bool:
    """Say whether they hold the town that others besiege: whoever besieges it has not taken it yet."""
    if group.type != "siege" or group.planned or not hold_the_town(one.sentence.text[one.number.end :]):
        return False
    attackers = attackers_of(group)
    named = {attacker.actor_id for attacker in attackers if attacker.actor_id}
    is_theirs = one.owner in attackers if one.owner is not None else False
    is_named = one.mention is not None and (one.mention.actor_id in named or one.mention.noun in ASSAILANTS)
    return not (is_theirs or is_named)


def _are_to_resist(one: Counted, group: Group) -> bool:
    """Say whether those whose people are counted say that they will stop who attacks."""
    if one.owner is None or one.owner in attackers_of(group):
        return False
    return will_resist(one.sentence.text[one.number.end :])


def _is_of(told: Quantity, given: Iterable[Counted]) -> bool:
    return any(one.is_in(told) for one in given)


def _nearest_spare(spare: Sequence[Spare], order: int, reach: int) -> Spare | None:
    near = min(spare, key=lambda one: (one.chance < HINTED, abs(one.told.order - order), one.told.order), default=None)
    return near if near is not None and abs(near.told.order - order) <= reach else None


def _nearest_free(groups: Iterable[Group], order: int, reach: int, kinds: frozenset[EventType]) -> Group | None:
    """Give the fight of those kinds that is told nearest and has no force, one that was denied only if no other is."""
    free = [one for one in groups if one.type in kinds and not one.is_past and not any(forces(one))]
    free = [one for one in free if not one.is_denied] or free
    met = [one for one in free if not one.is_answer or distance_to(one, order) == 0]
    free = met if any(distance_to(one, order) <= reach for one in met) else free
    near = min(free, key=lambda one: (steps_to(one, order), -distance_to(one, order)), default=None)
    return near if near is not None and distance_to(near, order) <= reach else None


def _tells(group: Group, made: Spare) -> bool:
    """Say whether a fight is told by the very word that the judge reads an attack in: "storm X" of a town taken."""
    at = made.told.draft.trigger.first
    those = [one for one in (*group.told, *group.heads) if one.order == made.told.order]
    return not group.is_past and any(one.draft.trigger.first <= at < one.draft.trigger.end for one in those)


def _is_told_near(groups: Iterable[Group], order: int, made: Spare) -> bool:
    """Say whether an attack is told near a number, or told by the sentence that the judge reads one in."""
    kinds = MASSED if made.chance >= ASIDE else COUNTED
    there = [one for one in groups if one.type in kinds and not one.is_past]
    return any(distance_to(one, order) <= _REACH or not distance_to(one, made.told.order) for one in there)


def _chance(some: Iterable[Counted]) -> float:
    return max(one.attacking for one in some)


def _quantities(group: Group) -> Iterator[Quantity]:
    yield from forces(group)
    yield from (fact.quantity for fact in (*group.facts, *group.opposed))
    yield from (quantity for _, quantity, _ in group.faced)
    for one in (*group.told, *group.heads):
        losses = (one.casualties.killed, one.casualties.wounded, one.casualties.captured)
        yield from (told for told in (one.opposing, *losses) if told is not None)
