"""The port to wherever an alert can be sent: one duty, and every outcome is a value the caller must handle.

A new channel is a module here with `open_channel(options) -> Channel`, its test, and a line in `CHANNELS`.
"""

import importlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, cast, runtime_checkable

from alerts.message import Message
from streams.errors import TocsinError
from streams.findings import Finding, wrong

# name, as in the subscriptions -> module with `open_channel`. Loaded when it is opened.
CHANNELS = {
    "slack": "alerts.channels.slack",
    "email": "alerts.channels.email",
}
# hosts that are this machine: what is sent there passes no network and no proxy
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, kw_only=True)
class DeliveryKey:
    """What names one delivery at the provider. `attempt` counts from 1; all attempts share `delivery_id`."""

    delivery_id: str
    alert_id: str
    revision: int
    attempt: int = 1


@dataclass(frozen=True)
class Sent:
    """The provider has accepted it. `ref` is what the channel needs to edit or answer it later.

    `is_delivered`: it stands where it is read; a mail server's word is only that it will pass it on.
    """

    ref: str
    is_delivered: bool = False


@dataclass(frozen=True)
class TryLater:
    """Certainly not accepted, and worth another attempt: after `after_seconds`, or when the caller sees fit.

    `is_away`: the provider was not reached, or takes nothing from us at all; others need not try just now.
    """

    after_seconds: float | None
    reason: str
    is_away: bool = False


@dataclass(frozen=True)
class Refused:
    """Certainly not accepted, and another attempt would not be either: `reason` names the remedy.

    `is_recipient`: there is no such recipient, and nothing should be sent to it again.
    """

    reason: str
    is_recipient: bool = False


@dataclass(frozen=True)
class Unknown:
    """It may or may not have been accepted: the provider did not answer. Ask a `Findable` before sending again."""

    reason: str


Outcome = Sent | TryLater | Refused | Unknown


@runtime_checkable
class Channel(Protocol):
    """Somewhere an alert can be sent. Never retries by itself, never raises for what a provider does.

    Channels that can change what they sent are also `Editable`; those that can be asked what they hold, `Findable`;
    those that can answer under an earlier message, `Threaded`.
    """

    @property
    def name(self) -> str:
        """As in the subscriptions."""
        ...

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
        """Send `message` to `recipient`, once."""
        ...


@runtime_checkable
class Editable(Protocol):
    """A channel that can change a message it sent. An edit notifies nobody."""

    async def edit(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        """Make the message `ref` say what `message` says. Idempotent: a repeat changes nothing."""
        ...


@runtime_checkable
class Findable(Protocol):
    """A channel that can be asked what it holds, so that an unknown outcome becomes a known one."""

    async def find(
        self, recipient: str, key: DeliveryKey, since: datetime, under: str | None = None
    ) -> Sent | TryLater | None:
        """Give the message of `key.delivery_id` sent at or after `since`, None if none, TryLater if unasked.

        `under` is the `ref` of the message that it answers, None for a message of its own.
        """
        ...


@runtime_checkable
class Threaded(Protocol):
    """A channel that can answer under an earlier message, which notifies whoever got the first."""

    async def reply(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        """Send `message` as an answer to the message `ref`."""
        ...


@runtime_checkable
class Checkable(Protocol):
    """A channel that can be tried without telling anybody anything."""

    async def check(self, recipients: Collection[str]) -> list[Finding]:
        """Give what would keep alerts from these recipients: sign-in, rights, addresses. Never raises."""
        ...


def failed(what: str, outcome: Outcome, remedy: str) -> Finding:
    """Give an attempt that was not accepted as a finding: a refusal names its own remedy, the others take `remedy`."""
    reason = outcome.ref if isinstance(outcome, Sent) else outcome.reason
    problem, stop, own = reason.rpartition(". ") if isinstance(outcome, Refused) else (reason, "", "")
    return wrong(what, problem, own) if stop else wrong(what, reason, remedy)


class UnknownChannel(TocsinError):
    """A subscription or the configuration names a channel that does not exist."""


def open_channel(name: str, options: Mapping[str, Any]) -> Channel:
    """Give the channel `name` with its own options, or raise UnknownChannel."""
    if name not in CHANNELS:
        raise UnknownChannel(f"there is no channel {name!r}", remedy=f"Channels are: {', '.join(CHANNELS)}")
    return cast("Channel", importlib.import_module(CHANNELS[name]).open_channel(options))
