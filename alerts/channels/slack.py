"""Slack: posts an alert, edits it in place when it changes, and asks the channel's history when an outcome is unknown.

The app needs the scopes chat:write, channels:read, groups:read, channels:history, groups:history, im:history, im:write.

slack_sdk's own retries are off: after a dropped connection they post a second time (tests/channels/test_slack_sdk.py).
"""

import json
from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientConnectorError  # slack_sdk lets the errors of its transport through
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from alerts.channels import LOOPBACK, Channel, DeliveryKey, Outcome, Refused, Sent, TryLater, Unknown, slack_check
from alerts.message import Message
from alerts.render import slack as rendering
from streams.findings import Finding

EVENT_TYPE = "tocsin_alert"
BROADCAST = frozenset({"escalation", "retraction"})  # kinds whose answers are shown in the channel, too
PAGE = 200  # messages asked for at once; Slack recommends at most that
CLOCKS_APART = timedelta(seconds=60)  # our clock may be ahead of Slack's: look a little further back
TOO_MANY_REQUESTS = 429
SERVER_ERRORS = 500

# Slack's word -> what to do. Whatever stands in neither table was answered with ok=false: refused.
REMEDIES = {
    "channel_not_found": "Check the subscription; to a private channel the app must be invited: /invite @Tocsin",
    "not_in_channel": "Invite the app to the channel: /invite @Tocsin",
    "is_archived": "The channel is archived: unarchive it, or name another in the subscription",
    "invalid_auth": "Check slack.token (TOCSIN_SLACK__TOKEN): it must be the app's bot token, xoxb-...",
    "not_authed": "Set slack.token (TOCSIN_SLACK__TOKEN) to the app's bot token, xoxb-...",
    "token_revoked": "Install the app anew and set slack.token to its bot token",
    "token_expired": "Install the app anew and set slack.token to its bot token",
    "account_inactive": "Install the app anew and set slack.token to its bot token",
    "missing_scope": "Add the scope to the app and install it anew",
    "restricted_action": "Ask an admin to let the app post in this channel",
    "message_not_found": "The message was deleted in Slack; nothing is left to edit",
    "thread_not_found": "The message was deleted in Slack; nothing is left to answer",
    "cant_update_message": "The message belongs to another app: was slack.token changed?",
    "edit_window_closed": "The workspace forbids late edits: ask an admin to allow them for the app",
}
PASSING = frozenset({"ratelimited", "rate_limited", "request_timeout", "team_added_to_org", "org_login_required"})
# the operator can mend these while alerts wait: refused at once, all of them would be lost to everybody
MENDABLE = frozenset(
    {"invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope"}
)
AMBIGUOUS = frozenset({"fatal_error", "internal_error", "service_unavailable"})  # "some aspect may have succeeded"


@dataclass(frozen=True, kw_only=True)
class SlackOptions:
    """`token` is the bot token; `timeout_seconds` is for a whole request, after it the outcome is unknown.

    `has_buttons` only where somebody answers them: a button that does nothing is worse than none.
    """

    token: str = field(repr=False)
    base_url: str = "https://slack.com/api/"
    timeout_seconds: float = 10.0
    has_buttons: bool = False


def open_channel(options: Mapping[str, Any]) -> Channel:
    """Give the channel for these `SlackOptions`."""
    return SlackChannel(SlackOptions(**options))


class SlackChannel:
    """Recipients are channels ("#desk" or an id) and users (an id). A Sent's ref is `{"channel": id, "ts": ts}`.

    Editable (chat.update is idempotent), Threaded, and Findable by the metadata of messages. A connection a request:
    reused ones that the other side has closed would make outcomes unknown for nothing.
    """

    name = "slack"

    def __init__(self, options: SlackOptions) -> None:
        self._client = AsyncWebClient(
            token=options.token,
            base_url=options.base_url,
            timeout=options.timeout_seconds,  # type: ignore[arg-type] # handed to aiohttp, which takes fractions
            retry_handlers=[],
        )
        if urlsplit(options.base_url).hostname in LOOPBACK:
            self._client.proxy = None  # a proxy of the environment has no way to this machine's own stand-in
        self._has_buttons = options.has_buttons
        self._ids: dict[str, str] = {}

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
        """Post `message`."""
        text, blocks = rendering.render(message, has_buttons=self._has_buttons)
        try:
            answer = await self._client.chat_postMessage(
                channel=recipient,
                text=text,
                blocks=blocks,
                metadata=_metadata(message, key),
                unfurl_links=False,
                unfurl_media=False,
            )
            posted = _posted(answer)
        except Exception as error:  # noqa: BLE001 - a channel never raises; what it cannot name is unknown
            return _worth_waiting(_outcome(error), error)
        if isinstance(posted, Sent):
            self._ids[recipient] = answer["channel"]
        return posted

    async def edit(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:  # noqa: ARG002 - the ref names channel and message
        """Make the message `ref` say what `message` says."""
        text, blocks = rendering.render(message, has_buttons=self._has_buttons)
        try:
            at = json.loads(ref)
            await self._client.chat_update(
                channel=at["channel"], ts=at["ts"], text=text, blocks=blocks, metadata=_metadata(message, key)
            )
            return Sent(ref, is_delivered=True)
        except Exception as error:  # noqa: BLE001 - as in `send`
            return _worth_waiting(_outcome(error), error)

    async def reply(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:  # noqa: ARG002 - as in `edit`
        """Answer under the message `ref`; what everybody must see is shown in the channel, too."""
        text, blocks = rendering.render_reply(message)
        try:
            at = json.loads(ref)
            answer = await self._client.chat_postMessage(
                channel=at["channel"],
                thread_ts=at["ts"],
                reply_broadcast=message.kind in BROADCAST,
                text=text,
                blocks=blocks,
                metadata=_metadata(message, key),
                unfurl_links=False,
                unfurl_media=False,
            )
            return _posted(answer)
        except Exception as error:  # noqa: BLE001 - as in `send`
            return _worth_waiting(_outcome(error), error)

    async def find(
        self, recipient: str, key: DeliveryKey, since: datetime, under: str | None = None
    ) -> Sent | TryLater | None:
        """Give the message of this delivery, or of a later revision of its alert: the same message, edited since.

        An answer is looked for in its thread, and by its own delivery alone.
        """
        try:
            at = json.loads(under) if under is not None else {"channel": await self._id(recipient)}
            async for message in self._messages(at, since - CLOCKS_APART):
                is_answer = message.get("thread_ts", message["ts"]) != message["ts"]  # history shows broadcast ones
                if is_answer == (under is not None) and _is_of(message, key, is_answer=is_answer):
                    return Sent(_ref(at["channel"], message["ts"]), is_delivered=True)
        except Exception as error:  # noqa: BLE001 - as in `send`; unasked is not "not there"
            return _unasked(_outcome(error))
        return None

    async def check(self, recipients: Collection[str]) -> list[Finding]:
        """Give what Slack says of the token, its scopes, and the app's membership where it is to post."""
        return await slack_check.check(self._client, recipients, _outcome)

    async def _messages(self, at: Mapping[str, str], since: datetime) -> AsyncIterator[dict[str, Any]]:
        """Give what stands in a channel since then, or in the thread under `ts` if there is one."""
        ask = self._client.conversations_replies if "ts" in at else self._client.conversations_history
        cursor: str | None = None
        while True:
            page = await ask(
                **at,
                oldest=f"{since.timestamp():.6f}",
                inclusive=True,
                include_all_metadata=True,
                limit=PAGE,
                cursor=cursor,
            )
            for message in page["messages"]:
                yield message
            cursor = _next_cursor(page.data)
            if not cursor:
                return

    async def _id(self, recipient: str) -> str:
        """Give the id behind a name: history takes no names. Asked once, and learned from each post."""
        if recipient in self._ids:
            return self._ids[recipient]
        if slack_check.is_id(recipient, "CGD"):
            return recipient
        if slack_check.is_id(recipient, "UW"):
            self._ids[recipient] = (await self._client.conversations_open(users=recipient))["channel"]["id"]
        else:
            self._ids[recipient] = await self._listed(recipient.removeprefix("#"))
        return self._ids[recipient]

    async def _listed(self, name: str) -> str:
        cursor: str | None = None
        while True:
            page = await self._client.conversations_list(
                types="public_channel,private_channel", limit=PAGE, cursor=cursor
            )
            for channel in page["channels"]:
                if channel["name"] == name:
                    return str(channel["id"])
            cursor = _next_cursor(page.data)
            if not cursor:
                raise LookupError(f"Slack lists no channel #{name}")


def _metadata(message: Message, key: DeliveryKey) -> dict[str, Any]:
    payload = {
        "alert_id": key.alert_id,
        "revision": key.revision,
        "delivery_id": key.delivery_id,
        "attempt": key.attempt,
        "rule": message.rule,
        "certainty": message.certainty,
    }
    return {"event_type": EVENT_TYPE, "event_payload": payload}


def _is_of(message: Mapping[str, Any], key: DeliveryKey, *, is_answer: bool) -> bool:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return False
    if payload.get("delivery_id") == key.delivery_id:
        return True
    is_later = payload.get("alert_id") == key.alert_id and int(payload.get("revision", 0)) > key.revision
    return is_later and not is_answer


def _posted(answer: Any) -> Sent | Unknown:
    """Give the message by which a post is edited and answered; Slack names it, what merely says ok may not be Slack."""
    channel, ts = answer.get("channel"), answer.get("ts")
    if not (channel and ts and isinstance(channel, str) and isinstance(ts, str)):
        return Unknown("Slack answered ok and named no message; it may have taken it")
    return Sent(_ref(channel, ts), is_delivered=True)


def _ref(channel: str, ts: str) -> str:
    return json.dumps({"channel": channel, "ts": ts})


def _next_cursor(page: Any) -> str:
    return str((page.get("response_metadata") or {}).get("next_cursor") or "")


def _outcome(error: Exception) -> Outcome:
    """Give what an error of the client means for the message. Reasons never hold the request: it has the token."""
    if isinstance(error, SlackApiError):
        return _answered(error.response)
    if isinstance(error, ClientConnectorError):
        return TryLater(None, f"Slack cannot be reached: {error}", is_away=True)
    if isinstance(error, LookupError):
        return Refused(f"{error.args[0]}. {REMEDIES['channel_not_found']}")
    if isinstance(error, TimeoutError):
        return Unknown("Slack did not answer in time")
    return Unknown(f"the connection to Slack failed: {type(error).__name__}")


def _worth_waiting(outcome: Outcome, error: Exception) -> Outcome:
    word = error.response.get("error") if isinstance(error, SlackApiError) else None
    if isinstance(outcome, Refused) and word in MENDABLE:
        return TryLater(None, outcome.reason, is_away=True)
    return outcome


def _answered(response: Any) -> Outcome:
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0) or 0)
    data = getattr(response, "data", None)
    word = str(data.get("error", "")) if isinstance(data, Mapping) else ""
    if status == TOO_MANY_REQUESTS or word in PASSING:
        return TryLater(_retry_after(response), f"Slack asks to wait ({word or status})")
    if status >= SERVER_ERRORS or word in AMBIGUOUS or not word:
        return Unknown(f"Slack answered {word or f'with HTTP status {status}'}; it may have taken the message")
    detail = f" ({data['needed']})" if isinstance(data, Mapping) and data.get("needed") else ""
    return Refused(
        f"Slack refuses: {word}{detail}. {REMEDIES.get(word, 'See https://docs.slack.dev/reference/methods')}"
    )


def _retry_after(response: Any) -> float | None:
    headers = {str(name).lower(): value for name, value in (getattr(response, "headers", None) or {}).items()}
    try:
        return max(0.0, float(headers["retry-after"]))
    except (KeyError, ValueError):
        return None


def _unasked(outcome: Outcome) -> TryLater:
    if isinstance(outcome, TryLater):
        return outcome
    reason = outcome.ref if isinstance(outcome, Sent) else outcome.reason
    return TryLater(None, f"history could not be asked: {reason}", is_away=isinstance(outcome, Unknown))
