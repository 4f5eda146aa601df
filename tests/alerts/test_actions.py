"""What people do to alerts: once however often they press, seen by whoever was told, and kept in the audit log."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, Engine

from alerts import audit
from alerts.deciding import marks
from alerts.deciding.actions import (
    UnknownAlert,
    UnknownHold,
    acknowledge,
    drop,
    end_silence,
    mark_wrong,
    release,
    silence,
    snooze,
)
from alerts.message import Message
from alerts.outgoing import held, holds
from alerts.outgoing.held import Recipient
from alerts.outgoing.holds import a_hold
from alerts.outgoing.outbox import enqueue_held
from alerts.subscribing import silences
from alerts.subscribing.silences import BadSilence
from alerts.subscribing.subscriptions import AlertFacts, SubscriptionFaults
from streams.codec import decode
from streams.database import transaction
from tests.alerts.deciding import a_decider, decide_all, rows
from tests.dispatch.builders import a_message
from tests.incidents.told import NOON, persons, told

LATER = NOON + timedelta(minutes=5)
DESK = Recipient("slack", "#desk")


def an_alert(engine: Engine) -> str:
    """The id of an alert that the desk was told of."""
    decide_all(a_decider(engine), [told("a", force=persons(6000))])
    return str(next(row[0] for row in rows(engine, "alerts", "id, rule") if row[1] == "big"))


def newest(engine: Engine, alert: str) -> Message:
    """The newest message on the alert."""
    found = [row for row in rows(engine, "outbox", "revision, message, alert_id") if row[2] == alert]
    return decode(max(found)[1].encode(), Message)


def done(engine: Engine) -> list[tuple[str, str]]:
    with transaction(engine) as connection:
        return [(entry.action, entry.by) for entry in audit.entries(connection)]


@pytest.mark.parametrize(
    ("act", "standing", "words"),
    [(acknowledge, "acknowledged", "Acknowledged by ann"), (mark_wrong, "raised", "Marked as wrong by ann")],
)
def test_whoever_was_told_sees_silently_what_was_pressed(
    engine: Engine, act: Callable[..., object], standing: str, words: str
) -> None:
    alert = an_alert(engine)
    with transaction(engine) as connection:
        act(connection, alert, "ann", LATER)
    message = newest(engine, alert)
    assert (2, False, standing, (words,)) == (message.revision, message.is_material, message.standing, message.notes)


@pytest.mark.parametrize("act", [acknowledge, mark_wrong])
def test_pressing_twice_is_pressing_once(engine: Engine, act: Callable[..., object]) -> None:
    alert = an_alert(engine)
    for _ in range(2):
        with transaction(engine) as connection:
            act(connection, alert, "ann", LATER)
    assert 2 == newest(engine, alert).revision
    assert 1 == len(done(engine))


def test_two_who_press_are_both_named(engine: Engine) -> None:
    alert = an_alert(engine)
    for name in ("ann", "bob"):
        with transaction(engine) as connection:
            acknowledge(connection, alert, name, LATER)
    assert ("Acknowledged by ann", "Acknowledged by bob") == newest(engine, alert).notes
    with transaction(engine) as connection:
        assert ["ann", "bob"] == [mark.by for mark in marks.of(connection, alert)]


@pytest.mark.parametrize("act", [acknowledge, mark_wrong])
def test_an_alert_that_is_not_there_is_said_so(engine: Engine, act: Callable[..., object]) -> None:
    with pytest.raises(UnknownAlert, match="no alert alert-0"), transaction(engine) as connection:
        act(connection, "alert-0", "ann", LATER)


def test_a_snooze_is_a_hold_on_the_alert_for_one_recipient(engine: Engine) -> None:
    alert = an_alert(engine)
    with transaction(engine) as connection:
        snooze(connection, alert, "ann", LATER + timedelta(hours=1), LATER, where=DESK)
        (found,) = holds.standing(connection, [alert])
    assert ("snooze", "slack", "#desk") == (found.kind, found.channel, found.recipient)
    assert [("snooze", "ann")] == done(engine)


def test_a_silence_needs_author_reason_and_a_later_end(engine: Engine) -> None:
    for fault in ({"by": " "}, {"reason": ""}, {"until": NOON}):
        given = {"by": "ann", "reason": "drill", "until": LATER} | fault
        with pytest.raises(BadSilence), transaction(engine) as connection:
            silence(connection, "{rule: big}", at=NOON, **given)  # type: ignore[arg-type] # mixed on purpose


@pytest.mark.parametrize("match", ["{}", "[]", "{ruel: big}", "{rule: Big}", ""])
def test_a_silence_of_what_cannot_be_matched_is_refused(engine: Engine, match: str) -> None:
    with pytest.raises((SubscriptionFaults, BadSilence)), transaction(engine) as connection:
        silence(connection, match, by="ann", reason="drill", until=LATER, at=NOON)


def test_a_silence_mutes_what_it_surely_means_until_it_ends(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = silence(connection, "{rule: big, country: SY}", by="ann", reason="drill", until=LATER, at=NOON)
        kept = silences.read(silences.in_force(connection, NOON))
    facts = AlertFacts("big", "high", "sure", ("SY",))
    assert made == silences.muting(facts, kept, NOON)
    assert silences.muting(AlertFacts("big", "high", "sure", ("IQ",)), kept, NOON) is None
    assert silences.muting(facts, kept, LATER) is None
    with transaction(engine) as connection:
        assert end_silence(connection, made.silence_id, "bob", NOON)
        assert not end_silence(connection, made.silence_id, "bob", NOON)
        assert () == silences.in_force(connection, NOON)


def a_held_storm(connection: Connection, alerts: int) -> str:
    """The id of a storm under which so many alerts are held for the desk."""
    storm = a_hold("storm", "big", opened_at=NOON, due_at=LATER)
    holds.open_hold(connection, storm)
    for number in range(alerts):
        message = a_message(f"alert-{number}")
        enqueue_held(connection, message, DESK, NOON, hold_id=storm.hold_id, reason="a storm")
    return storm.hold_id


def test_what_a_storm_held_is_told_in_one_digest_and_the_ledger_says_so(engine: Engine) -> None:
    with transaction(engine) as connection:
        storm = a_held_storm(connection, 25)
        assert 25 == release(connection, storm, "ann", LATER)
    (digest,) = [row for row in rows(engine, "outbox", "kind, state, message") if row[0] == "digest"]
    message = decode(digest[2].encode(), Message)
    assert ("pending", 20, 5) == (digest[1], len(message.lines), message.more)
    with transaction(engine) as connection:
        assert (DESK,) == held.got(connection, "alert-3")
        with pytest.raises(UnknownHold):
            release(connection, storm, "ann", LATER)


def test_one_alone_is_told_as_itself(engine: Engine) -> None:
    with transaction(engine) as connection:
        release(connection, a_held_storm(connection, 1), "ann", LATER)
    assert [("first", "pending")] == rows(engine, "outbox", "kind, state")


def test_what_is_dropped_is_told_to_nobody_and_the_ledger_says_by_whom(engine: Engine) -> None:
    with transaction(engine) as connection:
        drop(connection, a_held_storm(connection, 2), "ann", LATER, "a broken feed")
        assert () == held.got(connection, "alert-1")
    assert [("skipped", "dropped by ann: a broken feed")] * 2 == rows(engine, "outbox", "state, reason")


def test_what_is_held_takes_along_what_is_pressed_and_stays_held(engine: Engine) -> None:
    alert, other = an_alert(engine), Recipient("email", "night@example.org")
    with transaction(engine) as connection:
        quiet = a_hold("quiet", "night", opened_at=NOON, due_at=LATER, to=other)
        enqueue_held(connection, a_message(alert, 1), other, NOON, hold_id=quiet.hold_id, reason="quiet hours")
        assert (DESK,) == held.got(connection, alert)
        acknowledge(connection, alert, "ann", LATER)
        (kept,) = held.of_alert(connection, alert)
    assert (other, 2, ("Acknowledged by ann",), True) == (
        kept.to,
        kept.message.revision,
        kept.message.notes,
        kept.message.is_material,
    )
