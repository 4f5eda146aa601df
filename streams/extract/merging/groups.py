"""The drafts of one article that tell one event: told over several sentences they are one, of another place not."""

from collections.abc import Sequence

from streams.extract.clauses import Draft
from streams.extract.geography.same_place import are_nested, is_finer, share_place
from streams.extract.merging.entries import may_be_of_entry
from streams.extract.merging.group import (
    ANOTHER,
    ATTACKS,
    OTHER,
    RAIDS,
    Group,
    answers,
    are_alike,
    are_of_other_kind,
    are_they,
    attackers_of,
    defenders_of,
    is_foes_own,
    is_long_before,
    peoples_of,
    says_what_it_was,
    share_sides,
    tells_of_another,
)
from streams.extract.merging.one_sentence import is_of_sentence, is_restated
from streams.extract.merging.own_side import without_foes
from streams.extract.merging.same_hands import is_by_same_hands
from streams.extract.merging.told_on import is_move, is_part_of_fight, is_same_blow, is_step, is_told_on, taking_part
from streams.extract.people.identity import identity_of
from streams.extract.reading.found import Told
from streams.extract.sides.repulses import beats_off
from streams.extract.telling.beaten import is_repelled
from streams.extract.words.days import WEEKDAYS
from streams.extract.words.lexicon import words
from streams.records import MASSED, STRIKES, EventType

_OWN = 5  # tokens from an event noun to its place
_ON, _LONG = 3, 6  # sentences that go on about an attack, and to "the attackers"
_NEW = words("new fresh further next renewed final")
_APART = frozenset(WEEKDAYS) | _NEW | words("yesterday overnight later ago")  # in a sentence of another attack
_ADJECTIVES = 3  # tokens from "an" to the fight: "an earlier ground offensive"
_POINTING = words("the these those")
_JOIN = words("join joined joining joins participate participated participating part involved")
_AGAIN = words("attack assault raid ambush storming attacks assaults raids")


def home_of(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the event that the draft tells more of, the latest first."""
    draft, groups = told.draft, [group for group in groups if told.is_past == group.is_past]
    if _is_another(told) or says_what_it_was(told):
        near = (one for one in reversed(groups) if told.order - one.told[-1].order <= _ON and says_what_it_was(told))
        return next((one for one in near if are_kin(draft.type, one) or _is_called(draft, one)), None)
    groups = [one for one in groups if may_be_of_entry(draft, one)]
    groups = [group for group in groups if not (draft.trigger.is_noun and is_on_others(draft, group))]
    if answers(told):  # by those whom it hit, unless it is by the same
        groups = [one for one in groups if one.is_answer or _is_by_the_same(draft, one)]
    elif draft.trigger.is_noun and draft.is_definite:
        groups.sort(key=lambda group: not group.is_answer)  # "the attack" is rather the one that was answered
    groups = without_foes(told, groups)
    for group in reversed(groups):
        is_earlier = is_long_before(told) and not group.is_behind and not draft.trigger.is_noun
        is_earlier = is_earlier or is_foes_own(told, group)
        if not is_earlier and (_is_same(told, group) or is_told_on(told, group) or is_by_same_hands(told, group)):
            return group
    if not draft.trigger.is_noun:
        return taking_part(told, groups)
    if draft.trigger.is_noun and draft.is_definite and not (told.stands and names_place(draft)):
        alike = [group for group in reversed(groups) if _joins(told) or are_alike(draft, group)]
        alike.sort(key=lambda one: (one.planned != (draft.phase == "planned"), one.is_behind, is_step(draft, one)))
        kin = next((group for group in alike if are_kin(draft.type, group)), None)
        is_fight = draft.type in MASSED or draft.type == "clash"
        fits = [g for g in alike if g.type != "siege" or not draft.places]
        fought = [group for group in alike if group.type == "clash" and told.order - group.told[-1].order <= _ON]
        fits += fought if draft.type in ATTACKS and not draft.places else []
        fits.sort(key=lambda one: (one.type == "clash", one.type == "siege" != draft.type, is_move(draft, one)))
        fight = next((group for group in fits if is_fight and group.type in MASSED | {"clash"}), None)
        blow = _struck_before(told, alike)
        if blow is not None and kin is not None and kin.last_told(told.order) < blow.told[-1].order == told.order - 1:
            kin = blow  # "A bomber killed a general. The attack was blamed on the Tigers", no drive told before
        return kin or fight or _taken_in(told, alike) or blow or _raided_in(told, alike)
    if draft.trigger.is_noun and draft.is_definite and draft.type in ATTACKS:
        are_counted = all(one.head == "bare" for one in draft.attackers)  # "some 1,200 took part"
        return _taken_in(told, [group for group in reversed(groups) if are_counted or are_alike(draft, group)])
    return None


def _is_by_the_same(draft: Draft, group: Group) -> bool:
    """Say whether an answer to an attack is what the same did; where it names nobody, what they regained by it."""
    last, own = group.told[-1].draft, draft.attackers
    is_one = last.type == "capture" and (last.sentence, last.attackers) == (draft.sentence, own)
    return (is_one or share_sides(own, group, strictly=True)) if own else group.is_of_regaining


def _is_called(draft: Draft, group: Group) -> bool:
    """Say whether "it" that "was the alliance's biggest raid ever" may be what planes or guns did."""
    return draft.trigger.lemma in _BLOWS and group.type in STRIKES | RAIDS | ATTACKS and not draft.places


_BLOWS = words("attack raid strike bombardment assault barrage")


def _is_another(told: Told) -> bool:
    """Say whether a noun tells a fight as another than those told before: "in April they launched an earlier drive"."""
    trigger, lowered = told.draft.trigger, [token.lower for token in told.clauses.tokens]
    before = lowered[max(0, trigger.first - _ADJECTIVES) : trigger.end]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in ("a", "an", "another")), None)
    if not trigger.is_noun or at is None:
        return False
    return before[at] == "another" or bool(ANOTHER & set(before[at + 1 :]))


def _are_more(told: Told) -> bool:
    """Say whether those who attack are counted as more of those told before: "while another 3,500 soldiers"."""
    tokens = told.clauses.tokens
    firsts = (one.first for one in told.draft.attackers if one.number is not None)
    return any(first > 0 and "another" in (tokens[first - 1].lower, tokens[first].lower) for first in firsts)


def is_on_others(draft: Draft, group: Group) -> bool:
    """Say whether "the campaign against the Islamic State" is none of what is told, which is against others."""
    aimed = [one for one in draft.defenders if one.prep == "against" and one.first >= draft.trigger.end]
    own = {identity_of(one) for one in aimed} - {""}
    known = set(map(identity_of, defenders_of(group))) - {""}
    attackers = {identity_of(mention) for mention in attackers_of(group)} - {""}
    return bool(own and known and not own & known and not own & attackers)


def _taken_in(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the capture that "the attack" told: "rebels seized the town .. 3,000 men took part in the assault"."""
    draft = told.draft
    if draft.type not in ATTACKS | {"clash"} or draft.phase == "planned" or OTHER & _before(told):
        return None
    taken = [group for group in groups if group.type == "capture" and not group.planned]
    is_there = not draft.places or not names_place(draft)
    return next((one for one in taken if is_there or share_place(draft.places, one.places)), None)


def _struck_before(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the ambush, raid or strike told right before that "the attack" means: "claimed responsibility for it"."""
    draft, kinds = told.draft, RAIDS | STRIKES
    is_counted = told.force is not None or any(one.number is not None for one in draft.attackers)
    if draft.trigger.lemma not in _AGAIN or draft.places or is_counted or OTHER & _before(told):
        return None
    near = (one for one in groups if one.type in kinds and 0 < told.order - one.told[-1].order <= _ON)
    return next((one for one in near if one.planned == (draft.phase == "planned")), None)


def _raided_in(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the attack told right before that "the raid" is: "attacked a mine. About 70 men took part in the raid"."""
    draft = told.draft
    if draft.type != "raid" or draft.places or draft.phase == "planned" or OTHER & _before(told):
        return None
    near = (one for one in groups if one.type == "assault" and 0 < told.order - one.told[-1].order <= _ON)
    return next((one for one in near if not one.planned), None)


def _before(told: Told) -> set[str]:
    """Give the words right before the trigger: "in another attack"."""
    first = told.draft.trigger.first
    return {token.lower for token in told.clauses.tokens[max(0, first - 3) : first]}


def names_place(draft: Draft) -> bool:
    """Say whether the event noun has a place of its own: "the attack on Uvira", not "near Luvungi for the attack"."""
    trigger = draft.trigger
    return any(
        trigger.end <= place.first <= trigger.end + _OWN or 0 <= trigger.first - place.end <= 1
        for place in draft.places
    )


def are_kin(kind: EventType, group: Group) -> bool:
    """Say whether a type may be one of what the group tells: an assault of an offensive."""
    kinds = {one.draft.type for one in group.told}
    return kind in kinds or (kind in ATTACKS and bool(kinds & ATTACKS))


def _is_same(told: Told, group: Group) -> bool:  # noqa: PLR0911 - one return a reason reads as a table
    draft = told.draft
    in_sentence = any(one.order == told.order for one in group.told)
    if draft.type == "buildup" or group.type == "buildup":
        return _is_massing_for(told, group)
    if in_sentence and draft.type == group.type == "ceasefire":
        return True
    if _is_fight_there(told, group) or _is_way_in(told, group) or (in_sentence and is_of_sentence(told, group)):
        return True
    if not are_kin(draft.type, group) and not _is_told_again(draft, group):
        return False
    if draft.places and group.places:
        if in_sentence and is_restated(told, group):
            return True
        if not share_place(draft.places, group.places):
            return _is_narrowed(told, group) or _is_front_of(told, group) or _is_withstood(told, group)
        if (draft.phase == "planned") != group.planned and not share_sides(draft.attackers, group, strictly=True):
            return _is_meant_on(told, group) and bool(draft.attackers) and are_alike(draft, group)
        are_others = draft.type == "capture" and not are_alike(draft, group)
        are_allies = any(map(_joins, group.told)) and are_alike(draft, group)  # "X's men have joined Y's offensive"
        is_one = not are_others and (are_allies or share_sides(draft.attackers, group, strictly=False))
        return is_one and ((draft.phase == "planned") == group.planned or _is_meant_on(told, group))
    if in_sentence:
        return _is_beside(told, group)
    near = abs(told.draft.sentence.block - group.block) <= 1
    return (
        _goes_on(told, group)
        or _is_made_by(told, group)
        or _is_withstood(told, group)
        or (bool(draft.places) and draft.trigger.is_noun and draft.trigger.first == 1 and _is_narrowed(told, group))
        or (
            near
            and not draft.places
            and (draft.type in {one.draft.type for one in group.told} or are_they(draft))
            and (share_sides(draft.attackers, group, strictly=True) or is_same_blow(told, group))
        )
    )


def _is_beside(told: Told, group: Group) -> bool:
    """Say whether it is told of the same in the same sentence, where not both have a place."""
    draft, last = told.draft, group.told[-1]
    return (
        last.clauses.segment(last.draft.trigger.first) == told.clauses.segment(draft.trigger.first)
        or draft.is_definite
        or _are_more(told)
        or (not draft.places and share_sides(draft.attackers, group, strictly=False) and are_alike(draft, group))
    )


def _is_meant_on(told: Told, group: Group) -> bool:
    """Say whether those who attack a place only say what they mean to do to it: "We shall clean it of them"."""
    draft, first = told.draft, group.told[0].draft
    is_other = bool((OTHER | _NEW) & {token.lower for token in told.clauses.tokens})
    return draft.phase == "planned" and first.phase == "underway" and not draft.trigger.is_noun and not is_other


def _is_made_by(told: Told, group: Group) -> bool:
    """Say whether the next sentences only say who made an attack told without them: "Rebels tried to overrun it"."""
    draft = told.draft
    is_near = told.order - group.told[-1].order <= _ON and draft.sentence.block - group.block <= 1
    is_told = any(one.draft.attackers for one in group.told) or not draft.attackers or draft.trigger.is_noun
    defenders = set(map(identity_of, defenders_of(group))) - {""}
    is_other = tells_of_another(told)
    are_they = any(identity_of(one) in defenders for one in draft.attackers)
    is_kin = {draft.type, group.type} <= ATTACKS or draft.type == group.type == "capture"  # "Bria fell. UPC walked in"
    is_one = is_kin and (draft.phase == "planned") == group.planned
    return is_one and is_near and not (is_told or is_other or are_they or draft.places)


def _is_withstood(told: Told, group: Group) -> bool:
    """Say whether the next sentences only say who stood against the attack: "The army said it repelled an attack"."""
    draft, tokens = told.draft, told.clauses.tokens
    is_beaten = beats_off(tokens, draft.trigger) and not any(map(identity_of, draft.attackers))
    is_met = draft.trigger.is_noun and not draft.attackers and is_repelled(tokens, draft.trigger)
    is_met = (is_met or is_beaten) and draft.type in ATTACKS and group.type in MASSED and are_alike(draft, group)
    is_near = 0 < told.order - group.told[-1].order <= _ON and all(place.bearer is None for place in draft.places)
    if not (is_met and is_near) or told.is_past or answers(told):
        return False
    is_other = tells_of_another(told) or not _APART.isdisjoint(token.lower for token in tokens)
    is_plural = draft.trigger.is_noun and tokens[draft.trigger.end - 1].lower.endswith("s")
    own = {identity_of(one) for one in attackers_of(group)} - {""}
    is_theirs = any(identity_of(one) in own for one in draft.defenders)
    is_one = (draft.phase == "planned") == group.planned
    return is_one and bool(draft.defenders) and not (is_other or is_plural or is_theirs)


def _goes_on(told: Told, group: Group) -> bool:
    """Say whether the next sentences only tell more of an attack: its men are nobody's by name, it names no place."""
    draft, last = told.draft, group.told[-1]
    is_far = told.order - last.order > (_LONG if _is_inside(told) else _ON)
    if draft.type not in MASSED or (draft.places and not _is_inside(told)) or is_far or tells_of_another(told):
        return False
    are_counted = bool(draft.attackers) or told.force is not None  # "2,500 moved in"
    are_nobody = are_counted and not any(identity_of(one) for one in draft.attackers)
    is_new = not draft.is_definite and draft.trigger.is_noun
    is_one = (draft.phase == "planned") == group.planned and are_alike(draft, group)
    return are_nobody and is_one and not is_new


def _is_fight_there(told: Told, group: Group) -> bool:
    """Say whether those who attack are said to fight in the place: "6,000 soldiers are now fighting in the city"."""
    draft = told.draft
    is_fight = draft.type == "clash" and draft.modality in ("asserted", "claimed") and group.type in MASSED
    is_there = bool(draft.places) and share_place(draft.places, group.places)
    is_now = draft.phase == "underway" and not group.planned
    if draft.trigger.is_noun:
        is_there = is_there or not draft.places or is_part_of_fight(told, group)
        return is_fight and is_now and is_there and _are_both(draft, group)
    return is_fight and is_there and is_now and are_alike(draft, group)


def _is_way_in(told: Told, group: Group) -> bool:
    """Say whether the next sentences tell how a town was taken: "1,200 fighters moved on the town after dawn"."""
    draft = told.draft
    is_entry = draft.trigger.lemma.endswith(_INTO) and not draft.places  # "the fighters walked in at dawn"
    is_attack = draft.type in ATTACKS or (draft.type == "capture" and is_entry)
    is_attack = is_attack and not draft.trigger.is_noun and draft.modality in ("asserted", "claimed")
    is_near = 0 < told.order - group.told[-1].order <= _ON
    is_near = is_near and (group.type == "capture" or (draft.type == "capture" and group.type in ATTACKS))
    is_other = tells_of_another(told)
    are_nobody = not any(map(identity_of, draft.attackers))
    are_same = are_nobody or share_sides(draft.attackers, group, strictly=True)
    is_told_on = (are_nobody and is_entry) or (are_same and told.force is not None)
    is_there = share_place(draft.places, group.places) if draft.places else is_told_on
    are_they = bool(draft.attackers) and are_alike(draft, group)
    return is_attack and is_near and is_there and are_they and draft.phase != "planned" and not is_other


_INTO = (" in", "entered")


def _are_both(draft: Draft, group: Group) -> bool:
    """Say whether those who fight may be either side of the attack: in "fighting" nobody is said to attack."""
    own = [{identity_of(one) for one in side} - {""} for side in (draft.attackers, draft.defenders)]
    sides = {identity_of(m) for one in group.told for m in (*one.draft.attackers, *one.draft.defenders)} - {""}
    return not all(own) or not sides or bool((own[0] | own[1]) & sides)


def _is_told_again(draft: Draft, group: Group) -> bool:
    """Say whether "the attack" means a raid or an ambush told before."""
    is_known = draft.trigger.is_noun and draft.is_definite and draft.trigger.lemma in _AGAIN
    is_counted = bool(draft.attackers) and group.type == "raid" and are_alike(draft, group)  # "the attack by 800 men"
    if group.type == "raid" and are_they(draft) and draft.trigger.lemma in _AGAIN and not draft.places:
        return True  # "They attacked in four groups"
    return is_known and group.type in RAIDS | ATTACKS and (is_counted or not draft.attackers)


def _is_narrowed(told: Told, group: Group) -> bool:
    """Say whether the next sentences only say where it was, in a region or at all: "They burned Dumba market"."""
    draft, last = told.draft, group.told[-1]
    is_near = told.order - last.order <= _ON and draft.sentence.block - group.block <= _ON
    is_near |= draft.trigger.is_noun and draft.trigger.first == 1  # "The attack, the boldest in the province"
    tokens = told.clauses.tokens
    is_known = (draft.is_definite and draft.trigger.is_noun) or (
        bool(draft.attackers)
        and all(one.is_pronoun or tokens[max(0, one.first - 1)].lower in _POINTING for one in draft.attackers)
        and not any(map(identity_of, draft.attackers))
    )
    is_one = (draft.phase == "planned") == group.planned and are_alike(draft, group)
    is_other = bool(OTHER & {token.lower for token in tokens})
    is_finer_there = not group.places or is_finer(draft.places, group.places)
    return is_near and is_known and is_one and not is_other and is_finer_there


def _is_front_of(told: Told, group: Group) -> bool:
    """Say whether a place of the region is only where the attack is met: "had repelled attacks on Tal Abyad"."""
    draft = told.draft
    is_other = tells_of_another(told)
    is_attack = draft.type in ATTACKS and group.type in ATTACKS and not draft.attackers and bool(draft.defenders)
    is_now = draft.phase != "planned" and not group.planned and told.order - group.told[-1].order <= _LONG
    return is_attack and is_now and not is_other and are_nested(draft.places, group.places)


def _joins(told: Told) -> bool:
    """Say whether somebody joins what others do: "rebels from the north have joined the attack"."""
    first = told.draft.trigger.first
    return bool(_JOIN.intersection(token.lower for token in told.clauses.tokens[max(0, first - _OWN) : first]))


def _is_inside(told: Told) -> bool:
    """Say whether "the attackers" are at a place that no table knows: a part of the town that was named."""
    tokens, attackers = told.clauses.tokens, told.draft.attackers
    are_known = bool(attackers) and all(
        one.is_pronoun or (one.first > 0 and tokens[one.first - 1].lower == "the" and one.name == one.name.lower())
        for one in attackers
    )
    return are_known and all(place.bearer is None for place in told.draft.places)


def _is_massing_for(told: Told, group: Group) -> bool:
    """Say whether one masses for the attack that the other names: in one sentence, or at its place."""
    draft = told.draft
    other = group.type if draft.type == "buildup" else draft.type
    if draft.type == group.type == "buildup":
        return bool(draft.places) and share_place(draft.places, group.places)
    is_counted = told.force is not None or any(one.force is not None for one in group.told)
    if other not in MASSED or (is_counted and are_of_other_kind(draft, group)):
        return False  # "The army massed 6,000 men at Goma, expecting the rebels to attack it"
    planned = group.planned if draft.type == "buildup" else draft.phase == "planned"
    in_sentence = any(one.order == told.order for one in group.told)
    if in_sentence:
        if draft.trigger.form == "ing" and draft.type == "buildup" and group.type in ATTACKS and not planned:
            return are_alike(draft, group)  # "stormed the city, sending armour into its northern district"
        differ = bool(draft.places and group.places) and not share_place(draft.places, group.places)
        return planned or (not differ and share_sides(draft.attackers, group, strictly=False))
    is_uncounted = group.type in ATTACKS and all(one.force is None for one in group.told)
    had_massed = draft.type == "buildup" and _had_massed(told)
    reach = _LONG if had_massed else _ON
    if draft.type == "buildup" and not planned and is_uncounted and told.order - group.told[-1].order <= reach:
        is_there = share_place(draft.places, group.places) and are_alike(draft, group)
        is_theirs = (not draft.places or had_massed) and share_sides(draft.attackers, group, strictly=True)
        is_of_people = had_massed and bool(peoples_of(draft.attackers) & peoples_of(attackers_of(group)))
        return is_there or is_theirs or is_of_people
    near = abs(draft.sentence.block - group.block) <= 1 or share_sides(draft.attackers, group, strictly=True)
    return near and planned and (share_place(draft.places, group.places) or not draft.places or not group.places)


def _had_massed(told: Told) -> bool:
    """Say whether they massed before what is told: "Observers had watched for a week as Bosnian units massed"."""
    return any(token.lower in ("had", "having") for token in told.clauses.tokens[: told.draft.trigger.end])
