"""What to do with a delivery, and what its outcome means: pure. Time and chance are passed in.

A delivery is `pending` until a call begins, `calling` while its outcome is out, `unknown` when nobody can say what came
of it, and at the end `sent`, `refused` (another attempt would not help), `dead` (attempts used up) or `skipped`.
What is `held` is no dispatcher's business until its hold ends (alerts/outgoing/holds.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal, get_args

from alerts.channels import Channel, Editable, Findable, Outcome, Refused, Sent, Threaded, TryLater
from alerts.message import Kind
from alerts.outgoing.retry import RetryPolicy

OnUncertain = Literal["ask", "resend", "hold"]
Receipt = Literal["sent", "delivered", "temporary", "permanent", "unknown"]  # what the provider said last
State = Literal["pending", "calling", "unknown", "held", "sent", "refused", "dead", "skipped"]
OPEN: tuple[State, ...] = ("pending", "calling", "unknown")
SETTLED: tuple[State, ...] = tuple(state for state in get_args(State) if state not in (*OPEN, "held"))
UNDELIVERED: tuple[State, ...] = ("refused", "dead")  # a first message that ended so was not had: the next is a first
TAKE_BACK: tuple[Kind, ...] = ("correction", "retraction")  # which go only to who had what they take back

MISSES_BEFORE_RESEND = 2  # one miss may be the lag of the provider's history
NOTHING_MATERIAL = "not told: nothing material changed"
SILENT = frozenset({"ended"})  # kinds that an edit tells well enough: nobody need be notified
HELD_UNCERTAIN = "held until somebody says whether it arrived: tocsin outbox settle"
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
DIED = "the process died or was paused during the call"


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One row of the outbox: one revision of one alert to one recipient. `message` is JSON of `alerts.message.Message`.

    `attempts` counts calls that were begun, `asks` questions that were not answered, `misses` answers of "not there".
    """

    delivery_id: str
    alert_id: str
    revision: int
    kind: Kind
    is_material: bool
    channel: str
    recipient: str
    message: str
    state: State
    attempts: int
    asks: int
    misses: int
    first_called_at: datetime | None
    called_at: datetime | None
    ref: str | None
    reason: str | None
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Abilities:
    """What a channel can do beside sending. `is_held`: what is uncertain waits for a person."""

    can_edit: bool = False
    can_reply: bool = False
    can_find: bool = False
    is_held: bool = False


@dataclass(frozen=True, kw_only=True)
class ChannelTimes:
    """After `timeout_seconds` a call's outcome is unknown; the provider's history lags less than `margin_seconds`.

    `on_uncertain`: what is then done. Asking needs a channel that can be asked; another sends again.
    """

    timeout_seconds: float = 10.0
    margin_seconds: float = 5.0
    on_uncertain: OnUncertain = "ask"


@dataclass(frozen=True)
class Send:
    """Send it as a message of its own; `is_first`: the recipient has none of this alert's, as the first was lost."""

    is_first: bool = False


@dataclass(frozen=True)
class Edit:
    """Make the first message `ref` say this."""

    ref: str


@dataclass(frozen=True)
class Reply:
    """Answer under the first message `ref`."""

    ref: str


@dataclass(frozen=True)
class Amend:
    """Make the first message `ref` say this, and answer under it: an edit alone notifies nobody."""

    ref: str


@dataclass(frozen=True)
class Ask:
    """An earlier call's outcome is unknown: ask the provider whether it has it, as an answer under `under` if given."""

    under: str | None = None


@dataclass(frozen=True)
class Skip:
    """Nothing is to be sent, for this reason."""

    reason: str


Call = Send | Edit | Reply | Amend
Act = Call | Ask | Skip


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a delivery becomes. `not_before` None: at once, or never again. `ref`, `receipt` None: as they were.

    `told_by` names the delivery that tells it instead; `is_recipient` says that the recipient does not exist.
    """

    state: State
    reason: str | None = None
    not_before: datetime | None = None
    ref: str | None = None
    asks: int = 0
    misses: int = 0
    receipt: Receipt | None = None
    told_by: str | None = None
    is_recipient: bool = False


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """When it is judged, by which times, and with which chance (`jitter` in [0, 1))."""

    now: datetime
    jitter: float
    times: ChannelTimes
    retry: RetryPolicy

    def after(self, seconds: float) -> datetime:
        """Give the time so many seconds from now."""
        return self.now + timedelta(seconds=seconds)

    def when_knowable(self, called_at: datetime | None) -> datetime:
        """Give the earliest time at which an answer about a call of `called_at` can be trusted.

        That is a margin after the call's timeout, or after now when a slow start let the call end later than that.
        """
        begun = self.now if called_at is None else called_at
        ended = max(self.now, begun + timedelta(seconds=self.times.timeout_seconds))
        return ended + timedelta(seconds=self.times.margin_seconds)


def abilities_of(channel: Channel, on_uncertain: OnUncertain = "ask") -> Abilities:
    """Give what `channel` declares by its methods, and is wanted to do."""
    return Abilities(
        can_edit=isinstance(channel, Editable),
        can_reply=isinstance(channel, Threaded),
        can_find=isinstance(channel, Findable) and on_uncertain == "ask",
        is_held=on_uncertain == "hold",
    )


def plan(delivery: Delivery, earlier: Sequence[Delivery], newest_waiting: int | None, abilities: Abilities) -> Act:
    """Say what is to be done with a delivery that is due.

    `earlier` are the settled deliveries of the same alert to the same recipient, oldest first; `newest_waiting` is the
    largest later revision among them that still waits. An edit is idempotent, so it is never asked for.
    """
    first = next((one.ref for one in earlier if one.state == "sent" and one.ref is not None), None)
    lost = next((one for one in reversed(earlier) if one.state in UNDELIVERED), None)
    if first is None and lost is not None:
        if delivery.kind in TAKE_BACK or not delivery.is_material:
            return Skip(f"what it is about was not delivered ({lost.state}: {lost.reason})")
        return Ask() if delivery.state == "unknown" and abilities.can_find else Send(is_first=True)
    if first is not None and abilities.can_edit:
        return _follow_up(delivery, first, newest_waiting, abilities)
    if not delivery.is_material:
        return Skip(NOTHING_MATERIAL)
    if delivery.state == "unknown" and abilities.can_find:
        return Ask()
    return Reply(first) if first is not None and abilities.can_reply else Send()


def _follow_up(delivery: Delivery, first: str, newest_waiting: int | None, abilities: Abilities) -> Act:
    """Edit the first message, and answer under it where that is worth a notice; a newer revision makes the edit."""
    is_told = delivery.is_material and delivery.kind not in SILENT and abilities.can_reply
    if not is_told:
        return Edit(first) if newest_waiting is None else Skip(f"overtaken by revision {newest_waiting}")
    if delivery.state == "unknown" and abilities.can_find:
        return Ask(under=first)
    return Amend(first) if newest_waiting is None else Reply(first)


def judge_call(delivery: Delivery, act: Call, outcome: Outcome, abilities: Abilities, given: Circumstances) -> Verdict:
    """Say what a call's outcome makes of its delivery, whose `attempts` and `called_at` already count this call."""
    if isinstance(outcome, Sent):
        return Verdict(state="sent", ref=outcome.ref, receipt=_receipt(outcome))
    if isinstance(outcome, Refused):
        found = outcome.is_recipient
        return Verdict(state="refused", reason=outcome.reason, receipt="permanent", is_recipient=found)
    used_up = given.retry.is_used_up(delivery.attempts)
    if isinstance(outcome, TryLater):
        if used_up:
            reason = f"{delivery.attempts} attempts used up; the last: {outcome.reason}"
            return Verdict(state="dead", reason=reason, receipt="temporary")
        wait = given.retry.wait_seconds(delivery.attempts, given.jitter, outcome.after_seconds)
        return Verdict(state="pending", reason=outcome.reason, not_before=given.after(wait), receipt="temporary")
    return _unknown(delivery, act, outcome.reason, abilities, given)


def judge_orphan(delivery: Delivery, act: Act, abilities: Abilities, given: Circumstances) -> Verdict:
    """Say what becomes of a delivery whose lease ran out during its call: nobody can say what came of it."""
    return _unknown(delivery, act, DIED, abilities, given)


def judge_answer(delivery: Delivery, answer: Sent | TryLater | None, given: Circumstances) -> Verdict:
    """Say what the provider's answer to "do you have it?" makes of a delivery.

    "No" counts only when it is given twice, a margin apart; then it is sent again, or is dead if attempts are used up.
    """
    if isinstance(answer, Sent):
        return Verdict(state="sent", ref=answer.ref, receipt=_receipt(answer))
    if isinstance(answer, TryLater):
        asks = delivery.asks + 1
        if given.retry.is_used_up(asks):
            reason = f"outcome unknown ({delivery.reason}), and {asks} questions went unanswered: {answer.reason}"
            return Verdict(state="dead", reason=reason)
        wait = given.retry.wait_seconds(asks, given.jitter, answer.after_seconds)
        not_before = given.after(wait)
        return Verdict(
            state="unknown", reason=delivery.reason, not_before=not_before, asks=asks, misses=delivery.misses
        )
    misses = delivery.misses + 1
    if misses < MISSES_BEFORE_RESEND:
        not_before = given.after(given.times.margin_seconds)
        return Verdict(state="unknown", reason=delivery.reason, not_before=not_before, misses=misses)
    if given.retry.is_used_up(delivery.attempts):
        return Verdict(state="dead", reason=f"{delivery.attempts} attempts used up; the last: {delivery.reason}")
    return Verdict(state="pending", reason=f"{delivery.reason}; asked {misses} times, not there")


def _receipt(sent: Sent) -> Receipt:
    return "delivered" if sent.is_delivered else "sent"


def _unknown(delivery: Delivery, act: Act, reason: str, abilities: Abilities, given: Circumstances) -> Verdict:
    """Ask where one can; else send again under the same id after a wait. A late edit must not overwrite a newer one."""
    if abilities.is_held and not isinstance(act, Edit):
        return Verdict(state="unknown", reason=f"{reason}; {HELD_UNCERTAIN}", not_before=NEVER, receipt="unknown")
    if abilities.can_find and not isinstance(act, Edit):
        not_before = given.when_knowable(delivery.called_at)
        return Verdict(state="unknown", reason=reason, not_before=not_before, receipt="unknown")
    if given.retry.is_used_up(delivery.attempts):
        said = f"outcome unknown, {delivery.attempts} attempts used up; the last: {reason}"
        return Verdict(state="dead", reason=said, receipt="unknown")
    not_before = given.after(given.retry.wait_seconds(delivery.attempts, given.jitter))
    if isinstance(act, Edit):
        not_before = max(not_before, given.when_knowable(delivery.called_at))
    return Verdict(state="unknown", reason=reason, not_before=not_before, receipt="unknown")
