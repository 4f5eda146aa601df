"""All that speaks for and against two events of an article being one fight, by name."""

from collections.abc import Iterator, Mapping, Sequence

from streams.extract.merging.entries import may_share_entry
from streams.extract.merging.group import ATTACKS, Group, attackers_of
from streams.extract.merging.totalling import force_of
from streams.extract.merging.twice.places import place_signs
from streams.extract.merging.twice.sides import side_signs
from streams.extract.merging.twice.wording import names_shared, word_signs, words_shared
from streams.records import MASSED, STRIKES, EventType

BASE = "base"
GROUND: frozenset[EventType] = MASSED | {"clash", "raid", "ambush", "capture"}
_DISTANCES = ((0, "near 0"), (1, "near 1"), (3, "near 3"), (6, "near 6"))  # sentences
_MOST_BETWEEN, _MOST_EVENTS, _FEWEST_EVENTS = 3, 6, 2
_LONG = 3  # sentences' worth of drafts
_EVEN = 0.5  # chance that a sentence tells a real fight, which says nothing


def may_be_one(earlier: Group, later: Group) -> bool:
    """Say whether the types of both allow that they are one: nobody's shells are another's assault.

    Nor are those whom a side has massed along a border its men in one clash there.
    """
    if not may_share_entry(earlier, later):
        return False
    kinds = {earlier.type, later.type}
    is_massing = "buildup" in kinds and kinds <= GROUND | {"buildup"} and kinds != {"buildup", "clash"}
    return len(kinds) == 1 or kinds <= GROUND or kinds <= STRIKES or (is_massing and not _answers(earlier, later))


def _answers(earlier: Group, later: Group) -> bool:
    """Say whether men are sent after an attack that is over, of which nobody tells who made it."""
    is_over = all(one.draft.phase == "concluded" for one in earlier.told)
    return later.type == "buildup" and is_over and not attackers_of(earlier)


def signs_of(earlier: Group, later: Group, groups: Sequence[Group]) -> Mapping[str, float]:
    """Give the signs of a pair among an article's events, 1 where one holds and a share where it is one of degree."""
    found = dict.fromkeys(_flags(earlier, later), 1.0)
    first, second = (next(at for at, one in enumerate(groups) if one is each) for each in (earlier, later))
    reality = [one.reality for one in later.told if one.reality is not None]
    degrees = {
        BASE: 1.0,
        "between": min(second - first - 1, _MOST_BETWEEN),
        "events": min(len(groups), _MOST_EVENTS) - _FEWEST_EVENTS,
        "words": words_shared(earlier, later),
        "names": names_shared(earlier, later),
        "real": max(reality, default=1.0) - _EVEN,
    }
    if first == 0:
        found["lead"] = 1.0
    return found | degrees


def _flags(earlier: Group, later: Group) -> Iterator[str]:
    yield from place_signs(earlier, later)
    yield from side_signs(earlier, later)
    yield from word_signs(earlier, later)
    yield _types(earlier, later)
    yield f"is {later.type}"
    yield from _times(earlier, later)
    yield _distance(earlier, later)
    yield from _forces(earlier, later)
    if later.told[0].draft.sentence.block == earlier.told[-1].draft.sentence.block:
        yield "paragraph same"
    if len(earlier.told) > _LONG:
        yield "long before"
    if len(later.told) == 1:
        yield "once"


def _types(earlier: Group, later: Group) -> str:
    kinds = {earlier.type, later.type}
    if len(kinds) == 1:
        return "type same"
    if kinds <= MASSED:
        return "type attacks" if kinds <= ATTACKS else "type massed"
    if kinds <= GROUND and "capture" in kinds:
        return "type then capture" if later.type == "capture" else "type of capture"
    return "type ground" if kinds <= GROUND else "type strikes" if kinds <= STRIKES else "type massing"


def _times(earlier: Group, later: Group) -> Iterator[str]:
    if earlier.planned != later.planned:
        yield "planned differs"
    elif later.planned:
        yield "planned both"
    if earlier.is_past != later.is_past:
        yield "past differs"
    elif later.is_past:
        yield "past both"


def _distance(earlier: Group, later: Group) -> str:
    away = min(abs(later.told[0].order - one.order) for one in earlier.told)
    return next((name for most, name in _DISTANCES if away <= most), "far")


def _forces(earlier: Group, later: Group) -> Iterator[str]:
    before, now = force_of(earlier), force_of(later)
    if before is not None:
        yield "force before"
    if now is not None:
        yield "force now"
        if now.qualifier == "vague":
            yield "force vague"
    if before is not None and now is not None:
        yield "force same" if (before.low, before.high) == (now.low, now.high) else "force other"
