"""Slack's Web API on loopback, as strict as Slack where an alert depends on it, and able to fail on demand.

Each accepted post and edit is in the ledger before it is answered. `python -m tocsin.testing.slack` runs it as a
process of its own. Faults (`FAULTS`) are queued by `standin.faults.add` or by POST to `/control/faults`.
"""

import argparse
import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from tocsin.testing.faults import Fault, Faults
from tocsin.testing.ledger import Ledger
from tocsin.testing.serving import LOOPBACK, fault_routes, serve
from tocsin.testing.slack_limits import refusal
from tocsin.testing.slack_presses import Presses
from tocsin.testing.slack_workspace import Bucket, Room, SlackError, Workspace, paged

TOKEN = "xoxb-stand-in"  # noqa: S105 - of the stand-in only, and in no secret's form
FAULTS = frozenset(
    {
        "rate_limit",  # 429 with Retry-After of `seconds`
        "server_error",  # `status` (500), not accepted
        "refuse",  # {"ok": false, "error": `error`}
        "drop_before",  # the connection ends, not accepted
        "drop_after",  # accepted, then the connection ends
        "server_error_after",  # accepted, then `status` (500)
        "accept_late",  # nothing for `seconds`, then accepted: after the client's timeout
        "answer_late",  # accepted at once, answered after `seconds`
    }
)
BEFORE = frozenset({"rate_limit", "server_error", "refuse", "drop_before"})
AFTER = FAULTS - BEFORE
SCOPES = (
    "chat:write", "channels:read", "groups:read", "channels:history", "groups:history", "im:history", "im:write",
)  # fmt: skip
MAX_BODY_BYTES = 4_000_000


class SlackStandIn:
    """A workspace behind HTTP. `base_url` is for the client; `requests` counts what reached it, by method.

    `now` gives seconds since 1970 (a test's clock: `clock.timestamp`). With a `burst` a channel takes that many posts
    at once and then one a second, as Slack does (about 25); 0 is no limit.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        channels: tuple[str, ...] = ("#desk",),
        token: str = TOKEN,
        lag_seconds: float = 0.0,
        burst: int = 0,
        scopes: tuple[str, ...] = SCOPES,
        port: int = 0,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.ledger, self.token, self.port, self.scopes = ledger, token, port, scopes
        self.workspace = Workspace(channels, lag_seconds=lag_seconds, now=now)
        self.faults = Faults(FAULTS)
        self.requests: Counter[str] = Counter()
        self.presses = Presses(lambda: self.url)
        self._now = now
        self._bucket = Bucket(burst) if burst else None
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Where it listens, without a path."""
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def base_url(self) -> str:
        """What slack_sdk takes as `base_url`."""
        return f"{self.url}/api/"

    @property
    def addresses(self) -> dict[str, Any]:
        """Where it is reached, as JSON."""
        return {"url": self.url, "base_url": self.base_url, "port": self.port}

    async def open(self) -> None:
        """Begin to listen, on a free port if none was asked for."""
        app = web.Application(client_max_size=MAX_BODY_BYTES)
        app.add_routes([web.route("*", "/api/{method}", self._answer), *fault_routes(self.faults)])
        app.add_routes([web.post("/control/workspace", self._control), web.get("/control/workspace", self._show)])
        app.add_routes([*self.presses.routes(), web.post("/control/press", self._press)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, LOOPBACK, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.requests[method] += 1
        body = await _body(request)
        recipient = self._recipient(body)
        before = self.faults.take(method, recipient, BEFORE) or self._limited(method, recipient)
        if before is not None:
            return _fail(request, before)
        try:
            if method == "apps.connections.open":
                return web.json_response({"ok": True, **self.presses.open_connection(_token(request, body))})
            self._check_token(request, body)
            after = self.faults.take(method, recipient, AFTER)
            if after is not None and after.kind == "accept_late":
                await asyncio.sleep(after.seconds)
            answer = self._handle(method, body)
        except SlackError as error:
            return web.json_response({"ok": False, "error": str(error)})
        if after is not None and after.kind == "answer_late":
            await asyncio.sleep(after.seconds)
        elif after is not None and after.kind != "accept_late":
            return _fail(request, after)
        return web.json_response({"ok": True, **answer}, headers={"x-oauth-scopes": ",".join(self.scopes)})

    def _limited(self, method: str, recipient: str) -> Fault | None:
        if self._bucket is None or method != "chat.postMessage":
            return None
        wait = self._bucket.wait_seconds(recipient, self._now())
        return Fault(kind="rate_limit", seconds=max(1.0, wait)) if wait else None

    def _check_token(self, request: web.Request, body: dict[str, Any]) -> None:
        given = _token(request, body)
        if not given:
            raise SlackError("not_authed")
        if given != self.token:
            raise SlackError("invalid_auth")

    def _handle(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        handlers: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "auth.test": self._who_am_i,
            "conversations.list": self._list,
            "conversations.info": lambda body: {"channel": _described(self._room(body))},
            "conversations.open": lambda body: {"channel": {"id": self.workspace.direct(body.get("users", "")).id}},
            "conversations.history": lambda body: self.workspace.history(self._room(body), body),
            "conversations.replies": lambda body: self.workspace.replies(self._room(body), body),
            "chat.postMessage": self._post,
            "chat.update": self._update,
        }
        if method not in handlers:
            raise SlackError("unknown_method")
        return handlers[method](body)

    def _room(self, body: dict[str, Any]) -> Room:
        return self.workspace.channel(body.get("channel", ""))

    def _who_am_i(self, _body: dict[str, Any]) -> dict[str, Any]:
        return {"url": self.url, "team": "Newsroom", "user": "tocsin", "team_id": "T1", "user_id": "U1", "bot_id": "B1"}

    def _list(self, body: dict[str, Any]) -> dict[str, Any]:
        shown, cursor = paged(self.workspace.channels(), body)
        rooms = [_described(room) for room in shown]
        return {"channels": rooms, "response_metadata": {"next_cursor": cursor}}

    def _post(self, body: dict[str, Any]) -> dict[str, Any]:
        room = self.workspace.addressed(body.get("channel", ""))
        _check_content(body)
        message = self.workspace.post(room, body)
        self._record("chat.postMessage", room, body, message)
        return {"channel": room.id, "ts": message["ts"], "message": message}

    def _update(self, body: dict[str, Any]) -> dict[str, Any]:
        room = self._room(body)
        _check_content(body)
        message = self.workspace.update(room, body.get("ts", ""), body)
        self._record("chat.update", room, body, message)
        return {"channel": room.id, "ts": message["ts"], "text": message.get("text", ""), "message": message}

    def _record(self, method: str, room: Room, body: dict[str, Any], message: dict[str, Any]) -> None:
        payload = (message.get("metadata") or {}).get("event_payload") or {}
        self.ledger.write(
            {
                "at": datetime.fromtimestamp(self._now(), UTC).isoformat(),
                "channel": "slack",
                "method": method,
                "delivery_id": payload.get("delivery_id"),
                "alert_id": payload.get("alert_id"),
                "revision": payload.get("revision"),
                "recipient": room.name,
                "room": room.id,
                "ts": message["ts"],
                "is_edit": method == "chat.update",
                "is_reply": "thread_ts" in message,
                "request": {key: value for key, value in body.items() if key != "token"},
            }
        )

    def _recipient(self, body: dict[str, Any]) -> str:
        try:
            return self.workspace.addressed(str(body.get("channel", ""))).name
        except SlackError:
            return str(body.get("channel", ""))

    async def _control(self, request: web.Request) -> web.Response:
        wanted = await request.json()
        for channel in wanted.get("channels", []):
            self.workspace.add_channel(**channel) if isinstance(channel, dict) else self.workspace.add_channel(channel)
        self.workspace.lag_seconds = float(wanted.get("lag_seconds", self.workspace.lag_seconds))
        return await self._show(request)

    async def _press(self, request: web.Request) -> web.Response:
        """Press a button: {channel, action_id, user, name}; gives how often it was handed over until answered."""
        wanted = await request.json()
        room = self.workspace.addressed(wanted["channel"])
        payload = self.presses.payload(room, wanted["action_id"], wanted.get("user", "U1"), wanted.get("name", "ann"))
        return web.json_response({"handed_over": await self.presses.press(payload)})

    async def _show(self, _request: web.Request) -> web.Response:
        rooms = [{"id": room.id, "name": room.name, "messages": room.messages} for room in self.workspace.channels()]
        state = {"rooms": rooms, "requests": dict(self.requests), "lag_seconds": self.workspace.lag_seconds}
        return web.json_response(state)


def _token(request: web.Request, body: dict[str, Any]) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ") or str(body.get("token") or "")


def _described(room: Room) -> dict[str, Any]:
    return {"id": room.id, "name": room.name[1:], "is_member": room.is_member, "is_archived": room.is_archived}


def _check_content(body: dict[str, Any]) -> None:
    error = refusal(body)
    if error is not None:
        raise SlackError(error)


def _fail(request: web.Request, fault: Fault) -> web.StreamResponse:
    match fault.kind:
        case "rate_limit":
            headers = {"Retry-After": str(int(fault.seconds))}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        case "server_error" | "server_error_after":
            return web.Response(status=fault.status or 500, text="<html>upstream</html>", content_type="text/html")
        case "refuse":
            return web.json_response({"ok": False, "error": fault.error or "fatal_error"})
        case _:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()


async def _body(request: web.Request) -> dict[str, Any]:
    if request.method == "GET":
        return dict(request.query)
    if request.content_type == "application/json":
        loaded = await request.json()
        return loaded if isinstance(loaded, dict) else {}
    form = {**request.query, **{key: value for key, value in (await request.post()).items() if isinstance(value, str)}}
    for key in ("blocks", "metadata"):
        if key in form:
            form[key] = json.loads(form[key])
    return form


def main() -> None:
    """Run the stand-in as a process until SIGTERM."""
    parser = argparse.ArgumentParser(description="Slack's Web API on loopback, with a ledger of what it accepted")
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--ledger", type=Path, required=True, help="JSON Lines file of accepted requests")
    parser.add_argument("--ready", type=Path, help="file that gets the addresses once it listens")
    parser.add_argument("--token", default=TOKEN, help="the bearer token it takes")
    parser.add_argument("--channel", action="append", help="a channel that exists; may be repeated (default: #desk)")
    parser.add_argument("--lag-seconds", type=float, default=0.0, help="how late a message shows in history")
    parser.add_argument("--burst", type=int, default=0, help="posts a channel takes at once, then one a second; 0: any")
    given = parser.parse_args()
    standin = SlackStandIn(
        Ledger(given.ledger),
        channels=tuple(given.channel or ("#desk",)),
        token=given.token,
        lag_seconds=given.lag_seconds,
        burst=given.burst,
        port=given.port,
    )
    serve(standin, given.ready)


if __name__ == "__main__":
    main()
