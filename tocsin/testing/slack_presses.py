"""Buttons of the stand-in's messages, pressed: handed over by Socket Mode, or signed for HTTP, as Slack does.

A press over Socket Mode that is not answered is handed over again, to any connection that is open.
"""

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from aiohttp import WSMsgType, web
from slack_sdk.signature import SignatureVerifier

from tocsin.testing.slack_workspace import Room, SlackError

APP_TOKEN = "xapp-stand-in"  # noqa: S105 - of the stand-in only
SIGNING_SECRET = "signing-secret-of-the-stand-in"  # noqa: S105 - as above
ANSWER_SECONDS = 3.0  # then a press is handed over again


class NoSuchButton(Exception):
    """No message of the room has the button."""


class Presses:
    """`handed_over` counts envelopes sent, `answers` what pressers were told by their response address."""

    def __init__(self, address: Callable[[], str], answer_seconds: float = ANSWER_SECONDS) -> None:
        self.handed_over = 0
        self.answers: list[dict[str, Any]] = []
        self.answer_seconds = answer_seconds
        self._address = address
        self._sessions: list[web.WebSocketResponse] = []
        self._answered: dict[str, asyncio.Event] = {}
        self._count = 0

    def routes(self) -> list[web.RouteDef]:
        """Give the websocket, and where pressers are answered."""
        return [
            web.get("/socket", self._socket),
            web.post("/hooks/{id}", self._hook),
            web.delete("/control/presses", self._drop),
        ]

    def open_connection(self, given: str) -> dict[str, Any]:
        """Give where to connect, as `apps.connections.open` does. Raises SlackError."""
        if given != APP_TOKEN:
            raise SlackError("invalid_auth")
        return {"url": f"{self._address().replace('http', 'ws', 1)}/socket"}

    def payload(self, room: Room, action_id: str, user: str, name: str) -> dict[str, Any]:
        """Give what Slack sends when `user` presses the button on the room's newest message that has it."""
        for message in reversed(room.messages):
            for block in message.get("blocks") or []:
                for button in block.get("elements", []) if block["type"] == "actions" else []:
                    if button["action_id"] == action_id:
                        return self._payload(room, message, button, {"id": user, "username": name, "name": name})
        raise NoSuchButton(f"{room.name} has no message with {action_id}")

    async def press(self, payload: dict[str, Any], seconds: float = 60.0) -> int:
        """Hand the press over until it is answered, and give how often that took. Raises TimeoutError."""
        self._count += 1
        envelope_id, times = f"envelope-{self._count}", 0
        answered = self._answered[envelope_id] = asyncio.Event()
        envelope = {"type": "interactive", "envelope_id": envelope_id, "payload": payload,
                    "accepts_response_payload": True}  # fmt: skip
        async with asyncio.timeout(seconds):
            while not answered.is_set():
                times += await self._hand_over(envelope)
                try:
                    await asyncio.wait_for(answered.wait(), self.answer_seconds if times else 0.05)
                except TimeoutError:
                    continue
        return times

    async def _drop(self, _request: web.Request) -> web.Response:
        """End every connection, as Slack does every few hours."""
        for session in list(self._sessions):
            await session.close()
        return web.Response(status=204)

    async def _hand_over(self, envelope: dict[str, Any]) -> int:
        for session in reversed(self._sessions):
            if not session.closed:
                await session.send_str(json.dumps(envelope))
                self.handed_over += 1
                return 1
        return 0

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        session = web.WebSocketResponse()
        await session.prepare(request)
        self._sessions.append(session)
        await session.send_str(json.dumps({"type": "hello", "num_connections": len(self._sessions)}))
        try:
            async for message in session:
                if message.type is WSMsgType.TEXT:
                    named = self._answered.get(json.loads(message.data).get("envelope_id"))
                    if named is not None:
                        named.set()
        finally:
            self._sessions.remove(session)
        return session

    async def _hook(self, request: web.Request) -> web.Response:
        self.answers.append(await request.json())
        return web.Response(text="ok")

    def _payload(
        self, room: Room, message: dict[str, Any], button: dict[str, Any], user: dict[str, Any]
    ) -> dict[str, Any]:
        self._count += 1
        return {
            "type": "block_actions",
            "team": {"id": "T1", "domain": "newsroom"},
            "user": user,
            "api_app_id": "A1",
            "container": {"type": "message", "message_ts": message["ts"], "channel_id": room.id},
            "channel": {"id": room.id, "name": room.name.removeprefix("#")},
            "message": message,
            "response_url": f"{self._address()}/hooks/{self._count}",
            "actions": [{**button, "block_id": "tocsin.actions", "action_ts": message["ts"]}],
        }


def signed(
    payload: dict[str, Any], *, secret: str = SIGNING_SECRET, at: float | None = None
) -> tuple[bytes, dict[str, str]]:
    """Give the body and headers of a press as Slack sends it over HTTP."""
    body = urlencode({"payload": json.dumps(payload)}).encode()
    stamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body) or ""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature,
    }
    return body, headers
