"""The deliver role: the outbox to the channels, and notes of it to Kafka."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import get_args

from sqlalchemy import Engine

from alerts.answering.metrics import AnswerMetrics
from alerts.channels import Channel, open_channel
from alerts.outgoing.attempts import OnUncertain
from alerts.outgoing.notes import Stream
from alerts.outgoing.retry import RetryPolicy
from alerts.reports import Attempted, Backlog, Report
from alerts.sending.delivering import deliver
from alerts.sending.delivery_metrics import DeliveryMetrics
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import ChannelOptions, DispatchOptions
from alerts.sending.relay import Relay, open_producer
from alerts.sending.sent_mark import SentMark
from alerts.sending.timetable import Timetable
from alerts.subscribing.subscriptions import Target
from streams.brokers import NoBroker
from streams.database import open_engine
from streams.findings import Finding, wrong
from streams.topics import Topics
from streams.waypoints import Waypoint, unwatched
from tocsin.broker import bootstrap_of
from tocsin.config import Settings
from tocsin.roles import running
from tocsin.wiring.answer import answering
from tocsin.wiring.links import links_of
from tocsin.wiring.world import now

CALLED = {"slack": "Slack", "email": "e-mail"}
_REMEDIES = {  # of a channel that is subscribed to and not configured
    "slack": "Give the app's bot token: export TOCSIN_SLACK__TOKEN=xoxb-... (docs/slack.md says how to get one)",
    "email": "Name your mail server: [email] host = ... in tocsin.toml, the password by TOCSIN_EMAIL__PASSWORD",
}
SMTP = {"host", "port", "sender", "username", "starttls", "timeout_seconds", "ca_file"}  # of [email], the channel's
CALL_MARGIN_SECONDS = 2.0  # the channel's own time-out comes first
SLACK_CONCURRENCY = 64  # channels called at once; each still has one message a second
SLACK_SPACING_SECONDS = 1.0  # Slack takes one message a second and channel (docs.slack.dev, "Rate limits")

log = logging.getLogger(__name__)


def run_deliver(settings: Settings, *, waypoint: Waypoint = unwatched) -> None:
    """Empty the outbox until told to end."""
    with running("deliver", settings) as role:
        engine = open_engine(settings.database.url)
        metrics = DeliveryMetrics(role.registry)

        def hear(report: Report) -> None:
            metrics.hear(report)
            if isinstance(report, Backlog):
                role.health.beat()
                role.health.set_ready()
            elif isinstance(report, Attempted):
                told = {"alert": report.alert_id, "revision": report.revision, "channel": report.channel}
                came = {"outcome": report.outcome, "to": report.recipient, "reason": report.reason}
                log.info("delivery", extra={**told, **came})

        channels = open_channels(settings)
        metrics.expect(channels)
        options = dispatch_options(settings)
        jitter = secrets.SystemRandom().random
        dispatcher = Dispatcher(
            engine,
            channels,
            options,
            clock=now,
            jitter=jitter,
            waypoint=waypoint,
            on_event=hear,
            sent_mark=SentMark(settings.data.folder / settings.deliver.mark_file),
        )
        timetable = Timetable(engine, local=now, waypoint=waypoint, on_event=hear)
        beside = answering(settings, engine, AnswerMetrics(role.registry))
        asyncio.run(deliver(dispatcher, _relay(settings, engine, hear), timetable, beside))


def _relay(settings: Settings, engine: Engine, hear: Callable[[Report], None]) -> Relay | None:
    try:
        bootstrap = bootstrap_of(settings)
    except NoBroker as error:
        log.warning("notes wait, deliveries go on: %s", error)
        return None
    topics = Topics(settings.kafka.prefix)
    streams: dict[Stream, str] = {"alerts": topics.alerts, "deliveries": topics.deliveries}
    return Relay(engine, streams, lambda: open_producer(bootstrap), clock=now, on_event=hear)


def open_channels(settings: Settings) -> Mapping[str, Channel]:
    """Give every channel that is configured; deliveries to others wait, and are counted."""
    slack, email = settings.slack, settings.email
    channels = {}
    if token := slack.token.get_secret_value():
        options = {"token": token, "base_url": slack.base_url, "timeout_seconds": slack.timeout_seconds,
                   "has_buttons": slack.has_buttons}  # fmt: skip
        channels["slack"] = open_channel("slack", options)
    if email.host:
        kept = email.model_dump(include=SMTP)
        secret = {"password": email.password.get_secret_value(), "unsubscribe_at": _unsubscribe_at(settings)}
        channels["email"] = open_channel("email", {**kept, **secret})
    return channels


def unconfigured(settings: Settings, told: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """Give each channel of these, with its recipients, that nothing is sent on, for it is not configured."""
    channels = open_channels(settings)
    for name, recipients in told.items():
        if recipients and name not in channels:
            found = f"not configured: what is for {', '.join(recipients)} waits in the outbox"
            yield wrong(CALLED.get(name, name), found, _REMEDIES.get(name, ""))


def _unsubscribe_at(settings: Settings) -> Callable[[str, str, datetime], str] | None:
    links = links_of(settings)
    if links is None:
        return None
    return lambda recipient, subscription, at: links.unsubscribe(Target("email", recipient), subscription, at)


def dispatch_options(settings: Settings) -> DispatchOptions:
    """Give how the outbox is emptied. Raises UnusableTimes."""
    slack, email, given = settings.slack, settings.email, settings.deliver
    return DispatchOptions(
        poll_interval_seconds=given.poll_interval_seconds,
        lease_seconds=given.lease_seconds,
        late_after_seconds=given.late_after_seconds,
        retry=RetryPolicy(
            base_seconds=given.retry_base_seconds,
            max_seconds=given.retry_max_seconds,
            max_attempts=given.max_attempts,
        ),
        channels={
            "slack": ChannelOptions(
                timeout_seconds=slack.timeout_seconds + CALL_MARGIN_SECONDS,
                margin_seconds=slack.reconcile_margin_seconds,
                spacing_seconds=SLACK_SPACING_SECONDS,
                concurrency=SLACK_CONCURRENCY,
                on_uncertain=_on_uncertain(slack.on_uncertain),
            ),
            "email": ChannelOptions(
                timeout_seconds=email.timeout_seconds + CALL_MARGIN_SECONDS,
                on_uncertain=_on_uncertain(email.on_uncertain),
            ),
        },
    )


def _on_uncertain(word: str) -> OnUncertain:
    return next(one for one in get_args(OnUncertain) if one == word)
