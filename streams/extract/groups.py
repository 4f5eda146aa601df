"""The drafts of one article that tell one event: told over several sentences they are one, of another place not."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from streams.extract.facts import Fact
from streams.extract.identity import identity_of
from streams.extract.mention import Mention
from streams.extract.places import PlaceMention
from streams.extract.reader import Reading, Told
from streams.extract.same_place import is_within, share_place
from streams.extract.where import ANAPHORA
from streams.records import EventType

_ATTACKS: frozenset[EventType] = frozenset({"offensive", "assault"})
MASSED: frozenset[EventType] = frozenset({"offensive", "assault", "siege"})
_FIGHTS: frozenset[EventType] = frozenset({"offensive", "assault", "clash", "capture"})


@dataclass
class Group:
    """Drafts that tell one event, in order, with the facts that belong to it."""

    told: list[Told]
    places: list[PlaceMention] = field(default_factory=list)
    block: int = 0
    facts: list[Fact] = field(default_factory=list)
    opposed: list[Fact] = field(default_factory=list)
    heads: list[Told] = field(default_factory=list)

    @property
    def type(self) -> EventType:
        """What it is: what massing was for rather than the massing, an offensive rather than one of its assaults."""
        kinds = [one.draft.type for one in self.told if one.draft.type != "buildup"]
        if not kinds:
            return "buildup"
        if kinds[0] == "clash":
            return next((kind for kind in kinds if kind in _ATTACKS), "clash")
        return "offensive" if kinds[0] == "assault" and "offensive" in kinds else kinds[0]

    def is_only(self, kind: str) -> bool:
        """Whether nothing but sentences of that kind tell it: headlines, captions."""
        return all(one.draft.sentence.kind == kind for one in self.told)

    @property
    def planned(self) -> bool:
        """Whether it has only been prepared."""
        return self.told[0].draft.phase == "planned"


def settle_place(told: Told, reading: Reading) -> None:
    """Give a draft that names no place the town that "the city" points back to."""
    draft = told.draft
    words = {token.lower for token in told.clauses.tokens}
    if draft.places or not words & ANAPHORA:
        return
    here = [place for place in told.clauses.places if place.end <= draft.trigger.first]
    before = [place for order, place in reading.towns if order < told.order or (order == told.order and place in here)]
    if before:
        draft.places = [replace(before[-1], coordinated=False)]


def home_of(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the event that the draft tells more of, the latest first."""
    for group in reversed(groups):
        if _is_same(told, group):
            return group
    draft = told.draft
    if draft.trigger.is_noun and draft.is_definite and not (draft.places and told.stands):
        kin = next((group for group in reversed(groups) if are_kin(draft.type, group)), None)
        return kin or next((group for group in reversed(groups) if group.type in MASSED), None)
    return None


def are_kin(kind: EventType, group: Group) -> bool:
    """Say whether a type may be one of what the group tells: an assault of an offensive."""
    kinds = {one.draft.type for one in group.told}
    return kind in kinds or (kind in _ATTACKS and bool(kinds & _ATTACKS))


def _is_same(told: Told, group: Group) -> bool:  # noqa: PLR0911 - one return a reason reads as a table
    draft, last = told.draft, group.told[-1]
    in_sentence = any(one.order == told.order for one in group.told)
    if draft.type == "buildup" or group.type == "buildup":
        return _is_massing_for(told, group)
    if in_sentence and draft.type == group.type == "ceasefire":
        return True
    if in_sentence and (_is_one_fight(told, group) or _is_its_purpose(told, group)):
        return True
    if not are_kin(draft.type, group):
        return False
    if draft.places and group.places:
        if in_sentence and _is_restated(told, group):
            return True
        if not share_place(draft.places, group.places):
            return False
        if (draft.phase == "planned") != group.planned and not share_sides(draft.attackers, group, strictly=True):
            return False
        return share_sides(draft.attackers, group, strictly=False) and (draft.phase == "planned") == group.planned
    if in_sentence:
        return (
            last.clauses.segment(last.draft.trigger.first) == told.clauses.segment(draft.trigger.first)
            or draft.is_definite
        )
    near = abs(told.draft.sentence.block - group.block) <= 1
    return (
        near
        and not draft.places
        and draft.type == last.draft.type
        and share_sides(draft.attackers, group, strictly=True)
    )


def _is_restated(told: Told, group: Group) -> bool:
    """Say whether a sentence names its attack again: by the region of its town, or as a whole ("their offensive")."""
    draft = told.draft
    is_nested = any(is_within(one, other) for one in draft.places for other in group.places)
    is_unowned = share_place(draft.places, group.places) and not (draft.attackers and group.told[0].draft.attackers)
    return (is_nested or is_unowned) and share_sides(draft.attackers, group, strictly=False)


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
    is_vague = "clash" in (draft.type, group.type) or draft.type == "capture"
    return is_vague and is_there and share_sides(draft.attackers, group, strictly=draft.type == "capture")


def _is_its_purpose(told: Told, group: Group) -> bool:
    """Say whether the infinitive only tells what the attack is for: "opened an operation to retake the town"."""
    draft = told.draft
    is_meant = draft.trigger.form == "base" and draft.phase == "planned" and draft.type in _FIGHTS | MASSED
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    is_near = is_there or any(is_within(one, other) for one in draft.places for other in group.places)
    return is_meant and is_near and group.type in MASSED and share_sides(draft.attackers, group, strictly=False)


def _is_massing_for(told: Told, group: Group) -> bool:
    """Say whether one masses for the attack that the other names: in one sentence, or at its place."""
    draft = told.draft
    other = group.type if draft.type == "buildup" else draft.type
    if draft.type == group.type == "buildup":
        return bool(draft.places) and share_place(draft.places, group.places)
    if other not in MASSED:
        return False
    planned = group.planned if draft.type == "buildup" else draft.phase == "planned"
    in_sentence = any(one.order == told.order for one in group.told)
    if in_sentence:
        differ = bool(draft.places and group.places) and not share_place(draft.places, group.places)
        return planned or (not differ and share_sides(draft.attackers, group, strictly=True))
    near = abs(draft.sentence.block - group.block) <= 1 or share_sides(draft.attackers, group, strictly=True)
    return near and planned and (share_place(draft.places, group.places) or not draft.places or not group.places)


def share_sides(attackers: Sequence[Mention], group: Group, *, strictly: bool) -> bool:
    """Say whether the attackers may be the same; `strictly`: some are known, and one is."""
    known = {identity_of(mention) for one in group.told for mention in one.draft.attackers} - {""}
    own = {identity_of(mention) for mention in attackers} - {""}
    if not own or not known:
        return not strictly
    return bool(own & known)
