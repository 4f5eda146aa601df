"""Where brokers are: `host:port[,host:port]`, read, and looked at from a distance."""

import socket

from streams.errors import TocsinError

NO_BROKER_REMEDY = "Start it with `tocsin up`, or set [kafka] bootstrap"
DEFAULT_PORT = 9092
CONNECT_TIMEOUT_SECONDS = 2.0
LARGEST_PORT = 65535


class NoBroker(TocsinError):
    """Nobody answers as a Kafka broker there."""


class BrokerRefused(TocsinError):
    """The broker answers, and will not do it."""


class BadAddress(TocsinError):
    """This is no list of brokers."""


def addresses(bootstrap: str) -> list[tuple[str, int]]:
    """Give host and port of each; the port is 9092 where none is said. Raises NoBroker for none, BadAddress."""
    if not bootstrap.strip(" ,"):
        raise NoBroker("no broker is named", remedy=NO_BROKER_REMEDY)
    return [_address(part.strip()) for part in bootstrap.split(",") if part.strip()]


def _address(part: str) -> tuple[str, int]:
    host, colon, port = part.rpartition(":")
    if not colon or part.endswith("]"):  # a name alone, or an IPv6 address alone
        host, port = part, str(DEFAULT_PORT)
    if not host.strip("[]") or not port.isdecimal() or not 0 < int(port) <= LARGEST_PORT:
        raise BadAddress(
            f"{part!r} is no address of a broker", remedy="Write [kafka] bootstrap as host:port, several with commas"
        )
    return host, int(port)


def listens(host: str, port: int) -> bool:
    """Whether somebody takes connections there (kafka-python logs errors while nobody does)."""
    try:
        socket.create_connection((host.strip("[]"), port), CONNECT_TIMEOUT_SECONDS).close()
    except (OSError, UnicodeError):
        return False
    return True


def servers(bootstrap: str) -> list[str]:
    """Give the addresses as kafka-python takes them. Raises NoBroker when nobody listens at any of them."""
    found = addresses(bootstrap)
    if not any(listens(host, port) for host, port in found):
        raise NoBroker("no broker listens", where=bootstrap, remedy=NO_BROKER_REMEDY)
    return [f"{host}:{port}" for host, port in found]
