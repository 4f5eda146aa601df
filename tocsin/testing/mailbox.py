"""An SMTP server on loopback that keeps what it accepts in a ledger before it says so, and fails on demand.

`python -m tocsin.testing.mailbox` runs it as a process of its own. Faults (`FAULTS`) are queued by
`mailbox.faults.add` or, in a process, by POST to `control_url` + `/control/faults`.
"""

import argparse
import asyncio
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiohttp import web
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tocsin.testing.faults import Fault, Faults
from tocsin.testing.ledger import Ledger
from tocsin.testing.serving import LOOPBACK, fault_routes, serve

FAULTS = frozenset(
    {
        "defer",  # `status` (451) at `method` MAIL, RCPT or DATA, or at the first that comes; not accepted
        "refuse",  # `status` (550), likewise
        "drop_before",  # the connection ends after the data, not accepted
        "drop_after",  # accepted, then the connection ends
        "accept_late",  # nothing for `seconds`, then accepted: after the client's timeout
        "answer_late",  # accepted at once, answered after `seconds`
    }
)
ANSWERS = frozenset({"defer", "refuse"})
ACCEPTED = "250 2.0.0 accepted"


def _aware_now() -> datetime:
    return datetime.now(UTC)


class Mailbox:
    """Takes mail for anybody. With `username` it wants a sign-in, with `tls` it offers STARTTLS."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        port: int = 0,
        username: str = "",
        password: str = "",
        tls: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = _aware_now,
    ) -> None:
        self.ledger, self.port, self.faults = ledger, port, Faults(FAULTS)
        self.host = LOOPBACK
        self.sessions = 0
        self._username, self._password, self._tls, self._now = username, password, tls, now
        self._server: asyncio.Server | None = None
        self._control: web.AppRunner | None = None
        self._late: set[asyncio.Task[None]] = set()

    @property
    def control_url(self) -> str:
        """Where its faults are set over HTTP."""
        if self._control is None:
            return ""
        return f"http://{LOOPBACK}:{self._control.addresses[0][1]}"

    @property
    def addresses(self) -> dict[str, Any]:
        """Where it is reached, as JSON."""
        return {"host": self.host, "port": self.port, "control_url": self.control_url}

    def messages(self) -> list[EmailMessage]:
        """Give all that was accepted, parsed, in order."""
        raws = [entry["raw"] for entry in self.ledger.entries()]
        return [message_from_bytes(raw.encode("latin-1"), policy=policy.default) for raw in raws]

    async def open(self) -> None:
        """Begin to listen, on a free port if none was asked for."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: self._session(loop), LOOPBACK, self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        app = web.Application()
        app.add_routes(fault_routes(self.faults))
        self._control = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._control.setup()
        await web.TCPSite(self._control, LOOPBACK, 0).start()

    async def close(self) -> None:
        """Stop listening; what was to be accepted late is not."""
        for task in self._late:
            task.cancel()
        if self._server is not None:
            self._server.close()
        if self._control is not None:
            await self._control.cleanup()

    def _session(self, loop: asyncio.AbstractEventLoop) -> Any:
        self.sessions += 1
        wants_sign_in = bool(self._username)
        return SMTP(
            self,
            loop=loop,
            hostname="mailbox.localhost",
            enable_SMTPUTF8=True,
            tls_context=self._tls,
            auth_required=wants_sign_in,
            auth_require_tls=self._tls is not None,
            authenticator=self._authenticate if wants_sign_in else None,
        )

    def _authenticate(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        expected = LoginPassword(self._username.encode(), self._password.encode())
        return AuthResult(success=isinstance(data, LoginPassword) and data == expected, handled=False)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd finds its hooks by these names
        self, _server: Any, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take the sender, unless it is to go wrong."""
        fault = self.faults.take("MAIL", address, ANSWERS)
        if fault is not None:
            return _answer(fault)
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 sender"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd finds its hooks by these names
        self, _server: Any, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take the recipient, unless it is to go wrong."""
        fault = self.faults.take("RCPT", address, ANSWERS)
        if fault is not None:
            return _answer(fault)
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 recipient"

    async def handle_DATA(self, server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        """Take the message: into the ledger, then the answer."""
        fault = self.faults.take("DATA", (envelope.rcpt_tos or [""])[0])
        if fault is None:
            self._accept(envelope)
            return ACCEPTED
        if fault.kind in ANSWERS:
            return _answer(fault)
        if fault.kind == "accept_late":
            await self._accept_late(envelope, fault.seconds)
            return ACCEPTED
        if fault.kind != "drop_before":
            self._accept(envelope)
        if fault.kind == "answer_late":
            await asyncio.sleep(fault.seconds)
        else:
            server.transport.abort()
        return ACCEPTED

    async def _accept_late(self, envelope: Envelope, seconds: float) -> None:
        async def wait_and_accept() -> None:
            await asyncio.sleep(seconds)
            self._accept(envelope)

        task = asyncio.get_running_loop().create_task(wait_and_accept())
        self._late.add(task)
        task.add_done_callback(self._late.discard)
        await asyncio.shield(task)  # aiosmtpd cancels its handler when the client gives up, and this must go on

    def _accept(self, envelope: Envelope) -> None:
        raw = envelope.original_content or b""
        message = message_from_bytes(raw, policy=policy.default)
        for recipient in envelope.rcpt_tos:
            self.ledger.write(
                {
                    "at": self._now().isoformat(),
                    "channel": "email",
                    "method": "smtp",
                    "delivery_id": message["X-Tocsin-Delivery"],
                    "alert_id": message["X-Tocsin-Alert"],
                    "revision": message["X-Tocsin-Revision"],
                    "recipient": recipient,
                    "message_id": message["Message-ID"],
                    "in_reply_to": message["In-Reply-To"],
                    "is_edit": False,
                    "is_reply": message["In-Reply-To"] is not None,
                    "sender": envelope.mail_from,
                    "raw": raw.decode("latin-1"),  # each byte one character: `raw.encode("latin-1")` gives them back
                }
            )


def _answer(fault: Fault) -> str:
    status = fault.status or (451 if fault.kind == "defer" else 550)
    return f"{status} {fault.error or 'as the test wants it'}"


def main() -> None:
    """Run the mailbox as a process until SIGTERM."""
    parser = argparse.ArgumentParser(description="An SMTP server on loopback, with a ledger of what it accepted")
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--ledger", type=Path, required=True, help="JSON Lines file of accepted messages")
    parser.add_argument("--ready", type=Path, help="file that gets the addresses once it listens")
    parser.add_argument("--username", default="", help="who may sign in; empty: no sign-in")
    parser.add_argument("--password", default="", help="of that user")
    given = parser.parse_args()
    box = Mailbox(Ledger(given.ledger), port=given.port, username=given.username, password=given.password)
    serve(box, given.ready)


if __name__ == "__main__":
    main()
