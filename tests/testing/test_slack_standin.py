"""The Slack stand-in: as strict as Slack, its ledger ahead of its answers, and able to catch a bad sender."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tocsin.testing.clock import Clock
from tocsin.testing.faults import Fault
from tocsin.testing.ledger import Ledger, read, verdict
from tocsin.testing.serving import InThread, as_process
from tocsin.testing.slack import TOKEN, SlackStandIn

DEADLINE_SECONDS = 60.0
Expected = list[tuple[str, str]]


@pytest.fixture
def client(slack_standin: SlackStandIn) -> AsyncWebClient:
    return a_client(slack_standin.base_url)


def a_client(base_url: str, token: str = TOKEN) -> AsyncWebClient:
    return AsyncWebClient(token=token, base_url=base_url, timeout=5, retry_handlers=[])


def of_alert(alert: str, delivery: str = "delivery-1") -> dict[str, Any]:
    return {"event_type": "tocsin_alert", "event_payload": {"alert_id": alert, "delivery_id": delivery, "revision": 1}}


async def post(client: AsyncWebClient, text: str = "hello", **more: Any) -> dict[str, Any]:
    answer = await client.chat_postMessage(channel=more.pop("channel", "#desk"), text=text, **more)
    return {"channel": answer["channel"], "ts": answer["ts"]}


async def refused(request: Awaitable[Any]) -> str:
    with pytest.raises(SlackApiError) as caught:
        await request
    return str(caught.value.response["error"])


async def test_an_accepted_post_is_in_the_ledger_with_the_whole_request(
    client: AsyncWebClient, slack_standin: SlackStandIn
) -> None:
    await post(client, metadata=of_alert("alert-a"))
    [entry] = slack_standin.ledger.entries()
    told = [entry[key] for key in ("channel", "method", "delivery_id", "alert_id", "recipient")]
    request = {"channel": "#desk", "text": "hello", "metadata": of_alert("alert-a")}
    assert (["slack", "chat.postMessage", "delivery-1", "alert-a", "#desk"], request) == (told, entry["request"])


async def test_the_ledger_has_the_post_before_the_sender_has_the_answer(
    client: AsyncWebClient, slack_standin: SlackStandIn
) -> None:
    slack_standin.faults.add(Fault(kind="answer_late", seconds=2))
    sending = asyncio.ensure_future(post(client))
    await until(lambda: len(slack_standin.ledger.entries()) == 1)
    has_answer = sending.done()
    sending.cancel()
    assert not has_answer


async def test_a_refused_post_is_not_in_the_ledger(client: AsyncWebClient, slack_standin: SlackStandIn) -> None:
    await refused(post(client, channel="#nowhere"))
    assert [] == slack_standin.ledger.entries()


async def test_the_token_is_not_in_the_ledger(client: AsyncWebClient, slack_standin: SlackStandIn) -> None:
    await post(client)
    assert TOKEN not in slack_standin.ledger.path.read_text()


@pytest.mark.parametrize(("token", "error"), [("xoxb-wrong", "invalid_auth"), ("", "not_authed")])
async def test_a_wrong_or_missing_token_is_refused(slack_standin: SlackStandIn, token: str, error: str) -> None:
    assert error == await refused(a_client(slack_standin.base_url, token).auth_test())


async def test_auth_test_says_who_is_there(client: AsyncWebClient) -> None:
    assert "tocsin" == (await client.auth_test())["user"]


async def test_a_name_is_answered_with_the_same_id_each_time(client: AsyncWebClient) -> None:
    by_hash, plain = await post(client, channel="#desk"), await post(client, channel="desk")
    by_id = await post(client, channel=by_hash["channel"])
    assert {by_hash["channel"]} == {plain["channel"], by_id["channel"]}


async def test_time_stamps_rise_even_while_the_clock_stands(tmp_path: Path, clock: Clock) -> None:
    standin = SlackStandIn(Ledger(tmp_path / "s.jsonl"), now=clock.timestamp)
    with InThread(standin):
        stamps = [(await post(a_client(standin.base_url)))["ts"] for _ in range(5)]
    assert sorted(set(stamps)) == stamps


async def test_an_edit_by_name_is_refused(client: AsyncWebClient) -> None:
    sent = await post(client)
    assert "channel_not_found" == await refused(client.chat_update(channel="#desk", ts=sent["ts"], text="new"))


async def test_an_edit_of_a_message_that_is_not_there_is_refused(client: AsyncWebClient) -> None:
    sent = await post(client)
    assert "message_not_found" == await refused(client.chat_update(channel=sent["channel"], ts="1.000001", text="new"))


async def test_history_by_name_is_refused(client: AsyncWebClient) -> None:
    assert "channel_not_found" == await refused(client.conversations_history(channel="#desk"))


async def test_history_leaves_metadata_out_unless_asked(client: AsyncWebClient) -> None:
    sent = await post(client, metadata=of_alert("alert-a"))
    without = await client.conversations_history(channel=sent["channel"])
    having = await client.conversations_history(channel=sent["channel"], include_all_metadata=True)
    assert (False, True) == ("metadata" in without["messages"][0], "metadata" in having["messages"][0])


async def test_history_is_newest_first_and_paged(client: AsyncWebClient) -> None:
    stamps = [(await post(client, text=str(number)))["ts"] for number in range(5)]
    room = (await post(client, text="last"))["channel"]
    pages: list[list[str]] = []
    cursor: str | None = None
    while cursor != "":
        page = await client.conversations_history(channel=room, limit=4, cursor=cursor)
        pages.append([message["text"] for message in page["messages"]])
        cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
    assert (5, [["last", "4", "3", "2"], ["1", "0"]]) == (len(set(stamps)), pages)


@pytest.mark.parametrize(("is_inclusive", "expected"), [(True, ["2", "1", "0"]), (False, ["1"])])
async def test_history_between_two_times(client: AsyncWebClient, is_inclusive: bool, expected: list[str]) -> None:  # noqa: FBT001 - a parameter of the test
    sent = [await post(client, text=str(number)) for number in range(3)]
    page = await client.conversations_history(
        channel=sent[0]["channel"], oldest=sent[0]["ts"], latest=sent[2]["ts"], inclusive=is_inclusive
    )
    assert expected == [message["text"] for message in page["messages"]]


async def test_history_lags_by_the_clock_it_was_given(tmp_path: Path, clock: Clock) -> None:
    standin = SlackStandIn(Ledger(tmp_path / "s.jsonl"), lag_seconds=3, now=clock.timestamp)
    with InThread(standin):
        client = a_client(standin.base_url)
        room = (await post(client))["channel"]
        clock.advance(2.9)
        early = await client.conversations_history(channel=room)
        clock.advance(0.2)
        later = await client.conversations_history(channel=room)
    assert (0, 1) == (len(early["messages"]), len(later["messages"]))


async def test_an_answer_is_in_its_thread_and_not_in_history(client: AsyncWebClient) -> None:
    opening = await post(client, text="opening")
    await post(client, text="answer", thread_ts=opening["ts"])
    history = await client.conversations_history(channel=opening["channel"])
    thread = await client.conversations_replies(channel=opening["channel"], ts=opening["ts"])
    found = [[message["text"] for message in page["messages"]] for page in (history, thread)]
    assert [["opening"], ["opening", "answer"]] == found


async def test_an_answer_to_nothing_is_refused(client: AsyncWebClient) -> None:
    assert "thread_not_found" == await refused(post(client, thread_ts="1.000001"))


def section(length: int) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}}


def fields(count: int, length: int) -> dict[str, Any]:
    return {"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * length}] * count}


def header(length: int) -> dict[str, Any]:
    return {"type": "header", "text": {"type": "plain_text", "text": "x" * length}}


@pytest.mark.parametrize(
    "blocks",
    [[section(3000)], [section(10)] * 50, [header(150)], [fields(6, 2000)], [fields(10, 100)], [section(2000)] * 6],
)
async def test_what_is_at_a_limit_is_taken(
    client: AsyncWebClient, slack_standin: SlackStandIn, blocks: list[dict[str, Any]]
) -> None:
    await post(client, blocks=blocks)
    assert 1 == len(slack_standin.ledger.entries())


@pytest.mark.filterwarnings("ignore:The top-level `text`")  # slack_sdk's advice on the message that has none
@pytest.mark.parametrize(
    ("error", "text", "blocks"),
    [
        ("invalid_blocks", "t", [section(3001)]),
        ("invalid_blocks", "t", [section(0)]),
        ("invalid_blocks", "t", [section(10)] * 51),
        ("invalid_blocks", "t", [header(151)]),
        ("invalid_blocks", "t", [fields(11, 10)]),
        ("invalid_blocks", "t", [fields(1, 2001)]),
        ("invalid_blocks", "t", [{"type": "paragraph"}]),
        ("msg_blocks_too_long", "t", [section(2900)] * 5),
        ("msg_too_long", "x" * 40_001, []),
        ("no_text", "", []),
    ],
)
async def test_what_is_beyond_a_limit_is_refused_by_its_name(
    client: AsyncWebClient, error: str, text: str, blocks: list[dict[str, Any]]
) -> None:
    assert error == await refused(post(client, text=text, blocks=blocks))


async def test_a_form_is_read_as_json_is(slack_standin: SlackStandIn) -> None:
    form = {"channel": "#desk", "text": "hello", "metadata": json.dumps(of_alert("alert-a"))}
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with ClientSession(headers=headers) as session:
        await session.post(f"{slack_standin.base_url}chat.postMessage", data=form)
    assert ["alert-a"] == [entry["alert_id"] for entry in slack_standin.ledger.entries()]


async def test_a_rate_limit_names_the_seconds(client: AsyncWebClient, slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="rate_limit", seconds=30))
    with pytest.raises(SlackApiError) as caught:
        await post(client)
    assert (429, "30") == (caught.value.response.status_code, caught.value.response.headers["Retry-After"])


async def test_a_channel_takes_a_burst_and_then_one_a_second(tmp_path: Path, clock: Clock) -> None:
    standin = SlackStandIn(Ledger(tmp_path / "s.jsonl"), channels=("#desk", "#night"), burst=2, now=clock.timestamp)
    with InThread(standin):
        client = a_client(standin.base_url)
        await post(client)
        await post(client)
        error = await refused(post(client))
        await post(client, channel="#night")
        clock.advance(1)
        await post(client)
    assert ("ratelimited", 4) == (error, len(standin.ledger.entries()))


@pytest.mark.parametrize(("kind", "accepted"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_connection_drops_before_or_after_accepting(
    client: AsyncWebClient, slack_standin: SlackStandIn, kind: str, accepted: int
) -> None:
    slack_standin.faults.add(Fault(kind=kind))
    with pytest.raises(ClientError):
        await post(client)
    assert accepted == len(slack_standin.ledger.entries())


async def test_what_is_accepted_late_is_accepted_after_the_client_has_gone(slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="accept_late", seconds=4.0))
    hasty = AsyncWebClient(token=TOKEN, base_url=slack_standin.base_url, timeout=1, retry_handlers=[])
    with pytest.raises(TimeoutError):
        await post(hasty)
    at_timeout = len(slack_standin.ledger.entries())
    await until(lambda: len(slack_standin.ledger.entries()) == 1)
    assert 0 == at_timeout


async def careful(client: AsyncWebClient, alerts: list[str]) -> None:
    for alert in alerts:
        await post(client, metadata=of_alert(alert, f"delivery-{alert}"))


async def forgetful(client: AsyncWebClient, alerts: list[str]) -> None:
    await careful(client, alerts[:-1])


async def stubborn(client: AsyncWebClient, alerts: list[str]) -> None:
    for alert in alerts:
        try:
            await post(client, metadata=of_alert(alert))
        except ClientError:
            await post(client, metadata=of_alert(alert, "delivery-again"))


@pytest.mark.parametrize(
    ("sender", "duplicates", "lost"),
    [(careful, {}, ()), (forgetful, {}, (("alert-b", "#desk"),)), (stubborn, {("alert-a", "#desk"): 2}, ())],
)
async def test_the_ledger_catches_a_sender_that_forgets_and_one_that_repeats(
    client: AsyncWebClient,
    slack_standin: SlackStandIn,
    sender: Callable[[AsyncWebClient, list[str]], Awaitable[None]],
    duplicates: dict[tuple[str, str], int],
    lost: tuple[tuple[str, str], ...],
) -> None:
    if sender is stubborn:
        slack_standin.faults.add(Fault(kind="drop_after"))
    await sender(client, ["alert-a", "alert-b"])
    judged = verdict(slack_standin.ledger.entries(), [("alert-a", "#desk"), ("alert-b", "#desk")])
    assert (duplicates, lost) == (judged.duplicates, judged.lost)


async def test_a_process_of_its_own_takes_posts_and_faults_over_http(tmp_path: Path) -> None:
    with as_process("tocsin.testing.slack", tmp_path, "--channel", "#night") as standin:
        client = a_client(standin["base_url"])
        async with ClientSession() as session:
            await session.post(f"{standin['url']}/control/faults", json={"kind": "drop_after"})
        with pytest.raises(ClientError):
            await post(client, channel="#night")
        await post(client, channel="#night")
        entries = read(Path(standin["ledger"]))
    assert ["#night", "#night"] == [entry["recipient"] for entry in entries]


async def test_a_fault_nobody_knows_is_refused_over_http(slack_standin: SlackStandIn) -> None:
    async with ClientSession() as session:
        answer = await session.post(f"{slack_standin.url}/control/faults", json={"kind": "sulk"})
        assert (400, True) == (answer.status, "drop_after" in await answer.text())


async def test_channels_and_lag_are_set_over_http(slack_standin: SlackStandIn) -> None:
    async with ClientSession() as session:
        wanted = {"channels": ["#night"], "lag_seconds": 3}
        state = await (await session.post(f"{slack_standin.url}/control/workspace", json=wanted)).json()
    assert (["#desk", "#night"], 3.0) == ([room["name"] for room in state["rooms"]], state["lag_seconds"])


async def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not holds():
        if time.monotonic() > deadline:
            pytest.fail("it did not come to hold in time")
        await asyncio.sleep(0.01)
