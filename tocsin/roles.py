"""What every role has: logs of its own, metrics and health over HTTP, and an end when its supervisor ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog
from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector

from streams.health import Health, HealthServer
from streams.lifeline import die_with_parent
from tocsin import logs
from tocsin.config import Settings
from tocsin.up import PARENT_VARIABLE


@dataclass(frozen=True, kw_only=True)
class Role:
    """A role that runs: its name, its registry of metrics, its health, and the port that serves both."""

    name: str
    registry: CollectorRegistry
    health: Health
    port: int


@contextmanager
def running(name: str, settings: Settings) -> Iterator[Role]:
    """Give role `name` its logs, metrics and health until the block ends. Raises PortTaken."""
    if supervisor := os.environ.get(PARENT_VARIABLE):
        die_with_parent(parent=int(supervisor))
    logs.configure(name, level=settings.log.level, form=settings.log.format)
    registry = CollectorRegistry()
    for collector in (ProcessCollector, PlatformCollector, GCCollector):
        collector(registry=registry)
    health = Health(name)
    server = HealthServer(health, registry, bind=settings.http.bind, port=settings.http.ports.get(name, 0))
    log = structlog.get_logger()
    log.info("role starts", port=server.port, pid=os.getpid())
    try:
        yield Role(name=name, registry=registry, health=health, port=server.port)
    finally:
        server.stop()
        log.info("role ends")
