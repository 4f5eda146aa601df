"""An endpoint that runs beside a test on loopback, and what it answers."""

import asyncio
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from alerts.answering.web import AnswerSite
from alerts.sending.delivering import Part

READY_SECONDS = 60.0
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Page:
    status: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)


@contextmanager
def running(part: Part) -> Iterator[None]:
    """Run the part in a loop and thread of its own until the block ends."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_until_complete, args=(part.run(),), daemon=True)
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(part.stop)
        thread.join(READY_SECONDS)
        loop.close()


@contextmanager
def served(site: AnswerSite) -> Iterator[str]:
    """Run the site and give its address."""
    with running(site):
        until(lambda: site.port)
        yield f"http://127.0.0.1:{site.port}"


def until(holds: Callable[[], Any]) -> None:
    """Come back as soon as `holds` is true."""
    deadline = time.monotonic() + READY_SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"not within {READY_SECONDS:g} s"
        time.sleep(0.02)


def ask(url: str, method: str = "GET", body: bytes | None = None, headers: Any = None) -> Page:
    """Give what is answered, whatever the status; 0 where nobody listens."""
    request = urllib.request.Request(url, data=body, method=method, headers=dict(headers or {}))  # noqa: S310 - loopback
    try:
        with _OPENER.open(request, timeout=READY_SECONDS) as answer:
            return Page(answer.status, answer.read().decode(), dict(answer.headers))
    except urllib.error.HTTPError as error:
        return Page(error.code, error.read().decode(), dict(error.headers))
    except urllib.error.URLError:
        return Page(0, "")
