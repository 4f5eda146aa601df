"""Who attacks back was attacked: a counter-attack tells the sides of the attack that it answers, and the other way."""

from collections.abc import Sequence

from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import Group, attackers_of, defenders_of, strikes_back
from streams.extract.merging.opposing import oppose
from streams.extract.people.identity import identity_of
from streams.records import GROUND

_REACH = 6  # sentences from an attack to the answer to it


def oppose_answers(groups: Sequence[Group]) -> None:
    """Give who strikes back to the attack told last before it as its other side, and its attackers to the answer."""
    for answer in groups:
        if not strikes_back(answer.told[0]) or not attackers_of(answer):
            continue
        met = _answered(answer, groups)
        if met is None:
            continue
        if not answer.planned or any(
            map(identity_of, attackers_of(answer))
        ):  # not "promised a counter-attack by commandos"
            oppose(met, attackers_of(answer), is_sure=True)
        if not defenders_of(answer):
            oppose(answer, attackers_of(met), is_sure=True)


def _answered(answer: Group, groups: Sequence[Group]) -> Group | None:
    """Give the attack told last before it, by others, at its place or where it names none."""
    first = answer.told[0].order
    before = [
        one for one in groups
        if one is not answer and one.type in GROUND - {"buildup"} and attackers_of(one) and not one.is_past
        and -1 < one.told[0].order <= first <= one.told[0].order + _REACH
        and (not answer.places or not one.places or share_place(answer.places, one.places))
    ]  # fmt: skip
    return max(before, key=lambda one: one.last_told(first), default=None)
