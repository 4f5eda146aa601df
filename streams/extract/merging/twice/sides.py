"""What the sides of two events say of whether they are one fight."""

from collections.abc import Iterator, Sequence

from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import Group, attackers_of, defenders_of, peoples_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import THEM


def side_signs(earlier: Group, later: Group) -> Iterator[str]:
    """Give how the attackers of both agree, and their defenders."""
    is_turned = are_the_other_side(earlier, later)
    before = defenders_of(earlier) if is_turned else attackers_of(earlier)
    yield from (f"attacker {sign}" for sign in _agreement(before, attackers_of(later)))
    yield from (f"defender {sign}" for sign in _agreement(defenders_of(earlier), defenders_of(later)))
    both = (earlier, later), (later, earlier)
    if not is_turned and any(_known(attackers_of(one)) & _known(defenders_of(other)) for one, other in both):
        yield "sides crossed"


def are_the_other_side(clash: Group, later: Group) -> bool:
    """Say whether who attacks is named second in a clash, where nobody is the attacker: "the army battled rebels"."""
    if clash.type != "clash":
        return False
    first, second, attackers = attackers_of(clash), defenders_of(clash), attackers_of(later)
    kinds = [set(map(kind_of, some)) for some in (first, second, attackers)]
    is_there = not later.places or share_place(clash.places, later.places)
    are_rebels = is_there and kinds == [{"state"}, {"irregular"}, {"irregular"}]
    are_rebels = are_rebels and not all(map(identity_of, attackers))
    return are_rebels or (_are_one(second, attackers) and not _are_one(first, attackers))


def _are_one(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    return bool(_known(some) & _known(others) or peoples_of(some) & peoples_of(others))


def _agreement(before: Sequence[Mention], now: Sequence[Mention]) -> Iterator[str]:
    if not before or not now:
        yield "none" if not (before or now) else "only before" if before else "only now"
        return
    known = [_known(some) for some in (before, now)]
    if known[0] & known[1] or peoples_of(before) & peoples_of(now):
        yield "same"
    else:
        yield "other" if all(known) else "unnamed"
    kinds = [set(map(kind_of, some)) - {""} for some in (before, now)]
    if all(kinds) and not kinds[0] & kinds[1]:
        yield "unlike"
    nouns = [{one.noun for one in some} - {""} for some in (before, now)]
    if nouns[0] & nouns[1]:
        yield "noun"
    if all(one.is_pronoun for one in now):
        yield "pronoun"
    lands = [{country_of_actor(one.actor_id) for one in some} for some in (before, now)]
    if not any(None in some for some in lands) and not lands[0] & lands[1]:
        yield "of another land"


def _known(some: Sequence[Mention]) -> set[str]:
    return {identity_of(one) for one in some if one.noun not in THEM} - {""}
