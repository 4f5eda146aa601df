"""Whether two drafts of one sentence tell one event: its way, its purpose, its name for the whole."""

from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import are_nested, is_within, may_lie_in, share_place
from streams.extract.geography.spans import COMPASS
from streams.extract.merging.group import ANOTHER, ATTACKS, RAIDS, Group, are_alike, share_sides
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import BE, words
from streams.records import MASSED, STRIKES, EventType

_WAY = 6  # tokens from "after" to the noun: "after a surprise dawn attack"
_WHICH = 9  # tokens from "in which" to what they do
_MEANS = words("after in following during by with")
_FAILED = ANOTHER | words("failed botched abortive unsuccessful")
_BLOWS: frozenset[EventType] = frozenset({"offensive", "assault", "raid"})
_FIGHTS: frozenset[EventType] = frozenset({"offensive", "assault", "clash", "capture"})


def _is_restated(told: Told, group: Group) -> bool:
    """Say whether a sentence names its attack again: by the region of its town, or as a whole ("their offensive")."""
    draft = told.draft
    is_nested = any(is_within(one, other) for one in draft.places for other in group.places)
    is_unowned = share_place(draft.places, group.places) and not (draft.attackers and group.told[0].draft.attackers)
    return (is_nested or is_unowned) and share_sides(draft.attackers, group, strictly=False)


def _is_renamed(told: Told, group: Group) -> bool:
    """Say whether "the offensive" goes on in other words for its town: "the offensive to retake the Red Sea port"."""
    draft = told.draft
    is_vague = all(place.bearer is None or place.bearer.kind != "town" for place in draft.places)
    is_known = is_vague and draft.is_definite and draft.trigger.is_noun
    return is_known and share_sides(draft.attackers, group, strictly=False) and are_alike(draft, group)


def _is_its_way(told: Told, group: Group) -> bool:
    """Say whether the noun only tells how a place was taken: "captured the base in an attack that lasted a day"."""
    draft = told.draft
    is_there = not draft.places or share_place(draft.places, group.places)
    # "in an assault in which thousands took part"
    are_only_counted = all(one.head == "bare" for one in draft.attackers)
    are_they = not draft.attackers or (_is_way_of(told) and (are_only_counted or are_alike(draft, group)))
    return draft.trigger.is_noun and are_they and group.type == "capture" and is_there


def _is_way_of(told: Told) -> bool:
    """Say whether "a" fight came right before or was the means: "after a week-long assault in which 6,000 soldiers"."""
    first = told.draft.trigger.first
    before = [token.lower for token in told.clauses.tokens[max(0, first - _WAY) : first]]
    at = max((at for at, word in enumerate(before) if word in _MEANS), default=len(before))
    return before[at + 1 : at + 2] in (["a"], ["an"]) and not _FAILED & set(before[at:])


def _is_fought_in(told: Told, group: Group) -> bool:
    """Say whether the sentence only tells who fought in it: "after an assault in which 600 men scaled a hill"."""
    draft, tokens = told.draft, told.clauses.tokens
    fights = [one.end for one in told.clauses.triggers if one.is_noun and one.type in _FIGHTS]
    ends = [end for end in fights if [word.lower for word in tokens[end : end + 2]] == ["in", "which"]]
    is_in = any(0 <= draft.trigger.first - end <= _WHICH for end in ends) and draft.type in _FIGHTS
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    return is_in and is_there and are_alike(draft, group)


def _is_one_fight(told: Told, group: Group) -> bool:
    """Say whether a sentence only goes on about one fight: "attacked the town and fought in its streets"."""
    draft = told.draft
    if (
        draft.type not in _FIGHTS | MASSED
        or group.type not in _FIGHTS | MASSED
        or (draft.phase == "planned") != group.planned
    ):
        return False
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    counted = [one for one in draft.attackers if one.number is not None]
    if is_there and any(one in other.draft.attackers for other in group.told for one in counted):
        return True  # the same men do both: "the attack was mounted by 900 men, who surrounded the town"
    if "siege" in (draft.type, group.type):
        return False
    kinds = {draft.type, group.type}
    if (
        kinds <= _BLOWS
        and (not draft.places or not group.places)
        and share_sides(draft.attackers, group, strictly=True)
    ):
        return True  # "broke through the fence and attacked the villages"
    is_vague = "clash" in (draft.type, group.type) or draft.type == "capture"
    return is_vague and is_there and share_sides(draft.attackers, group, strictly=draft.type == "capture")


def _is_fought_on(told: Told, group: Group) -> bool:
    """Say whether a sentence only adds that those who came fought: "raided it and exchanged fire with soldiers"."""
    draft = told.draft
    if draft.type != "clash" or group.type not in ATTACKS | RAIDS or draft.trigger.is_noun:
        return False
    return (draft.phase == "planned") == group.planned and share_sides(draft.attackers, group, strictly=False)


def _is_joined(told: Told, group: Group) -> bool:
    """Say whether the noun names the attack in which they fought: "fought alongside M23 in the capture of Sake"."""
    draft, first = told.draft, told.draft.trigger.first
    before = told.clauses.tokens[max(0, first - _TO_NOUN) : first]
    is_in = draft.trigger.is_noun and draft.type in _FIGHTS and not _IN.isdisjoint(token.lower for token in before)
    fought = group.told[-1].draft
    is_fought = fought.trigger.lemma == "fight" and fought.trigger.first < first and not draft.attackers
    return is_in and is_fought and (not draft.places or not group.places or share_place(draft.places, group.places))


def _is_what_it_was(told: Told, group: Group) -> bool:
    """Say whether the noun only names what the raiders' deed was part of: "abducted 12 women in an attack on Bor"."""
    draft, first = told.draft, told.draft.trigger.first
    if group.type not in ATTACKS | RAIDS or draft.type not in ATTACKS | RAIDS or not draft.trigger.is_noun:
        return False
    before = [token.lower for token in told.clauses.tokens[max(0, first - _WITHIN) : first]]
    is_in = not _IN.isdisjoint(before) and _FAILED.isdisjoint(before)
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    return is_in and is_there and share_sides(draft.attackers, group, strictly=False)


def _is_done_there(told: Told, group: Group) -> bool:
    """Say whether the attackers only burn, loot or abduct where they attack: "swept down on it, setting fire to .."."""
    draft = told.draft
    is_fire = draft.type in STRIKES and draft.trigger.form == "ing"  # "attacked a town, firing mortars at the police"
    if not (draft.type == "raid" or is_fire) or draft.trigger.is_noun or group.planned:
        return False
    if group.type not in ATTACKS | RAIDS | {"capture"}:
        return False
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    own = {one.first for one in draft.attackers}
    are_same = any(own & {one.first for one in other.draft.attackers} for other in group.told)
    return is_there and draft.phase != "planned" and (not own or are_same)


def _is_by_bombers(told: Told, group: Group) -> bool:
    """Say whether those who attack are those who blow themselves up: "four suicide bombers entered the plant"."""
    draft, kinds = told.draft, {told.draft.type, group.type}
    if "bombing" not in kinds or len(kinds) == 1 or not kinds - {"bombing"} <= ATTACKS | RAIDS:
        return False
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    others = [one for other in group.told if other.order == told.order for one in other.draft.attackers]
    # "four" and "suicide bombers" are two phrases of one
    are_same = any(one.first <= other.end and other.first <= one.end for one in draft.attackers for other in others)
    return is_there and are_same and (draft.phase == "planned") == group.planned


def _is_its_object(told: Told, group: Group) -> bool:
    """Say whether the noun names the strike that the verb before it tells: "launched a missile attack on Odesa"."""
    tree, draft = told.clauses.tree, told.draft
    if tree is None or not draft.trigger.is_noun or not {draft.type, group.type} <= STRIKES:
        return False
    last = draft.trigger.end - 1
    heads = {tree.head(last)} if tree.dep(last) == "obj" else set()
    return any(one.order == told.order and one.draft.trigger.first in heads for one in group.told)


def _is_measured(told: Told, group: Group) -> bool:
    """Say whether the noun only says how heavy it is: "advanced into Khan Younis in the heaviest battles in Gaza"."""
    draft, first = told.draft, told.draft.trigger.first
    before = [token.lower for token in told.clauses.tokens[max(0, first - _WITHIN) : first]]
    is_noun = draft.trigger.is_noun or not _SUPERLATIVES.isdisjoint(before[-1:])  # "one of their heaviest assaults"
    if not is_noun or draft.type not in _FIGHTS or group.type not in _FIGHTS | RAIDS:
        return False
    if not share_sides(draft.attackers, group, strictly=False):
        return False
    return any(one.draft.trigger.first < first for one in group.told) and not _SUPERLATIVES.isdisjoint(before)


_SUPERLATIVES = words("worst heaviest fiercest bloodiest deadliest biggest largest gravest hardest most")
_WITHIN, _TO_NOUN, _IN = 4, 3, words("in during")  # tokens from "in" to the noun


def _is_swept(told: Told, group: Group) -> bool:
    """Say whether a sentence tells a drive and what it took in one: "overran Rawa as it swept across Iraq"."""
    draft = told.draft
    kinds = {draft.type, group.type}
    is_one = kinds <= {"capture", "offensive", "assault"} and group.type == "capture" and not draft.trigger.is_noun
    is_there = are_nested(draft.places, group.places)
    return is_one and is_there and draft.phase != "planned" and share_sides(draft.attackers, group, strictly=True)


def _is_taken_too(told: Told, group: Group) -> bool:
    """Say whether the same men only take what they went into: "broke into Kidal and drove the rebels out of it"."""
    draft, kinds = told.draft, {told.draft.type, group.type}
    if "capture" not in kinds or len(kinds) == 1 or not kinds - {"capture"} <= ATTACKS:
        return False
    if draft.trigger.is_noun or draft.phase == "planned" or group.planned:
        return False
    here = [one.draft for one in group.told if one.order == told.order and not one.draft.trigger.is_noun]
    are_same = bool(draft.attackers) and any(one.attackers == draft.attackers for one in here)
    places = [one for one in draft.places if not _is_direction(told, one)]
    is_there = not places or not group.places or share_place(places, group.places)
    before = {token.lower for token in told.clauses.tokens[max(0, draft.trigger.first - 2) : draft.trigger.first]}
    is_way = draft.trigger.form == "ing" and BE.isdisjoint(before)  # not "took the hill and are now bearing down on it"
    is_after = draft.type == "capture" or is_way
    return are_same and is_there and is_after


def _is_its_end(told: Told, group: Group) -> bool:
    """Say whether a siege told of before ends so: "after a month-long siege, rebels stormed Wadi Deif"."""
    draft, begun = told.draft, group.told[-1]
    if group.type != "siege" or draft.type not in ATTACKS | {"capture"} or draft.trigger.is_noun:
        return False
    is_siege = begun.order == told.order and begun.draft.trigger.is_noun and _is_way_of(begun)
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    return is_siege and is_there and "planned" not in (draft.phase, begun.draft.phase)


def _is_farther_in(told: Told, group: Group) -> bool:
    """Say whether the same men go on within the land that they came into: "crossed into Uganda and attacked Kisoro"."""
    draft = told.draft
    if not {draft.type, group.type} <= _BLOWS or "planned" in (draft.phase, group.told[0].draft.phase):
        return False
    here = (one.draft for one in group.told if one.order == told.order)
    are_same = bool(draft.attackers) and any(one.attackers == draft.attackers for one in here)
    known = [one for one in (*draft.places, *group.places) if one.bearer is not None]
    return are_same and any(may_lie_in(one, other) for one in known for other in known)


def _is_its_front(told: Told, group: Group) -> bool:
    """Say whether the same men only open a front by what they do: "attacked Bor, opening a new front near Juba"."""
    draft, tokens = told.draft, told.clauses.tokens
    before = {token.lower for token in tokens[max(0, draft.trigger.first - 2) : draft.trigger.first]}
    is_aside = draft.trigger.lemma == "open" and draft.trigger.form == "ing" and BE.isdisjoint(before)
    here = [one.draft for one in group.told if one.order == told.order and one.draft.type in ATTACKS]
    is_before = any(one.trigger.first < draft.trigger.first for one in here)
    is_one = is_aside and is_before and (draft.phase == "planned") == group.planned
    return is_one and share_sides(draft.attackers, group, strictly=False)


def _is_direction(told: Told, place: PlaceMention) -> bool:
    """Say whether the name only tells where another place lies: "the town of Abbasi, to the west of Hawija"."""
    before = [token.lower for token in told.clauses.tokens[max(0, place.first - 2) : place.first]]
    return before[-1:] == ["of"] and before[0] in COMPASS


def _is_its_purpose(told: Told, group: Group) -> bool:
    """Say whether the infinitive only tells what the attack is for: "opened an operation to retake the town"."""
    draft = told.draft
    is_meant = draft.trigger.form == "base" and draft.phase == "planned" and draft.type in _FIGHTS | MASSED
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    is_near = is_there or any(is_within(one, other) for one in draft.places for other in group.places)
    return is_meant and is_near and group.type in MASSED and share_sides(draft.attackers, group, strictly=False)


def is_restated(told: Told, group: Group) -> bool:
    """Say whether a sentence names its attack again, by its region or in other words."""
    return _is_restated(told, group) or _is_renamed(told, group)


def is_of_sentence(told: Told, group: Group) -> bool:
    """Say whether the draft only tells more of an event that its own sentence tells."""
    ways = (
        _is_one_fight,
        _is_fought_in,
        _is_its_purpose,
        _is_its_way,
        _is_fought_on,
        _is_swept,
        _is_taken_too,
        _is_farther_in,
        _is_its_front,
        _is_its_end,
        _is_what_it_was,
        _is_joined,
        _is_done_there,
        _is_by_bombers,
        _is_measured,
        _is_its_object,
    )
    return any(is_one(told, group) for is_one in ways)
