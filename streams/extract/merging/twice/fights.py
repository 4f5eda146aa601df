"""A fight told before and the sentence below that counts its men, put together by weights that were learned from gold.

The weights stand in data/told_twice.yaml, written by `python -m training told_twice`, which also shows how often they
are right about articles that they were not fitted on.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from streams.extract.geography.same_place import may_lie_in
from streams.extract.merging.dating import span_of
from streams.extract.merging.group import ATTACKS, MAY_BE_ATTACKED, Group
from streams.extract.merging.totalling import force_of
from streams.extract.merging.twice.sides import are_the_other_side
from streams.extract.merging.twice.signs import may_be_one, signs_of
from streams.extract.words.weights import chance, weights_of

COUNTED = 0.4  # chance that both are one, from which a later one that has the force is put to one that has none
# signs that part two fights, whatever else both share: of another side or time, an answer, or of one sentence, which
# the rules have read; and those that do so only together
_APART = (
    *({sign} for sign in ("attacker unlike", "attacker of another land", "sides crossed", "kinds crossed")),
    *({sign} for sign in ("past differs", "past both")),
    *({sign} for sign in ("answer", "another", "behind", "near 0")),
    *({"place other", sign} for sign in ("attacker other", "place close", "indefinite", "planned differs")),
    {"attacker other", "planned differs"},
)


def told_once(groups: Sequence[Group], published: date | None = None) -> list[Group]:
    """Give the events; what counts the attackers of a fight told before is put to it, the likeliest first."""
    left = list(groups)
    while pair := _likeliest(left, published):
        earlier, later = pair
        _put_to(earlier, later)
        left = [one for one in left if one is not later]
    return left


def _likeliest(groups: Sequence[Group], published: date | None) -> tuple[Group, Group] | None:
    counted = [(one, force_of(one) is not None) for one in groups]
    given = ((earlier, later) for (earlier, has), (later, gives) in combinations(counted, 2) if gives and not has)
    pairs = (pair for pair in given if may_be_one(*pair) and not _are_weeks_apart(*pair, published))
    rated = [(_rate(signs_of(earlier, later, groups)), earlier, later) for earlier, later in pairs]
    best = max(rated, key=lambda one: one[0], default=None)
    return best[1:] if best is not None and best[0] > COUNTED else None


def _are_weeks_apart(earlier: Group, later: Group, published: date | None) -> bool:
    """Say whether their own words put them weeks apart: "killed on Tuesday .. launched an offensive last year"."""
    spans = [
        [days for told in one.told if (days := span_of(told, published, is_underway=False)) is not None]
        for one in (earlier, later)
    ]
    return all(spans) and all(
        last + _WEEKS <= start or end + _WEEKS <= first for first, last in spans[0] for start, end in spans[1]
    )


_WEEKS = timedelta(days=20)


def _rate(signs: Mapping[str, float]) -> float:
    """Give the chance that both are one: none where words say that they are two."""
    return 0.0 if any(some <= signs.keys() for some in _APART) else chance(signs, weights_of("told_twice"))


def _put_to(earlier: Group, later: Group) -> None:
    """Put all that the later one tells to the earlier, which keeps its place unless that is none or the whole land.

    Whom a clash names second attacks in it if they do in the later one.
    """
    if are_the_other_side(earlier, later):
        for one in earlier.told:
            one.draft.attackers, one.draft.defenders = one.draft.defenders, one.draft.attackers
    if later.type in ATTACKS and earlier.type in MAY_BE_ATTACKED and force_of(later) is not None:
        earlier.attack = later.type
    is_land = all(one.bearer is not None and one.bearer.kind == "country" for one in earlier.places)
    lie_there = all(any(may_lie_in(one, other) for other in earlier.places) for one in later.places)
    if later.places and is_land and (lie_there or not earlier.places):
        earlier.places = list(later.places)
    earlier.take_in(later)
