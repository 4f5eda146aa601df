"""A real Apache Kafka on this machine, from Python alone: a Java runtime as a wheel, jars checked by SHA-256."""

from tocsin.local_kafka.broker import LocalKafka, LocalKafkaFailed, running
from tocsin.local_kafka.jars import JarsUnavailable, UntrustedJar, default_cache
from tocsin.local_kafka.keeper import kept
from tocsin.local_kafka.life import life_of
from tocsin.local_kafka.lock import FolderInUse
from tocsin.local_kafka.process import PortTaken

__all__ = [
    "FolderInUse",
    "JarsUnavailable",
    "LocalKafka",
    "LocalKafkaFailed",
    "PortTaken",
    "UntrustedJar",
    "default_cache",
    "kept",
    "life_of",
    "running",
]
