"""Keeps the local Kafka running: what ends it, short of us, does not end the system."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from streams.errors import TocsinError
from tocsin.local_kafka.broker import LocalKafka

LOOK_SECONDS = 0.5
FIRST_WAIT_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 30.0

log = logging.getLogger(__name__)


@contextmanager
def kept(
    kafka: LocalKafka,
    *,
    on_event: Callable[[str, str], object] = lambda _event, _detail: None,
    first_wait_seconds: float = FIRST_WAIT_SECONDS,
) -> Iterator[LocalKafka]:
    """Start `kafka`, start it again whenever it has ended, and stop it with the block. Its address stays the same.

    `on_event` hears, in a thread, of `broker ended`, `broker back` and `broker does not start` with the reason.
    """
    leaving = threading.Event()

    def keep() -> None:
        wait_seconds = first_wait_seconds
        while not leaving.wait(LOOK_SECONDS):
            if kafka.is_running:
                wait_seconds = first_wait_seconds
                continue
            on_event("broker ended", str(kafka.log_file))
            while not leaving.wait(wait_seconds):
                kafka.kill()  # lets go of the folder
                try:
                    kafka.start()
                except TocsinError as error:
                    on_event("broker does not start", str(error))
                    wait_seconds = min(2 * wait_seconds, LONGEST_WAIT_SECONDS)
                else:
                    on_event("broker back", kafka.bootstrap)
                    break

    with kafka:
        keeper = threading.Thread(target=keep, name="keeps the broker")
        keeper.start()
        try:
            yield kafka
        finally:
            leaving.set()
            keeper.join()
