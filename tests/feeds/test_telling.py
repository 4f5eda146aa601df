"""What the poller tells of when its feeds were last well."""

from datetime import UTC, datetime, timedelta

from prometheus_client import CollectorRegistry

from streams.feeds.memory import FeedState
from streams.feeds.metrics import PollMetrics
from streams.feeds.telling import Teller

NOON = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


def newest(registry: CollectorRegistry) -> float | None:
    return registry.get_sample_value("tocsin_feed_last_success_timestamp_seconds")


def test_a_good_poll_is_remembered_over_a_restart_and_a_later_failure() -> None:
    registry = CollectorRegistry()
    teller = Teller(PollMetrics(registry), lambda: NOON)
    assert newest(registry) == NOON.timestamp()
    before = NOON - timedelta(minutes=40)
    well = FeedState(url="http://a.example/", polled_at=before)
    ill = FeedState(url="http://b.example/", polled_at=NOON, trouble="timeout")
    teller.stand([well, ill])
    assert newest(registry) == before.timestamp()
    teller.stand([ill])
    assert newest(registry) == before.timestamp()
