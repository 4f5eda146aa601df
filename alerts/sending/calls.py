"""One call to a channel, or one question, with a deadline: whatever it raises, and silence, becomes a value."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import timedelta

from alerts.channels import (
    Channel,
    DeliveryKey,
    Editable,
    Findable,
    Outcome,
    Refused,
    Sent,
    Threaded,
    TryLater,
    Unknown,
)
from alerts.outgoing.attempts import Amend, Ask, Call, Delivery, Edit, Reply
from alerts.sending.claims import Claimed
from alerts.sending.dispatch_options import DispatchOptions
from streams.waypoints import Waypoint, unwatched

log = logging.getLogger(__name__)

CLOCK_SKEW = timedelta(minutes=5)  # the provider's clock may be behind ours: ask from so long before the first call


class Caller:
    """Calls the channels. What a channel raises is logged by its type alone: its text may hold a secret."""

    def __init__(
        self, channels: Mapping[str, Channel], options: DispatchOptions, waypoint: Waypoint = unwatched
    ) -> None:
        self._channels, self._options, self._waypoint = channels, options, waypoint

    async def call(self, claimed: Claimed, act: Call) -> Outcome:
        """Send, edit, reply, or edit and reply. An exception or silence past the channel's timeout is Unknown."""
        delivery, channel = claimed.delivery, self._channels[claimed.delivery.channel]
        key = _key(delivery, delivery.attempts + 1)
        try:
            async with asyncio.timeout(self._timeout_seconds(delivery)):
                if isinstance(act, Edit | Amend) and isinstance(channel, Editable):
                    edited = await channel.edit(claimed.message, delivery.recipient, key, act.ref)
                    if isinstance(act, Edit) or not isinstance(edited, Sent | Refused):
                        return edited  # a message that can no longer be edited can still be answered
                    self._waypoint("deliver.after-edit")
                if isinstance(act, Reply | Amend) and isinstance(channel, Threaded):
                    return await channel.reply(claimed.message, delivery.recipient, key, act.ref)
                return await channel.send(claimed.message, delivery.recipient, key)
        except Exception as error:  # noqa: BLE001 - a channel that raises must not end the loop
            return Unknown(self._explained(delivery, error))

    async def ask(self, claimed: Claimed, act: Ask) -> Sent | TryLater | None:
        """Ask whether the channel has the delivery. An exception or silence past its timeout is no answer: TryLater."""
        delivery, channel = claimed.delivery, self._channels[claimed.delivery.channel]
        since = (delivery.first_called_at or delivery.created_at) - CLOCK_SKEW
        if not isinstance(channel, Findable):
            return TryLater(None, "the channel can no longer be asked")
        try:
            async with asyncio.timeout(self._timeout_seconds(delivery)):
                return await channel.find(delivery.recipient, _key(delivery, delivery.attempts), since, act.under)
        except Exception as error:  # noqa: BLE001 - as above
            return TryLater(None, self._explained(delivery, error))

    def _timeout_seconds(self, delivery: Delivery) -> float:
        return self._options.of(delivery.channel).timeout_seconds

    def _explained(self, delivery: Delivery, error: Exception) -> str:
        if isinstance(error, TimeoutError):
            return f"no answer within {self._timeout_seconds(delivery):g} s"
        log.error("channel %s raised %s", delivery.channel, type(error).__name__)
        return f"the channel failed: {type(error).__name__}"


def _key(delivery: Delivery, attempt: int) -> DeliveryKey:
    return DeliveryKey(
        delivery_id=delivery.delivery_id, alert_id=delivery.alert_id, revision=delivery.revision, attempt=attempt
    )
