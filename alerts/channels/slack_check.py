"""What Slack says of an app before it is to post: the token, its scopes, and its membership, channel by channel."""

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from alerts.channels import Outcome, failed
from streams.findings import Finding, doubtful, wrong

SCOPES: Mapping[str, str] = {  # scope -> what it is for
    "chat:write": "to post and to edit",
    "channels:read": "to find public channels by name",
    "channels:history": "to ask whether a post arrived",
    "groups:read": "to find private channels by name",
    "groups:history": "to ask whether a post arrived in a private channel",
    "im:write": "to write to a person",
    "im:history": "to ask whether a post to a person arrived",
}
NEEDED = frozenset({"chat:write", "channels:read", "channels:history"})
NEEDED_FOR_PEOPLE = frozenset({"im:write", "im:history"})
MEMBERSHIP_REMEDY = "Invite the app to the channel: /invite @Tocsin"
UNSEEN_REMEDY = "Check the subscription; to a private channel the app must be invited: /invite @Tocsin"
ARCHIVED_REMEDY = "Unarchive the channel, or name another in the subscription"
UNREACHED_REMEDY = "Check the network of this machine, and slack.base_url"
PAGE = 200
SHORTEST_ID = 9

Explain = Callable[[Exception], Outcome]


async def check(client: Any, recipients: Collection[str], explain: Explain) -> list[Finding]:
    """Give what `client` (slack_sdk's) is told. Nothing is posted; a direct message is opened, as Slack calls it."""
    try:
        answer = await client.auth_test()
    except Exception as error:  # noqa: BLE001 - a check never raises
        return [failed("Slack token", explain(error), UNREACHED_REMEDY)]
    who = f"belongs to {answer['user']} in {answer['team']}"
    findings = [Finding(what="Slack token", found=who, clock_ahead_seconds=_ahead(answer.headers))]
    findings += _scopes(answer.headers, any(is_id(one, "UW") for one in recipients))
    names = [one for one in recipients if not is_id(one, "CGDUW")]
    try:
        listed = await _channels(client) if names else {}
    except Exception as error:  # noqa: BLE001 - as above
        return [*findings, failed("Slack channels", explain(error), UNREACHED_REMEDY)]
    return findings + [await _recipient(client, one, listed, explain) for one in recipients]


def _scopes(headers: Mapping[str, Any], are_people_told: bool) -> list[Finding]:  # noqa: FBT001 - private
    said = next((str(value) for name, value in headers.items() if str(name).lower() == "x-oauth-scopes"), None)
    if said is None:
        return [doubtful("Slack scopes", "Slack does not say which there are", "Compare them with docs/slack.md")]
    held = {scope.strip() for scope in said.split(",")}
    needed = NEEDED | (NEEDED_FOR_PEOPLE if are_people_told else frozenset())
    findings = []
    for scope, use in SCOPES.items():
        if scope not in held:
            judge = wrong if scope in needed else doubtful
            remedy = "Add it under OAuth & Permissions, and install the app anew"
            findings.append(judge("Slack scopes", f"{scope} is missing ({use})", remedy))
    return findings or [Finding(what="Slack scopes", found=f"all {len(SCOPES)} are there")]


async def _channels(client: Any) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    cursor: str | None = None
    while True:
        page = await client.conversations_list(types="public_channel,private_channel", limit=PAGE, cursor=cursor)
        found |= {one["name"]: one for one in page["channels"]}
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
        if cursor is None:
            return found


async def _recipient(client: Any, recipient: str, listed: Mapping[str, Any], explain: Explain) -> Finding:
    what = f"Slack {recipient}"
    try:
        if is_id(recipient, "UW"):
            await client.conversations_open(users=recipient)
            return Finding(what=what, found="the app may write to this person")
        if is_id(recipient, "CGD"):
            channel = (await client.conversations_info(channel=recipient))["channel"]
        else:
            channel = listed.get(recipient.removeprefix("#"))
    except Exception as error:  # noqa: BLE001 - a check never raises
        return failed(what, explain(error), UNREACHED_REMEDY)
    if channel is None:
        return wrong(what, "the app sees no such channel", UNSEEN_REMEDY)
    if channel.get("is_archived"):
        return wrong(what, "the channel is archived", ARCHIVED_REMEDY)
    if not channel.get("is_member") and not channel.get("is_im"):
        return wrong(what, "the app is no member", MEMBERSHIP_REMEDY)
    return Finding(what=what, found="the app is a member")


def _ahead(headers: Mapping[str, Any]) -> float | None:
    """Give how far Slack's clock is ahead of ours, in seconds."""
    date = next((str(value) for name, value in headers.items() if str(name).lower() == "date"), "")
    try:
        theirs = parsedate_to_datetime(date)
    except ValueError:
        return None
    theirs = theirs.replace(tzinfo=UTC) if theirs.tzinfo is None else theirs
    return (theirs - datetime.now(UTC)).total_seconds()


def is_id(recipient: str, letters: str) -> bool:
    """Whether `recipient` is an id of Slack that begins with one of these letters, and no name."""
    plausible = len(recipient) >= SHORTEST_ID and recipient.isalnum() and recipient.isascii() and recipient.isupper()
    return plausible and recipient[0] in letters
