"""A clock that stands still until it is moved: for tests of what depends on time."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


class Clock:
    """Called, it gives its moment: aware, UTC. It moves only by `advance` and `set`."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now
        self.set(now)

    def __call__(self) -> datetime:
        """Give the moment it stands at."""
        return self.now

    def set(self, now: datetime) -> None:
        """Stand at `now`. Raises ValueError for a naive time or one that is not UTC."""
        if now.utcoffset() != timedelta(0):
            raise ValueError(f"not an aware UTC time: {now!r}")
        self.now = now

    def advance(self, seconds: float) -> datetime:
        """Go on by `seconds`, and give the new moment."""
        self.now += timedelta(seconds=seconds)
        return self.now

    def timestamp(self) -> float:
        """Give the moment as seconds since 1970, as `time.time` would."""
        return self.now.timestamp()
