"""What an operator asks of a role over HTTP: `/metrics`, `/healthz` (does it get on), `/readyz` (may it work)."""

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, make_wsgi_app
from prometheus_client.parser import text_string_to_metric_families

from streams.errors import TocsinError

ASK_TIMEOUT_SECONDS = 2.0
STALLED_AFTER_SECONDS = 60.0  # a loop that has not turned for so long is stuck, whatever it waits for


class PortTaken(TocsinError):
    """Somebody else listens there."""


class Health:
    """Whether a role lives and is ready. `beat` is called by the role's loop, `set_ready` when that changes."""

    def __init__(self, role: str, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.role = role
        self._monotonic = monotonic
        self._beat_at = monotonic()
        self._not_ready: str | None = "starting"
        self._standstill: Callable[[], str | None] = lambda: None

    def beat(self) -> None:
        """Say that the loop has turned."""
        self._beat_at = self._monotonic()

    def set_ready(self, *, waiting_for: str | None = None) -> None:
        """Say that the role is ready, or what it still waits for."""
        self._not_ready = waiting_for

    def ask_also(self, standstill: Callable[[], str | None]) -> None:
        """Let the role be unready for as long as `standstill` gives a reason, though its loop turns."""
        self._standstill = standstill

    def stalled(self) -> str | None:
        """Give what is wrong with the role's progress, or None."""
        idle = self._monotonic() - self._beat_at
        return f"no turn of the loop for {idle:.0f} s" if idle > STALLED_AFTER_SECONDS else None

    def unready(self) -> str | None:
        """Give what the role waits for, or None."""
        return self._not_ready or self.stalled() or self._standstill()


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Log nothing: a scrape every few seconds is no news."""


class HealthServer:
    """Serves a role's health and metrics from a thread of its own until `stop`. Raises PortTaken."""

    def __init__(self, health: Health, registry: CollectorRegistry, *, bind: str, port: int) -> None:
        try:
            self._server = make_server(bind, port, _application(health, registry), _Server, _Quiet)
        except OSError as error:
            raise PortTaken(
                f"cannot listen for the health of {health.role}: {error.strerror}",
                where=f"{bind}:{port}",
                remedy=f"Stop what listens there, or set another number: [http] ports = {{ {health.role} = ... }}",
            ) from error
        self.port: int = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="health", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _application(health: Health, registry: CollectorRegistry) -> Callable[[dict[str, Any], Any], Iterable[bytes]]:
    metrics = make_wsgi_app(registry)

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == "/metrics":
            page: Iterable[bytes] = metrics(environ, start_response)
            return page
        checks = {"/healthz": health.stalled, "/readyz": health.unready}
        if path not in checks:
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b"known: /metrics /healthz /readyz\n"]
        wrong = checks[path]()
        start_response("503 Service Unavailable" if wrong else "200 OK", [("Content-Type", "text/plain")])
        return [f"{wrong or 'ok'}\n".encode()]

    return answer


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a role says of itself: what it waits for (None: ready), and its metrics: name -> (labels, value)."""

    waiting_for: str | None
    samples: Mapping[str, tuple[tuple[Mapping[str, str], float], ...]]

    def value(self, name: str, **labels: str) -> float | None:
        """Give the first value of a metric that has these labels, None when there is none."""
        fitting = (value for held, value in self.samples.get(name, ()) if labels.items() <= held.items())
        return next(fitting, None)


def ask(address: str) -> Told | None:
    """Give what the role at `host:port` says of itself, None when nobody there answers like one."""
    try:
        ready = _page(address, "/readyz")
        metrics = _page(address, "/metrics")
        samples: dict[str, list[tuple[Mapping[str, str], float]]] = {}
        for family in text_string_to_metric_families(metrics):
            for sample in family.samples:
                samples.setdefault(sample.name, []).append((sample.labels, sample.value))
    except (OSError, HTTPException, ValueError):
        return None
    said = ready.strip()
    return Told(
        waiting_for=None if said == "ok" else said, samples={name: tuple(found) for name, found in samples.items()}
    )


def _page(address: str, path: str) -> str:
    """Give the page; a role that is not ready says so with 503, and why. No proxy stands before a role."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"http://{address}{path}", timeout=ASK_TIMEOUT_SECONDS) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as refusal:
        if refusal.code != 503:  # noqa: PLR2004 - Service Unavailable
            raise
        with refusal:
            return str(refusal.read().decode())
