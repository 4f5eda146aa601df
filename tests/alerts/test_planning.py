"""Whether a recipient is told now, later or not: for every change, term, history and time."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from alerts.deciding.planning import NOT_HELD, History, Limits, Plan, Tell, Telling, Terms, Untold, Wait, best, plan
from alerts.message import SEVERITIES, Kind
from alerts.outgoing.held import Recipient
from alerts.outgoing.holds import a_hold
from alerts.subscribing.quiet import Quiet
from alerts.subscribing.subscriptions import Subscription, Target
from alerts.subscribing.terms import Rate, Review
from streams.faults import Location

NOW = datetime(2026, 1, 10, 23, 0, tzinfo=UTC)
DESK = Recipient("slack", "#desk")
NIGHT = Quiet(time(22), time(6), ZoneInfo("UTC"))
AT = Location("subscriptions.yaml", 1, 1)
KINDS: tuple[Kind, ...] = ("first", "update", "escalation", "correction", "retraction", "ended")


def a_subscription(**terms: Any) -> Subscription:
    return Subscription("desk", (Target("slack", "#desk"),), AT, **terms)


def a_telling(kind: Kind = "first", **fields: Any) -> Telling:
    known: dict[str, Any] = {"alert_id": "alert-1", "rule": "big", "severity": "high", "kind": kind}
    return Telling(**(known | fields))


def planned(telling: Telling, history: History | None = None, limits: Limits | None = None, **terms: Any) -> Plan:
    given_terms = Terms(to=DESK, subscription=a_subscription(**terms), limits=limits or Limits())
    return plan(telling, given_terms, history or History(), NOW)


def held_as(one: Plan) -> tuple[str, datetime] | None:
    return (one.hold.kind, one.hold.due_at) if isinstance(one, Wait) else None


tellings = st.builds(
    Telling,
    alert_id=st.just("alert-1"),
    rule=st.just("big"),
    severity=st.sampled_from(SEVERITIES),
    kind=st.sampled_from(KINDS),
    is_material=st.booleans(),
)
subscriptions = st.builds(
    a_subscription,
    quiet=st.none() | st.just(NIGHT),
    rate=st.none() | st.builds(Rate, st.integers(1, 5), st.sampled_from([timedelta(minutes=1), timedelta(hours=1)])),
    review=st.none() | st.just(Review("chief")),
)
past = st.lists(st.integers(1, 7200).map(lambda seconds: NOW - timedelta(seconds=seconds)), max_size=12)
open_holds = st.lists(
    st.sampled_from(
        [
            a_hold("snooze", "alert-1", opened_at=NOW, due_at=NOW + timedelta(hours=1), to=DESK),
            a_hold("storm", "big", opened_at=NOW, due_at=NOW + timedelta(minutes=5)),
            a_hold("rate", "desk", opened_at=NOW, due_at=NOW + timedelta(minutes=9), to=DESK),
        ]
    ),
    max_size=3,
)
histories = st.builds(
    History,
    has_got=st.booleans(),
    silenced=st.none() | st.just("silenced"),
    inhibited=st.none() | st.just("told by the stronger x"),
    is_storm=st.booleans(),
    told_at=past,
    firsts_at=past,
    holds=open_holds,
)
terms = st.builds(Terms, to=st.just(DESK), subscription=st.none() | subscriptions)


def test_what_nothing_stands_against_is_told() -> None:
    assert Tell() == planned(a_telling())


def test_a_silenced_alert_is_not_told_and_the_reason_is_kept() -> None:
    assert Untold("by ann") == planned(a_telling(), History(silenced="by ann"))


def test_a_stronger_rule_is_heard_in_its_place() -> None:
    assert Untold("by x") == planned(a_telling(), History(inhibited="by x"))
    assert Tell(is_silent=True) == planned(a_telling("update"), History(inhibited="by x", has_got=True))


def test_in_quiet_hours_it_waits_for_their_end_unless_it_is_grave() -> None:
    morning = datetime(2026, 1, 11, 6, 0, tzinfo=UTC)
    assert ("quiet", morning) == held_as(planned(a_telling(), quiet=NIGHT))
    assert Tell() == planned(a_telling(severity="critical"), quiet=NIGHT)


def test_more_than_the_rate_waits_until_there_is_room() -> None:
    told = [NOW - timedelta(minutes=50), NOW - timedelta(minutes=10)]
    rate = Rate(2, timedelta(hours=1))
    assert ("rate", NOW + timedelta(minutes=10)) == held_as(planned(a_telling(), History(told_at=told), rate=rate))
    assert Tell() == planned(a_telling(), History(told_at=told[1:]), rate=rate)


def test_what_comes_while_something_waits_for_the_rate_joins_it() -> None:
    standing = a_hold("rate", "desk", opened_at=NOW, due_at=NOW + timedelta(minutes=3), to=DESK)
    history = History(holds=[standing])
    assert ("rate", NOW + timedelta(minutes=3)) == held_as(planned(a_telling(), history, rate=Rate(9, timedelta(1))))


def test_a_storm_holds_what_is_new_and_not_what_was_told() -> None:
    history = History(is_storm=True)
    assert ("storm", NOW + timedelta(minutes=10)) == held_as(planned(a_telling(severity="critical"), history))
    assert Tell() == planned(a_telling("update"), History(is_storm=True, has_got=True))


def test_a_burst_is_grouped_but_for_what_is_critical() -> None:
    history = History(firsts_at=[NOW - timedelta(seconds=9)] * 5)
    assert ("burst", NOW + timedelta(minutes=1)) == held_as(planned(a_telling(), history))
    assert Tell() == planned(a_telling(severity="critical"), history)
    assert Tell() == planned(a_telling(), history, Limits(burst_alerts=0))


def test_a_first_message_waits_for_approval_and_what_follows_it_does_not() -> None:
    review = Review("chief", timedelta(minutes=7))
    assert ("review", NOW + timedelta(minutes=7)) == held_as(planned(a_telling(), review=review))
    assert Tell() == planned(a_telling("update"), History(has_got=True), review=review)


def test_a_snooze_holds_updates_and_no_escalation() -> None:
    snooze = a_hold("snooze", "alert-1", opened_at=NOW, due_at=NOW + timedelta(hours=1))
    history = History(has_got=True, holds=[snooze])
    assert ("snooze", NOW + timedelta(hours=1)) == held_as(planned(a_telling("update"), history))
    assert Tell() == planned(a_telling("escalation"), history)


@given(tellings, terms, histories)
def test_whatever_waits_has_an_end_that_is_not_over(telling: Telling, under: Terms, history: History) -> None:
    found = plan(telling, under, history, NOW)
    if isinstance(found, Wait):
        assert NOW < found.hold.due_at <= NOW + timedelta(days=1)
        assert found.reason


@given(tellings, terms, histories)
def test_what_takes_back_reaches_whoever_was_told_and_nobody_else(
    telling: Telling, under: Terms, history: History
) -> None:
    found = plan(telling, under, history, NOW)
    if telling.kind == "retraction" and telling.is_material:
        is_late = isinstance(found, Wait) and found.hold.kind == "quiet"
        assert history.has_got == (found == Tell() or is_late)


@given(tellings, terms, histories)
def test_nothing_is_left_untold_without_a_reason_but_what_nobody_had(
    telling: Telling, under: Terms, history: History
) -> None:
    if plan(telling, under, history, NOW) == Untold():
        assert not history.has_got
        assert telling.kind in NOT_HELD or not telling.is_material


@given(tellings, terms, histories)
def test_a_critical_alert_is_kept_back_only_by_a_person_a_stronger_rule_a_storm_or_a_rate(
    telling: Telling, under: Terms, history: History
) -> None:
    found = plan(telling, under, history, NOW)
    if telling.severity == "critical" and telling.is_material and isinstance(found, Wait):
        assert found.hold.kind in {"snooze", "storm", "review", "rate"}


@given(tellings, terms, histories)
def test_the_same_question_has_the_same_answer(telling: Telling, under: Terms, history: History) -> None:
    assert plan(telling, under, history, NOW) == plan(telling, under, history, NOW)


@given(st.lists(st.builds(plan, tellings, terms, histories, st.just(NOW)), max_size=4))
def test_whoever_is_told_by_one_subscription_is_told(plans: list[Plan]) -> None:
    found = best(plans)
    assert isinstance(found, Tell) == any(isinstance(one, Tell) for one in plans)
    assert isinstance(found, Untold) == all(isinstance(one, Untold) for one in plans)


@given(
    count=st.integers(1, 4),
    minutes=st.lists(st.integers(0, 300), min_size=1, max_size=40),
)
def test_no_window_ever_holds_more_than_the_rate(count: int, minutes: list[int]) -> None:
    """A day of alerts, as told: directly, and what was held in one message when its hold ends."""
    rate = Rate(count, timedelta(hours=1))
    start = NOW.replace(hour=0)
    told: list[datetime] = []
    standing = None
    for minute in sorted(minutes):
        now = start + timedelta(minutes=minute)
        if standing is not None and standing.due_at <= now:
            told.append(standing.due_at)
            standing = None
        history = History(told_at=told, holds=[standing] if standing else [])
        found = plan(a_telling(), Terms(to=DESK, subscription=a_subscription(rate=rate)), history, now)
        if isinstance(found, Wait):
            if found.hold.kind == "rate":
                standing = found.hold
        else:
            told.append(now)
    for at in told:
        assert count >= sum(at - rate.per < other <= at for other in told)
