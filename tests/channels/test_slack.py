"""The Slack channel, against the stand-in: each outcome by its name, and what is found after an unknown one."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from alerts.channels import Editable, Findable, Outcome, Refused, Sent, Threaded, TryLater, Unknown
from alerts.channels.slack import REMEDIES, SlackChannel, SlackOptions
from tocsin.testing.faults import Fault
from tocsin.testing.messages import a_key, a_message, an_update
from tocsin.testing.slack import TOKEN, SlackStandIn

PATIENT_SECONDS = 30.0  # a busy machine must not look like a Slack that is silent
HASTY_SECONDS = 0.5
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def channel(slack_standin: SlackStandIn) -> SlackChannel:
    return a_channel(slack_standin.base_url)


def a_channel(base_url: str, token: str = TOKEN, timeout_seconds: float = PATIENT_SECONDS) -> SlackChannel:
    return SlackChannel(SlackOptions(token=token, base_url=base_url, timeout_seconds=timeout_seconds))


async def first(channel: SlackChannel, recipient: str = "#desk") -> Outcome:
    return await channel.send(a_message(), recipient, a_key())


def test_it_can_edit_and_be_asked_and_has_threads(channel: SlackChannel) -> None:
    assert (True, True, True) == tuple(isinstance(channel, port) for port in (Editable, Findable, Threaded))


async def test_a_post_gives_the_id_of_the_channel_and_the_time_stamp(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    sent = await first(channel)
    [entry] = slack_standin.ledger.entries()
    assert Sent(json.dumps({"channel": entry["room"], "ts": entry["ts"]}), is_delivered=True) == sent


async def test_a_post_carries_what_it_is_found_by(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    await first(channel)
    [entry] = slack_standin.ledger.entries()
    found_by = {"alert_id": a_key().alert_id, "revision": 1, "delivery_id": "delivery-1", "attempt": 1}
    payload = found_by | {"rule": "offensive-over-5000", "certainty": "sure"}
    assert {"event_type": "tocsin_alert", "event_payload": payload} == entry["request"]["metadata"]


async def test_a_post_has_text_for_notifications_and_unfurls_nothing(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    await first(channel)
    [entry] = slack_standin.ledger.entries()
    request = entry["request"]
    assert (True, False, False) == (bool(request["text"]), request["unfurl_links"], request["unfurl_media"])


async def test_a_rate_limit_is_for_later_as_long_as_slack_says(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    slack_standin.faults.add(Fault(kind="rate_limit", seconds=7))
    assert TryLater(7.0, "Slack asks to wait (ratelimited)") == await first(channel)


async def test_a_rate_limit_is_not_retried_by_itself(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="rate_limit", seconds=0))
    await first(channel)
    assert 1 == slack_standin.requests["chat.postMessage"]


async def test_nobody_listening_is_for_later(slack_standin: SlackStandIn) -> None:
    free_port = slack_standin.port
    await_closed = a_channel(f"http://127.0.0.1:{free_port + 1 if free_port < 65535 else free_port - 1}/api/")
    assert isinstance(await first(await_closed), TryLater)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(kind="drop_before"),
        Fault(kind="drop_after"),
        Fault(kind="server_error"),
        Fault(kind="server_error_after", status=503),
        Fault(kind="refuse", error="fatal_error"),
    ],
    ids=lambda fault: fault.kind,
)
async def test_what_has_no_clear_answer_is_unknown(
    channel: SlackChannel, slack_standin: SlackStandIn, fault: Fault
) -> None:
    slack_standin.faults.add(fault)
    assert isinstance(await first(channel), Unknown)


@pytest.mark.parametrize("said", [{}, {"channel": "C1"}, {"channel": None, "ts": "1.0"}, {"channel": "C1", "ts": 1}])
async def test_an_ok_that_names_no_message_is_unknown(said: dict[str, object]) -> None:
    async def ok(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, **said})

    app = web.Application()
    app.router.add_post("/api/chat.postMessage", ok)
    async with TestServer(app) as server:
        channel = a_channel(str(server.make_url("/api/")))
        ref = json.dumps({"channel": "C1", "ts": "1.0"})
        outcomes = [await first(channel), await channel.reply(an_update(), "#desk", a_key(), ref)]
    assert [Unknown] * 2 == [type(one) for one in outcomes]


@pytest.mark.parametrize("kind", ["answer_late", "accept_late"])
async def test_an_answer_after_the_time_for_it_is_unknown(slack_standin: SlackStandIn, kind: str) -> None:
    slack_standin.faults.add(Fault(kind=kind, seconds=2 * HASTY_SECONDS))
    assert isinstance(await first(a_channel(slack_standin.base_url, timeout_seconds=HASTY_SECONDS)), Unknown)


async def test_a_dropped_connection_is_not_tried_again_by_itself(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    slack_standin.faults.add(Fault(kind="drop_after"))
    await first(channel)
    assert 1 == slack_standin.requests["chat.postMessage"]


@pytest.mark.parametrize(
    ("recipient", "word"),
    [("#nowhere", "channel_not_found"), ("#closed", "is_archived"), ("#others", "not_in_channel")],
)
async def test_a_channel_that_cannot_be_posted_to_is_refused_with_the_remedy(
    channel: SlackChannel, slack_standin: SlackStandIn, recipient: str, word: str
) -> None:
    slack_standin.workspace.add_channel("#closed", is_archived=True)
    slack_standin.workspace.add_channel("#others", is_member=False)
    assert Refused(f"Slack refuses: {word}. {REMEDIES[word]}") == await first(channel, recipient)


async def test_a_wrong_token_waits_for_its_mending_and_is_not_repeated(slack_standin: SlackStandIn) -> None:
    outcome = await first(a_channel(slack_standin.base_url, "xoxb-secret"))
    assert isinstance(outcome, TryLater)
    assert ("invalid_auth" in outcome.reason, "secret" in outcome.reason) == (True, False)


def test_the_options_do_not_print_the_token() -> None:
    assert "xoxb-secret" not in repr(SlackOptions(token="xoxb-secret"))  # noqa: S106 - a made-up token


async def test_an_edit_changes_the_message_in_place(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    sent = await first(channel)
    assert isinstance(sent, Sent)
    await channel.edit(an_update(), "#desk", a_key(delivery_id="delivery-2", revision=2), sent.ref)
    [message] = slack_standin.workspace.addressed("#desk").messages
    assert "up to 8,000" in message["text"]


async def test_an_edit_of_a_deleted_message_is_refused(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    sent = await first(channel)
    assert isinstance(sent, Sent)
    slack_standin.workspace.addressed("#desk").messages.clear()
    outcome = await channel.edit(an_update(), "#desk", a_key(), sent.ref)
    assert isinstance(outcome, Refused)


async def test_an_edit_with_a_reference_that_is_none_is_no_exception(channel: SlackChannel) -> None:
    assert not isinstance(await channel.edit(an_update(), "#desk", a_key(), "not json"), Sent)


async def test_what_was_accepted_before_a_drop_is_found_by_a_sender_who_knows_only_the_name(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    slack_standin.faults.add(Fault(kind="drop_after"))
    await first(channel)
    [entry] = slack_standin.ledger.entries()
    found = await a_channel(slack_standin.base_url).find("#desk", a_key(), LONG_AGO)
    assert Sent(json.dumps({"channel": entry["room"], "ts": entry["ts"]}), is_delivered=True) == found


async def test_what_was_never_accepted_is_not_found(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="drop_before"))
    await first(channel)
    assert await channel.find("#desk", a_key(), LONG_AGO) is None


async def test_a_message_that_was_edited_since_is_still_found(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    sent = await first(channel)
    assert isinstance(sent, Sent)
    await channel.edit(an_update(), "#desk", a_key(delivery_id="delivery-2", revision=2), sent.ref)
    assert sent == await a_channel(slack_standin.base_url).find("#desk", a_key(), LONG_AGO)


async def test_another_alert_in_the_channel_is_not_taken_for_this_one(channel: SlackChannel) -> None:
    await channel.send(a_message(), "#desk", a_key(alert_id="alert-other", delivery_id="delivery-other", revision=9))
    assert await channel.find("#desk", a_key(), LONG_AGO) is None


async def test_a_message_on_a_later_page_is_found(
    channel: SlackChannel, slack_standin: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alerts.channels.slack.PAGE", 2)
    sent = await first(channel)
    for number in range(5):
        await channel.send(a_message(), "#desk", a_key(alert_id="alert-other", delivery_id=f"other-{number}"))
    found = await channel.find("#desk", a_key(), LONG_AGO)
    assert (sent, 3) == (found, slack_standin.requests["conversations.history"])


async def test_a_channel_on_a_later_page_of_the_list_is_found(
    slack_standin: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alerts.channels.slack.PAGE", 2)
    for number in range(5):
        slack_standin.workspace.add_channel(f"#aaa-{number}")
    sent = await first(a_channel(slack_standin.base_url))
    assert sent == await a_channel(slack_standin.base_url).find("#desk", a_key(), LONG_AGO)


async def test_what_history_does_not_show_yet_is_not_found_and_later_is(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    slack_standin.workspace.lag_seconds = 0.3
    sent = await first(channel)
    early = await channel.find("#desk", a_key(), LONG_AGO)
    found, deadline = None, time.monotonic() + 10
    while found is None and time.monotonic() < deadline:
        found = await channel.find("#desk", a_key(), LONG_AGO)
    assert (None, sent) == (early, found)


async def test_a_message_older_than_asked_for_is_not_found(channel: SlackChannel) -> None:
    await first(channel)
    assert await channel.find("#desk", a_key(), datetime.now(UTC) + timedelta(hours=1)) is None


async def test_a_direct_message_is_found_by_the_user_id(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    sent = await first(channel, "U012345678")
    assert sent == await a_channel(slack_standin.base_url).find("U012345678", a_key(), LONG_AGO)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(kind="rate_limit", method="conversations.history", seconds=3),
        Fault(kind="refuse", method="conversations.history", error="missing_scope"),
        Fault(kind="drop_before", method="conversations.history", times=2),  # aiohttp asks a second time: a GET
        Fault(kind="server_error", method="conversations.list"),
    ],
    ids=lambda fault: f"{fault.kind} {fault.method}",
)
async def test_history_that_cannot_be_asked_is_for_later_and_never_not_there(
    slack_standin: SlackStandIn, fault: Fault
) -> None:
    slack_standin.faults.add(fault)
    assert isinstance(await a_channel(slack_standin.base_url).find("#desk", a_key(), LONG_AGO), TryLater)


async def answered(channel: SlackChannel, kind: str = "update", **changed: object) -> tuple[Sent, Outcome]:
    """Give a first message, and the outcome of an answer under it."""
    sent = await first(channel)
    assert isinstance(sent, Sent)
    message = a_message(kind=kind, revision=2, changes=("A second outlet reports it",), **changed)
    return sent, await channel.reply(message, "#desk", a_key(delivery_id="delivery-2", revision=2), sent.ref)


async def test_an_answer_stands_under_the_first_message(channel: SlackChannel, slack_standin: SlackStandIn) -> None:
    await answered(channel)
    opened, answer = slack_standin.workspace.addressed("#desk").messages
    assert (opened["ts"], "delivery-2") == (answer["thread_ts"], answer["metadata"]["event_payload"]["delivery_id"])


@pytest.mark.parametrize(
    ("kind", "is_broadcast"),
    [("update", False), ("correction", False), ("escalation", True), ("retraction", True)],
)
async def test_what_everybody_must_see_is_shown_in_the_channel_too(
    channel: SlackChannel, slack_standin: SlackStandIn, kind: str, *, is_broadcast: bool
) -> None:
    await answered(channel, kind)
    [_opened, answer] = slack_standin.ledger.entries()
    assert is_broadcast == answer["request"]["reply_broadcast"]


@pytest.mark.parametrize("kind", ["update", "escalation"])
async def test_an_answer_that_was_accepted_before_a_drop_is_found_in_its_thread(
    channel: SlackChannel, slack_standin: SlackStandIn, kind: str
) -> None:
    sent = await first(channel)
    assert isinstance(sent, Sent)
    slack_standin.faults.add(Fault(kind="drop_after"))
    key = a_key(delivery_id="delivery-2", revision=2)
    await channel.reply(an_update(kind=kind), "#desk", key, sent.ref)
    [_opened, entry] = slack_standin.ledger.entries()
    found = await channel.find("#desk", key, LONG_AGO, sent.ref)
    assert Sent(json.dumps({"channel": entry["room"], "ts": entry["ts"]}), is_delivered=True) == found


async def test_an_answer_that_was_never_accepted_is_not_found_though_the_first_was_edited(
    channel: SlackChannel, slack_standin: SlackStandIn
) -> None:
    sent = await first(channel)
    assert isinstance(sent, Sent)
    key = a_key(delivery_id="delivery-2", revision=2)
    await channel.edit(an_update(), "#desk", key, sent.ref)
    slack_standin.faults.add(Fault(kind="drop_before"))
    await channel.reply(an_update(), "#desk", key, sent.ref)
    assert await channel.find("#desk", key, LONG_AGO, sent.ref) is None


async def test_a_broadcast_answer_is_not_taken_for_the_first_message(channel: SlackChannel) -> None:
    sent, _answer = await answered(channel, "escalation")
    assert sent == await channel.find("#desk", a_key(), LONG_AGO)


async def test_buttons_are_there_only_where_somebody_answers_them(slack_standin: SlackStandIn) -> None:
    options = SlackOptions(token=TOKEN, base_url=slack_standin.base_url, has_buttons=True)
    await SlackChannel(options).send(a_message(), "#desk", a_key())
    await first(a_channel(slack_standin.base_url))
    kinds = [[block["type"] for block in one["request"]["blocks"]] for one in slack_standin.ledger.entries()]
    assert [True, False] == ["actions" in each for each in kinds]
