"""What is tried of Slack before anything is posted: token, scopes, membership, and how its clock stands to ours."""

import re

import pytest

from alerts.channels import Checkable
from alerts.channels.slack import SlackChannel, SlackOptions
from alerts.channels.slack_check import SCOPES
from tests.docs.pages import ROOT
from tocsin.testing.faults import Fault
from tocsin.testing.slack import TOKEN, SlackStandIn

Row = tuple[str, str, str]


async def judged(standin: SlackStandIn, *recipients: str, token: str = TOKEN) -> list[Row]:
    channel = SlackChannel(SlackOptions(token=token, base_url=standin.base_url))
    return [(one.what, one.verdict, one.remedy) for one in await channel.check(recipients)]


def test_a_channel_can_be_checked(slack_standin: SlackStandIn) -> None:
    assert isinstance(SlackChannel(SlackOptions(token=TOKEN, base_url=slack_standin.base_url)), Checkable)


async def test_an_app_in_order_is_good_and_nothing_is_posted(slack_standin: SlackStandIn) -> None:
    found = await judged(slack_standin, "#desk")
    good = [("Slack token", "good", ""), ("Slack scopes", "good", ""), ("Slack #desk", "good", "")]
    assert (good, []) == (found, slack_standin.ledger.entries())


async def test_a_wrong_token_is_all_there_is_to_say(slack_standin: SlackStandIn) -> None:
    [(what, verdict, remedy)] = await judged(slack_standin, "#desk", token="xoxb-other")  # noqa: S106 - of the stand-in
    assert ("Slack token", "wrong", True) == (what, verdict, "TOCSIN_SLACK__TOKEN" in remedy)


@pytest.mark.parametrize(
    ("scope", "recipient", "verdict"),
    [
        ("chat:write", "#desk", "wrong"),
        ("channels:history", "#desk", "wrong"),
        ("groups:read", "#desk", "doubtful"),
        ("im:write", "#desk", "doubtful"),
        ("im:write", "U0123ABCDE", "wrong"),
    ],
)
async def test_a_scope_that_is_missing_is_named(
    slack_standin: SlackStandIn, scope: str, recipient: str, verdict: str
) -> None:
    slack_standin.scopes = tuple(one for one in SCOPES if one != scope)
    channel = SlackChannel(SlackOptions(token=TOKEN, base_url=slack_standin.base_url))
    found = [one for one in await channel.check([recipient]) if one.what == "Slack scopes"]
    assert [(verdict, True)] == [(one.verdict, one.found.startswith(f"{scope} is missing")) for one in found]


@pytest.mark.parametrize(
    ("room", "remedy"),
    [({"is_member": False}, "/invite"), ({"is_archived": True}, "Unarchive")],
)
async def test_a_channel_that_takes_no_posts_is_wrong(
    slack_standin: SlackStandIn, room: dict[str, bool], remedy: str
) -> None:
    by_id = slack_standin.workspace.add_channel("front", **room)
    found = await judged(slack_standin, "#front", by_id)
    assert [("wrong", True)] * 2 == [(verdict, remedy in said) for _, verdict, said in found[2:]]


async def test_a_channel_that_is_not_there_is_wrong(slack_standin: SlackStandIn) -> None:
    assert ["wrong", "wrong"] == [row[1] for row in (await judged(slack_standin, "#none", "C0000NONE"))[2:]]


async def test_all_pages_of_channels_are_looked_at(slack_standin: SlackStandIn) -> None:
    for number in range(450):
        slack_standin.workspace.add_channel(f"room-{number:03}")
    assert "good" == (await judged(slack_standin, "#room-449"))[2][1]


async def test_a_person_can_be_written_to(slack_standin: SlackStandIn) -> None:
    assert ("Slack U0123ABCDE", "good", "") == (await judged(slack_standin, "U0123ABCDE"))[2]


async def test_slack_that_does_not_answer_is_a_finding(slack_standin: SlackStandIn) -> None:
    slack_standin.faults.add(Fault(kind="drop_before", method="auth.test"))
    assert ["wrong"] == [row[1] for row in await judged(slack_standin, "#desk")]


async def test_it_tells_how_slacks_clock_stands_to_ours(slack_standin: SlackStandIn) -> None:
    channel = SlackChannel(SlackOptions(token=TOKEN, base_url=slack_standin.base_url))
    ahead = (await channel.check([]))[0].clock_ahead_seconds
    assert ahead is not None
    assert -5 < ahead <= 0.5


METHODS = {  # of slack_sdk -> scopes that Slack asks for, one of each kind of room (docs.slack.dev/reference/methods)
    "auth_test": set[str](),
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_list": {"channels:read", "groups:read"},
    "conversations_info": {"channels:read", "groups:read"},
    "conversations_open": {"im:write"},
    "conversations_history": {"channels:history", "groups:history", "im:history"},
    "conversations_replies": {"channels:history", "groups:history", "im:history"},
}


def test_the_manifest_has_the_scopes_of_the_methods_that_are_called_and_no_more() -> None:
    files = [ROOT / "alerts" / "channels" / name for name in ("slack.py", "slack_check.py")]
    called = {name for file in files for name in re.findall(r"client\.([a-z]+_\w+)", file.read_text(encoding="utf-8"))}
    manifest = (ROOT / "deploy" / "slack-manifest.yaml").read_text(encoding="utf-8")
    asked = set(re.findall(r"^ +- ([a-z]+:[a-z]+)$", manifest, re.MULTILINE))
    assert (set(METHODS), set[str]().union(*METHODS.values())) == (called, asked)


def test_the_scopes_that_are_checked_are_those_of_the_manifest() -> None:
    manifest = (ROOT / "deploy" / "slack-manifest.yaml").read_text(encoding="utf-8")
    assert [] == [scope for scope in SCOPES if f"- {scope}\n" not in manifest]
