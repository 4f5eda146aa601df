"""What may be counted stands at 0 from the start: `increase()` sees no rise in a series that begins at 1."""

import re

from prometheus_client import CollectorRegistry, generate_latest

from alerts.deciding.metrics import DecideMetrics
from alerts.sending.delivery_metrics import DeliveryMetrics
from streams.feeds.metrics import PollMetrics
from streams.metrics import CAUSES, StreamMetrics
from tests.docs.pages import ROOT


def told(registry: CollectorRegistry) -> list[str]:
    return [line for line in generate_latest(registry).decode().splitlines() if line.endswith(" 0.0")]


def test_dead_letters_of_every_cause() -> None:
    registry = CollectorRegistry()
    StreamMetrics(registry).expect("extract")
    wanted = [f'tocsin_dead_letters_total{{cause="{cause}",stage="extract"}} 0.0' for cause in CAUSES]
    assert set(wanted) <= set(told(registry))


def test_the_causes_are_those_that_are_given() -> None:
    written = "".join((ROOT / "streams" / name).read_text(encoding="utf-8") for name in ("settle.py", "pool.py"))
    assert set(CAUSES) == set(re.findall(r'(?:_dead_letter\(inbound, |_Lost\(|cause = )"([a-z-]+)"', written))


def test_deliveries_of_every_outcome() -> None:
    registry = CollectorRegistry()
    DeliveryMetrics(registry).expect(["slack"])
    assert 'tocsin_deliveries_total{channel="slack",outcome="dead"} 0.0' in told(registry)


def test_polls_of_every_trouble() -> None:
    registry = CollectorRegistry()
    PollMetrics(registry)
    assert 'tocsin_feed_polls_total{outcome="gone"} 0.0' in told(registry)


def test_alerts_of_every_severity() -> None:
    registry = CollectorRegistry()
    DecideMetrics(registry)
    assert 'tocsin_alerts_raised_total{mode="live",severity="critical"} 0.0' in told(registry)
