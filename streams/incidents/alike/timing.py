"""When two events happened, as far as told: how many days lie between them, and how many may."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import msgspec

from streams.extract.words.days import MONTHS
from streams.incidents.alike.traits import Traits
from streams.records import STRIKES, EventType, Scene

LONGEST_AGO_DAYS = 180  # of anything but a siege: what is older is looked for no more
SLACK = 1.1  # "for three weeks" is said on the 23rd day too
A_DAY = timedelta(days=1)
_LONG: frozenset[EventType] = frozenset({"offensive", "capture", "retreat", "surrender", "ceasefire"})
# or what ends such
Span = tuple[date, date]


class Seen(msgspec.Struct, frozen=True, gc=False):
    """When an event was reported, and in which revision of which article."""

    article_id: str
    revision: int
    at: datetime | None
    owner: str
    names: frozenset[str] = frozenset()  # in the whole text
    operations: frozenset[str] = frozenset()  # of these those of operations
    lands: frozenset[str] = frozenset()  # the countries that the whole text names
    towns: frozenset[str] = frozenset()  # where it tells that something happened
    scene: Scene | None = None  # the place that the whole text is likeliest about


@dataclass(frozen=True, slots=True)
class Windows:
    """How many days after one report another can still be of the same incident."""

    planned: float
    siege: float
    offensive: float
    act: float
    strike: float

    def of(self, traits: Traits) -> float:
        """Give the window of an event."""
        if traits.phase == "planned" or traits.type == "buildup":
            return self.planned
        if traits.type in STRIKES:
            return self.strike
        return self.siege if traits.type == "siege" else self.offensive if traits.type in _LONG else self.act

    def both(self, ours: Traits, theirs: Traits) -> float:
        """Give the window of two: the wider, but a strike is soon over beside a campaign too; a siege is strikes."""
        widest = max(self.of(ours), self.of(theirs))
        is_strike = (ours.type in STRIKES) != (theirs.type in STRIKES)
        return min(widest, self.act) if is_strike and "siege" not in (ours.type, theirs.type) else widest

    @property
    def widest(self) -> float:
        """Give the longest of them."""
        return max(self.planned, self.siege, self.offensive, self.act, self.strike)


def days_apart(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> float | None:
    """Give the days between when the two happened as far as told, else between their reports; None where none is known.

    A long span ("in April") tells what lies outside it, and nothing of what lies within.
    """
    if not (ours.span or theirs.span or ours.goes_back or theirs.goes_back):
        return None if our.at is None or their.at is None else abs(our.at - their.at) / A_DAY
    our_days, their_days = ours.span or _day(our), theirs.span or _day(their)
    if ours.is_dated and theirs.is_dated and gap(ours.span, theirs.span) == 0:
        return 0.0
    if _goes_back_to(ours, our_days, theirs, their_days) or _goes_back_to(theirs, their_days, ours, our_days):
        return 1.0
    if ours.is_dated and theirs.is_dated:
        return gap(ours.span, theirs.span)
    outside = max(gap(ours.span, their_days), gap(theirs.span, our_days))
    if outside > 0 or our.at is None or their.at is None:
        return outside or None
    reported = abs(our.at - their.at) / A_DAY
    return min(reported, 1.0) if ours.is_told_when or theirs.is_told_when else reported


def _goes_back_to(later: Traits, its: Span | None, earlier: Traits, then: Span | None) -> bool:
    """Say whether `later` has gone on for so many days that it began before `earlier` was told, or about then.

    Only a siege goes back to a siege of half a year ago.
    """
    if its is None or then is None or then[1] > its[1] or not later.goes_back:
        return False
    days = days_gone_on(later, its[1])
    return (its[1] - then[1]).days <= (days if earlier.type == "siege" else min(days, LONGEST_AGO_DAYS))


def days_gone_on(traits: Traits, day: date) -> float:
    """Give for how many days before `day` it says to have gone on: "for a third week", "since May"."""
    return max(
        traits.days_back * SLACK + 1 if traits.days_back else 0.0, _days_since(traits.since, traits.since_day, day)
    )


def _days_since(month: str | None, of_month: int, day: date) -> int:
    """Give the days from that day of the last month of that name until `day`, 0 for no month."""
    if month is None:
        return 0
    number = MONTHS.index(month) + 1
    is_this_year = (number, of_month) <= (day.month, day.day)
    first = date(day.year if is_this_year else max(day.year - 1, date.min.year), number, of_month)
    return (day - first).days


def gap(ours: Span | None, theirs: Span | None) -> float:
    """Give the days between two spans, 0 where they meet or one is not told."""
    if ours is None or theirs is None:
        return 0.0
    return float(max((ours[0] - theirs[1]).days, (theirs[0] - ours[1]).days, 0))


def is_later(one: Seen, other: Seen) -> bool:
    """Say whether one was told more than a day after the other."""
    return one.at is not None and other.at is not None and one.at - other.at > A_DAY


def _day(seen: Seen) -> Span | None:
    return (seen.at.date(), seen.at.date()) if seen.at is not None else None
