"""What the outbox keeps, who may lease it, and in which order it comes out."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, func, select

from alerts.message import Message
from alerts.outgoing import outbox
from alerts.outgoing.attempts import Verdict
from alerts.outgoing.notes import unrelayed
from streams.database import snapshot, transaction
from tests.dispatch.builders import To, a_message

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
DESK = To()
LEASE_UNTIL = NOW + timedelta(seconds=60)


def put(engine: Engine, *messages: Message, to: To = DESK, at: datetime = NOW) -> list[str]:
    with transaction(engine) as connection:
        for message in messages:
            outbox.enqueue(connection, message, to, at)
    return [outbox.delivery_id(one.alert_id, one.revision, to.channel, to.recipient) for one in messages]


def due_ids(engine: Engine, now: datetime = NOW) -> list[str]:
    with snapshot(engine) as connection:
        return [one.delivery_id for one in outbox.due(connection, now)]


def settle(engine: Engine, one: str, verdict: Verdict, token: str | None = None) -> bool:
    with transaction(engine) as connection:
        (delivery,) = outbox.load(connection, [one])
        return outbox.record(connection, delivery, token, verdict, NOW)


def lease(engine: Engine, one: str, token: str, now: datetime = NOW) -> bool:
    with transaction(engine) as connection:
        return outbox.lease(connection, one, token, now, now + timedelta(seconds=60))


def begin(engine: Engine, one: str, token: str, now: datetime = NOW) -> bool:
    with transaction(engine) as connection:
        return outbox.begin_call(connection, one, token, now, now + timedelta(seconds=60))


def test_the_same_message_to_the_same_recipient_is_one_row(engine: Engine) -> None:
    put(engine, a_message(), a_message())
    put(engine, a_message())
    with snapshot(engine) as connection:
        assert 1 == connection.execute(select(func.count()).select_from(outbox.outbox)).scalar_one()


def test_an_update_waits_until_the_first_is_settled(engine: Engine) -> None:
    first, update = put(engine, a_message(), a_message(revision=2))
    before = due_ids(engine)
    settle(engine, first, Verdict(state="sent", ref="r"))
    assert ([first], [update]) == (before, due_ids(engine))


def test_each_target_offers_its_oldest_delivery(engine: Engine) -> None:
    (desk,) = put(engine, a_message("alert-1"))
    put(engine, a_message("alert-2"), at=NOW + timedelta(microseconds=1))
    (duty,) = put(engine, a_message("alert-3"), to=To("email", "duty@example.org"))
    assert {desk, duty} == set(due_ids(engine, NOW + timedelta(seconds=1)))


def test_a_delivery_that_waits_lets_another_alert_pass(engine: Engine) -> None:
    waiting, other = put(engine, a_message("alert-1"), a_message("alert-2"))
    settle(engine, waiting, Verdict(state="pending", reason="busy", not_before=NOW + timedelta(seconds=30)))
    assert [other] == due_ids(engine)


def test_a_target_with_a_call_under_way_offers_nothing(engine: Engine) -> None:
    one, _other = put(engine, a_message("alert-1"), a_message("alert-2"))
    lease(engine, one, "us")
    assert [] == due_ids(engine)


def test_a_lease_is_held_by_one(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    assert (True, False) == (lease(engine, one, "us"), lease(engine, one, "them"))


def test_a_lease_that_ran_out_may_be_taken(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    assert lease(engine, one, "them", LEASE_UNTIL)


def test_a_call_must_not_begin_when_the_lease_ran_out(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    assert not begin(engine, one, "us", LEASE_UNTIL)


def test_a_call_must_not_begin_on_anothers_lease(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    lease(engine, one, "them", LEASE_UNTIL)
    assert not begin(engine, one, "us", LEASE_UNTIL)


def test_an_outcome_under_a_lost_lease_is_not_recorded(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    lease(engine, one, "them", LEASE_UNTIL)
    assert not settle(engine, one, Verdict(state="sent", ref="r"), "us")


def test_acceptance_under_a_lost_lease_is_recorded_while_nobody_else_holds_it(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    begin(engine, one, "us")
    settle(engine, one, Verdict(state="unknown", reason="the lease ran out"))
    assert settle(engine, one, Verdict(state="sent", ref="r"), "us")


def test_any_other_outcome_under_a_lost_lease_is_not_recorded(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    settle(engine, one, Verdict(state="unknown", reason="the lease ran out"))
    assert not settle(engine, one, Verdict(state="refused", reason="no"), "us")


def test_a_call_whose_lease_ran_out_is_due_again(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    lease(engine, one, "us")
    begin(engine, one, "us")
    assert ([], [one]) == (due_ids(engine), due_ids(engine, LEASE_UNTIL))


def test_what_is_given_back_is_as_it_was(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    with transaction(engine) as connection:
        (before,) = outbox.load(connection, [one])
    lease(engine, one, "us")
    begin(engine, one, "us")
    with transaction(engine) as connection:
        outbox.give_back(connection, before, "us")
    with transaction(engine) as connection:
        assert (before,) == outbox.load(connection, [one])


def test_a_settled_delivery_is_noted_without_its_recipient(engine: Engine) -> None:
    (one,) = put(engine, a_message(), to=To("email", "duty@example.org"))
    settle(engine, one, Verdict(state="refused", reason="550 no such user duty@example.org"))
    with snapshot(engine) as connection:
        (note,) = unrelayed(connection, 10)
    assert (True, False) == (b'"refused"' in note.value, b"duty@" in note.value)


def test_a_settled_delivery_stays_as_it_is(engine: Engine) -> None:
    (one,) = put(engine, a_message())
    settle(engine, one, Verdict(state="sent", ref="r"))
    assert not settle(engine, one, Verdict(state="dead", reason="late"))


def test_the_backlog_counts_what_is_not_settled_and_its_age(engine: Engine) -> None:
    one, _other = put(engine, a_message("alert-1"), a_message("alert-2"))
    settle(engine, one, Verdict(state="sent", ref="r"))
    with snapshot(engine) as connection:
        assert ({"slack": 1}, 90.0) == outbox.backlog(connection, NOW + timedelta(seconds=90))
