"""The public endpoint over HTTP: links of mails, Slack's signed presses. Nothing but POST changes anything.

Meant to stand behind a proxy that speaks TLS: on loopback the last address of X-Forwarded-For counts as the asker's.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from math import ceil
from urllib.parse import parse_qs

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from alerts.answering import pages
from alerts.answering.answers import Answer, Answers
from alerts.answering.presses import HOOKS, BadPress, Press, presses_of
from alerts.answering.rates import Rates
from alerts.answering.signed import Signatures

log = logging.getLogger(__name__)

MOST_BODY_BYTES = 256 * 1024
SLACK_WAITS_SECONDS = 2.5  # Slack gives up after three
RETRY_BIND_SECONDS = 10.0
READ_TIMEOUT_SECONDS = 10.0
LOOPBACK = ("127.0.0.1", "::1")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Reply = Callable[[Press, str], Awaitable[None]]


async def no_reply(_press: Press, _text: str) -> None:
    """Answer nobody."""


class AnswerSite:
    """Serves `answers` on `bind`:`port` until `stop`. Without `signatures` Slack's presses are not taken here.

    When the port is taken it tries again and again: alerts go out all the same. `port` 0 is any free one.
    """

    def __init__(
        self,
        answers: Answers,
        *,
        bind: str,
        port: int,
        signatures: Signatures | None = None,
        rates: Rates | None = None,
        reply: Reply = no_reply,
        hooks: tuple[str, ...] = HOOKS,
    ) -> None:
        self._answers, self._bind, self.port = answers, bind, port
        self._signatures, self._rates = signatures, rates or Rates()
        self._reply, self._hooks = reply, hooks
        self._stopping = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Serve until `stop`. Never raises for a port that is taken."""
        runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=2.0, keepalive_timeout=15.0)
        await runner.setup()
        try:
            if await self._listen(runner):
                await self._stopping.wait()
        finally:
            await runner.cleanup()
            await asyncio.gather(*self._under_way, return_exceptions=True)

    def stop(self) -> None:
        """Stop listening. To be called in the loop's thread."""
        self._stopping.set()

    def application(self) -> web.Application:
        """Give the routes."""
        app = web.Application(client_max_size=MOST_BODY_BYTES, middlewares=[self._guarded])
        app.add_routes(
            [
                web.get("/unsubscribe/{token}", self._link(self._answers.asks_unsubscribe)),
                web.post("/unsubscribe/{token}", self._link(self._answers.unsubscribe)),
                web.get("/confirm/{token}", self._link(self._answers.asks_confirm)),
                web.post("/confirm/{token}", self._link(self._answers.confirm)),
                web.post("/slack/actions", self._pressed),
                web.get("/healthz", self._healthy),
            ]
        )
        return app

    async def _listen(self, runner: web.AppRunner) -> bool:
        is_told = False
        while not self._stopping.is_set():
            try:
                await web.TCPSite(runner, self._bind, self.port).start()
            except OSError as error:
                if not is_told:
                    log.error("answers cannot be taken at %s:%s yet: %s", self._bind, self.port, error.strerror)  # noqa: TRY400 - the reason is all there is
                is_told = True
                await self._pause(RETRY_BIND_SECONDS)
            else:
                self.port = runner.addresses[0][1]
                log.info("answers are taken", extra={"bind": self._bind, "port": self.port})
                return True
        return False

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Limit how often somebody asks, and answer what no route takes as plainly as everything else."""
        is_signed = request.path == "/slack/actions" and self._signatures is not None
        wait = 0.0 if is_signed else self._rates.wait_seconds(_asker(request), asyncio.get_running_loop().time())
        if wait:
            self._answers.on_answer("unsubscribe" if "unsubscribe" in request.path else "confirm", "limited")
            return _page(
                Answer(status=429, title="Too often", text="Please try again in a minute."),
                {"Retry-After": str(ceil(wait))},
            )
        try:
            async with asyncio.timeout(READ_TIMEOUT_SECONDS):
                return await handler(request)
        except web.HTTPException as error:
            allowed = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
            text = "This address is not one of ours."
            return _page(Answer(status=error.status, title=HTTPStatus(error.status).phrase, text=text), allowed)
        except TimeoutError:
            return _page(Answer(status=503, title="Not now", text="Please try again in a minute."))

    def _link(self, answer: Callable[[str], Answer]) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            return _page(await asyncio.to_thread(answer, request.match_info["token"]))

        return handle

    async def _pressed(self, request: web.Request) -> web.StreamResponse:
        """Take a press that Slack signed. Slack hands it over once, so it is answered in time or not at all."""
        body = await request.read()
        if self._signatures is None or not self._signatures.is_slacks(body, request.headers):
            self._answers.on_answer("press", "refused")
            return web.Response(status=401, text="This was not signed by Slack just now.\n")
        try:
            (payload,) = parse_qs(body.decode(), max_num_fields=20).get("payload", [""])
            presses = presses_of(json.loads(payload), hooks=self._hooks)
        except (BadPress, ValueError, RecursionError):
            self._answers.on_answer("press", "refused")
            return web.Response(status=400, text="This is no press of a button.\n")
        task = asyncio.get_running_loop().create_task(self._do(presses))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        done, _ = await asyncio.wait([task], timeout=SLACK_WAITS_SECONDS)
        if done and task.exception() is not None:
            return web.Response(status=503, text="Not now; press again.\n")
        return web.Response()

    async def _do(self, presses: tuple[Press, ...]) -> None:
        try:
            told = await asyncio.to_thread(self._answers.press, presses)
        except SQLAlchemyError as error:
            log.warning("a press could not be kept: %s", type(error).__name__)
            raise
        for press, text in told:
            if text:
                await self._reply(press, text)

    async def _healthy(self, _request: web.Request) -> web.StreamResponse:
        return web.Response(text="ok\n")


def _asker(request: web.Request) -> str:
    """Give the address that asks: behind a proxy of this machine, the one that the proxy names."""
    peer = request.remote or ""
    named = request.headers.get("X-Forwarded-For", "")
    return named.rpartition(",")[2].strip()[:64] if peer in LOOPBACK and named else peer


def _page(answer: Answer, headers: dict[str, str] | None = None) -> web.Response:
    html = (
        pages.asked(answer.title, answer.text, answer.button)
        if answer.button
        else pages.said(answer.title, answer.text)
    )
    return web.Response(
        status=answer.status, text=html, content_type="text/html", headers=pages.HEADERS | (headers or {})
    )
