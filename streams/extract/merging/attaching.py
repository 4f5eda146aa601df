"""What tells more of an article's events than their own sentences do: headlines, numbers, losses."""

import re
from collections.abc import Sequence

import msgspec

from streams.extract.counts.counting import count
from streams.extract.counts.each import times_units, unit_told
from streams.extract.counts.in_place import were_on_duty
from streams.extract.forces.facts import Fact
from streams.extract.forces.standing import are_faced_by_attackers, side_of
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import are_nested, share_place
from streams.extract.merging.civil import are_of_no_side
from streams.extract.merging.group import Group, attackers_of, defenders_of, is_after, share_sides
from streams.extract.merging.that_one import is_taken_in_attack, remembered_by
from streams.extract.people.actors import country_of_actor, sent_by
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import REBELS, is_opposed, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.reading.second import Counted
from streams.extract.words.lexicon import THEM
from streams.extract.words.small import Small
from streams.records import GROUND, MASSED, STRIKES, EventType

COUNTED: frozenset[EventType] = GROUND - {"clash"}
LOSSES = ("killed", "wounded", "captured")
# in what men are killed, wounded or caught: not in a retreat or a truce
_COSTLY: dict[str, frozenset[EventType]] = {
    "killed": GROUND | STRIKES,
    "wounded": GROUND | STRIKES,
    "captured": GROUND | {"surrender"},
}
_LOSS_REACH = 2  # sentences from an event to its losses, and
_ALONE_REACH = 8  # where it is the only one that is fought
_LEAD_REACH = 4  # from any event to losses of what the text is about
_ATTACKS = MASSED | {"capture"}
_PARTS: frozenset[EventType] = STRIKES | {"capture", "clash"}
_LEADS = MASSED | {"capture", "clash"}
# what all of the fighting has cost: "As of Monday 191 militants had been killed", "the dead since Wednesday at 311"
_OF_ALL = re.compile(
    r"^\W*(?:as of|so far|in all|altogether|to date)\b|\bsince (?:\w+day|(?:it|the (?:fighting|offensive|battle|"
    r"assault|operation|attack|fight)) (?:began|started|broke out))\b|\bso far\b",
    re.IGNORECASE,
)
_FACT_REACH = 5  # sentences from an event to a number that may be its own
_TOTAL_REACH = 12  # and to the strength of the attack at large
# chance that they attack or are attacked, from which those counted may be of those attacked, or of the attackers, or
_FIGHTING, _ATTACKING, _HARDLY = 0.7, 0.5, 0.1  # .. of those of the sentence before
_FACED = 3  # .. which is as near as the next sentences


def attach(fact: Fact, groups: Sequence[Group], spoken: Sequence[int], last: str = "") -> None:
    """Give the number of a sentence without an event to the attack that the sentences before it tell of.

    `last` is the text of the sentence right before it.
    """
    groups = _open_to(fact, groups)
    if fact.role in LOSSES:
        _attach_loss(fact, groups)
        return
    if fact.is_each:
        _attach_each(fact, groups, last)
    elif (own := _own_attack(fact, groups)) is not None:
        own.facts.append(fact)
    elif (meant := remembered_by(fact.sentence.text, fact.order, groups)) is not None:
        meant.facts.extend([fact] if fact.role == "attacking" and meant.type in COUNTED else [])
    else:
        _attach_to_told(fact, groups, spoken)


def _open_to(fact: Fact, groups: Sequence[Group]) -> list[Group]:
    """Give the events of which a number of a sentence without one may be: those of its entry.

    And any of which it says so, "6,000 men are taking part in it"; and losses those of the one battle of a live page.
    """
    if fact.role not in LOSSES:
        return [one for one in groups if fact.is_of_attack or one.is_of_entry(fact.sentence)]
    battles = [one for one in groups if one.type in MASSED and not (one.is_past or one.is_answer)]
    return [one for one in groups if one.is_of_entry(fact.sentence) or battles == [one]]


def _attach_to_told(fact: Fact, groups: Sequence[Group], spoken: Sequence[int]) -> None:
    """Give a number to the attack told last before it, on the side on which its people are."""
    for group in sorted(groups, key=lambda group: (*_rank(group, groups, fact), _place_of(group, groups, fact))):
        before = [one.order for one in group.told if one.order < fact.order]
        distance = sum(max(before, default=0) < order <= fact.order for order in spoken)
        reach = _TOTAL_REACH if _is_strength_of(fact, group, groups) else _FACT_REACH
        if group.type not in COUNTED or not before or distance > reach:
            continue
        places = [place for place in fact.places if place.bearer is None or place.bearer.kind != "country"]
        is_within = fact.role == "attacking" and group.type == "offensive" and are_nested(places, group.places)
        if places and group.places and not (share_place(places, group.places) or is_within):
            continue
        attackers = attackers_of(group)
        near = distance if reach == _FACT_REACH else min(distance, _FACED)
        side = fact.role if fact.is_set else side_of(fact, attackers, defenders_of(group), near)
        fact.is_set |= side == "defending" and are_faced_by_attackers(fact, attackers, defenders_of(group))
        at = fact.quantity.start - fact.sentence.start
        if are_of_no_side(fact.mention, fact.sentence.text, at, [group]) or _is_unlikely(fact, group, side, distance):
            return
        if side == "attacking":
            group.facts.append(fact)
        elif side == "defending" and (fact.is_set or not _are_attackers(fact, groups)):
            group.opposed.append(fact)
        if side is not None:
            return


def _is_unlikely(fact: Fact, group: Group, side: str | None, distance: int) -> bool:
    """Say whether those counted hardly take part on the side that the rules give them to, as the judge reads them.

    It knows one sentence alone, so not on which side they are; but whether on any: "Eleven soldiers were brought in".
    """
    if side == "defending":
        is_guard = were_on_duty(_around(fact)[1]) and is_opposed(fact.mention, attackers_of(group))
        return (fact.fighting < _FIGHTING and not is_guard) or _goes_on(fact, group)
    is_told = fact.is_of_attack or fact.is_total or fact.is_back or fact.names_attackers  # by words beside the number
    return side == "attacking" and not is_told and fact.fighting < (_ATTACKING if distance > 1 else _HARDLY)


def _goes_on(fact: Fact, group: Group) -> bool:
    """Say whether others than those are counted who attack by the sentence before: "Another 600 hold the road"."""
    before = fact.sentence.text[: fact.quantity.start - fact.sentence.start]
    told = [one.order for one in group.facts if one.role not in LOSSES]
    told += [one.order for one in group.told if one.force is not None]
    return fact.order - 1 in told and _ANOTHER.search(before) is not None


_ANOTHER = Small(r"(?:^|\s)(?:another|a further|an additional)\s+$")


def _are_attackers(fact: Fact, groups: Sequence[Group]) -> bool:
    """Say whether those counted are known, and attack in what the text tells: "fewer than 200 LRA men are left".

    Or they are rebels' where rebels attack, and none are attacked: "The rebels rushed 300 men".
    """
    own = identity_of(fact.mention)
    attackers = [one for group in groups for one in attackers_of(group)]
    if own and any(own == identity_of(one) for one in attackers):
        return True
    owner = fact.owner
    if owner is None or owner.noun not in REBELS or identity_of(owner) or not attackers:
        return False
    attacked = [one for group in groups for one in defenders_of(group)]
    is_of_them = {kind_of(one) for one in attackers} == {"irregular"}
    return is_of_them and not any(kind_of(one) == "irregular" for one in attacked)


def _own_attack(fact: Fact, groups: Sequence[Group]) -> Group | None:
    """Give the attack whose figure the number puts right, or whose force its own sentence tells."""
    if fact.puts_right and (wrong := _told_wrongly(fact, groups)) is not None:
        fact.is_total = True
        return wrong
    return next((one for one in groups if _is_its_force(fact, one)), None)


def _is_its_force(fact: Fact, group: Group) -> bool:
    """Say whether the number's own sentence tells this attack with it: "The siege was mounted by 1,500 men"."""
    told = [one.force for one in group.told if one.order == fact.order and one.force is not None]
    return group.type in MASSED and any(one.start < fact.quantity.end and fact.quantity.start < one.end for one in told)


def _is_strength_of(fact: Fact, group: Group, groups: Sequence[Group]) -> bool:
    """Say whether a number may be of an attack told long before: it names it, or is of attackers, and no other is."""
    if group.type not in MASSED:
        return False
    is_alone = not any(one.type in MASSED and one is not group and not one.is_past for one in groups)
    is_any = fact.is_total or fact.is_faced or fact.is_inside or fact.role == "attacking"
    return fact.is_of_attack or fact.is_set or (is_alone and is_any)


def _attach_each(fact: Fact, groups: Sequence[Group], last: str) -> None:
    """Give the units of the attack told right before what each of them has: "in three columns. Each has 700 men".

    Its units may stand in the sentence between: "He said they had committed three brigades. Each has 2,500 men".
    """
    for group in groups:
        told = [one for one in group.told if one.order in range(fact.order - _LOSS_REACH, fact.order)]
        text = told[-1].draft.sentence.text if told and group.type in COUNTED else ""
        number = fact.mention.number
        unit = unit_told(*_around(fact))
        ways = (times_units(number, one, count(one), unit) for one in (last, text) if number and text)
        product = next((one for one in ways if one is not None), None)
        if product is not None:
            fact.quantity = msgspec.structs.replace(
                fact.quantity, low=product.low, high=product.high, qualifier=product.qualifier, derived=True
            )
            fact.is_total = True
            group.facts.append(fact)
            return


def _around(fact: Fact) -> tuple[str, str]:
    """Give the words of its sentence before the number and after those whom it counts."""
    text, start = fact.sentence.text, fact.sentence.start
    return text[: fact.quantity.start - start], text[fact.quantity.end - start :]


def _told_wrongly(fact: Fact, groups: Sequence[Group]) -> Group | None:
    """Give the event whose figure the sentences right before took back."""
    near = range(fact.order - _LOSS_REACH, fact.order)
    return next((one for one in groups if any(told.is_retracted and told.order in near for told in one.told)), None)


def _place_of(group: Group, groups: Sequence[Group], fact: Fact) -> int:
    """Give what puts attacks of one sentence in order: its first is what goes on, its last who is in the place."""
    is_last = fact.role == "defending" or fact.mention.noun in ("them", "these", "those")  # those named last
    return groups.index(group) * (-1 if is_last else 1)


def _rank(group: Group, groups: Sequence[Group], fact: Fact) -> tuple[bool, int, bool]:
    """Give what puts groups in order: the one told last before the number, of one sentence's the attack at large.

    The strength of "the operation" is that of the attack at large, not of a village that was taken in it.
    """
    before = [one.order for one in group.told if one.order < fact.order]
    is_part = (
        fact.is_of_attack and (group.type not in MASSED or group.is_past) and not is_taken_in_attack(group, fact.order)
    )
    is_part = is_part or any(_is_taken_in(group, other) for other in groups)
    is_part = is_part or ((group.is_behind or group.is_answer) and len(groups) > 1)
    is_part = is_part or _is_of_others(fact, group, groups)
    is_part = is_part or (group.is_of_regaining and _is_after_attack(group, groups)) or group.is_denied
    return is_part, -max(before, default=-1), group.type not in MASSED


def _is_of_others(fact: Fact, group: Group, groups: Sequence[Group]) -> bool:
    """Say whether who puts them into "the operation" makes another attack: "Croatia has sent 130,000 men to it"."""
    makers = [one for one in groups if one.type in MASSED and not one.is_past and _makes(fact, one)]
    return fact.is_of_attack and bool(makers) and group not in makers


def _makes(fact: Fact, group: Group) -> bool:
    """Say whether those attack who have those counted, or the army of their state; "Zagreb" may stand for it."""
    own = identity_of(fact.owner) if fact.owner is not None else ""
    sender = fact.owner.actor_id if fact.owner is not None else None
    is_state = sender is not None and sent_by(sender) == "state"
    land = country_of_actor(sender) if is_state else capitals().get(fact.sentence.text.split(None, 1)[0])
    for one in attackers_of(group):
        is_army = one.actor_id is not None and sent_by(one.actor_id) == "state"
        if (own and own == identity_of(one)) or (land and is_army and land == country_of_actor(one.actor_id)):
            return True
    return False


def _is_after_attack(group: Group, groups: Sequence[Group]) -> bool:
    """Say whether an attack was told before: who then has back what he lost is not "the attackers"."""
    first = group.told[0].order
    return any(one.type in _ATTACKS and not one.is_past and one.told[0].order < first for one in groups)


def _is_taken_in(group: Group, attack: Group) -> bool:
    """Say whether a capture is what an attack on its place or region came to: its men are those of the attack."""
    is_there = bool(group.places) and (
        share_place(group.places, attack.places) or are_nested(group.places, attack.places)
    )
    attackers = [one for one in attackers_of(group) if one.head != "platform" or one.actor_id]  # "columns of armour"
    is_theirs = share_sides(attackers, attack, strictly=False)
    return group.type == "capture" and attack.type in MASSED and is_there and is_theirs and not attack.is_past


def attack_counted(groups: Sequence[Group], counted: Sequence[Counted]) -> None:
    """Let those whom a number after an attack counts, or who sent them, be its attackers where nobody is named."""
    for group in groups:
        if any(one.draft.attackers for one in (*group.told, *group.heads)) or group.type not in COUNTED:
            continue
        those: list[tuple[Mention | None, Mention | None]]
        those = [(fact.owner, fact.mention) for fact in group.facts if fact.role not in LOSSES]
        those += [(one.owner, one.mention) for _, force in group.credited for one in counted if one.is_in(force)]
        taken = defenders_of(group)
        found = next((one for each in those if (one := _named_of(each)) is not None and one not in taken), None)
        if found is not None:
            group.told[-1].draft.attackers.append(found)


def turn_counted(groups: Sequence[Group], counted: Sequence[Counted]) -> None:
    """Let those attack who are counted for it where only a clash names both sides, and they are its second.

    As in "Police fight gunmen in the hills. In the attack some 350 gang members had come over the ridge".
    """
    for group in groups:
        fights = [one for one in (*group.told, *group.heads) if one.draft.attackers]
        if group.type not in COUNTED - {"clash"} or any(one.draft.type != "clash" for one in fights):
            continue
        those = [fact.mention for fact in group.facts if fact.role not in LOSSES]
        those += [one.mention for _, force in group.credited for one in counted if one.is_in(force) and one.mention]
        kinds = set(map(kind_of, those)) - {""}
        for one in fights:
            sides = [set(map(kind_of, some)) for some in (one.draft.attackers, one.draft.defenders)]
            if kinds and kinds == sides[1] != sides[0]:
                one.draft.attackers, one.draft.defenders = one.draft.defenders, one.draft.attackers


def _named_of(those: tuple[Mention | None, Mention | None]) -> Mention | None:
    """Give the owner of those counted, else themselves, where either has a name."""
    known = [one for one in those if one is not None and one.name and one.noun not in THEM]
    return next((one for one in known if one.head in ("armed", "state", "people")), None)


def _named_in(fact: Fact, groups: Sequence[Group]) -> Group | None:
    """Give the only event of the kind that the sentence names it by: "seven people died in the ambush"."""
    found = _IN_IT.search(fact.sentence.text)
    if found is None:
        return None
    those = [one for one in groups if one.type == found[1].lower().replace(" ", "") and not one.is_past]
    told = any(getattr(told.casualties, fact.role) for one in those for told in one.told)
    is_open = len(those) == 1 and not told and all(one.role != fact.role for one in those[0].facts)
    return those[0] if is_open else None


_IN_IT = re.compile(r"\b(?:in|during|by) (?:the|that|this) (ambush|raid|bombing|shelling|air ?strike)\b", re.IGNORECASE)


def is_of_all(text: str) -> bool:
    """Say whether a sentence tells what all of the fighting has cost: "69 soldiers have died since the drive began"."""
    return _OF_ALL.search(text) is not None


def _tells_first(told: Told, fact: Fact) -> bool:
    """Say whether a sentence of the fight has told such losses before, or tells them of no more than the day."""
    lost, text = getattr(told.casualties, fact.role), told.draft.sentence.text
    return lost is not None and (told.order < fact.order or not is_of_all(text))


def _attach_loss(fact: Fact, groups: Sequence[Group]) -> None:
    """Give the losses of a sentence without an event to the event told last before it, if it tells none itself."""
    before = [
        (max(orders), group)
        for group in groups
        if (orders := [o.order for o in group.told if o.order < fact.order])
        and group.type in _COSTLY[fact.role]
        and not _is_only_meant(group)
    ]
    if not before:
        return
    if (named := _named_in(fact, [one for _, one in before])) is not None:
        named.facts.append(fact)
        return
    last, group = max(before, key=lambda one: (one[0], not _is_told_beside(one[1], one[0]), one[1].type in MASSED))
    main = next((one for one in before if one[1].type in MASSED), None)
    is_whole = group.type in _PARTS and fact.sentence.block > group.block and not fact.places
    if is_whole and main is not None:
        last, group = main
    told = any(_tells_first(one, fact) for one in group.told)
    lead = next((one for _, one in before if one.type in _LEADS and not one.is_past), None)
    if lead is not None and lead is not group and (told or group.type in _PARTS) and is_of_all(fact.sentence.text):
        if not any(getattr(one.casualties, fact.role) for one in lead.told) and not fact.places:
            lead.facts.append(fact)
        return
    places = [place for place in fact.places if place.bearer is None or place.bearer.kind != "country"]
    is_there = not places or not group.places or share_place(places, group.places)
    near = fact.order - last <= _LOSS_REACH and fact.sentence.block - group.block <= 1
    fought = [one for _, one in before if one.type in GROUND | STRIKES]
    attacks = [one for one in fought if one.type in MASSED and not one.is_past]
    is_alone = len(fought) == 1 or (is_whole and main is not None) or attacks == [group]
    near = near or (is_alone and fact.order - last <= _ALONE_REACH)
    if near and is_there and not told and all(one.role != fact.role for one in group.facts):
        group.facts.append(fact)
    elif not (near and is_there) and lead is not None and _may_have_cost(lead, fact, places):
        is_told_on = fact.order - max(order for order, _ in before) <= _LEAD_REACH
        lead.facts.extend([fact] if places or is_told_on else [])


def _is_told_beside(group: Group, order: int) -> bool:
    """Say whether a sentence tells it only beside the rest: "a month after the attack", ", as troops fought on"."""
    told = [one for one in group.told if one.order == order]
    return all(is_after(one) or _is_meanwhile(one) for one in told)


def _is_meanwhile(told: Told) -> bool:
    before = told.draft.sentence.text[: told.clauses.tokens[told.draft.trigger.first].start]
    return _MEANWHILE.search(before) is not None


_MEANWHILE = Small(r", (?:even )?(?:as|while) [^,;.]*$")


def _may_have_cost(lead: Group, fact: Fact, places: Sequence[PlaceMention]) -> bool:
    """Say whether what the text is about may have cost those of whom no other fight is told near."""
    lost = any(getattr(one.casualties, fact.role) for one in lead.told) or any(
        one.role == fact.role for one in lead.facts
    )
    return not lost and (not places or share_place(places, lead.places))


def _is_only_meant(group: Group) -> bool:
    return all(one.draft.phase == "planned" or one.draft.type == "buildup" for one in group.told)
