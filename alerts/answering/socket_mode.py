"""Slack's Socket Mode: presses come over a connection that we open, so that no address of ours need be public.

A press is answered to Slack only when it is committed: of what was not, Slack hands over again.
"""

import asyncio
import contextlib
import logging
from urllib.parse import urlsplit

from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from alerts.answering.answers import Answers
from alerts.answering.presses import HOOKS, BadPress, presses_of
from alerts.answering.web import Reply, no_reply
from alerts.channels import LOOPBACK

log = logging.getLogger(__name__)

PING_SECONDS = 5.0
RETRY_SECONDS = 15.0
SDK_LOG = logging.getLogger("slack_sdk.socket_mode")  # its own name: tocsin.logs lets a library speak sparingly
REMEDY = "Check that this machine reaches Slack; it is tried again and again"
REMEDIES = dict.fromkeys(
    ("invalid_auth", "not_authed", "not_allowed_token_type", "token_revoked", "missing_scope", "no_permission"),
    "Check slack.app_token (TOCSIN_SLACK__APP_TOKEN): the app-level token, xapp-..., with connections:write",
) | {"socket_mode_not_enabled": "Switch Socket Mode on in the app's settings, or use slack.signing_secret"}


class SocketMode:
    """Keeps a connection by the app-level token `xapp-...` until `stop`; the client opens it anew when it breaks."""

    def __init__(
        self,
        answers: Answers,
        *,
        app_token: str,
        base_url: str,
        reply: Reply = no_reply,
        hooks: tuple[str, ...] = HOOKS,
        ping_seconds: float = PING_SECONDS,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self._answers, self._app_token, self._base_url = answers, app_token, base_url
        self._reply, self._hooks, self._ping_seconds = reply, hooks, ping_seconds
        self._retry_seconds = retry_seconds
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Take presses until `stop`. Never raises: while Slack does not answer, it is asked again and again."""
        is_local = urlsplit(self._base_url).hostname in LOOPBACK
        web = AsyncWebClient(base_url=self._base_url, retry_handlers=[])
        if is_local:
            web.proxy = None  # a proxy of the environment has no way to this machine's own stand-in
        address = await self._address(web)
        if address is None:
            return
        client = SocketModeClient(self._app_token, logger=SDK_LOG, web_client=web, ping_interval=self._ping_seconds)
        if is_local:
            client.proxy = None
        client.wss_uri = address
        client.socket_mode_request_listeners.append(self._heard)
        connecting = asyncio.ensure_future(client.connect())  # type: ignore[no-untyped-call] # the SDK annotates all but these
        try:
            await self._stopping.wait()
        finally:
            connecting.cancel()
            with contextlib.suppress(Exception):  # whatever the parting is like, alerts go out beside it
                await client.close()  # type: ignore[no-untyped-call] # as above

    def stop(self) -> None:
        """Close the connection. To be called in the loop's thread."""
        self._stopping.set()

    async def _address(self, web: AsyncWebClient) -> str | None:
        """Give where Slack wants to be connected to, None when stopped before; what is in the way is told once."""
        told = None
        while not self._stopping.is_set():
            found = await _asked(web, self._app_token)
            if isinstance(found, str):
                return found
            if found != told:
                log.error("buttons cannot be answered yet: %s. %s", *found)
            told = found
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._retry_seconds):
                    await self._stopping.wait()
        return None

    async def _heard(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        try:
            presses = presses_of(request.payload, hooks=self._hooks) if request.type == "interactive" else ()
        except BadPress as error:  # another part of the app, or nothing for us: said to be heard, or it comes again
            log.info("not for us: %s", error.problem)
            presses = ()
        try:
            told = await asyncio.to_thread(self._answers.press, presses)
        except SQLAlchemyError as error:
            log.warning("a press could not be kept, Slack hands it over again: %s", type(error).__name__)
            return
        await client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))
        for press, text in told:
            if text:
                await self._reply(press, text)


async def trial(app_token: str, base_url: str) -> tuple[str, str] | None:
    """Try the token without connecting: give what is in the way and the remedy, None when nothing is."""
    web = AsyncWebClient(base_url=base_url, retry_handlers=[])
    if urlsplit(base_url).hostname in LOOPBACK:
        web.proxy = None
    found = await _asked(web, app_token)
    return None if isinstance(found, str) else found


async def _asked(web: AsyncWebClient, app_token: str) -> str | tuple[str, str]:
    """Give where to connect to, or what is in the way and the remedy."""
    try:
        return str((await web.apps_connections_open(app_token=app_token))["url"])
    except SlackApiError as error:
        why = str(error.response.get("error"))
    except Exception as error:  # noqa: BLE001 - of the transport: whoever asks may ask again
        why = type(error).__name__
    return why, REMEDIES.get(why, REMEDY)
