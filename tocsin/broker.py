"""Which broker a command means: the configured one, else the local Kafka that runs on the data folder."""

from pathlib import Path

from streams.brokers import NO_BROKER_REMEDY, NoBroker
from tocsin.config import Settings
from tocsin.local_kafka import running


def local_folder(settings: Settings) -> Path:
    """Give the folder of the local Kafka's data."""
    return settings.data.folder.expanduser() / "kafka"


def bootstrap_of(settings: Settings) -> str:
    """Give `host:port[,host:port]`. Raises NoBroker when none is configured and no local one runs."""
    found = settings.kafka.bootstrap or running(local_folder(settings))
    if not found:
        raise NoBroker(
            f"no broker: [kafka] bootstrap is empty, and no local Kafka runs on {local_folder(settings)}",
            remedy=NO_BROKER_REMEDY,
        )
    return found
