"""The article's first attack told once more, far below or in other words: by the same, there or nowhere else."""

import re
from collections.abc import Sequence
from datetime import date

from streams.extract.geography.same_place import may_lie_in, share_place
from streams.extract.merging.group import (
    ANOTHER,
    ATTACKS,
    Group,
    attackers_of,
    defenders_of,
    peoples_of,
    share_sides,
    tells_of_another,
)
from streams.extract.merging.groups import is_on_others
from streams.extract.merging.other_days import is_of_other_days
from streams.extract.merging.same_hands import names_another_day
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import REBELS, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.records import MASSED

_REAL = ("asserted", "claimed")
_APART = words("elsewhere meanwhile separately previously further new fresh renewed next")
# "since" and "later" go on about it
_TIMES = re.compile(
    r"\b(?:yesterday|overnight|(?:hours|days|weeks|months|years) (?:ago|before|earlier|later)|"
    r"(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter)|(?:in|since) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SOON = 3  # sentences
_ASSAILANTS = words("attackers assailants raiders invaders")


def retold(groups: Sequence[Group], published: date | None) -> list[Group]:
    """Give the groups; those that only tell the first attack again are put to it. A siege is begun by an attack."""
    lead = next((one for one in groups if one.type in MASSED and not one.is_past), None)
    if lead is None or lead.type == "siege" or lead.planned or not lead.places or not _is_real(lead):
        return list(groups)
    again = [one for one in groups if one is not lead and _tells_again(one, lead, published)]
    for one in again:
        if _is_land(lead) and not _is_wider(one, lead) and _is_known(one):
            lead.places = list(one.places)  # the towns of the land that the first sentence names
        if attackers_of(lead) and not any(map(identity_of, attackers_of(one))):
            for told in one.told:
                told.draft.attackers = []  # "three divisions" are not named beside whose they are
        lead.take_in(one)
    return [one for one in groups if all(one is not other for other in again)]


def _tells_again(group: Group, lead: Group, published: date | None) -> bool:
    """Say whether it is no fight of its own: no other place, time or side, and nothing that calls it another."""
    is_kind = group.type in ATTACKS | {"clash"} and not (group.is_past or group.planned)
    if not is_kind or group.is_answer or group.is_behind or not _is_real(group):
        return False
    if group.told[0].order < lead.told[0].order or any(_is_apart(one, lead) for one in group.told):
        return False
    if all(is_of_other_days(one, lead, published) for one in group.told):
        return False
    is_there = _is_there(group, lead) and not any(is_on_others(one.draft, lead) for one in group.told)
    return is_there and _are_they(group, lead)


def _is_real(group: Group) -> bool:
    return all(one.draft.modality in _REAL for one in group.told)


def _is_land(group: Group) -> bool:
    return all(one.bearer is not None and one.bearer.kind == "country" for one in group.places)


def _is_known(group: Group) -> bool:
    return bool(group.places) and any(one.bearer is not None for one in group.places)


def _is_apart(told: Told, lead: Group) -> bool:
    """Say whether the sentence may tell another attack: by its words, or a time that none of the lead's tells."""
    lowered = {token.lower for token in told.clauses.tokens}
    times = {one.lower() for one in _TIMES.findall(told.draft.sentence.text)}
    known = {time.lower() for one in lead.told for time in _TIMES.findall(one.draft.sentence.text)}
    is_called = tells_of_another(told) or not (_APART | ANOTHER).isdisjoint(lowered)
    return is_called or bool(times - known) or names_another_day(told, lead)


def _is_wider(group: Group, lead: Group) -> bool:
    """Say whether it names no place, or only the land or region in which the lead's lies."""
    return all(any(may_lie_in(one, other) for one in lead.places) for other in group.places)


def _is_there(group: Group, lead: Group) -> bool:
    """Say whether it is at no other place: soon it may name the town of the lead's land, or a part of the town."""
    if share_place(group.places, lead.places) or _is_wider(group, lead):
        return True
    is_soon = group.told[0].order - lead.told[-1].order <= _SOON
    if is_soon and all(any(may_lie_in(one, other) for other in lead.places) for one in group.places):
        return True
    is_inside = all(one.bearer is None for one in group.places)
    return is_inside and any(one.noun in _ASSAILANTS for one in attackers_of(group))


def _are_they(group: Group, lead: Group) -> bool:
    """Say whether its attackers may be the lead's: none is known as another, as of another kind, or as attacked."""
    own, others, foes = attackers_of(group), attackers_of(lead), defenders_of(lead)
    known = {identity_of(one) for one in foes} - {""}
    nouns = {one.noun for one in foes if one.noun} - {one.noun for one in others}
    if any(identity_of(one) in known or one.noun in nouns for one in own):
        return False
    if share_sides(own, lead, strictly=True) or peoples_of(own) & peoples_of(others):
        return True
    kinds = [{kind_of(one) for one in some} - {""} for some in (own, others)]
    if (all(kinds) or (kinds[0] == {"state"} and others and not group.places)) and not kinds[0] & kinds[1]:
        return False  # nor an army that fights "followers of X"
    is_same_place = share_place(group.places, lead.places)
    is_by_nobody = not any(one.noun for one in others) and any(map(identity_of, own))
    are_named = all(any(map(identity_of, some)) for some in (own, others))
    are_same = _is_named_later(others, own)
    return is_same_place and are_same if are_named else is_same_place or not is_by_nobody


def _is_named_later(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Say whether some are only told as "ethnic rebels" whom the others name, an organisation of such."""
    are_told = all(one.actor_id is None and one.noun in REBELS for one in some)
    return are_told and all(kind_of(one) == "irregular" and not one.name.islower() for one in others)
