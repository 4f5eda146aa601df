"""Changes of alerts into the outbox: for each recipient now, held, or kept in the ledger with the reason why not."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as dataclass_replace
from datetime import datetime
from functools import cached_property

from msgspec.structs import replace
from sqlalchemy import Connection

from alerts.deciding import asking, history, store
from alerts.deciding.history import holds_by_recipient
from alerts.deciding.planning import History, Limits, Plan, Tell, Telling, Terms, Untold, Wait, best, plan
from alerts.lives.inhibition import stronger_of
from alerts.lives.life import Alert, Change
from alerts.message import Message
from alerts.outgoing import held, holds
from alerts.outgoing.held import Recipient
from alerts.outgoing.holds import Hold
from alerts.outgoing.outbox import Addressed, enqueue, enqueue_held, enqueue_untold
from alerts.subscribing import silences
from alerts.subscribing.silences import Muting
from alerts.subscribing.subscriptions import AlertFacts, Subscription
from rules.model import Rule
from streams.locks import hold

RETRACTED = "retracted before it was told"


@dataclass(frozen=True, kw_only=True)
class Said:
    """One change with what it says, and what subscriptions may ask of it. `others` are the incident's other alerts."""

    change: Change
    message: Message
    facts: AlertFacts
    rule: Rule
    others: Sequence[Alert] = ()

    @property
    def alert(self) -> Alert:
        """The alert in its new state."""
        return self.change.alert


@dataclass(frozen=True, kw_only=True)
class Teller:
    """Tells what changed, by the subscriptions; rules in shadow mode are told to `test_target` alone, on no terms."""

    subscriptions: Sequence[Subscription]
    test_target: Addressed | None = None
    limits: Limits = field(default_factory=Limits)

    def tell(self, connection: Connection, changes: Sequence[Said], now: datetime) -> list[int]:
        """Put the changes into the outbox, stronger rules' first, and give how many deliveries each came to.

        All locks are taken at once before anything is counted: nobody who holds one waits for an incident's.
        """
        hold(connection, {name for one in changes for name in self._locks(connection, one)})
        kept = silences.read(silences.in_force(connection, now)) if changes else ()
        return [self._tell(connection, one, kept, now) for one in changes]

    def _locks(self, connection: Connection, said: Said) -> Iterable[str]:
        if said.alert.mode == "shadow":
            return
        if said.change.is_new:
            yield holds.lock_of_rule(said.rule.id)
        waiting = holds_by_recipient(connection, said.alert.id)
        yield from (holds.lock_of(one) for one in waiting.values())
        for to in {*self.routed(said), *self._got(connection, said), *waiting}:
            yield holds.lock_of_recipient(to)
        for one in self.subscriptions:
            if one.review is not None:
                yield f"holds review {one.id} {said.alert.id}"

    def _tell(self, connection: Connection, said: Said, kept: Sequence[Muting], now: datetime) -> int:
        routed, got = self.routed(said), self._got(connection, said)
        waiting = holds_by_recipient(connection, said.alert.id)
        reached = routed if said.change.is_material and not said.change.takes_back else {}
        known = {to for to in {*got, *waiting} if said.change.takes_back or to in self._named}
        store.note_told(connection, said.alert, sorted(set(reached) - got))
        round_ = _Round(connection, self, said, kept, now)
        return sum(
            round_.put(to, routed.get(to) or self._naming(to), has_got=to in got, held_under=waiting.get(to))
            for to in sorted({*reached, *known})
        )

    def routed(self, said: Said) -> Mapping[Recipient, Sequence[Subscription]]:
        """Give who is meant, with the subscriptions that say so."""
        if said.alert.mode == "shadow":
            return {_recipient(self.test_target): ()} if self.test_target is not None else {}
        found: dict[Recipient, list[Subscription]] = {}
        for one in self.subscriptions:
            if one.takes(said.facts):
                for target in one.to:
                    found.setdefault(_recipient(target), []).append(one)
        return found

    def _got(self, connection: Connection, said: Said) -> set[Recipient]:
        """Give who was told of the alert, or of one that was merged into it."""
        merged = [
            one.id
            for one in store.alerts_of(connection, [said.alert.incident_id])
            if one.rule == said.alert.rule and one.standing == "merged"
        ]
        return history.got_any(connection, [said.alert.id, *merged])

    def _naming(self, to: Recipient) -> Sequence[Subscription]:
        """Give the subscriptions that name somebody, whatever they ask for: their quiet hours hold all the same."""
        return [one for one in self.subscriptions if to in map(_recipient, one.to)]

    @cached_property
    def _named(self) -> frozenset[Recipient]:
        """Everybody whom a subscription names, and the test channel: who was taken out is told no more."""
        test = {self.test_target} if self.test_target is not None else set()
        return frozenset(_recipient(one) for one in {target for one in self.subscriptions for target in one.to} | test)

    def owners(self, said: Said) -> Mapping[Recipient, str]:
        """Give who answers for the rule, and by which subscription: without an owner, everybody who receives it."""
        named = self._of({said.rule.owner} if said.rule.owner is not None else set())
        return named or {to: min(one.id for one in by) for to, by in self.routed(said).items() if by}

    def reviewers(self, hold_: Hold) -> Mapping[Recipient, str]:
        """Give who is asked to approve what is held for a review, and by which subscription."""
        held_for = hold_.subject.partition(" ")[0]
        asked = {one.review.by for one in self.subscriptions if one.id == held_for and one.review is not None}
        return self._of(asked)

    def _of(self, ids: Collection[str]) -> Mapping[Recipient, str]:
        return {_recipient(target): one.id for one in self.subscriptions if one.id in ids for target in one.to}


@dataclass
class _Round:
    """One change on its way to its recipients, one after the other."""

    connection: Connection
    teller: Teller
    said: Said
    kept: Sequence[Muting]
    now: datetime
    _known_holds: Sequence[Hold] | None = None

    def put(
        self, to: Recipient, subscriptions: Sequence[Subscription], *, has_got: bool, held_under: Hold | None
    ) -> int:
        """Write what becomes of the change for one recipient, and give how many deliveries that made."""
        inhibitor = self._inhibitor(to)
        planned = self._plan(to, subscriptions, has_got=has_got, held_under=held_under, inhibitor=inhibitor)
        message = self._message(subscriptions, has_got=has_got, inhibitor=inhibitor)
        count = self._write(to, message, planned)
        if held_under is not None:
            alert = self.said.alert
            if isinstance(planned, Untold) and self.said.change.kind == "retraction":
                self._give_up(to)
            held.overtake(self.connection, alert.id, to, alert.revision, self.now)
        return count

    def _write(self, to: Recipient, message: Message, planned: Plan) -> int:
        match planned:
            case Tell(is_silent):
                silent = replace(message, is_material=False, changes=()) if is_silent else message
                return enqueue(self.connection, silent, to, self.now)
            case Wait(hold_, reason):
                if not self._opened(hold_, message):
                    return enqueue(self.connection, message, to, self.now)
                shown = replace(message, is_material=True)
                return enqueue_held(self.connection, shown, to, self.now, hold_id=hold_.hold_id, reason=reason)
            case Untold(reason):
                return enqueue_untold(self.connection, message, to, self.now, reason) if reason else 0

    def _opened(self, hold_: Hold, message: Message) -> bool:
        """Open the hold and ask whoever is to answer; False when it was ended by hand before its time."""
        if not holds.open_hold(self.connection, hold_):
            found = holds.load(self.connection, hold_.hold_id)
            return found is not None and found.state == "open"
        self._known_holds = None
        if hold_.kind == "storm":
            asked = self.teller.owners(self.said)
            asking.of_storm(self.connection, hold_, self.said.rule, message, asked=asked, now=self.now)
        elif hold_.kind == "review":
            asked = self.teller.reviewers(hold_)
            asking.of_review(self.connection, hold_, message, asked=asked, now=self.now)
        return True

    def _give_up(self, to: Recipient) -> None:
        waiting = [one.delivery_id for one in held.of_alert(self.connection, self.said.alert.id) if one.to == to]
        held.give_up(self.connection, waiting, RETRACTED, self.now)

    def _message(self, subscriptions: Sequence[Subscription], *, has_got: bool, inhibitor: Alert | None) -> Message:
        message, change = self.said.message, self.said.change
        by = min((one.id for one in subscriptions), default="")
        pointer = () if inhibitor is None else (f"Told by: {inhibitor.title}",)
        message = replace(message, subscription=by, notes=(*message.notes, *pointer))
        if has_got:
            return replace(message, kind="update") if change.is_new else message
        if change.kind == "retraction":
            return message
        return replace(message, kind="first", changes=(), before="")

    def _plan(
        self,
        to: Recipient,
        subscriptions: Sequence[Subscription],
        *,
        has_got: bool,
        held_under: Hold | None,
        inhibitor: Alert | None,
    ) -> Plan:
        change, alert = self.said.change, self.said.alert
        telling = Telling(
            alert_id=alert.id,
            rule=alert.rule,
            severity=alert.severity,
            kind=change.kind,
            is_material=change.is_material,
        )
        if alert.mode == "shadow":
            past = History(has_got=has_got)
            return plan(telling, Terms(to=to, limits=NO_LIMITS), past, self.now)
        past = self._history(to, subscriptions, has_got=has_got, held_under=held_under)
        if inhibitor is not None:
            past = dataclass_replace(past, inhibited=f"told by the stronger {inhibitor.rule}")
        limits = self.teller.limits
        terms = [Terms(to=to, subscription=one, limits=limits) for one in subscriptions] or [
            Terms(to=to, limits=limits)
        ]
        return best(plan(telling, one, past, self.now) for one in terms)

    def _history(
        self, to: Recipient, subscriptions: Sequence[Subscription], *, has_got: bool, held_under: Hold | None
    ) -> History:
        limits, now = self.teller.limits, self.now
        subjects = {self.said.alert.id, self.said.rule.id, "", *(one.id for one in subscriptions)}
        over = [one for one in self._open_holds() if one.subject in subjects and one.channel in {"", to.channel}]
        may_burst = bool(limits.burst_alerts) and not has_got and self.said.alert.severity != "critical"
        longest = max((one.rate.per for one in subscriptions if one.rate is not None), default=None)
        return History(
            has_got=has_got,
            held_under=held_under,
            silenced=self._silenced,
            is_storm=self._is_storm,
            told_at=() if longest is None else history.told_at(self.connection, to, now - longest),
            firsts_at=history.told_at(self.connection, to, now - limits.burst_window, firsts=True) if may_burst else (),
            holds=[one for one in over if one.recipient in {"", to.recipient}],
        )

    def _open_holds(self) -> Sequence[Hold]:
        """Give the open holds over the alert, its rule and any subscription: read anew where this round opened one."""
        if self._known_holds is None:
            every = {self.said.alert.id, self.said.rule.id, "", *(one.id for one in self.teller.subscriptions)}
            self._known_holds = holds.standing(self.connection, every)
        return self._known_holds

    @cached_property
    def _silenced(self) -> str | None:
        silence = silences.muting(self.said.facts, self.kept, self.now)
        return None if silence is None else str(silence)

    @cached_property
    def _is_storm(self) -> bool:
        rule_id, limits = self.said.rule.id, self.teller.limits
        return self.said.change.is_new and history.is_storm(self.connection, rule_id, limits, self.now)

    def _inhibitor(self, to: Recipient) -> Alert | None:
        """Give the stronger alert that this recipient has, or waits for."""
        rules = {self.said.rule.id: self.said.rule}
        for stronger in stronger_of(self.said.alert, self.said.others, rules):
            reached = {*held.got(self.connection, stronger.id), *held.hold_of(self.connection, stronger.id)}
            if to in reached:
                return stronger
        return None


NO_LIMITS = Limits(storm_alerts=0, burst_alerts=0)


def _recipient(to: Addressed) -> Recipient:
    return Recipient(to.channel, to.recipient)
