"""A ring in one process is heard in another when, and only when, the transaction is committed."""

import os
import socket
import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine

from streams.database import open_engine, transaction
from streams.wake import LOOK_SECONDS, listening, ring
from tocsin.testing.postgres import Postgres

HEARD_WITHIN_SECONDS = 10.0


class Ears:
    """Counts rings, and says so."""

    def __init__(self) -> None:
        self.heard = threading.Semaphore(0)

    def __call__(self) -> None:
        self.heard.release()

    def hears(self, seconds: float = HEARD_WITHIN_SECONDS) -> bool:
        return self.heard.acquire(timeout=seconds)

    def until_silent(self, engine: Engine) -> None:
        """Return when it surely listens: it has heard a ring, and all rings so far are heard."""
        while not self.hears(0.05):
            with transaction(engine) as connection:
                ring(connection)
        while self.hears(2 * LOOK_SECONDS):
            pass


def test_a_ring_is_heard_by_everybody_who_listens(engine: Engine, database: str) -> None:
    one, other, elsewhere = Ears(), Ears(), open_engine(database)
    with listening(engine, one), listening(elsewhere, other):
        one.until_silent(engine)
        other.until_silent(engine)
        with transaction(engine) as connection:
            ring(connection)
        assert (True, True) == (one.hears(), other.hears())
    elsewhere.dispose()


def test_what_is_rolled_back_is_not_heard(engine: Engine) -> None:
    ears = Ears()
    with listening(engine, ears):
        ears.until_silent(engine)
        with pytest.raises(ZeroDivisionError):
            ring_and_fail(engine)
        assert not ears.hears(2 * LOOK_SECONDS)


def ring_and_fail(engine: Engine) -> None:
    with transaction(engine) as connection:
        ring(connection)
        raise ZeroDivisionError


def test_many_rings_of_one_transaction_are_one(engine: Engine) -> None:
    ears = Ears()
    with listening(engine, ears):
        ears.until_silent(engine)
        with transaction(engine) as connection:
            for _ in range(5):
                ring(connection)
        assert (True, False) == (ears.hears(), ears.hears(2 * LOOK_SECONDS))


def test_nobody_needs_to_listen(engine: Engine) -> None:
    with transaction(engine) as connection:
        ring(connection)


def test_what_a_killed_listener_left_is_cleared_away(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'tocsin.db'}")
    folder = tmp_path / "tocsin.db-wake"
    folder.mkdir()
    dead = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    here = Path.cwd()
    os.chdir(folder)  # a short address
    dead.bind("dead")
    os.chdir(here)
    dead.close()
    with transaction(engine) as connection:
        ring(connection)
    assert [] == list(folder.iterdir())


def test_a_folder_as_deep_as_it_likes_is_listened_in(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    engine, ears = open_engine(f"sqlite:///{deep / 'tocsin.db'}"), Ears()
    with listening(engine, ears):
        ears.until_silent(engine)
        with transaction(engine) as connection:
            ring(connection)
        assert ears.hears()


def test_rings_are_heard_again_after_the_server_was_restarted() -> None:
    server, ears = Postgres(), Ears()
    try:
        server.start()
        engine = open_engine(server.new_database())
        with listening(engine, ears):
            ears.until_silent(engine)
            server.kill()
            server.start()
            ears.until_silent(engine)
        engine.dispose()
    finally:
        server.remove()
