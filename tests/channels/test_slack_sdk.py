"""What slack_sdk does by itself, pinned: why our channel takes its retries away."""

from contextlib import suppress

from aiohttp import ClientError
from slack_sdk.web.async_client import AsyncWebClient

from tocsin.testing.faults import Fault
from tocsin.testing.slack import TOKEN, SlackStandIn


async def test_its_default_retries_post_twice_after_a_connection_that_dropped_late(slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="drop_after"))
    answer = await AsyncWebClient(token=TOKEN, base_url=slack_standin.base_url).chat_postMessage(
        channel="#desk", text="once"
    )
    assert (True, 2) == (answer["ok"], len(slack_standin.ledger.entries()))


async def test_without_retries_it_posts_once(slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="drop_after"))
    client = AsyncWebClient(token=TOKEN, base_url=slack_standin.base_url, retry_handlers=[])
    with suppress(ClientError):
        await client.chat_postMessage(channel="#desk", text="once")
    assert 1 == len(slack_standin.ledger.entries())
