from pathlib import Path

import pytest

from alerts.message import Severity
from alerts.subscribing.subscriptions import (
    AlertFacts,
    Subscription,
    SubscriptionFaults,
    Target,
    load,
    loads,
    received,
    route,
)
from streams.errors import TocsinError
from tests.rules.given import TABLES, a_file, loaded

ALERT = AlertFacts("offensive-over-5000", "critical", "sure", ("SY",))


def subscriptions(*entries: str) -> tuple[Subscription, ...]:
    return loads("tocsin: 1\nsubscriptions:\n" + "".join(f"  - {entry}\n" for entry in entries), tables=TABLES)


def routed(facts: AlertFacts, *entries: str) -> list[str]:
    return [target.recipient for target in route(facts, subscriptions(*entries))]


def desk(lines: str = "") -> str:
    return f'{{id: desk, to: [{{slack: "#desk"}}]{lines}}}'


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        ("", True),
        (", least: critical", True),
        (", match: {rule: offensive-over-5000}", True),
        (", match: {rule: [other, offensive-over-5000]}", True),
        (", match: {rule: other}", False),
        (", match: {rule|not: other}", True),
        (", match: {country|in: [SY, LB]}", True),
        (", match: {country: IQ}", False),
        (", match: {severity|gte: high}", True),
        (", match: {severity|lt: critical}", False),
        (", match: {severity: critical, certainty: sure}", True),
        (", match: {certainty: possible}", False),
    ],
)
def test_a_subscription_takes_the_alerts_it_names(lines: str, is_told: bool) -> None:  # noqa: FBT001 - a case's answer
    assert (["#desk"] if is_told else []) == routed(ALERT, desk(lines))


@pytest.mark.parametrize(("severity", "told"), [("high", ["#desk"]), ("critical", ["#desk"]), ("medium", [])])
def test_what_is_below_the_least_severity_is_not_told(severity: Severity, told: list[str]) -> None:
    assert told == routed(AlertFacts("r", severity), desk(", least: high"))


def test_an_alert_nobody_can_place_is_not_told_to_those_who_ask_for_a_country() -> None:
    assert [] == routed(AlertFacts("r", "high"), desk(", match: {country: SY}"))


def test_every_target_is_told_once_and_in_one_order() -> None:
    first = '{id: a, to: [{slack: "#desk"}, {email: b@example.org}]}'
    second = "{id: b, to: [{email: b@example.org}, {email: a@example.org}, {slack: C024BE91L}]}"
    expected = [("email", "a@example.org"), ("email", "b@example.org"), ("slack", "#desk"), ("slack", "C024BE91L")]
    for entries in ((first, second), (second, first)):
        assert [Target(*one) for one in expected] == list(route(ALERT, subscriptions(*entries)))


BAD = [
    ("{id: a, to: [{slack: »}]}", "Quote it"),
    ("{id: a, to: [{slack: »desk}]}", "slack is 'desk', no Slack channel"),
    ('{id: a, to: [{slack: »"#De sk"}]}', "no Slack channel"),
    ('{id: a, to: [{slack: »"#a<!channel>"}]}', "no Slack channel"),
    ("{id: a, to: [{email: »desk}]}", "email is 'desk', no e-mail address"),
    ('{id: a, to: [{email: »"a@b.org, c@d.org"}]}', "no e-mail address"),
    (r'{id: a, to: [{email: »"a@b.org\nBcc: c@d.org"}]}', "no e-mail address"),
    ('{id: a, to: [{email: »"Desk <a@b.org>"}]}', "no e-mail address"),
    ("{id: a, to: [{»slak: x}]}", "'slak' is no channel. Did you mean slack?"),
    ("{id: a, to: »[]}", "to is an empty list"),
    ("{id: a, to: »desk}", "to is a single value"),
    ("{id: a, to: [»desk]}", "a target is a single value"),
    ("»{id: a}", "a subscription has no to"),
    ("»{to: [{email: a@b.org}]}", "a subscription has no id"),
    ("{id: »A Desk, to: [{email: a@b.org}]}", "Write a-desk"),
    ("{id: a, to: [{email: a@b.org}], least: »grave}", "least is 'grave', no severity"),
    ("{id: a, to: [{email: a@b.org}], quiet: »{}}", "quiet has no from"),
    ('{id: a, to: [{email: a@b.org}], quiet: {from: »"24:00", to: "06:00", tz: UTC}}', "from is '24:00', not a time"),
    ('{id: a, to: [{email: a@b.org}], quiet: {from: 22:30, to: "06:00", tz: UTC, »x: 1}}', "'x' is no key of quiet"),
    ('{id: a, to: [{email: a@b.org}], quiet: {from: "6:00", to: "06:00", tz: »Europe/Berln}}', "mean Europe/Berlin"),
    ('{id: a, to: [{email: a@b.org}], quiet: {from: "06:00", to: »"06:00", tz: UTC}}', "ends when it begins"),
    (
        '{id: a, to: [{email: a@b.org}], quiet: {from: "06:00", to: "07:00", tz: UTC, breaks_at: »hgh}}',
        "Did you mean high?",
    ),
    ("{id: a, to: [{email: a@b.org}], rate: »often}", "Write for example 10/h"),
    ("{id: a, to: [{email: a@b.org}], rate: »0/h}", "not a number of messages and a time"),
    ("{id: a, to: [{email: a@b.org}], review: »{}}", "review has no by"),
    ("{id: »a, to: [{email: a@b.org}], review: {by: b}}", "a is reviewed by 'b', no other subscription"),
    ("{id: »a, to: [{email: a@b.org}], review: {by: a}}", "a is reviewed by 'a', no other subscription"),
    ("{id: a, to: [{email: a@b.org}], »leest: high}", "Did you mean least?"),
    ("{id: a, to: [{email: a@b.org}], match: {»colour: red}}", "'colour' is no field"),
    ("{id: a, to: [{email: a@b.org}], match: {severity|gte: »hihg}}", "Did you mean high?"),
    ("{id: a, to: [{email: a@b.org}], match: {country: »Syria}}", "Write SY"),
    ("{id: a, to: [{email: a@b.org}], match: {rule: »R 1}}", "rule is 'R 1'"),
]


@pytest.mark.parametrize(("entry", "message"), BAD)
def test_a_bad_subscription_is_refused_at_its_place(entry: str, message: str) -> None:
    before, _, after = entry.partition("»")
    with pytest.raises(SubscriptionFaults) as raised:
        subscriptions(before + after)
    said = [str(fault) for fault in raised.value.faults]
    assert any(line.startswith(f"subscriptions.yaml:3:{len(before) + 5}: ") and message in line for line in said), said


def test_one_mailbox_is_told_once_whatever_the_case_of_its_address() -> None:
    entries = ("{id: a, to: [{email: desk@example.org}]}", "{id: b, to: [{email: Desk@Example.ORG}]}")
    assert ["desk@example.org"] == routed(AlertFacts("big", "high"), *entries)


def test_an_id_is_given_once() -> None:
    with pytest.raises(SubscriptionFaults, match="'desk' is given twice under subscriptions"):
        subscriptions(desk(), desk())


def test_an_id_that_is_given_twice_is_told_beside_the_fault_of_its_first_holder() -> None:
    with pytest.raises(SubscriptionFaults) as raised:
        subscriptions("{id: desk, to: [{slack: Desk}]}", "{id: desk, to: [{slack: '#desk'}]}")
    assert [3, 4] == [fault.at.line for fault in raised.value.faults]


def test_a_rule_that_is_not_there_is_refused_where_the_rules_are_known() -> None:
    rules = loaded(a_file("match: {type: siege}")).rules
    text = "tocsin: 1\nsubscriptions:\n  - {id: a, to: [{email: a@b.org}], match: {rule: rr}}\n"
    with pytest.raises(SubscriptionFaults, match=r"3:51: rule is 'rr', no rule"):
        loads(text, rules=rules, tables=TABLES)


def test_an_owner_that_is_no_subscription_is_refused_where_the_rules_are_known() -> None:
    rules = loaded(a_file("match: {type: siege}", "owner: syria-desk")).rules
    text = "tocsin: 1\nsubscriptions:\n  - {id: syrian-desk, to: [{email: a@b.org}]}\n"
    with pytest.raises(SubscriptionFaults, match=r"r\.yaml:3:9: the owner of r is 'syria-desk', no subscription"):
        loads(text, rules=rules, tables=TABLES)


@pytest.mark.parametrize(
    ("lines", "is_received"),
    [
        ("", True), (", match: {rule: other}", False), (", least: critical", False), (", least: high", True),
        (", match: {country: SY}", True), (", match: {certainty: possible}", False),
    ],
)  # fmt: skip
def test_a_rule_that_no_subscription_can_take_is_received_by_nobody(lines: str, is_received: bool) -> None:  # noqa: FBT001 - a case's answer
    rules = loaded(a_file("match: {type: siege}")).rules  # severity high, no if_possible
    assert {"r": is_received} == received(rules, subscriptions(desk(lines)))


def test_all_files_of_a_folder_are_read(tmp_path: Path) -> None:
    for name in "ab":
        text = f"tocsin: 1\nsubscriptions: [{{id: {name}, to: [{{email: {name}@example.org}}]}}]\n"
        (tmp_path / f"{name}.yaml").write_text(text)
    assert ["a", "b"] == [one.id for one in load([tmp_path], tables=TABLES)]


def test_a_path_that_is_not_there_cannot_run() -> None:
    with pytest.raises(TocsinError, match="there is no such file"):
        load([Path("nowhere.yaml")], tables=TABLES)
