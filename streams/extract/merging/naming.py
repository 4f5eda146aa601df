"""Sides that another event of the article tells: who took the town before holds it, and whose soldiers attack on."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import country_of, demonyms
from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import Group, attackers_of, defenders_of
from streams.extract.merging.opposing import oppose
from streams.extract.people.actors import country_of_actor
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.stances import Stance
from streams.extract.words.lexicon import ASSAILANTS, BACKING_SUFFIX, words
from streams.records import GROUND, MASSED, STRIKES

_ANYBODY = words("men fighters troops forces soldiers people attackers assailants besiegers personnel force")
_HITS = frozenset({"retreat", "surrender", "siege", "assault", "clash"})
_CLAIMED = MASSED | STRIKES | {"raid", "ambush", "capture"}
_ANSWERED = 6  # sentences from an attack to who answers for it
_BY_ASSAILANTS = frozenset({"assault", "raid", "ambush", "capture"})
_NEAR = 2  # sentences from an attack to the one that goes on with it


def oppose_captors(groups: Sequence[Group]) -> None:
    """Let those who took a town, before or after, stand against others who attack it: "It fell to the IS in May"."""
    for attack in [one for one in groups if one.type in MASSED and one.places]:
        for capture in [one for one in groups if one.type == "capture" and one is not attack]:
            captors = attackers_of(capture)
            if captors and share_place(attack.places, capture.places) and _may_hold_it(captors, attack, capture):
                oppose(attack, captors, is_sure=True)


def _may_hold_it(captors: Sequence[Mention], attack: Group, capture: Group) -> bool:
    """Say whether those who took the town may be who is attacked there: no two arms of one state, nobody long gone.

    As in "Russian forces attacked Kyiv on Monday. German forces captured Kyiv in 1941".
    """
    attackers = attackers_of(attack)
    is_after = _first(capture) > _first(attack)
    are_any = all(one.head == "platform" or not identity_of(one) for one in captors)
    if any(_are_backed_by(one, attackers) for one in captors):
        return False  # "Turkish-backed fighters took Tal Abyad in Ankara's assault"
    if is_after and are_any and not _are_of_others(captors, attackers):
        return False  # "Israel attacked Rafah. Tanks took the crossing"
    if capture.is_past and {kind_of(one) for one in captors} & {kind_of(one) for one in attackers}:
        return False
    states = [{_state_of(one) for one in side} - {None} for side in (captors, attackers)]
    return not states[0] & states[1]


def _are_backed_by(captor: Mention, attackers: Sequence[Mention]) -> bool:
    """Say whether a name says that the attackers' state is behind them: "Rwandan-backed rebels"."""
    words_of = captor.name.lower().split()
    backer = next((one.rpartition("-")[0] for one in words_of if one.endswith(BACKING_SUFFIX)), "")
    home = demonyms().get(backer) or country_of(backer.title())
    return home is not None and home in map(_state_of, attackers)


def _are_of_others(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Say whether some are of a kind of which none of the others are: rebels beside soldiers."""
    kinds = [{kind_of(one) for one in side} for side in (some, others)]
    return "" not in kinds[0] | kinds[1] and not kinds[0] & kinds[1]


def _state_of(mention: Mention) -> str | None:
    return country_of_actor(mention.actor_id) if kind_of(mention) == "state" else None


def oppose_hit(groups: Sequence[Group]) -> None:
    """Let those stand against an attack who right after it flee, give up, are encircled or beat somebody off.

    As in "Troops attacked Ajdabiya. Rebels fled in pick-ups along the desert road".
    """
    for attack in [one for one in groups if one.type in MASSED | {"capture"} and attackers_of(one)]:
        for other in groups:
            hit = defenders_of(other)
            is_hit = bool(hit) and other.type in _HITS and not attackers_of(other)
            is_there = not other.places or not attack.places or share_place(attack.places, other.places)
            if is_hit and is_there and 0 <= _after(attack, other) <= _NEAR:
                oppose(attack, hit, is_sure=True)


def _after(attack: Group, other: Group) -> int:
    """Give how many sentences after the attack's last before it the other is told, -1 where it is told first."""
    last = attack.last_told(_first(other))
    return _first(other) - last if last >= 0 else -1


def name_responsible(stances: Sequence[Stance], groups: Sequence[Group]) -> None:
    """Let who claims an attack of which nobody by name is told, or is blamed for it, be its attacker.

    As in "Gunmen attacked Goma. The M23 claimed responsibility"; of several who are told the first.
    """
    for answer in (one for one in stances if one.did):
        told = [one for one in groups if _may_be_claimed(one) and one.last_told(answer.order) >= 0]
        if not told:
            continue
        group = max(told, key=lambda one: one.last_told(answer.order))
        is_near = answer.order - group.last_told(answer.order) <= _ANSWERED or len(told) == 1
        if not is_near or not _may_be_theirs(answer.mentions[0], attackers_of(group)):
            continue
        for one in group.told:
            one.draft.defenders = [each for each in one.draft.defenders if each.name != answer.mentions[0].name]
        group.told[-1].draft.attackers.extend(answer.mentions)


def name_backers(stances: Sequence[Stance], groups: Sequence[Group]) -> None:
    """Let who is told to have helped support the attack told right before: "They were backed by Ugandan warplanes".

    A sentence between may go on with the attack, and tell of nobody else.
    """
    others = {one.order for one in stances if not one.backs}
    for backing in (one for one in stances if one.backs):
        reach = 1 if backing.order - 1 in others else _BACKED_REACH
        told = [one for one in groups if attackers_of(one) and one.last_told(backing.order) >= 0]
        group = max(told, key=lambda one: one.last_told(backing.order), default=None)
        if group is not None and backing.order - group.last_told(backing.order) <= reach:
            group.told[-1].draft.supporters.extend(backing.mentions)


_BACKED_REACH = 2  # sentences from an attack to who backs it


def counts_backers(order: int, mention: Mention | None, stances: Sequence[Stance]) -> bool:
    """Say whether those counted in a sentence are told to help others."""
    return mention is not None and any(one.backs and one.order == order and mention in one.mentions for one in stances)


def _may_be_theirs(who: Mention, attackers: Sequence[Mention]) -> bool:
    """Say whether those told to attack may be his: nobody by name, and no rebels where soldiers are blamed."""
    kinds = {kind_of(one) for one in attackers if one.noun not in _ANYBODY | ASSAILANTS | {"gunmen"}} - {""}
    return not any(map(identity_of, attackers)) and kinds <= {kind_of(who)}


def _may_be_claimed(group: Group) -> bool:
    is_fact = any(one.draft.modality in ("asserted", "claimed") for one in group.told)
    return group.type in _CLAIMED and not group.is_past and not group.planned and is_fact


def share_sides_told(groups: Sequence[Group]) -> None:
    """Let a fight have whom the same attackers hit in one told beside it, and one of nobody the sides of one there.

    As in "The militants shelled the airport and then fought with Malian troops", "Heavy fighting broke out in Goma.
    Rebels attacked the army". A counter-attack of nobody has them the other way.
    """
    for group in [one for one in groups if one.type in GROUND | STRIKES and not one.planned]:
        hit = defenders_of(group)
        others = [one for one in groups if one is not group and _is_beside(one, group)]
        if not hit and not attackers_of(group) and group.type in GROUND:
            there = [one for one in others if one.type in GROUND and one.places and group.places and attackers_of(one)]
            for other in there[:1]:
                sides = attackers_of(other), defenders_of(other)
                by, on = reversed(sides) if group.is_answer and not other.is_answer else sides
                group.told[-1].draft.attackers.extend(by)
                group.told[-1].draft.defenders.extend(on)
        elif hit and not attackers_of(group):
            ways = (_fought_by, _goes_on_by) if group.type != "capture" else (_fought_by, _goes_on_by, _lost_to)
            found = next((some for other in others for way in ways if (some := way(hit, other))), [])
            found = found or next((some for other in others if (some := _in_one_sentence(hit, other, group))), [])
            found = found or _fights_on(hit, group, groups)
            group.told[-1].draft.attackers.extend(found)
        elif not hit:
            found = next((some for other in others if (some := _hit_by_same(other, group))), [])
            group.told[-1].draft.defenders.extend(found)


def _goes_on_by(hit: Sequence[Mention], other: Group) -> list[Mention]:
    """Give who attacks on those hit: "Nine Kenyan troops died when a bomb went off. Militants then opened fire"."""
    by = attackers_of(other)
    if not by or any(one.draft.defenders for one in other.told) or _are_guests(hit, by, other):
        return []
    return by if all(_are_foes(one, each) for one in by for each in hit) else []


def _fights_on(hit: Sequence[Mention], clash: Group, groups: Sequence[Group]) -> list[Mention]:
    """Give who fights on with those hit, of whom the sentences before tell: "M23 took Sake. Clashes with the army"."""
    if clash.type != "clash" or any(one.prep != "with" for one in hit) or clash.is_past:
        return []
    first = _first(clash)
    before = [one for one in groups if one.type in GROUND and not one.is_past and 0 <= one.last_told(first) <= first]
    before = [one for one in before if attackers_of(one) and first - one.last_told(first) <= _NEAR and one is not clash]
    last = max(before, key=lambda one: one.last_told(first), default=None)
    by = attackers_of(last) if last is not None else []
    return by if all(_are_foes(one, each) for one in by for each in hit) else []


def _in_one_sentence(hit: Sequence[Mention], other: Group, group: Group) -> list[Mention]:
    """Give who hits the same people in one sentence: "After a siege of ten days troops entered Goma, their base"."""
    orders = {one.order for one in group.told}
    is_here = any(one.order in orders for one in other.told)
    return attackers_of(other) if is_here and any(one in hit for one in defenders_of(other)) else []


def _are_guests(hit: Sequence[Mention], by: Sequence[Mention], other: Group) -> bool:
    """Say whether both are soldiers of states far from home, who may be allies: Kenyans and Ugandans in Somalia."""
    homes = {place.bearer.country for place in other.places if place.bearer is not None}
    return not homes & {_state_of(one) for one in (*hit, *by)} and {kind_of(one) for one in (*hit, *by)} == {"state"}


def _lost_to(hit: Sequence[Mention], other: Group) -> list[Mention]:
    """Give who attacked those who lost the place: "The army has lost control of Sake after rebels attacked it"."""
    is_on_them = all(any(_are_alike(one, each) for each in defenders_of(other)) for one in hit)
    return attackers_of(other) if other.type in MASSED and not other.is_answer and is_on_them else []


def _fought_by(hit: Sequence[Mention], clash: Group) -> list[Mention]:
    """Give whom those hit then fought: "12 soldiers died in an attack. The army said it fought rebels for hours"."""
    if clash.type != "clash":
        return []
    sides = [attackers_of(clash), defenders_of(clash)]
    for own, others in (sides, reversed(sides)):
        if own and others and all(any(_are_alike(one, each) for each in hit) for one in own):
            return list(others)
    return []


def _are_foes(one: Mention, other: Mention) -> bool:
    own, others = identity_of(one), identity_of(other)
    is_apart = own != others if own and others else kind_of(one) != kind_of(other)
    return is_apart and bool(kind_of(one) and kind_of(other))


def _are_alike(one: Mention, other: Mention) -> bool:
    own, others = identity_of(one), identity_of(other)
    return own == others if own and others else kind_of(one) == kind_of(other) != ""


def name_assailants(stances: Sequence[Stance], groups: Sequence[Group]) -> None:
    """Let those attack of whom the text goes on: "The base came under attack. The insurgents wore uniforms"."""
    for group in [one for one in groups if one.type in _BY_ASSAILANTS and _is_of_nobody(one) and not one.heads]:
        near = [one for one in stances if one.comes and any(0 < one.order - a.order <= _NEAR for a in group.told)]
        near = [one for one in near if not one.places or share_place(one.places, group.places)]
        hit = defenders_of(group)
        by = near[0].mentions if near else ()
        is_others = all(_are_foes(one, each) for one in hit for each in by)
        is_surely = bool(by) and not near[0].fell and kind_of(by[0]) == "irregular"  # no "Soldiers arrived later"
        if near and is_others and (hit or is_surely):
            for told in group.told:
                told.draft.attackers = []
            group.told[-1].draft.attackers.extend(by)


def _is_of_nobody(group: Group) -> bool:
    """Say whether nobody is told to attack but "the attackers"."""
    return all(one.noun in ASSAILANTS and " " not in one.name for one in attackers_of(group))


def _hit_by_same(other: Group, group: Group) -> list[Mention]:
    """Give whom the attackers of the group hit in the other fight."""
    own = attackers_of(group)
    named = {identity_of(one) for one in own} - {""}
    is_same = any(one in own or identity_of(one) in named for one in attackers_of(other))
    hit = defenders_of(other)
    is_fought = other.type == "clash" and group.type in (_BY_ASSAILANTS | MASSED) - {"capture"}
    if is_fought and hit and all(any(_are_called_alike(one, each) for each in own) for one in hit):
        return [one for one in attackers_of(other) if all(_are_foes(one, each) for each in own)]
    return hit if is_same and not any(one in own for one in hit) else []


def _are_called_alike(one: Mention, other: Mention) -> bool:
    """Say whether two phrases have one noun of irregulars, and not two names: "gunmen", "gunmen of the G9"."""
    is_apart = bool(identity_of(one) and identity_of(other)) and identity_of(one) != identity_of(other)
    return one.noun == other.noun and kind_of(one) == kind_of(other) == "irregular" and not is_apart


def _is_beside(other: Group, group: Group) -> bool:
    """Say whether a fight is told next to the group, at its place or at none of its own."""
    is_near = min(abs(a.order - b.order) for a in other.told for b in group.told) <= _NEAR
    is_there = not other.places or not group.places or share_place(other.places, group.places)
    is_fought = other.type in GROUND | STRIKES and not other.planned
    return is_fought and is_near and is_there and other.is_past == group.is_past


def name_attackers(groups: Sequence[Group]) -> None:
    """Let soldiers without a name be those of the fight told right before, in the same country.

    As in "Iraqi forces began moving towards Kirkuk. Residents counted 9,000 soldiers storming the K1 base".
    """
    for group in groups:
        own = attackers_of(group)
        is_open = group.type in MASSED and not group.is_past and any(map(_is_anybody, own))
        if not is_open:
            continue
        before = [one for one in groups if _goes_on(one, group)]
        named = {identity_of(each): each for one in before for each in attackers_of(one) if identity_of(each)}
        fitting = [one for one in named.values() if _may_be(one, own)]
        hit = set(map(identity_of, defenders_of(group)))
        is_known = any(one.actor_id for one in own)
        if len(named) == 1 and fitting and not is_known and not hit & set(named):
            group.told[-1].draft.attackers.append(fitting[0])


def _is_anybody(mention: Mention) -> bool:
    words_of = set(mention.name.lower().split())
    return mention.actor_id is None and not mention.is_pronoun and bool(words_of) and words_of <= _ANYBODY


def _may_be(named: Mention, own: Sequence[Mention]) -> bool:
    kinds = {kind_of(one) for one in own} - {""}
    return not kinds or kind_of(named) in kinds


def _goes_on(before: Group, group: Group) -> bool:
    """Say whether the group may go on with a fight told right before it, in the same country."""
    last = max((one.order for one in before.told if one.order < _first(group)), default=None)
    if before is group or before.type not in GROUND or before.is_past or last is None:
        return False
    homes = [{place.bearer.country for place in one.places if place.bearer is not None} for one in (before, group)]
    return _first(group) - last <= _NEAR and (not all(homes) or bool(homes[0] & homes[1]))


def _first(group: Group) -> int:
    return min(one.order for one in group.told)
