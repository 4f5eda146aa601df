"""What the roles share: the time, and how they reach the brokers."""

from datetime import UTC, datetime

from streams.worker import KafkaOptions
from tocsin.broker import bootstrap_of
from tocsin.config import Settings


def now() -> datetime:
    """Give the time, aware, UTC: the only clock of the roles."""
    return datetime.now(UTC)


def kafka_options(settings: Settings) -> KafkaOptions:
    """Give what a worker needs to know of the brokers. Raises NoBroker."""
    return KafkaOptions(
        bootstrap=bootstrap_of(settings),
        prefix=settings.kafka.prefix,
        session_timeout_seconds=settings.kafka.session_timeout_seconds,
        commit_interval_seconds=settings.kafka.commit_interval_seconds,
        start_timeout_seconds=settings.kafka.start_timeout_seconds,
    )
