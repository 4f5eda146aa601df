"""When many alerts are too many, as configured."""

from datetime import timedelta

from alerts.deciding.planning import Limits
from tocsin.config import Settings


def limits(settings: Settings) -> Limits:
    """Give when many alerts are too many."""
    given = settings.alerts
    return Limits(
        storm_alerts=given.storm_alerts,
        storm_window=timedelta(seconds=given.storm_window_seconds),
        storm_release_after=timedelta(seconds=given.storm_release_seconds),
        burst_alerts=given.burst_alerts,
        burst_window=timedelta(seconds=given.burst_seconds),
    )
