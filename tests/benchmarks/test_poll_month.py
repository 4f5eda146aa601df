"""The simulated month keeps every host's limit and sees articles sooner than a fixed poll; a small one in every run."""

import pytest

from benchmarks.poll_delay import DAYS, FEEDS, HOSTS, figure, runs, section
from benchmarks.poll_month import FIXED_SECONDS, Ledger, Month, fixed, pace_of_equal_requests
from benchmarks.poll_world import DAY, World, world
from streams.feeds.gates import HostLimits
from streams.feeds.rhythm import Pace

SMALL = world(feeds=150, hosts=24, days=2)


def compare(drawn: World) -> None:
    """At no more requests than a fixed poll makes: no limit is broken, and articles are seen sooner."""
    ours = Month(drawn, pace_of_equal_requests(drawn), restart_at=drawn.days * DAY / 2).run()
    usual = fixed(drawn, FIXED_SECONDS * fixed(drawn).requests / ours.requests)
    assert [] == ours.ledger.broken
    assert ours.requests <= 1.01 * usual.requests
    assert ours.percentile(0.5) < 0.7 * usual.percentile(0.5)
    assert len(ours.delays) > 0.97 * len(usual.delays)


def test_no_host_is_above_its_limit_and_articles_are_seen_sooner() -> None:
    compare(SMALL)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_so_it_is_for_a_month_of_five_thousand_feeds() -> None:
    compare(world(feeds=FEEDS, hosts=HOSTS, days=DAYS))


def test_the_same_world_gives_the_same_month() -> None:
    drawn = world(feeds=30, hosts=5, days=0.5)
    first, second = (Month(drawn, Pace()).run() for _ in range(2))
    assert (first.requests, list(first.delays)) == (second.requests, list(second.delays))


def test_fifty_feeds_of_a_host_that_says_too_much_come_back_one_by_one() -> None:
    """A touchy host, all of its feeds due at once: refused once, and in the next day never asked in a burst."""
    drawn = world(feeds=50, hosts=1, days=1)
    drawn.touchy, drawn.outages = frozenset({0}), {0: [(3_600.0, 7_200.0)]}
    ours = Month(drawn, Pace(), restart_at=DAY / 2).run()
    assert [] == ours.ledger.broken
    assert ours.ledger.most_a_minute <= 25


def test_the_ledger_sees_what_is_too_much() -> None:
    ledger = Ledger(HostLimits())
    ledger.begin(1, 0.0)
    ledger.begin(1, 0.5)
    ledger.begin(1, 5.0)
    ledger.end(1, 6.0, quiet_seconds=60.0)
    ledger.begin(1, 20.0)
    assert 4 == len(ledger.broken)  # too soon; three at once, twice; in its quiet


def test_the_page_says_what_was_found() -> None:
    drawn = world(feeds=20, hosts=3, days=0.3)
    found = runs(drawn)
    assert all(f"| {run.outcome.requests:,} |" in section(drawn, found) for run in found)
    assert 3 == figure(found).count("<polyline")
