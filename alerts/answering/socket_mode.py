"""Slack's Socket Mode: presses come over a connection that we open, so that no address of ours need be public.

A press is answered to Slack only when it is committed: of what was not, Slack hands over again.
"""

import asyncio
import logging
from urllib.parse import urlsplit

from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from alerts.answering.answers import Answers
from alerts.answering.presses import HOOKS, BadPress, presses_of
from alerts.answering.web import Reply, no_reply

log = logging.getLogger(__name__)

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PING_SECONDS = 5.0


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
    ) -> None:
        self._answers, self._app_token, self._base_url = answers, app_token, base_url
        self._reply, self._hooks, self._ping_seconds = reply, hooks, ping_seconds
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Take presses until `stop`. Never raises: while Slack does not answer, it is asked again and again."""
        web = AsyncWebClient(base_url=self._base_url, retry_handlers=[])
        client = SocketModeClient(self._app_token, logger=log, web_client=web, ping_interval=self._ping_seconds)
        if urlsplit(self._base_url).hostname in LOOPBACK:
            web.proxy = client.proxy = None  # a proxy of the environment has no way to this machine's own stand-in
        client.socket_mode_request_listeners.append(self._heard)
        connecting = asyncio.ensure_future(client.connect())  # type: ignore[no-untyped-call] # the SDK annotates all but these
        try:
            await self._stopping.wait()
        finally:
            connecting.cancel()
            await client.close()  # type: ignore[no-untyped-call] # as above

    def stop(self) -> None:
        """Close the connection. To be called in the loop's thread."""
        self._stopping.set()

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
