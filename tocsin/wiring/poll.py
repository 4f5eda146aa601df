"""The poll role: feeds to articles on the log."""

import asyncio
import os
import secrets
from collections.abc import Callable

from streams.feeds import feed_list
from streams.feeds.cycle import CycleOptions
from streams.feeds.gates import HostLimits
from streams.feeds.metrics import PollMetrics
from streams.feeds.poller import PollerOptions
from streams.feeds.rhythm import Pace
from streams.feeds.service import PollPlan, poll_until_told
from streams.feeds.shares import Share
from streams.feeds.state import STATE_FILE
from streams.topics import Topics, await_topics
from streams.waypoints import Waypoint, unwatched
from tocsin.broker import bootstrap_of, local_folder
from tocsin.config import Settings
from tocsin.local_kafka import life_of
from tocsin.local_kafka import running as running_on
from tocsin.roles import running
from tocsin.wiring.world import now

ALLOW_PRIVATE_VARIABLE = "TOCSIN_ALLOW_PRIVATE"


def run_poll(settings: Settings, *, waypoint: Waypoint = unwatched) -> None:
    """Poll the feeds until told to end."""
    with running("poll", settings) as role:
        plan = poll_plan(settings)
        await_topics(plan.bootstrap, (plan.topic,), settings.kafka.start_timeout_seconds)
        role.health.set_ready()
        asyncio.run(
            poll_until_told(
                plan,
                clock=now,
                jitter=secrets.SystemRandom().random,
                waypoint=waypoint,
                metrics=PollMetrics(role.registry),
                on_turn=role.health.beat,
                broker_life=_life_of_local_broker(settings),
            )
        )


def _life_of_local_broker(settings: Settings) -> Callable[[], str | None]:
    """Give what tells the life of the local Kafka; nothing while it does not run, and where another broker is used."""
    folder, bootstrap = local_folder(settings), bootstrap_of(settings)
    return lambda: life_of(folder) if running_on(folder) == bootstrap else None


def poll_plan(settings: Settings) -> PollPlan:
    """Give what to poll and where to put it. Raises NoBroker, and the feed list's faults, all at once."""
    poll = settings.poll
    cycle = CycleOptions(
        max_feed_bytes=poll.max_feed_bytes,
        max_article_bytes=poll.max_article_bytes,
        backfill_hours=poll.backfill_hours,
        first_poll_is_news=poll.first_poll_is_news,
    )
    return PollPlan(
        feeds=feed_list.load(poll.feeds),
        state_url=state_url(settings),
        bootstrap=bootstrap_of(settings),
        topic=Topics(settings.kafka.prefix).articles,
        contact=poll.contact,
        fetch_timeout_seconds=poll.fetch_timeout_seconds,
        parse_timeout_seconds=poll.parse_timeout_seconds,
        allow_private=allows_private(settings),
        share=Share.parse(poll.share),
        limits=HostLimits(concurrency=poll.host_concurrency, spacing_seconds=poll.host_spacing_seconds),
        options=PollerOptions(cycle=cycle, concurrency=poll.concurrency, pace=pace_of(settings)),
    )


def pace_of(settings: Settings) -> Pace:
    """Give the bounds of what feeds' rhythms ask for."""
    poll = settings.poll
    return Pace(
        shortest_seconds=poll.shortest_interval_seconds,
        longest_seconds=max(poll.longest_interval_seconds, poll.shortest_interval_seconds),
        at_one_an_hour_seconds=poll.interval_at_one_an_hour_seconds,
        longest_hint_seconds=poll.longest_hint_seconds,
    )


def state_url(settings: Settings) -> str:
    """Give where the poller's memory is."""
    return settings.poll.state_url or f"sqlite:///{settings.data.folder / STATE_FILE}"


def allows_private(settings: Settings) -> bool:
    """Whether loopback and private addresses may be fetched: by configuration, or for once by the environment."""
    return settings.poll.allow_private or os.environ.get(ALLOW_PRIVATE_VARIABLE) == "1"
