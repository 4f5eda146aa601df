"""How often a feed brings something, and so how often it is asked. Pure.

Of all ways to spend a number of requests on feeds, the mean delay of an article is least when each feed is asked in
proportion to the square root of its rate: that is the interval here, within bounds, never so long that more than half
of what the feed holds would have gone through it, and never shorter than its publisher allows.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

HOUR_SECONDS: Final = 3_600.0
MEMORY_SECONDS: Final = 24 * HOUR_SECONDS  # the rate forgets with this time constant: a day has a shape of its own
SHARE_THAT_MAY_GO: Final = 0.5  # of what the feed holds, between two polls: the rest proves that nothing was missed
LONGEST_SPAN_HOURS: Final = 14 * 24.0  # entries older than this tell nothing of the rate today


@dataclass(frozen=True, kw_only=True)
class Pace:
    """Bounds in seconds. `at_one_an_hour_seconds`: the interval of a feed that brings one article an hour.

    `longest_hint_seconds`: how far a publisher's hint is followed. Many say "hourly" because their software does.
    """

    shortest_seconds: float = 300.0
    longest_seconds: float = 3_600.0
    at_one_an_hour_seconds: float = 900.0
    longest_hint_seconds: float = 600.0


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """What is known of a feed: articles an hour (None: nothing yet), entries that it holds, its publisher's hint."""

    rate_per_hour: float | None = None
    entries: int = 0
    hint_seconds: float = 0.0


def interval_seconds(rhythm: Rhythm, pace: Pace) -> float:
    """Give how long to leave the feed alone; a hint lengthens it, as far as hints are followed."""
    if rhythm.rate_per_hour is None:
        wanted = pace.shortest_seconds
    elif rhythm.rate_per_hour <= 0:
        wanted = pace.longest_seconds
    else:
        wanted = pace.at_one_an_hour_seconds / math.sqrt(rhythm.rate_per_hour)
        if rhythm.entries:
            wanted = min(wanted, SHARE_THAT_MAY_GO * rhythm.entries / rhythm.rate_per_hour * HOUR_SECONDS)
    hinted = min(rhythm.hint_seconds, pace.longest_hint_seconds)
    return min(max(wanted, hinted, pace.shortest_seconds), pace.longest_seconds)


def rate_after(rate_per_hour: float | None, new: int, elapsed_seconds: float) -> float:
    """Give the rate after `new` articles came in `elapsed_seconds`; older polls count the less, the longer ago."""
    elapsed = max(elapsed_seconds, 1.0)
    now_per_hour = new / elapsed * HOUR_SECONDS
    if rate_per_hour is None:
        return now_per_hour
    kept = math.exp(-elapsed / MEMORY_SECONDS)
    return kept * rate_per_hour + (1 - kept) * now_per_hour


def rate_from(times: Sequence[datetime], now: datetime) -> float | None:
    """Give the rate that the times of a new feed's entries tell, None where they tell nothing."""
    ages = [(now - moment).total_seconds() / HOUR_SECONDS for moment in times]
    recent = [age for age in ages if 0 <= age <= LONGEST_SPAN_HOURS]
    if not recent:
        return 0.0 if ages and min(ages) > LONGEST_SPAN_HOURS else None
    return len(recent) / max(*recent, 1.0)
