"""What the days on which two events were, as far as told, say of their being one. Pure."""

import math
from collections.abc import Iterable
from datetime import date, timedelta

from streams.incidents.alike.acts import FIGHTS, TAKING
from streams.incidents.alike.places import towns
from streams.incidents.alike.timing import A_DAY, Seen, days_gone_on, gap
from streams.incidents.alike.traits import Traits
from streams.records import ENDS, STRIKES, EventType

LASTING: frozenset[EventType] = frozenset({"offensive", "siege", "buildup", "ceasefire"})
_ONE_SIDE = frozenset({"attacker same", "attacker umbrella"})
_SINGLE: frozenset[EventType] = frozenset({"ambush", "raid", "airstrike", "bombing"})  # done within its day
_FROM_AFAR: frozenset[EventType] = STRIKES - {"bombing"}  # a car bomb opens the way of those who set it off
FAR_DAYS = 7  # what neither says to have gone on so long is seldom told again after so many
TAKEN_DAYS = 2  # a town is taken within days; later it is taken by another, or back
_ATTACKS: frozenset[EventType] = frozenset({"assault", "raid", "ambush"})  # over, once they are told to be
_ENDED: frozenset[EventType] = _ATTACKS | frozenset[EventType]({"capture"})
_ACTS: frozenset[EventType] = _ATTACKS | STRIKES | frozenset[EventType]({"clash"})  # done on the day that they have
_BLOWS: frozenset[EventType] = _SINGLE | STRIKES  # of which two days' are two, wherever an article tells them
_RAIDS: frozenset[EventType] = frozenset({"raid", "ambush"})
_LAUNCHED: frozenset[EventType] = frozenset({"offensive", "assault"})
PREPARED_DAYS = 1  # an attack is prepared by one's own guns on the day before
ONSET_DAYS = 2  # a wider span does not tell on which day it was begun
_STRUCK_TWICE = 2.0  # of the seen pairs of two strikes that are told on two days 4 are two and none is one
SHARED_DAYS = 3  # a span so wide tells half of what a day does: "overnight", "at the weekend" are two days of one fight
TURNED_DAYS = 3  # an attack is beaten off within days; later it is a drive to retake
TOLD_DAYS = 2  # what is told without its day was so few days before, or on the day of its report
TOLD_THEN = 0.43  # of what a common day tells
_SIXTH = 6  # of the days that one has gone on: "for three weeks" is said from the 18th to the 24th day


def add_days(  # noqa: PLR0917 - two events, each with its report, as they stand side by side
    found: dict[str, float],
    ours: Traits,
    our: Seen,
    theirs: Traits,
    their: Seen,
    days: float | None,
    window: float,
) -> None:
    """Add how near they are in time, and whether two days tell of two acts."""
    if days is None:
        found["time undated"] = 1.0
        return
    found["time near"] = 1.0 if days <= 1 else round(1.0 - (days - 1) / window, 3)
    if days > FAR_DAYS:
        found["time far"] = 1.0
    if days == 0 and ours.span is not None and theirs.span is not None:
        width = max((last - first).days for first, last in (ours.span, theirs.span))
        found["time same day"] = round(1 / (1 + width / SHARED_DAYS), 3)
    elif (told := _told_then(ours, our, theirs) or _told_then(theirs, their, ours)) > 0:
        found["time same day"] = told
    if "time same day" not in found and (_is_begun_with(ours, our, theirs) or _is_begun_with(theirs, their, ours)):
        found["time begun"] = 1.0
    are_days = _are_days(ours, our, theirs, their) or (days > 1 and _is_a_night(ours) and _is_a_night(theirs))
    if days >= 1 and are_days and not _is_end_of(ours, theirs):
        found["time other day"] = 1.0
        if _are_two_acts(ours, theirs, days):
            found["time other act"] = _STRUCK_TWICE if {ours.type, theirs.type} <= STRIKES else 1.0
    least = 1 if found.keys().isdisjoint(_ONE_SIDE) else PREPARED_DAYS + 1
    if _is_struck_before(ours, theirs, least) or _is_struck_before(theirs, ours, least):
        found["time other day"] = found["time other act"] = 1.0
    if (
        _is_stale(ours, our, theirs, their, days)
        or _is_another(ours, our, theirs, their)
        or _is_another(theirs, their, ours, our)
    ):
        found["time over"] = 1.0


def _are_days(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> bool:
    """Say whether both are told to have been on a day, or the one before the day of the other."""
    if ours.span is None and theirs.span is None:
        return False
    if _is_a_day(ours) and _is_a_day(theirs):
        return True
    return _is_told_before(ours, our, theirs) or _is_told_before(theirs, their, ours)


def _told_then(undated: Traits, seen: Seen, dated: Traits) -> float:
    """Give what it tells that what names no day was told on the other's day, or in the days after it.

    Strikes are many: each without its day may be any.
    """
    if seen.at is None or dated.span is None or not dated.is_dated or dated.phase == "planned":
        return 0.0
    if undated.span is not None or undated.goes_back or undated.phase == "planned" or undated.type in STRIKES:
        return 0.0
    first, last = dated.span
    told = seen.at.date()
    if first > told or (told - last).days > TOLD_DAYS:
        return 0.0
    return round(TOLD_THEN / (1 + (last - first).days / SHARED_DAYS), 3)


def _is_begun_with(later: Traits, its: Seen, earlier: Traits) -> bool:
    """Say whether one tells that it has gone on since the day on which the other was: "on the seventh day of fighting".

    Strikes are many, and each may have been on any day of those.
    """
    if not later.days_back or earlier.goes_back or earlier.span is None or not earlier.is_dated:
        return False
    if its.at is None or earlier.type in STRIKES or earlier.phase == "planned":
        return False
    told = later.span[1] if later.is_dated and later.span is not None else its.at.date()
    gone_on = (told - earlier.span[0]).days
    return gone_on >= 1 and abs(gone_on - later.days_back) <= max(1, later.days_back // _SIXTH)


def _is_told_before(undated: Traits, seen: Seen, dated: Traits) -> bool:
    """Say whether an act was told, without its day, to be over before the day of the other."""
    if undated.span is not None or undated.goes_back or undated.type in LASTING or undated.phase != "concluded":
        return False
    if seen.at is None or dated.span is None or not _is_a_day(dated):
        return False
    return seen.at.date() < dated.span[0]


def _is_end_of(ours: Traits, theirs: Traits) -> bool:
    """Say whether the later one is how a fight ended that the other began."""
    first, then = (ours, theirs) if ours.span is None or ours.span <= (theirs.span or ours.span) else (theirs, ours)
    return first.type in FIGHTS and then.type in ENDS


def _are_two_acts(ours: Traits, theirs: Traits, days: float) -> bool:
    """Say whether what is told of two days is of other targets, or an act that is over on its day."""
    is_of_a_town = {ours.type, theirs.type} <= TAKING or _is_stormed(ours, theirs)  # with all that stands there
    if not is_of_a_town and ours.targets and theirs.targets and ours.targets.isdisjoint(theirs.targets):
        return True
    if days > 1 and (ours.type in _SINGLE or theirs.type in _SINGLE):
        return True
    return days > TAKEN_DAYS and ours.type == theirs.type == "capture"


def _is_stormed(ours: Traits, theirs: Traits) -> bool:
    """Say whether one attacked a town and the other took it."""
    are_both = {ours.type, theirs.type} == {"assault", "capture"}
    return are_both and bool(towns(ours.places) and towns(theirs.places))


def _is_struck_before(strike: Traits, ground: Traits, least: int) -> bool:
    """Say whether one tells of planes or guns of a day, and the other who came on the ground `least` days later.

    A siege is laid by guns, a retreat may be from them, and what has gone on for days may have begun with them.
    """
    if strike.type not in _FROM_AFAR or ground.type in STRIKES | ENDS or "siege" in (strike.type, ground.type):
        return False
    if strike.span is None or ground.span is None or not (strike.is_dated and ground.is_dated):
        return False
    if strike.goes_back or ground.goes_back or "planned" in (strike.phase, ground.phase):
        return False
    return (ground.span[0] - strike.span[1]).days >= least


def _is_another(earlier: Traits, seen: Seen, later: Traits, its: Seen) -> bool:
    """Say whether one was over, or beaten off, before the other began."""
    return (
        _is_over_before(earlier, seen, later, its)
        or _is_begun_after(earlier, seen, later, its)
        or _is_beaten_before(earlier, later, its)
    )


def _is_beaten_before(earlier: Traits, later: Traits, its: Seen) -> bool:
    """Say whether one was beaten off on its day, and the other was fought days after: it was attacked once more.

    What goes on for so long, or was planned, may have begun before. Who is driven out of a town comes back in another
    attack.
    """
    if not (earlier.is_dated and earlier.span):
        return False
    if not earlier.is_repulse or earlier.is_defence or later.goes_back or "planned" in (earlier.phase, later.phase):
        return False
    is_driven_out = earlier.type == "capture" and bool(towns(earlier.places) and towns(later.places))
    if later.type not in FIGHTS or "siege" in (earlier.type, later.type):
        return False
    return (earlier.type in FIGHTS or is_driven_out) and _days_after(earlier.span[1], later, its) > TURNED_DAYS


def _days_after(last: date, later: Traits, its: Seen) -> int:
    """Give how many days after `last` it began, as far as told; what is told without its day was few days before."""
    if later.span is not None:
        return (later.span[0] - last).days if later.is_dated else 0
    return (its.at.date() - last).days - TOLD_DAYS if its.at is not None else 0


def _is_over_before(earlier: Traits, seen: Seen, later: Traits, its: Seen) -> bool:
    """Say whether both are told to be over, and the one was days before the other is told to have begun.

    Who has taken a town does not raid it days later in the same fight, and no more is he fought there or beaten off;
    nor is a clash of one day at a town a part of an attack that was over days before. An attack on a land goes on.
    """
    if earlier.phase != "concluded" or later.phase != "concluded" or earlier.type not in _ENDED:
        return False
    is_taken = earlier.type == "capture" and (later.type == "clash" or later.is_repulse)
    is_fought_anew = later.type == "clash" and later.is_dated and bool(towns(earlier.places) and towns(later.places))
    if not (later.type in _ATTACKS or is_taken or is_fought_anew):
        return False
    last = earlier.span[1] if earlier.is_dated and earlier.span else seen.at and (seen.at - A_DAY).date()
    first = later.span[0] if later.is_dated and later.span else None
    if first is None and is_taken and later.span is None and not later.goes_back and its.at is not None:
        first = its.at.date() - timedelta(days=TOLD_DAYS)
    return bool(last and first and (first - last).days > TURNED_DAYS)


def _is_begun_after(earlier: Traits, seen: Seen, later: Traits, its: Seen) -> bool:
    """Say whether one tells of itself that it began more than a week after the other was told, or was.

    "A four-day offensive" of the 26th is no part of what was told on the 6th; what was only planned then may be.
    """
    if earlier.phase == "planned" or "siege" in (earlier.type, later.type) or later.phase == "planned":
        return False
    began = _begun(later, its)
    last = earlier.span[1] if earlier.is_dated and earlier.span else seen.at and seen.at.date()
    return bool(began and last and (began - last).days > FAR_DAYS)


def are_begun_apart(ours: Iterable[Traits], theirs: Iterable[Traits]) -> bool:
    """Say whether some on each side tell of themselves on which day they were begun, and two lie over a week apart.

    What goes on for weeks is begun once: who launches an offensive on a town in June has not launched it in May.
    """
    mine = {day for day in map(_onset_day, ours) if day is not None}
    others = {day for day in map(_onset_day, theirs) if day is not None} if mine else set[date]()
    return any(abs((one - other).days) > FAR_DAYS for one in mine for other in others)


def are_of_two_days(ours: Traits, theirs: Traits) -> bool:
    """Say whether one article tells each of two fights its own days, and days lie between them.

    What lasts has many days until it is over, what is planned has none yet; how a fight ended is told days after it.
    """
    if ours.span is None or theirs.span is None:
        return False
    if (days := gap(ours.span, theirs.span)) < TURNED_DAYS:
        return are_acts_of_two_days(ours, theirs)
    later, last = (ours, ours.span[1]) if ours.span > theirs.span else (theirs, theirs.span[1])
    if later.goes_back and days_gone_on(later, last) >= days:
        return False
    earlier = theirs if later is ours else ours
    is_over = earlier.phase == "concluded" or earlier.type not in LASTING
    return is_over and "planned" not in (ours.phase, theirs.phase) and not _is_end_of(ours, theirs)


def are_acts_of_two_days(ours: Traits, theirs: Traits) -> bool:
    """Say whether one article tells of two acts, each of its own day: "on Monday, two days after a similar attack".

    What is done within its day is so wherever it is told, else both are told in one sentence.
    """
    if gap(ours.span, theirs.span) < 1:
        return False
    kinds = _ACTS if not ours.sentences.isdisjoint(theirs.sentences) else _BLOWS
    return all(_is_a_day(one) and one.is_told and one.type in kinds for one in (ours, theirs))


def is_later_act(one: Traits, other: Traits) -> bool:
    """Say whether they are two acts of one article, and this is the later."""
    if one.span is None or other.span is None or one.span <= other.span:
        return False
    return are_acts_of_two_days(one, other)


def _onset_day(traits: Traits) -> date | None:
    if traits.type not in _LAUNCHED or traits.phase == "planned" or not traits.is_told:
        return None
    if traits.span is None or traits.goes_back or (traits.span[1] - traits.span[0]).days > ONSET_DAYS:
        return None
    return traits.span[0] if traits.is_onset else None


def _begun(traits: Traits, seen: Seen) -> date | None:
    """Give the first day that the words tell it had: of what was launched then, or has gone on for so many days."""
    day = traits.span if traits.is_dated else None
    if traits.goes_back:
        told = day[1] if day else seen.at and seen.at.date()
        return told - timedelta(days=math.ceil(days_gone_on(traits, told))) if told else None
    return day[0] if day and traits.is_onset else None


def _is_stale(ours: Traits, our: Seen, theirs: Traits, their: Seen, days: float) -> bool:
    """Say whether one is a raid or an ambush of one day, and the other was told, or was, more than a week from it.

    A campaign lasts for weeks, but a raid of its second day is no part of what is told of its third week. Nor is an
    assault of one day what had been told a week before, unless that was planned, or a siege, or an offensive in which
    it gained ground; it may begin what follows.
    """
    if days <= FAR_DAYS:
        return False
    singles = [one for one in (ours, theirs) if one.is_dated and _is_a_day(one)]
    if any(one.type in _RAIDS for one in singles):
        return True
    if any(one.type == "siege" or one.phase == "planned" for one in (ours, theirs)):
        return False
    is_after = our.at is not None and their.at is not None and our.at > their.at
    earlier, later = (theirs, ours) if is_after else (ours, theirs)
    if earlier.type == "offensive" and later.is_gain:
        return False
    return later.type == "assault" and later in singles


def _is_a_day(traits: Traits) -> bool:
    """Say whether it is an act that is told to have been on one day; an ambush is so in any phase."""
    if traits.span is None or traits.phase == "planned" or traits.is_ended_then:
        return False
    if traits.type == "ambush":
        return traits.is_dated
    is_act = traits.type not in LASTING and traits.phase == "concluded"
    return is_act and traits.span[0] == traits.span[1]


def _is_a_night(traits: Traits) -> bool:
    """Say whether it is a strike or a raid of one day, or of the night between two."""
    if traits.span is None or traits.type not in _SINGLE | _FROM_AFAR or traits.phase != "concluded":
        return False
    return (traits.span[1] - traits.span[0]).days <= 1 and not traits.is_ended_then
