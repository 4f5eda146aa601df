import socket
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from prometheus_client import CollectorRegistry, Counter

from streams.health import STALLED_AFTER_SECONDS, Health, HealthServer, PortTaken, ask


class Stopwatch:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def health(stopwatch: Stopwatch) -> Health:
    return Health("poll", stopwatch)


@pytest.fixture
def server(health: Health) -> Iterator[HealthServer]:
    registry = CollectorRegistry()
    Counter("tocsin_tests", "Counts.", registry=registry).inc()
    server = HealthServer(health, registry, bind="127.0.0.1", port=0)
    yield server
    server.stop()


def answer(server: HealthServer, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.port}{path}", timeout=5) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_metrics_are_served(server: HealthServer) -> None:
    assert "tocsin_tests_total 1.0" in answer(server, "/metrics")[1]


def test_a_role_that_starts_lives_but_is_not_ready(server: HealthServer) -> None:
    assert (200, 503) == (answer(server, "/healthz")[0], answer(server, "/readyz")[0])


def test_a_ready_role_says_so(server: HealthServer, health: Health) -> None:
    health.set_ready()
    assert answer(server, "/readyz") == (200, "ok\n")


def test_what_is_waited_for_is_named(server: HealthServer, health: Health) -> None:
    health.set_ready(waiting_for="the broker")
    assert answer(server, "/readyz") == (503, "the broker\n")


def test_a_loop_that_stands_still_is_not_healthy(server: HealthServer, health: Health, stopwatch: Stopwatch) -> None:
    health.set_ready()
    stopwatch.now += STALLED_AFTER_SECONDS + 1
    assert (503, 503) == (answer(server, "/healthz")[0], answer(server, "/readyz")[0])


def test_a_beat_makes_it_healthy_again(server: HealthServer, health: Health, stopwatch: Stopwatch) -> None:
    stopwatch.now += STALLED_AFTER_SECONDS + 1
    health.beat()
    assert answer(server, "/healthz")[0] == 200


def test_a_port_that_is_taken_is_named_with_the_remedy(health: Health) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"127.0.0.1:{port}: cannot listen .* \[http\] ports"):
            HealthServer(health, CollectorRegistry(), bind="127.0.0.1", port=port)


def test_a_role_that_is_asked_tells_what_it_waits_for(server: HealthServer, health: Health) -> None:
    address = f"127.0.0.1:{server.port}"
    before = ask(address)
    health.set_ready()
    after = ask(address)
    assert ("starting", None) == (before and before.waiting_for, after and after.waiting_for)


def test_a_role_that_is_asked_tells_its_metrics(server: HealthServer) -> None:
    told = ask(f"127.0.0.1:{server.port}")
    assert told is not None
    assert (1.0, None) == (told.value("tocsin_tests_total"), told.value("tocsin_tests_total", stage="none"))


def test_where_nobody_listens_nothing_is_told(server: HealthServer) -> None:
    address = f"127.0.0.1:{server.port}"
    server.stop()
    assert ask(address) is None


def test_a_role_that_stands_still_is_not_ready_for_as_long_as_that_lasts_and_lives(
    health: Health, server: HealthServer
) -> None:
    health.set_ready()
    reasons: list[str | None] = ["nothing settled for 61 s", None]
    health.ask_also(lambda: reasons.pop(0))
    told = [answer(server, "/readyz"), answer(server, "/readyz"), answer(server, "/healthz")]
    assert [(503, "nothing settled for 61 s\n"), (200, "ok\n"), (200, "ok\n")] == told
