"""The force of a fight whose attackers a text counts several times."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

import msgspec

from streams.extract.counts.tellers import are_two_tellers
from streams.extract.forces.quantities import is_range_of_rivals, told_in
from streams.extract.forces.two_sides import sets_out
from streams.extract.geography.same_place import share_place
from streams.extract.merging.accounts import is_of_another_account
from streams.extract.merging.apart import forces, orders_of
from streams.extract.merging.attaching import LOSSES
from streams.extract.merging.called import is_of_other_kind, is_side_apart
from streams.extract.merging.civil import are_no_fighters
from streams.extract.merging.crediting import (
    MAKING,
    credit,
    is_beside_force,
    is_only_had,
    is_told,
    nearest,
    reach_of,
)
from streams.extract.merging.face_to_face import without_faced
from streams.extract.merging.group import Group, attackers_of, is_after, share_sides
from streams.extract.merging.rivals import disputed
from streams.extract.people.kinds import kind_of
from streams.extract.reading.figures import puts_figure
from streams.extract.reading.found import Spare, Told
from streams.extract.reading.joining import (
    are_added,
    are_as_many_others,
    are_columns,
    are_of_foes,
    is_part_of_all,
    judged_join,
    made_of,
    told_as_wings,
)
from streams.extract.reading.second import MAY_ATTACK, SURE, SURE_TO_ATTACK, Counted
from streams.extract.words.small import Small
from streams.records import MASSED, STRIKES, EventType, Quantity

_BESIDE, _APART = 2, 4  # sentences between two figures, and between those of two who disagree
# before what was told: "a 7,000-strong force had been assembled south of the city before it was let loose"
_HAD_MASSED = Small(r"\bhad (?:been )?(?:assembled|massed|gathered|concentrated|mustered|drawn up|amassed|collected)\b")
_SLIGHT = 0.05  # chance that they attack, without which a number stands between no two figures of attackers
_HINTED = 0.4  # chance that they attack, from which a number beside sure attackers is their rival or their part
_DOUBTED = 0.5  # chance that they attack, below which the rules' number gives way to one that surely does
_CALLED = 0.7  # chance of an attack among its words, from which a capture by counted attackers is one
_LIKELY = 0.5  # the same, where they are as good as sure to attack


def settle_forces(given: Sequence[Counted], groups: list[Group], spare: Sequence[Spare]) -> None:
    """Give the numbers of attackers to their attacks, and settle each one's force by all that are near it.

    An attack that only the judge reads (`spare`) may join `groups`.
    """
    given = [one for one in without_faced(given, groups) if not _stands_apart(one, groups)]
    _put_in(given, groups)
    _massed(given, groups, spare)
    took = [(one, one.force) for group in groups if group.type == "capture" for one in group.told if one.force]
    credit(given, groups, spare)
    _massed(given, groups, spare)  # those that have their force only now
    _total(given, groups)
    _add_wings(given, groups)
    for told, force in took:
        told.force = told.force or (force if _is_counted_taker(told, force) else None)


def _stands_apart(one: Counted, groups: Sequence[Group]) -> bool:
    return is_only_had(one) or is_side_apart(one, groups) or are_no_fighters(one, groups)


def _is_counted_taker(told: Told, force: Quantity) -> bool:
    """Say whether those counted take the place by the sentence's own words: "Two columns with 2,500 men took Tepeyac".

    They then do so in an attack at large that is told beside, and has its force of them.
    """
    return told.draft.trigger.form == "past" and bool(told.draft.places) and force.qualifier != "vague"


def _put_in(given: Sequence[Counted], groups: list[Group]) -> None:
    """Give an attack those whom its side has at its place: "The government has deployed 6,500 troops in the city"."""
    for massing in [one for one in groups if one.type == "buildup" and not one.is_past]:
        force = force_of(massing)
        own = [one for one in given if force is not None and one.is_in(force)]
        attack = next((one for one in groups if _is_under_way_before(one, massing)), None)
        if force is not None and attack is not None and own and max(one.attacking for one in own) >= MAKING:
            attack.credited.append((own[0].sentence, force))
            groups.remove(massing)


def _is_under_way_before(attack: Group, massing: Group) -> bool:
    """Say whether an attack without a force, told before, goes on where people of its own kind are massed."""
    if attack.type not in MASSED or attack.is_past or attack.planned or any(forces(attack)):
        return False
    kinds = [{kind_of(one) for one in attackers_of(group)} for group in (attack, massing)]
    is_before = min(one.order for one in attack.told) < min(one.order for one in massing.told)
    is_there = not attack.places or share_place(attack.places, massing.places)
    had = any(_HAD_MASSED.search(one.draft.sentence.text) for one in massing.told)
    return is_before and is_there and (bool(kinds[0] & kinds[1]) or (had and kinds[1] == {""}))


def _massed(given: Sequence[Counted], groups: Sequence[Group], spare: Sequence[Spare]) -> None:
    """Make an attack of a capture or a clash by counted attackers that is called one as well, or told with one.

    And of a strike whose own word the judge reads as one: "The column that struck Uige counted 8,000 rifles".
    """
    attacks = {at for one in groups if one.type in MASSED for at in orders_of(one)}
    for group in groups:
        is_struck = group.type in STRIKES and not attacks & set(orders_of(group))
        is_open = (group.type in MAY_ATTACK or is_struck) and not group.is_past
        force = force_of(group) if is_open else None
        own = [one for one in given if force is not None and one.is_in(force)]
        surest = max((one.attacking - one.readied for one in own), default=0.0)
        if surest < MAKING:
            continue
        others = [one for one in (*group.told, *group.heads) if one.draft.type != group.type and not _has_lasted(one)]
        told = [one.massed for one in (*others, *(group.told if is_struck else ())) if one.massed is not None]
        told += [(one.told.draft.type, one.chance) for one in spare if _is_told_with(one.told, group)]
        told += [(kind, 1.0) for kind in _taken_by(group)]
        kind, chance = max(told, key=lambda one: one[1], default=(group.type, 0.0))
        group.attack = kind if chance >= (_LIKELY if surest >= SURE_TO_ATTACK else _CALLED) else None


def _taken_by(group: Group) -> list[EventType]:
    """Give the attack after which a place fell, if a later sentence counts its men: "fell after an assault. 6,000"."""
    first = group.told[0].order
    named = [one.draft.type for one in group.told if one.order == first and one.draft.trigger.is_noun and is_after(one)]
    is_counted = any(one.force and one.draft.type in MASSED and one.order > first for one in group.told)
    return [kind for kind in named if kind in MASSED] if is_counted else []


_LASTED = Small(r"^,? (?:that|which) (?:has |had )?(?:lasted|taken|begun|began)\b")


def _has_lasted(told: Told) -> bool:
    """Say whether it was the last of much that came before: "took Goma after an offensive that lasted a month"."""
    text, end = told.draft.sentence.text, told.clauses.tokens[told.draft.trigger.end - 1].end
    return is_after(told) and told.force is None and _LASTED.search(text[end:]) is not None


def _is_told_with(told: Told, group: Group) -> bool:
    """Say whether a sentence of the fight tells an attack by a word of its own."""
    first = told.draft.trigger.first
    there = [one.draft.trigger for one in group.told if one.order == told.order]
    return bool(there) and not any(one.first <= first < one.end for one in there) and not is_after(told)


def _total(given: Sequence[Counted], groups: Sequence[Group]) -> None:
    attacks = [one for one in groups if one.type in MASSED and not one.is_past]
    for group in attacks:
        told = force_of(group)
        total = next((fact.quantity for fact in group.facts if fact.is_total), None)
        mine = [one for one in given if _is_theirs(one, group, attacks, groups)]
        hinted = [one for one in given if puts_figure(one) or (one.attacking < SURE and not is_told(one, groups))]
        counted = _of_one_side(_exact(_beside_sure(mine, hinted, given)), told, group)
        are_rivals = any(map(_are_rivals, counted, counted[1:]))
        added = [two[1] for two in pairwise(counted) if any(way(*two) for way in _ADDING)]
        is_all = not (are_rivals or added)
        is_of_total = told is not None and total is not None and not is_all
        alone = msgspec.structs.replace(told, parts=()) if told is not None and is_of_total else told
        own = [one for one in given if alone is not None and one.is_in(alone)]
        is_weak = bool(own) and max(one.attacking for one in own) < _DOUBTED and not _is_of_those_named(told, group)
        is_weak = is_weak and not any(one.order - own[-1].order == 1 and puts_figure(one) for one in counted)
        if total is not None and is_all and _is_all(total, counted):
            continue
        told_in = set() if is_weak else {one.order for one in own if one.sentence.kind != "headline"}
        reach = _APART if any(one.disputes for one in counted) else _BESIDE
        known = [*hinted, *added]
        more = [one for one in counted if one not in own and (one in known or _is_beside(one, told_in, reach))]
        if not more:
            continue
        counted = more if is_weak else _exact([one for one in given if one in own or one in more])
        group.settled = _larger(counted) or made_of(counted)
        group.credited.extend((one.sentence, one.quantity) for one in counted if one not in own)


def _is_of_those_named(told: Quantity | None, group: Group) -> bool:
    """Say whether the force is told of who was just named, and so of the attackers: "The insurgents, about 600, .."."""
    return any(fact.quantity == told and fact.counts is not None for fact in group.facts)


_ADDING = (are_added, are_as_many_others, are_columns, told_as_wings)


def _of_one_side(counted: Sequence[Counted], told: Quantity | None, group: Group) -> Sequence[Counted]:
    """Leave out who, in the sentence of the force told, are on its other side, and who only set out to a siege."""
    own = [one for one in counted if told is not None and one.is_in(told)]
    is_laid = group.type == "siege" and bool(attackers_of(group))
    found = [one for one in counted if one in own or not any(are_of_foes(one, other) for other in own)]
    return [one for one in found if one in own or not (own and is_laid and sets_out(one.sentence.text, one.number))]


def _larger(counted: Sequence[Counted]) -> Quantity | None:
    """Give the larger of two figures by two who disagree in so many words: no attack is hidden by who denies it."""
    if [one.disputes for one in counted[1:]] != [True]:
        return None
    return max(counted, key=lambda one: one.number.middle).quantity


def _are_rivals(before: Counted, after: Counted) -> bool:
    """Say whether one sentence, or another's account, tells two figures of the attackers; else a total has parts."""
    is_either = judged_join(before, after) == "either" and not told_as_wings(before, after)
    if before.order != after.order:
        return after.disputes or (is_either and puts_figure(after) and _are_by_two(before, after))
    return is_either


def _is_all(total: Quantity, counted: Sequence[Counted]) -> bool:
    """Say whether nothing adds to what is told as all, as in "the Iraqi part is 5,000. They are backed by 3,500"."""
    if any(one.number.middle > (total.low or 0) for one in counted):
        return False
    beside = [(one, then) for one, then in pairwise(counted) if one.is_in(total) and then.order > one.order]
    return not any(judged_join(one, then) == "sum" for one, then in beside)


def _beside_sure(mine: Sequence[Counted], hinted: Sequence[Counted], given: Sequence[Counted]) -> list[Counted]:
    """Give the numbers with those `hinted` at beside one in its sentence that add to it, or tell it otherwise."""
    found = list(mine)
    near = [one for one in given if one in found or (one in hinted and one.attacking >= _SLIGHT)]
    for before, after in pairwise(near):
        one, sure = (before, after) if after in found else (after, before)
        if not (sure in found and one in hinted):
            continue
        if is_of_another_account(before, after) and one.number.middle > sure.number.middle:
            found.append(one)
            continue
        is_said = puts_figure(one) or any(way(before, after) for way in (told_as_wings, are_added))
        if one.attacking < (_SLIGHT if is_said else _HINTED):
            continue
        how = judged_join(before, after)
        is_beside = one.order == sure.order and how in {"sum", "either"}
        if is_beside or (how in {"either", "last"} and _are_by_two(before, after)):
            found.append(one)
    return [one for one in given if one in found]


def _are_by_two(before: Counted, after: Counted) -> bool:
    """Say whether two neighbouring sentences each tell a figure by a teller's word."""
    return after.order - before.order == 1 and are_two_tellers(before.sentence.text, after.sentence.text)


def _add_wings(given: Sequence[Counted], groups: Sequence[Group]) -> None:
    """Add up what the judge reads as one force though its parts are told as attacks of their own, not at two places.

    The first of them has the sum: "3,000 are attacking from the north, while a column of 2,500 struck from the coast".
    """
    attacks = [one for one in groups if one.type in MASSED and not one.is_past]
    homes = [(one, _home(one, attacks)) for one in given if one.attacking >= SURE]
    runs: list[list[tuple[Counted, Group]]] = []
    for one, home in homes:
        if home is not None and runs and _is_wing(one, home, runs[-1][-1]):
            runs[-1].append((one, home))
        elif home is not None:
            runs.append([(one, home)])
    for run in runs:
        first = run[0][1]
        if any(home is not first for _, home in run):
            first.settled = made_of([one for one, _ in run])


def _is_wing(one: Counted, home: Group, last: tuple[Counted, Group]) -> bool:
    """Say whether a number is the next of the same attack, or of another wing of what the one before it makes."""
    before, beside = last
    if home is beside:
        return True
    if are_columns(before, one):
        return not _are_apart(beside, home)
    is_near = one.order - before.order <= 1 and not (_are_apart(beside, home) or are_of_foes(before, one))
    is_other = is_part_of_all(before, one)
    return is_near and not is_other and judged_join(before, one) == "sum"


def _home(one: Counted, attacks: Iterable[Group]) -> Group | None:
    """Give the attack whose force the number is, or is a part of."""
    return next((group for group in attacks if (told := force_of(group)) is not None and one.is_in(told)), None)


def _are_apart(group: Group, other: Group) -> bool:
    """Say whether two attacks are known to be at different places, by different sides, or one over before a siege."""
    ours, theirs = (
        {one.actor_id for told in each.told for one in told.draft.attackers if one.actor_id} for each in (group, other)
    )
    is_elsewhere = bool(group.places and other.places) and not share_place(group.places, other.places)
    is_over = {(each.type == "siege", each.told[0].draft.phase) for each in (group, other)} == _BROKEN
    is_over = is_over or _is_on_besiegers(group, other)
    return is_elsewhere or is_over or (bool(ours and theirs) and ours.isdisjoint(theirs))


def _is_on_besiegers(group: Group, other: Group) -> bool:
    """Say whether one is a siege by a named side, and the other is told of others who come to where it is.

    "A column of 1,500 men set out to relieve it. The rebel alliance has besieged it with 4,000"
    """
    sieges = [one for one in (group, other) if one.type == "siege"]
    if len(sieges) != 1:
        return False
    coming = other if sieges[0] is group else group
    besiegers, comers = attackers_of(sieges[0]), attackers_of(coming)
    return bool(besiegers and comers) and not share_sides(comers, sieges[0], strictly=True)


# "have surrounded it with 10,000 men. The army broke a first attack, in which 5,000 took part"
_BROKEN = {(True, "underway"), (False, "concluded")}


def _is_beside(one: Counted, told_in: Collection[int], reach: int) -> bool:
    """Say whether a number stands so near to the force told, if any is, that it may be a part of it or its rival."""
    if one.attacking < MAKING and reach == _BESIDE:
        return one.order in told_in
    return not told_in or min(abs(one.order - other) for other in told_in) <= reach


def _exact(some: Sequence[Counted]) -> Sequence[Counted]:
    """Give those of the text, without what headlines round and what is told vaguely, as far as there are any."""
    told = [one for one in some if one.sentence.kind != "headline"] or some
    exact = [one for one in told if one.number.qualifier != "vague"]
    vague = [one for one in told if one not in exact]
    if exact and any(all(_is_rival(other, one) for other in exact) for one in vague):
        return vague
    return exact or told


def _is_rival(one: Counted, vague: Counted) -> bool:
    """Say whether another sentence tells fewer than the vague plural does."""
    return one.order != vague.order and _is_of_fewer(one.quantity, vague.quantity)


def _is_theirs(one: Counted, group: Group, attacks: Sequence[Group], groups: Iterable[Group]) -> bool:
    """Say whether a number is of those who make this attack, as far as the judge and the distance tell."""
    if one.attacking < SURE:
        return False
    if any(map(one.is_in, forces(group))):
        return True
    if is_of_other_kind(one, group):
        return False
    beside = next((other for other in attacks if is_beside_force(one, other)), None)
    home = beside if beside is not None else nearest([one], attacks, reach_of([one]))
    return not is_told(one, groups) and home is group


def _is_one(told: Quantity, other: Quantity) -> bool:
    """Say whether both are one number of the text: "3,200 marines and 1,800 soldiers take part" tells no 1,800."""
    return told.field == other.field and told.start < other.end and other.start < told.end


def _is_more(one: Quantity, total: Quantity) -> bool:
    """Say whether a number is no part of a total, as it is more: "first spoke of 100. It now says 800 took part"."""
    return one.low is not None and total.high is not None and one.low > total.high


def force_of(group: Group) -> Quantity | None:
    """Give the force: what was settled, a total with its parts, else the first that is no vague plural, or any."""
    if group.settled is not None:
        return group.settled
    told = [one.force for one in group.told if one.force is not None]
    heads = [one.force for one in group.heads if one.force is not None]  # round what the text says more exactly
    facts = [fact for fact in group.facts if fact.role not in LOSSES]
    added = [part for one in told for part in told_in(one)[1:] if one.derived]
    whole = [fact for fact in facts if fact.is_total and not any(_is_one(fact.quantity, part) for part in added)]
    totals = [disputed(fact, facts, group.told) for fact in whole]
    found = sorted((fact for fact in facts if fact not in whole), key=lambda fact: fact.is_at_front)
    parts = tuple(fact.quantity for fact in found)
    if totals and is_range_of_rivals(totals[0]):
        return totals[0]
    if totals:
        fit = [one for one in (*told, *heads, *parts) if not _is_more(one, totals[0])]
        return msgspec.structs.replace(totals[0], parts=tuple(fit))
    every = (*told, *parts, *heads, *(force for _, force in group.credited))
    exact = next((one for one in every if one.qualifier != "vague"), None)
    is_rival = exact is not None and _is_of_fewer(exact, every[0])
    return exact if exact is not None and not is_rival else next(iter(every), None)


def _is_of_fewer(exact: Quantity, told: Quantity) -> bool:
    """Say whether a number is a rival of the vague plural told first, and less: "Thousands .. up to 1,000 attacked"."""
    return told.qualifier == "vague" and None not in (told.low, exact.high) and (exact.high or 0) < (told.low or 0)
