"""What a decider holds while it places a reading, so that several may decide at once and it comes to the same.

Two readings can touch one incident only if one of them asks for a key under which the other keeps its events, or if
both find an incident that stands. So a decider holds its article, its keys, and every incident that it may find; where
an incident turns up that it does not hold, it lets go of all, and takes them together with that one, in order.
"""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection

from streams.database import is_sqlite
from streams.incidents.alike.adrift import ADRIFT, THEN
from streams.incidents.alike.places import (
    PLACED,
    PLACELESS,
    SAID,
    SAID_ALONE,
    SOMEWHERE,
    WHOLE,
    keys_of_scene,
    keys_to_ask,
    keys_to_keep,
)
from streams.incidents.alike.weights import Weights
from streams.locks import hold
from streams.records import Reading


def hold_for(
    connection: Connection,
    reading: Reading,
    weights: Weights,
    *,
    find: Callable[[Connection, Reading, Weights], frozenset[str]],
    also: Iterable[str] = (),
) -> None:
    """Hold all that deciding `reading` may read or change, until the transaction ends; nothing on SQLite.

    To be called first in the transaction, before any row is locked: else two deciders could wait for each other.
    `also` are further names, such as the groups of rules that count over incidents. `find` gives what it may find.
    """
    if is_sqlite(connection):
        return
    exclusive, shared = names_of(reading)
    held = find(connection, reading, weights)
    while True:
        attempt = connection.begin_nested()
        hold(connection, {*exclusive, *also, *(f"incident {one}" for one in held)}, shared)
        found = find(connection, reading, weights)
        if found <= held:
            attempt.commit()
            return
        attempt.rollback()
        held |= found


def names_of(reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    """Give what a reading holds alone, and what it shares: towns of one country share it, whoever names it does not."""
    exclusive, shared = {f"article {reading.article_id}"}, set[str]()
    for event in reading.events:
        asked, kept = keys_to_ask(event, reading.title), keys_to_keep(event, reading.title)
        for key in asked | kept:
            is_alone = key in asked and (key in kept or key.endswith("/*") or _is_one_sided(key, kept))
            (exclusive if is_alone else shared).add(f"key {_both_ways(key)}")
    exclusive |= {f"key {key}" for key in keys_of_scene(reading.scene)}
    return frozenset(exclusive), frozenset(shared - exclusive)


def _both_ways(key: str) -> str:
    """Give one name for two keys of which one kind of event asks the one and keeps the other, and another kind not."""
    if key.startswith((PLACED, PLACELESS)):
        return f"who {key[1:]}"
    if key.startswith((THEN, ADRIFT)):
        return f"day {key[1:]}"
    if key.startswith((SAID, SAID_ALONE)):
        return f"/{key[1:]}"
    if key.endswith((WHOLE, SOMEWHERE)) and "/" not in key:
        return f"somewhere {key[:-1]}"
    return key.removesuffix("/*")


def _is_one_sided(key: str, kept: frozenset[str]) -> bool:
    """Say whether of the two kinds of event this is the rarer one, which holds alone what the other shares."""
    if key.startswith(PLACED):
        return PLACELESS + key[1:] in kept
    if key.startswith(THEN):
        return ADRIFT + key[1:] in kept
    return key.endswith(WHOLE) and "/" not in key and key.removesuffix(WHOLE) + SOMEWHERE in kept
