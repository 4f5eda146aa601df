"""What tells that of two events the later one is another than the one before it. Pure."""

from collections.abc import Mapping

from streams.incidents.alike.acts import FIGHTS, TAKING
from streams.incidents.alike.days import FAR_DAYS
from streams.incidents.alike.facing import are_two_sides
from streams.incidents.alike.timing import Seen, is_later
from streams.incidents.alike.traits import Traits
from streams.records import ENDS, STRIKES, EventType

_BOMBED: frozenset[EventType] = STRIKES - {"shelling"}  # over within minutes; guns may go on for days
_ENDS = ENDS | TAKING | frozenset[EventType]({"clash"})


def add_again(  # noqa: PLR0917 - two events, each with its report, as they stand side by side
    found: dict[str, float], ours: Traits, our: Seen, theirs: Traits, their: Seen, days: float | None
) -> None:
    """Add where the later one is told as another attack than one before it."""
    is_first = our.at is not None and their.at is not None and our.at < their.at
    if days is not None and days > 1 and (theirs.is_anew if is_first else ours.is_anew):
        found["text anew"] = 1.0
        if days > FAR_DAYS and not any(one.type == "siege" or one.phase == "planned" for one in (ours, theirs)):
            found["time over"] = 1.0  # a siege goes on, and is stormed once more; and what was planned is new
    if "time other day" in found and days is not None and _are_told_of_two(found, ours, theirs, days):
        found["time another"] = 1.0
    if days is not None and (_is_after(ours, theirs, days) or _is_after(theirs, ours, days)):
        found["text after"] = 1.0
    if "place same town" not in found and (ours.is_beside or theirs.is_beside):
        found["text beside"] = 1.0
    if ours.is_counter != theirs.is_counter and not (theirs if ours.is_counter else ours).is_retaking:
        found["text counter"] = 1.0


def _are_told_of_two(found: Mapping[str, float], ours: Traits, theirs: Traits, days: float) -> bool:
    """Say whether two acts, each of a day of its own, are told to be two: with other dead, or as one attack more.

    More dead, told on the day after, may be of one; so may who fights on, or has taken what he attacked. Planes that
    come on two days have come twice.
    """
    if ours.span is None or theirs.span is None or ours.goes_back or theirs.goes_back:
        return False
    if "killed other" in found or (ours.type in _BOMBED and theirs.type in _BOMBED):
        return True
    if days > 1 and ours.type == theirs.type == "shelling" and ours.phase == theirs.phase == "concluded":
        return True
    is_one_act = ours.type not in _ENDS and theirs.type not in _ENDS
    return days > 1 and is_one_act and not found.keys().isdisjoint({"killed grew", "text anew"})


def is_taken_back(later: Traits, its: Seen, earlier: Traits, then: Seen, days: float | None) -> bool:
    """Say whether one tells how a town was taken, and the other, days later, how a state's army came to take it back.

    Who took it may be known by no table: then nothing else says that they are two sides. Who only fought there may have
    taken it too ("armed men entered the town"), but not in the fight of those days by which it is won back.
    """
    if not is_later(its, then) or not later.is_retaking or earlier.is_retaking:
        return False
    is_fight = earlier.type in FIGHTS and days is not None and days > 1
    return (earlier.type == "capture" or is_fight) and are_two_sides(later, earlier)


def _is_after(later: Traits, earlier: Traits, days: float) -> bool:
    """Say whether the words of one tell of another fight about as long before, which may be the other."""
    if not later.after or later.type in ENDS or (later.is_retaking and earlier.is_retaking):
        return False  # two who tell how a town is taken back count from when it was lost
    told = [after for after, where in later.after if not where or where in earlier.own_names | earlier.spots]
    return any(abs(after - days) <= max(1.0, after / 3) for after in told)
