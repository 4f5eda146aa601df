"""Two sides counted in one sentence: "Fewer than 900 soldiers face 8,000 rebels", of whom one alone attacks."""

from collections.abc import Sequence

from streams.extract.counts.strengths import without_asides
from streams.extract.merging.group import Group, attackers_of, is_of_state
from streams.extract.people.kinds import REBELS, is_opposed
from streams.extract.reading.second import Counted
from streams.extract.words.small import Small
from streams.records import MASSED

_FACE = Small(
    r"^[^.;:\d]{0,50}?\b(?:fac(?:e|es|ed|ing)|confront(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|up against|"
    r"outnumber(?:s|ed|ing)?|(?:ranged|arrayed|drawn up|pitted|stand|standing|stood) against|outnumbered by)\b"
    r"(?:(?! and\b)[^.;:\d]){0,30}$"
)

_TOGETHER = Small(
    r"\b(?:and|with|joined by|alongside|together with|plus|former|ex-)(?: (?:some|about|another|a further|up to))*\s*$"
)


def without_faced(given: Sequence[Counted], groups: Sequence[Group]) -> list[Counted]:
    """Give the numbers taken for attackers without who only faces them in the same sentence, by what they are called.

    Of "8,000 soldiers face 900 rebels" the soldiers attack where an army does, and the rebels where rebels do. Rebels
    counted after them are no part of an army's force: "has 2,000 men in the north, in the south are 3,000 rebels".
    """
    attacks = [one for one in groups if one.type in MASSED and not one.is_past and attackers_of(one)]
    rest = [one for one in given if not (_are_met(one, attacks) or any(_they_face(other, one) for other in given))]
    return [one for one in rest if not any(_is_faced(one, other, attacks) for other in given)]


def _are_met(one: Counted, attacks: Sequence[Group]) -> bool:
    """Say whether "they" face soldiers where rebels attack, or rebels where soldiers do."""
    if one.mention is None or not attacks or not _faced_by_them(one):
        return False
    return all(is_opposed(one.mention, attackers_of(group)) for group in attacks)


def _they_face(one: Counted, other: Counted) -> bool:
    """Say whether those counted last stand against `other`: "about 7,000 men. They face no more than 300 gunmen"."""
    return one.order == other.order - 1 and _faced_by_them(other)


def _faced_by_them(one: Counted) -> bool:
    return _FACING.match(without_asides(one.sentence.text[: one.number.start])) is not None


_FACING = Small(
    r"\W*(?:they|these|it|the force) (?:(?:now|still|also) )?"
    r"(?:fac(?:e|es|ed)|(?:is|are|were|was) (?:facing|up against|confronting)|confront(?:s|ed)?)"
    r"(?: [\w-]+){0,4}? $"
)


def _is_faced(one: Counted, other: Counted, attacks: Sequence[Group]) -> bool:
    if one is other or one.order != other.order or one.mention is None or other.mention is None:
        return False
    first, second = sorted((one.number, other.number), key=lambda number: number.start)
    are_rebels = one.mention.noun in REBELS and other.mention.noun not in REBELS and one.number is second
    between = one.sentence.text[first.end : second.start]
    are_rebels = are_rebels and not _TOGETHER.search(between)
    are_rebels = are_rebels and all(is_of_state(who) for group in attacks for who in attackers_of(group))
    if not attacks or not (_FACE.match(between) or are_rebels):
        return False
    return all(
        is_opposed(one.mention, attackers_of(group)) and not is_opposed(other.mention, attackers_of(group))
        for group in attacks
    )
