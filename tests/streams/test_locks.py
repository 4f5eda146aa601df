"""What one transaction holds, others wait for; on PostgreSQL, where there are others."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from streams import locks
from streams.database import open_engine, transaction
from streams.incidents.alike.places import keys_to_ask, keys_to_keep
from streams.incidents.resolving.holding import names_of
from streams.records import Place, Scene
from tests.incidents.told import AL_BAB, ALEPPO, FALLUJAH, days, told

SYRIA = Place(name="Syria", country="SY", precision="country")


@pytest.fixture
def server(postgresql: str) -> Iterator[Engine]:
    opened = open_engine(f"{postgresql}&options=-c%20lock_timeout%3D200ms")
    yield opened
    opened.dispose()


@contextmanager
def held(engine: Engine, exclusive: set[str], shared: set[str] | None = None) -> Iterator[None]:
    with transaction(engine) as connection:
        locks.hold(connection, exclusive, shared or ())
        yield


def may_hold(engine: Engine, exclusive: set[str], shared: set[str] | None = None) -> bool:
    """Say whether it is to be had within the lock_timeout."""
    try:
        with held(engine, exclusive, shared):
            return True
    except OperationalError:
        return False


@pytest.mark.parametrize(
    ("ours", "theirs", "is_free"),
    [
        (({"a"}, set()), ({"a"}, set()), False),
        (({"a"}, set()), ({"b"}, set()), True),
        ((set(), {"a"}), (set(), {"a"}), True),
        ((set(), {"a"}), ({"a"}, set()), False),
        (({"a"}, {"a"}), (set(), {"a"}), False),
        (({f"{n}" for n in range(locks.MOST_NAMES + 1)}, set()), ({"b"}, set()), False),
    ],
    ids=["the same", "another", "both share", "one shares", "both ways", "so many that it is everything"],
)
def test_a_name_is_held_alone_or_shared(
    server: Engine, ours: tuple[set[str], set[str]], theirs: tuple[set[str], set[str]], *, is_free: bool
) -> None:
    with held(server, *ours):
        assert is_free == may_hold(server, *theirs)


def test_names_are_free_again_after_the_transaction(server: Engine) -> None:
    with held(server, {"a"}):
        pass
    assert may_hold(server, {"a"})


def test_names_are_free_again_after_a_savepoint_that_is_rolled_back(server: Engine) -> None:
    with transaction(server) as connection:
        attempt = connection.begin_nested()
        locks.hold(connection, {"a"})
        attempt.rollback()
        assert may_hold(server, {"a"})


def test_two_that_want_the_same_in_another_order_never_wait_for_each_other(postgresql: str) -> None:
    engine, failed = open_engine(postgresql), list[BaseException]()

    def take(names: list[str]) -> None:
        try:
            for _ in range(60):
                with transaction(engine) as connection:
                    locks.hold(connection, names[:2], names[2:])
        except OperationalError as error:
            failed.append(error)

    orders = (["a", "b", "c"], ["b", "a", "c"], ["c", "b", "a"])
    threads = [threading.Thread(target=take, args=(names,)) for names in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    engine.dispose()
    assert [] == failed


def test_who_is_sole_is_so_until_the_end(server: Engine) -> None:
    with locks.sole(server, "relay") as first, locks.sole(server, "relay") as second:
        assert (True, False) == (first, second)
    with locks.sole(server, "relay") as again:
        assert again


@pytest.mark.parametrize(
    ("one", "other", "are_apart"),
    [
        (ALEPPO, ALEPPO, False),
        (ALEPPO, FALLUJAH, True),
        (ALEPPO, SYRIA, False),
        (FALLUJAH, SYRIA, True),
        (ALEPPO, AL_BAB, False),  # one province
        (AL_BAB, Place(name="Raqqa", country="SY", admin1="Raqqa", precision="town"), True),
        (None, None, False),
        (None, ALEPPO, False),  # the home of who fights
        (None, FALLUJAH, True),
    ],
)
def test_readings_of_places_that_can_be_one_incident_hold_each_other_up(
    one: Place | None, other: Place | None, *, are_apart: bool
) -> None:
    ours, ours_shared = names_of(told("a", place=one))
    theirs, theirs_shared = names_of(told("b", place=other))
    assert are_apart == (not (ours & (theirs | theirs_shared) or theirs & (ours | ours_shared)))


@pytest.mark.parametrize(("other", "are_apart"), [(AL_BAB, False), (ALEPPO, True)])
def test_readings_about_one_town_hold_each_other_up_wherever_events_were(other: Place, *, are_apart: bool) -> None:
    ours, _ = names_of(told("a", place=FALLUJAH, reading={"scene": Scene(place=AL_BAB, chance=0.9)}))
    theirs, shared = names_of(told("b", place=ALEPPO, reading={"scene": Scene(place=other, chance=0.9)}))
    assert are_apart == ours.isdisjoint(theirs | shared)


PLACES = [ALEPPO, FALLUJAH, AL_BAB, SYRIA, None]
PLACES += [Place(name="Kafr Naya", country="SY"), Place(name="Raqqa", country="SY", admin1="Raqqa", precision="admin1")]


@given(one=st.sampled_from(PLACES), other=st.sampled_from(PLACES), first=st.booleans(), second=st.booleans())
def test_whoever_may_find_what_another_keeps_holds_it_up(
    one: Place | None, other: Place | None, *, first: bool, second: bool
) -> None:
    ours, theirs = (
        told(name, place=place, date=days("2026-01-10") if is_dated else None)
        for name, place, is_dated in (("a", one, first), ("b", other, second))
    )
    is_found = keys_to_ask(ours.events[0]) & keys_to_keep(theirs.events[0])
    (alone, shares), (their_own, they_share) = names_of(ours), names_of(theirs)
    assert not is_found or alone & (their_own | they_share) or their_own & (alone | shares)
