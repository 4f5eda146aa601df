"""Readers who subscribe themselves: nothing before they confirm, nothing after they sign off, once however often."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, update

from alerts import audit
from alerts.outgoing import gone, held
from alerts.outgoing.outbox import enqueue, enqueue_held
from alerts.render import email as email_rendering
from alerts.subscribing import readers
from alerts.subscribing.readers import Reader
from alerts.subscribing.self_service import (
    MOST_QUESTIONS,
    VALID_FOR,
    Links,
    TooOften,
    ask,
    confirm,
    put_in_force,
    remove,
    unsubscribe,
)
from alerts.subscribing.subscribed import in_force
from alerts.subscribing.subscriptions import SubscriptionFaults, Target
from alerts.subscribing.tokens import BadToken, Claim, Purpose, Tokens
from streams.database import transaction
from tests.alerts.deciding import rows
from tests.dispatch.builders import a_message
from tests.incidents.told import NOON

LINKS = Links(url="https://tocsin.example", tokens=Tokens(["a secret of this test, no other's"]))
ANN, BOB = Target("email", "ann@example.org"), Target("email", "bob@example.org")
FILE = "tocsin: 1\nsubscriptions:\n  - id: desk\n    to: [{email: ann@example.org}, {email: bob@example.org}]\n"
SOON = NOON + timedelta(minutes=5)


def asked(connection: Connection, to: Target = ANN, **fields: Any) -> Reader:
    given: dict[str, Any] = {"match": "{rule: big}", "least": "high", "by": "ann", "at": NOON, "links": LINKS}
    return ask(connection, to, **(given | fields))


def claim(purpose: Purpose, to: Target, subject: str) -> Claim:
    return LINKS.tokens.read(LINKS.tokens.issue(purpose, to, subject, NOON), purpose, NOON)


def told(connection: Connection) -> dict[str, set[Target]]:
    return {one.id: set(one.to) for one in in_force(connection).subscriptions}


def test_before_it_is_confirmed_an_address_gets_the_question_and_nothing_else(engine: Engine) -> None:
    with transaction(engine) as connection:
        asked(connection)
        assert {} == told(connection)
    assert [("confirm", "ann@example.org", "pending")] == rows(engine, "outbox", "kind, recipient, state")


def test_the_question_holds_a_link_that_confirms(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = asked(connection)
        message = held.newest(connection, made.subscription_id)[held.Recipient(ANN.channel, ANN.recipient)]
        base, token = message.link.rsplit("/", 1)
        assert "https://tocsin.example/confirm" == base
        confirm(connection, LINKS.tokens.read(token, "confirm", SOON), LINKS.tokens, SOON)
        assert {made.subscription_id: {ANN}} == told(connection)
    rendered = email_rendering.render(message)
    assert (1, 1) == (rendered.text.count(message.link), rendered.html.count(f'href="{message.link}"'))
    assert "source" not in rendered.text.split("-- ")[0]


def test_confirming_twice_is_confirming_once(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = asked(connection)
        for _ in range(2):
            confirm(connection, claim("confirm", ANN, made.subscription_id), LINKS.tokens, SOON)
        assert ["confirm", "ask"] == [one.action for one in audit.entries(connection)]


def test_a_link_of_somebody_else_confirms_nothing(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = asked(connection)
        with pytest.raises(BadToken):
            confirm(connection, claim("confirm", BOB, made.subscription_id), LINKS.tokens, SOON)
        assert {} == told(connection)


def test_what_ended_cannot_be_confirmed_again(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = asked(connection)
        assert remove(connection, made.subscription_id, "the operator", SOON)
        with pytest.raises(BadToken, match="has ended"):
            confirm(connection, claim("confirm", ANN, made.subscription_id), LINKS.tokens, SOON)


def test_asking_again_for_the_same_asks_nobody_twice(engine: Engine) -> None:
    with transaction(engine) as connection:
        assert asked(connection) == asked(connection, at=SOON)
    assert 1 == len(rows(engine, "outbox"))


def test_an_address_is_asked_a_few_times_a_day_at_most(engine: Engine) -> None:
    leasts = ["info", "low", "medium", "high", "critical"]
    with transaction(engine) as connection:
        for least in leasts[:MOST_QUESTIONS]:
            asked(connection, least=least)
        with pytest.raises(TooOften):
            asked(connection, least=leasts[MOST_QUESTIONS])
        asked(connection, to=BOB)
        asked(connection, least=leasts[MOST_QUESTIONS], at=NOON + timedelta(days=2))


def test_a_question_that_lapsed_may_be_asked_again(engine: Engine) -> None:
    with transaction(engine) as connection:
        later = NOON + VALID_FOR
        assert asked(connection).subscription_id != asked(connection, at=later).subscription_id


def test_lines_that_are_none_are_refused_before_anybody_is_asked(engine: Engine) -> None:
    with transaction(engine) as connection, pytest.raises(SubscriptionFaults):
        asked(connection, match="{wind: north}")
    assert [] == rows(engine, "outbox")


def test_signing_off_a_file_leaves_the_others_and_wins_over_the_file(engine: Engine) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        assert "ended" == unsubscribe(connection, claim("unsubscribe", ANN, "desk"), LINKS.tokens, SOON)
        assert {"desk": {BOB}} == told(connection)
        put_in_force(connection, {"subscriptions.yaml": f"{FILE}    least: low\n"}, by="ops", at=SOON)
        assert {"desk": {BOB}} == told(connection)


def test_signing_off_twice_is_signing_off_once(engine: Engine) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        came = [unsubscribe(connection, claim("unsubscribe", ANN, "desk"), LINKS.tokens, SOON) for _ in range(2)]
        assert ["ended", "already"] == came
        assert 1 == len(audit.entries(connection, action="unsubscribe"))


@pytest.mark.parametrize(("to", "subject"), [(Target("email", "eve@example.org"), "desk"), (ANN, "another")])
def test_who_is_not_on_it_signs_nobody_off(engine: Engine, to: Target, subject: str) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        assert "unknown" == unsubscribe(connection, claim("unsubscribe", to, subject), LINKS.tokens, SOON)
        assert {"desk": {ANN, BOB}} == told(connection)


def test_after_signing_off_nothing_is_sent_not_even_what_waited_or_a_correction(engine: Engine) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        enqueue(connection, a_message("alert-1"), ANN, NOON)
        enqueue_held(connection, a_message("alert-2"), ANN, NOON, hold_id="hold-1", reason="quiet")
        unsubscribe(connection, claim("unsubscribe", ANN, "desk"), LINKS.tokens, SOON)
        enqueue(connection, a_message("alert-1", 2), ANN, SOON)
        enqueue(connection, a_message("alert-1"), BOB, SOON)
    found = rows(engine, "outbox", "recipient, state, reason")
    assert [("ann@example.org", "skipped", gone.REASON)] * 3 == found[:3]
    assert [("bob@example.org", "pending", None)] == found[3:]


def test_whoever_another_subscription_names_still_gets_that(engine: Engine) -> None:
    other = FILE + "  - id: other\n    to: [{email: ann@example.org}]\n"
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": other}, by="ops", at=NOON)
        unsubscribe(connection, claim("unsubscribe", ANN, "desk"), LINKS.tokens, SOON)
        assert {"desk": {BOB}, "other": {ANN}} == told(connection)
        assert enqueue(connection, a_message(), ANN, SOON)
    assert [("pending",)] == rows(engine, "outbox", "state")


def test_whoever_signed_off_may_come_back_by_confirming(engine: Engine) -> None:
    with transaction(engine) as connection:
        first = asked(connection)
        confirm(connection, claim("confirm", ANN, first.subscription_id), LINKS.tokens, SOON)
        unsubscribe(connection, claim("unsubscribe", ANN, first.subscription_id), LINKS.tokens, SOON)
        assert {} == told(connection)
        again = asked(connection, at=SOON)
        confirm(connection, claim("confirm", ANN, again.subscription_id), LINKS.tokens, SOON)
        assert {again.subscription_id: {ANN}} == told(connection)
        assert enqueue(connection, a_message(), ANN, SOON)
    assert ("pending",) == rows(engine, "outbox", "state")[0]


def test_a_readers_subscription_that_fits_no_more_stops_nobody(engine: Engine) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        made = asked(connection)
        confirm(connection, claim("confirm", ANN, made.subscription_id), LINKS.tokens, SOON)
        connection.execute(update(readers.readers).values(match="{a field of old: x}"))
        assert {"desk": {ANN, BOB}} == told(connection)


def test_files_that_are_wrong_leave_those_in_force(engine: Engine) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        with pytest.raises(SubscriptionFaults):
            put_in_force(connection, {"subscriptions.yaml": FILE.replace("to:", "too:")}, by="ops", at=SOON)
        assert {"desk": {ANN, BOB}} == told(connection)


def test_what_applying_changed_is_told_key_by_key_and_noted(engine: Engine) -> None:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": FILE}, by="ops", at=NOON)
        other = FILE.replace("id: desk", "id: other") + FILE.splitlines()[2] + "\n    to: [{slack: '#desk'}]\n"
        changed = put_in_force(connection, {"subscriptions.yaml": other}, by="ops", at=SOON)
        assert [("~", "desk"), ("+", "other")] == [(one.sign, one.id) for one in changed]
        assert ["to"] == [key for key, _, _ in changed[0].keys]
        (newest, _) = audit.entries(connection)
        assert {"added": ["other"], "changed": ["desk"]} == newest.detail
        assert () == put_in_force(connection, {"subscriptions.yaml": other}, by="ops", at=SOON)
        assert 2 == readers.version(connection)


def test_no_address_stands_in_the_audit_log(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = asked(connection, by="ann the operator")
        confirm(connection, claim("confirm", ANN, made.subscription_id), LINKS.tokens, SOON)
        unsubscribe(connection, claim("unsubscribe", ANN, made.subscription_id), LINKS.tokens, SOON)
    assert "ann@example.org" not in repr(rows(engine, "audit"))


def test_a_mailbox_is_asked_three_times_a_day_whatever_its_case(engine: Engine) -> None:
    with transaction(engine) as connection:
        for number, name in enumerate(["Ann", "ANN", "ann"][:MOST_QUESTIONS]):
            asked(
                connection,
                Target("email", f"{name}@Example.org"),
                at=NOON + timedelta(minutes=number),
                match=f"{{rule: r{number}}}",
            )
        with pytest.raises(TooOften):
            asked(connection, Target("email", "aNN@example.org"))
    assert {"ann@example.org"} == {row[0] for row in rows(engine, "outbox", "recipient")}
