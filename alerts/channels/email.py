"""E-mail: one message a recipient over SMTP; a change is an answer in the first message's thread."""

import asyncio
import contextlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiosmtplib

from alerts.channels import LOOPBACK, Channel, DeliveryKey, Outcome, Refused, Sent, TryLater, Unknown, failed
from alerts.channels.addresses import UnsafeMail, address, named_address
from alerts.channels.email_message import compose, message_id
from alerts.message import Message
from alerts.render.wording import one_line
from streams.findings import Finding, doubtful, wrong

IMPLICIT_TLS_PORT = 465
PARTING_SECONDS = 1.0
BARE_PASSWORD = "the password would cross the network in the clear"  # noqa: S105 - a sentence, no password
REMEDY_UNREACHED = "Check email.host and email.port, and that this machine may reach it"
TRANSIENT, PERMANENT, BEYOND = 400, 500, 600  # SMTP's classes of replies
CLOSING = 421  # the server as a whole goes away
ENHANCED = re.compile(r"\b5\.\d{1,3}\.\d{1,3}\b")  # RFC 3463
NO_RECIPIENT = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})
NO_RECIPIENT_CODES = frozenset({550, 551, 553})  # of a server that says no more
MENDABLE = (530, 534, 535, 538)  # a sign-in: the operator can mend it while alerts wait
REMEDIES = {
    530: "The server wants a sign-in: set email.username and email.password, and keep email.starttls on",
    534: "The server wants another way to sign in: use an app password",
    535: "Check email.username and email.password (TOCSIN_EMAIL__PASSWORD)",
    538: "The server wants TLS before the sign-in: set email.starttls",
    550: "Check the address in the subscription, and that the server may relay for email.sender",
    553: "Check email.sender and the address in the subscription",
    554: "Ask the server's operator why; its words stand before this",
}


@dataclass(frozen=True, kw_only=True)
class EmailOptions:
    """`sender` is the From. Port 465 is TLS from the start; `starttls` True refuses a server without it.

    `ca_file` names authorities to trust in place of the system's. `timeout_seconds` is for all of it: when it runs out
    before the message is sent, later; after that, the outcome is unknown. `unsubscribe_at` gives the address where a
    recipient leaves a subscription, by its id and the message's time.
    """

    host: str
    port: int = 587
    sender: str = "Tocsin <tocsin@localhost>"
    username: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = True
    timeout_seconds: float = 20.0
    ca_file: str = ""
    unsubscribe_at: Callable[[str, str, datetime], str] | None = field(default=None, repr=False)

    @property
    def is_encrypted(self) -> bool:
        """Nobody on the way can read along."""
        return self.starttls or self.port == IMPLICIT_TLS_PORT


def open_channel(options: Mapping[str, Any]) -> Channel:
    """Give the channel for these `EmailOptions`."""
    return EmailChannel(EmailOptions(**options))


class EmailChannel:
    """Recipients are addresses. A Sent's ref is the Message-ID, the same at each attempt. Threaded."""

    name = "email"

    def __init__(self, options: EmailOptions) -> None:
        self._options = options

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
        """Send `message` as the first of its thread."""
        return await self._deliver(message, recipient, key, None)

    async def reply(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        """Send `message` as an answer to the message `ref`."""
        return await self._deliver(message, recipient, key, ref)

    async def check(self, recipients: Collection[str]) -> list[Finding]:
        """Give what the server says of the connection, the sign-in, the sender and each recipient; nothing is sent."""
        server = f"SMTP server {self._options.host}:{self._options.port}"
        if self._is_password_bare():
            return [wrong(server, BARE_PASSWORD, "Set email.starttls, or use port 465")]
        try:
            named_address(self._options.sender)
        except UnsafeMail as error:
            return [wrong("email.sender", error.problem, error.remedy)]
        client = self._client()
        try:
            async with asyncio.timeout(self._options.timeout_seconds):
                return await self._tried(client, server, recipients)
        except Exception as error:  # noqa: BLE001 - what cannot be named is told as it is
            return [failed(server, _not_accepted(error), REMEDY_UNREACHED)]
        finally:
            client.close()

    async def _tried(self, client: aiosmtplib.SMTP, server: str, recipients: Collection[str]) -> list[Finding]:
        await client.connect()
        if self._options.username:
            await client.login(self._options.username, self._options.password)
        how = "encrypted" if self._options.is_encrypted else "not encrypted"
        who = f"signed in as {self._options.username}" if self._options.username else "without a sign-in"
        findings = [Finding(what=server, found=f"answers, {how}, {who}")]
        await client.mail(named_address(self._options.sender)[1])
        for recipient in recipients:
            try:
                await client.rcpt(address(recipient))
            except (aiosmtplib.SMTPResponseException, UnsafeMail) as error:
                findings.append(_refused(recipient, error))
            else:
                findings.append(Finding(what=f"e-mail to {recipient}", found="the server would take it"))
        with contextlib.suppress(Exception):  # nothing was sent, whatever the parting is like
            await client.rset()
            await client.quit(timeout=PARTING_SECONDS)
        return findings

    def _is_password_bare(self) -> bool:
        is_local = self._options.host in LOOPBACK
        return bool(self._options.username) and not self._options.is_encrypted and not is_local

    async def _deliver(self, message: Message, recipient: str, key: DeliveryKey, answers: str | None) -> Outcome:
        try:
            way_out = self._way_out(message, recipient)
            raw = compose(message, recipient, key, sender=self._options.sender, answers=answers, unsubscribe=way_out)
        except UnsafeMail as error:
            return Refused(str(error))
        if self._is_password_bare():
            return Refused(f"{BARE_PASSWORD}. Set email.starttls, or use port 465")
        outcome = await self._transfer(raw, recipient)
        return Sent(message_id(key, self._options.sender)) if outcome is None else outcome

    def _way_out(self, message: Message, recipient: str) -> str | None:
        """Give where the recipient leaves the subscription by which this comes, if that can be."""
        if self._options.unsubscribe_at is None or not message.subscription:
            return None
        return self._options.unsubscribe_at(recipient, message.subscription, message.at)

    async def _transfer(self, raw: bytes, recipient: str) -> TryLater | Refused | Unknown | None:
        """Give None when the server has accepted `raw`."""
        client = self._client()
        deadline = asyncio.get_running_loop().time() + self._options.timeout_seconds
        try:
            return await self._converse(client, raw, recipient, deadline)
        finally:
            client.close()

    async def _converse(
        self, client: aiosmtplib.SMTP, raw: bytes, recipient: str, deadline: float
    ) -> TryLater | Refused | Unknown | None:
        try:
            async with asyncio.timeout_at(deadline):
                await client.connect()
                if self._options.username:
                    await client.login(self._options.username, self._options.password)
                await client.mail(named_address(self._options.sender)[1])
                await client.rcpt(address(recipient))
        except Exception as error:  # noqa: BLE001 - a channel never raises; before the data nothing is accepted
            outcome = _not_accepted(error)
            is_mendable = getattr(error, "code", 0) in MENDABLE
            return TryLater(None, outcome.reason, is_away=True) if is_mendable else outcome
        try:
            async with asyncio.timeout_at(deadline):
                await client.data(raw)
        except Exception as error:  # noqa: BLE001 - as above; what has no answer is unknown
            return _answered(error) or Unknown(f"the mail server did not answer: {_said(error)}")
        with contextlib.suppress(Exception):  # it is accepted, whatever the parting is like
            await client.quit(timeout=PARTING_SECONDS)
        return None

    def _client(self) -> aiosmtplib.SMTP:
        has_implicit_tls = self._options.port == IMPLICIT_TLS_PORT
        return aiosmtplib.SMTP(
            hostname=self._options.host,
            port=self._options.port,
            timeout=self._options.timeout_seconds,
            use_tls=has_implicit_tls,
            start_tls=self._options.starttls and not has_implicit_tls,
            cert_bundle=self._options.ca_file or None,
        )


def _not_accepted(error: Exception) -> TryLater | Refused:
    answered = _answered(error)
    if answered is not None:
        return answered
    if isinstance(error, aiosmtplib.SMTPNotSupported) or type(error) is aiosmtplib.SMTPException:
        remedy = "Set email.starttls = false only for a relay on this machine; without a sign-in, empty email.username"
        return Refused(f"the mail server cannot do what is asked: {_said(error)}. {remedy}")
    return TryLater(None, f"the mail server cannot be reached: {_said(error)}", is_away=True)


def _refused(recipient: str, error: Exception) -> Finding:
    """Give what a refusal of one recipient means; a server that asks to wait (greylisting) takes it later."""
    what, answer = f"e-mail to {recipient}", _answered(error) or Refused(f"{error}. {REMEDIES[550]}")
    if isinstance(answer, TryLater):
        return doubtful(what, answer.reason, "Try again in some minutes")
    return failed(what, answer, REMEDIES[550])


def _answered(error: Exception) -> TryLater | Refused | None:
    """Give what the server's own answer means, None when it gave none."""
    code = getattr(error, "code", 0)
    if TRANSIENT <= code < PERMANENT:
        return TryLater(None, f"the mail server asks to wait: {code} {_said(error)}", is_away=code == CLOSING)
    if PERMANENT <= code < BEYOND:
        reason = f"the mail server refuses: {code} {_said(error)}. {REMEDIES.get(code, REMEDIES[554])}"
        return Refused(reason, is_recipient=_is_unknown_recipient(error))
    return None


def _is_unknown_recipient(error: Exception) -> bool:
    """Say whether the server knows no such recipient, for good; a policy (5.7.1: no relaying) may change tomorrow."""
    if not isinstance(error, aiosmtplib.SMTPRecipientRefused):
        return False
    told = ENHANCED.search(str(error.message))
    return told.group() in NO_RECIPIENT if told is not None else error.code in NO_RECIPIENT_CODES


def _said(error: Exception) -> str:
    return one_line(str(getattr(error, "message", "")) or type(error).__name__, 200).rstrip(".")
