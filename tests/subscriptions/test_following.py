"""A decider that runs goes by the subscriptions as they stand: no restart, and never by none because of a fault."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, update

from alerts.deciding.following import Following
from alerts.subscribing import readers
from alerts.subscribing.self_service import Links, ask, confirm, put_in_force, unsubscribe
from alerts.subscribing.subscriptions import Target
from alerts.subscribing.tokens import Tokens
from streams.database import transaction
from tests.alerts.deciding import SUBSCRIPTIONS, a_decider, decide_all, outbox
from tests.incidents.told import FALLUJAH, NOON, persons, told

LINKS = Links(url="https://tocsin.example", tokens=Tokens(["a secret of this test, no other's"]))
ANN = Target("email", "ann@example.org")


@pytest.fixture
def following(engine: Engine) -> Following:
    with transaction(engine) as connection:
        put_in_force(connection, {"subscriptions.yaml": SUBSCRIPTIONS}, by="ops", at=NOON)
    return Following(a_decider(engine, subscriptions=()))


def told_of(engine: Engine, rule: str = "big") -> list[str]:
    return [row[1] for row in outbox(engine) if row[0] == rule]


def test_it_begins_by_what_is_in_force(engine: Engine, following: Following) -> None:
    decide_all(following, [told("a", force=persons(6000))])
    assert ["#desk"] == told_of(engine)


def test_a_confirmation_counts_from_the_next_reading_and_so_does_a_sign_off(
    engine: Engine, following: Following
) -> None:
    decide_all(following, [told("a", force=persons(6000))])
    with transaction(engine) as connection:
        made = ask(connection, ANN, match="", least="info", by="ann", at=NOON, links=LINKS)
    decide_all(following, [told("b", force=persons(7000), place=FALLUJAH)], first_offset=1)
    assert ["#desk"] * 2 == told_of(engine)
    with transaction(engine) as connection:
        token = LINKS.tokens.issue("confirm", ANN, made.subscription_id, NOON)
        confirm(connection, LINKS.tokens.read(token, "confirm", NOON), LINKS.tokens, NOON)
    decide_all(following, [told("c", force=persons(8000), place=FALLUJAH, type="siege", hours=900)], first_offset=2)
    assert ["#desk"] * 3 + ["ann@example.org"] == sorted(told_of(engine))
    with transaction(engine) as connection:
        token = LINKS.tokens.issue("unsubscribe", ANN, made.subscription_id, NOON)
        unsubscribe(connection, LINKS.tokens.read(token, "unsubscribe", NOON), LINKS.tokens, NOON + timedelta(hours=1))
    assert () == tuple(one for one in following.decider.subscriptions if ANN in one.to)


def test_applied_files_count_from_the_next_reading(engine: Engine, following: Following) -> None:
    decide_all(following, [told("a", force=persons(6000))])
    with transaction(engine) as connection:
        changed = {"subscriptions.yaml": SUBSCRIPTIONS.replace("#desk", "#other")}
        put_in_force(connection, changed, by="ops", at=NOON)
    decide_all(following, [told("b", force=persons(7000), place=FALLUJAH)], first_offset=1)
    assert ["#desk", "#other"] == told_of(engine)


def test_files_that_cannot_be_read_leave_those_of_before(
    engine: Engine, following: Following, caplog: pytest.LogCaptureFixture
) -> None:
    decide_all(following, [told("a", force=persons(6000))])
    with transaction(engine) as connection:
        connection.execute(update(readers.files).values(text="tocsin: 2"))
        readers.sign_off(connection, "another", ANN, NOON)
    decide_all(following, [told("b", force=persons(7000), place=FALLUJAH)], first_offset=1)
    assert ["#desk"] * 2 == told_of(engine)
    assert 1 == caplog.text.count("those of before hold")
