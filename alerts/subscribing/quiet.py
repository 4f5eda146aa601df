"""Hours in which nobody is to be woken, by the clock on a wall somewhere: pure, over daylight-saving changes too.

Quiet begins when that clock first shows `begins` and ends when it next shows `ends`. Where a change of the clock leaves
a time out, the moment of the change stands for it; where it shows a time twice, the first counts.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alerts.message import SEVERITIES, Severity

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Quiet:
    """Quiet from `begins` to `ends` (past midnight where that is not later) in `zone`.

    Alerts of `breaks_at` and graver are told all the same; None: nothing breaks it.
    """

    begins: time
    ends: time
    zone: ZoneInfo
    breaks_at: Severity | None = "critical"

    def until(self, now: datetime) -> datetime | None:
        """Give when the quiet that holds at `now` ends (aware, UTC), None when it is not quiet."""
        today = now.astimezone(self.zone).date()
        for day in (today - 2 * _DAY, today - _DAY, today, today + _DAY):  # a day may be left out, too
            begins, ends = self._of(day)
            if begins <= now < ends:
                return ends
        return None

    def holds(self, severity: Severity, now: datetime) -> datetime | None:
        """Give until when an alert of this severity is held, None when it may be told now."""
        is_breaking = self.breaks_at is not None and SEVERITIES.index(severity) >= SEVERITIES.index(self.breaks_at)
        return None if is_breaking else self.until(now)

    def _of(self, day: date) -> tuple[datetime, datetime]:
        """Give the quiet that begins on `day`, in UTC."""
        last = day if self.ends > self.begins else day + _DAY
        return _instant(day, self.begins, self.zone), _instant(last, self.ends, self.zone)


def _instant(day: date, shown: time, zone: ZoneInfo) -> datetime:
    """Give when a clock in `zone` first shows that time or, where it never does, passes it; in UTC."""
    wall = datetime.combine(day, shown, zone)
    first = wall.astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return first
    before, after = sorted((first, wall.replace(fold=1).astimezone(UTC)))  # the clock was put forward between them
    offset = before.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
