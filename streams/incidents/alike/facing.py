"""How the sides of two events agree, and whether one tells the other the other way round. Pure."""

from streams.incidents.alike.traits import Traits
from streams.incidents.sides.actors import APART, SAME, Affiliations, Kinship, kinship
from streams.incidents.words.blaming import is_blame, is_opening
from streams.records import STRIKES, EventType

SIDELESS: frozenset[EventType] = frozenset({"clash", "retreat", "surrender", "ceasefire"})
# a clash has its sides as first named; who leaves is the defender there, also when they are those who had attacked
_COMMON_SIDE = SAME | {"alike"}


def add_sides(found: dict[str, float], ours: Traits, theirs: Traits, known: Affiliations, *, is_near: bool) -> bool:
    """Add how the sides agree; False where who attacks in one is attacked in the other by those it attacks.

    `is_near` in time: one may tell how the attack was beaten off, and its sides may stand the other way round.
    """
    if _are_sideless(ours, theirs):
        if _is_by_others(ours, theirs, known):
            _add_kin(found, "attacker", "other")
            return True
        kin = kinship(ours.sides, theirs.sides, known)
        is_told = (ours.defenders and theirs.defenders) or (kin == "other" and _is_of_third(ours, theirs))
        if kin in _COMMON_SIDE or is_told:  # else each may name another of two sides
            _add_kin(found, "attacker", kin)
        return True
    attackers = kinship(ours.attackers, theirs.attackers, known)
    defenders = kinship(ours.defenders, theirs.defenders, known)
    if attackers not in SAME:
        crossing = (
            kinship(ours.attackers, theirs.defenders, known),
            kinship(ours.defenders, theirs.attackers, known),
        )
        are_taken = ours.type == theirs.type == "capture"  # who was driven out did not take it in the same fight
        is_crossed = any(kin in SAME for kin in crossing) or _is_won_back(attackers, ours, theirs)
        if are_taken and is_crossed and are_told_of_two_days(ours, theirs):
            return False
        if _is_turned(attackers, crossing, ours, theirs, known, is_near=is_near) or (
            attackers == "other" and _are_blaming(crossing, ours, theirs)
        ):
            found["sides turned"] = 1.0
            return True
        crossed = [kin in (_COMMON_SIDE if are_taken else SAME) for kin in crossing]
        if all(crossed):
            return False
        if any(crossed) and not (attackers == "alike" and defenders in SAME):
            found["sides crossed"] = 1.0
    if defenders in APART and (ours.type in STRIKES) != (theirs.type in STRIKES):
        found["sides crossed"] = 1.0  # who was bombed there is not who was driven out
    _add_kin(found, "attacker", attackers)
    _add_kin(found, "defender", defenders)
    return True


def _are_sideless(ours: Traits, theirs: Traits) -> bool:
    """Say whether one at least tells of no attacker for sure, so that its sides may stand either way."""
    if ours.type != theirs.type and (ours.type in SIDELESS or theirs.type in SIDELESS):
        return True
    return ours.type == "clash" or ours.is_mutual or theirs.is_mutual


def _is_won_back(attackers: Kinship, ours: Traits, theirs: Traits) -> bool:
    """Say whether others took back what rebels had taken, or they from others: "The army retook Kalait"."""
    if ours.is_retaking == theirs.is_retaking or attackers in _COMMON_SIDE:
        return False
    are_rebels = [{one.kind == "rebel" for one in traits.attackers} for traits in (ours, theirs)]
    return are_rebels in ([{True}, {False}], [{False}, {True}])


def are_told_of_two_days(ours: Traits, theirs: Traits) -> bool:
    """Say whether each is told to have been so, and of days that the other does not tell."""
    if ours.span is None or theirs.span is None or not (ours.is_dated and theirs.is_dated):
        return False
    return ours.is_told and theirs.is_told and (ours.span[1] < theirs.span[0] or theirs.span[1] < ours.span[0])


def _is_of_third(ours: Traits, theirs: Traits) -> bool:
    """Say whether one names both sides and the other who attacks: then who attacks is neither of the two."""
    return any(one.attackers and one.defenders and other.attackers for one, other in ((ours, theirs), (theirs, ours)))


def _is_by_others(ours: Traits, theirs: Traits, known: Affiliations) -> bool:
    """Say whether two that are known attack, and they are no two sides of one fight: one is not whom the other fights.

    Whom they fight, "the police", may be the same. A name that no table knows may be either's.
    """
    if kinship(ours.attackers, theirs.attackers, known) != "other":
        return False
    return any(
        kinship(one.attackers, other.defenders, known) in APART
        and not any(enemy.id is None and enemy.telling for enemy in other.defenders)
        for one, other in ((ours, theirs), (theirs, ours))
    )


def _is_turned(
    attackers: Kinship,
    crossing: tuple[Kinship, Kinship],
    ours: Traits,
    theirs: Traits,
    known: Affiliations,
    *,
    is_near: bool,
) -> bool:
    """Say whether one tells the attack and the other how it was beaten off; what costs most comes last."""
    is_crossing = crossing[0] in _COMMON_SIDE or crossing[1] in _COMMON_SIDE
    if attackers in _COMMON_SIDE or not (is_crossing or attackers in APART):
        return False
    is_told = ours.is_defence != theirs.is_defence and not (ours.is_counter or theirs.is_counter)
    if not is_told and not (is_near and _is_beaten_off(ours, theirs)):
        return False
    if not is_crossing and not _are_of_one_fight(ours, theirs, known):
        return False
    if is_told and is_near:
        return True  # "rebels storm the town to win it back" and "the army holds out against them" are of one day
    is_won_back = ours.is_retaking != theirs.is_retaking  # by others, unless both name those who lost it
    return not is_won_back or kinship(ours.defenders, theirs.defenders, known) in _COMMON_SIDE


def _are_blaming(crossing: tuple[Kinship, Kinship], ours: Traits, theirs: Traits) -> bool:
    """Say whether two armies each tell of one day that the other began: "they attacked first"."""
    if ours.span is None or ours.span != theirs.span or ours.span[0] != ours.span[1]:
        return False
    if SAME.isdisjoint(crossing) or not APART.isdisjoint(crossing):
        return False
    if any(one.is_counter or one.is_retaking for one in (ours, theirs)):
        return False
    told = [ours.quotes, theirs.quotes]
    return any(map(is_blame, told)) or all(map(is_opening, told))


def _is_beaten_off(ours: Traits, theirs: Traits) -> bool:
    """Say whether one tells how an attack was beaten off, and neither how it was answered."""
    return (ours.is_repulse or theirs.is_repulse) and not (ours.is_counter or theirs.is_counter)


def _are_of_one_fight(ours: Traits, theirs: Traits, known: Affiliations) -> bool:
    """Say whether some side is in both, whoever attacks; or a state's forces and others act, as against each other."""
    return kinship(ours.sides, theirs.sides, known) in _COMMON_SIDE or are_two_sides(ours, theirs)


def are_two_sides(ours: Traits, theirs: Traits) -> bool:
    """Say whether a state's forces act in one and others in the other, and none that they name speaks against it."""
    are_state = [{one.kind == "state" for one in traits.attackers} for traits in (ours, theirs)]
    return are_state in ([{True}, {False}], [{False}, {True}]) and not (ours.defenders and theirs.defenders)


def _add_kin(found: dict[str, float], side: str, kin: Kinship) -> None:
    if kin != "unknown":
        found[f"{side} {kin}"] = 1.0
