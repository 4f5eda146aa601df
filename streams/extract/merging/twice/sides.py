"""What the sides of two events say of whether they are one fight."""

from collections.abc import Iterator, Sequence

from streams.extract.merging.group import Group, attackers_of, defenders_of, peoples_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention


def side_signs(earlier: Group, later: Group) -> Iterator[str]:
    """Give how the attackers of both agree, and their defenders."""
    yield from (f"attacker {sign}" for sign in _agreement(attackers_of(earlier), attackers_of(later)))
    yield from (f"defender {sign}" for sign in _agreement(defenders_of(earlier), defenders_of(later)))
    both = (earlier, later), (later, earlier)
    if any(_known(attackers_of(one)) & _known(defenders_of(other)) for one, other in both):
        yield "sides crossed"


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
    return set(map(identity_of, some)) - {""}
