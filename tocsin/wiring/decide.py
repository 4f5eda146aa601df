"""The decide role: readings in, incidents, alerts and the outbox in one transaction each."""

import logging
import socket
from collections.abc import Mapping
from datetime import timedelta

from alerts import audit
from alerts.deciding import pruning
from alerts.deciding.agents import register_decide
from alerts.deciding.decide import Decider
from alerts.deciding.following import Following
from alerts.deciding.gaps import Gaps
from alerts.deciding.metrics import DecideMetrics
from alerts.deciding.pruning import Pruner, Retention
from alerts.subscribing import subscriptions
from alerts.subscribing.self_service import put_in_force
from alerts.subscribing.subscription_files import texts_of
from rules.load import load as load_rules
from streams.database import open_engine, transaction
from streams.errors import TocsinError
from streams.holes import HoleReader
from streams.metrics import StreamMetrics
from streams.topics import Topics
from streams.waypoints import Waypoint, unwatched
from streams.worker import build_app, run, settle_for
from tocsin.config import Settings
from tocsin.roles import Role, running
from tocsin.wiring.limits import limits
from tocsin.wiring.shadow import shadow_target
from tocsin.wiring.world import kafka_options, now

log = logging.getLogger(__name__)


class NothingToDecideBy(TocsinError):
    """No rules or no subscriptions are configured."""


def run_decide(settings: Settings, *, waypoint: Waypoint = unwatched) -> None:
    """Decide readings until told to end."""
    with running("decide", settings) as role:
        decider = build_decider(settings, role, waypoint)
        apply_files(settings, decider)
        with pruning.running(_pruner(settings, decider), timedelta(seconds=settings.retention.interval_seconds)):
            _decide(settings, role, Following(decider), waypoint)


def build_decider(settings: Settings, role: Role, waypoint: Waypoint = unwatched) -> Decider:
    """Give what decides, by the rules and subscriptions of the settings. Raises their faults, all of them at once."""
    if not settings.rules.paths or not settings.subscriptions.paths:
        missing = "rules" if not settings.rules.paths else "subscriptions"
        raise NothingToDecideBy(f"no {missing} are configured", remedy=f'Set [{missing}] paths = ["{missing}"]')
    rules = load_rules(settings.rules.paths)
    subscribed = subscriptions.load(settings.subscriptions.paths, rules.rules)
    if not rules.rules or not subscribed:
        log.warning("nobody will be told", extra={"rules": len(rules.rules), "subscriptions": len(subscribed)})
    return Decider(
        engine=open_engine(settings.database.url),
        rules=rules,
        subscriptions=subscribed,
        clock=now,
        test_target=shadow_target(settings),
        waypoint=waypoint,
        metrics=DecideMetrics(role.registry),
        limits=limits(settings),
    )


def _pruner(settings: Settings, decider: Decider) -> Pruner:
    kept = settings.retention
    retention = Retention(
        readings=timedelta(days=kept.readings_days),
        incidents=timedelta(days=kept.incidents_days),
        deliveries=timedelta(days=kept.messages_days),
        texts=timedelta(days=kept.texts_days),
    )

    def hear(gone: Mapping[str, int]) -> None:
        for kind, count in gone.items():
            if decider.metrics is not None:
                decider.metrics.pruned.labels(kind).inc(count)

    return Pruner(engine=decider.engine, retention=retention, clock=now, hear=hear)


def apply_files(settings: Settings, decider: Decider) -> None:
    """Put the subscription files in force, as `tocsin subscriptions apply` does; they were checked before."""
    texts = texts_of(settings.subscriptions.paths)
    with transaction(decider.engine) as connection, audit.origin(connection, f"start on {socket.gethostname()}"):
        for one in put_in_force(connection, texts, by="decide", at=now()):
            log.info("subscription changed", extra={"subscription": one.id, "sign": one.sign})


def _decide(settings: Settings, role: Role, following: Following, waypoint: Waypoint) -> None:
    kafka, topics = kafka_options(settings), Topics(settings.kafka.prefix)
    app = build_app("decide", kafka)
    settle = settle_for(app, "decide", metrics=StreamMetrics(role.registry), waypoint=waypoint)
    gaps = Gaps(following.decider.engine, following, HoleReader(kafka.bootstrap), now)
    register_decide(app, settle, following, readings=topics.readings, gaps=gaps)
    role.health.set_ready(waiting_for="partitions")
    role.health.ask_also(settle.standstill)
    run(
        app,
        settle,
        kafka,
        topics=(topics.readings, topics.dlq(topics.readings)),
        on_beat=role.health.beat,
        on_ready=role.health.set_ready,
    )
