"""What an outcome means, for every delivery and every time: pure functions, no database, no clock."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from alerts.channels import Refused, Sent, TryLater, Unknown
from alerts.outgoing.attempts import (
    OPEN,
    Abilities,
    Amend,
    Ask,
    ChannelTimes,
    Circumstances,
    Delivery,
    Edit,
    Reply,
    Send,
    Skip,
    State,
    judge_answer,
    judge_call,
    judge_orphan,
    plan,
)
from alerts.outgoing.retry import RetryPolicy

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
SLACK = Abilities(can_edit=True, can_reply=True, can_find=True)
EDITING = Abilities(can_edit=True, can_find=True)
MAIL = Abilities(can_reply=True)
PLAIN = Abilities()
TIMES = ChannelTimes(timeout_seconds=10, margin_seconds=5)

channels = st.sampled_from([SLACK, MAIL, PLAIN])
attempts = st.integers(1, 20)
jitters = st.floats(0, 1, exclude_max=True)
acts = st.sampled_from([Send(), Edit("ref"), Reply("ref"), Amend("ref")])
outcomes = st.one_of(
    st.just(Sent("ref")),
    st.builds(TryLater, st.none() | st.floats(), st.text()),
    st.builds(Refused, st.text()),
    st.builds(Unknown, st.text()),
)


def a_delivery(state: State = "pending", revision: int = 1, **changed: object) -> Delivery:
    given_anew: dict[str, object] = {
        "delivery_id": f"delivery-{revision}",
        "alert_id": "alert-1",
        "revision": revision,
        "kind": "first" if revision == 1 else "update",
        "is_material": True,
        "channel": "slack",
        "recipient": "#desk",
        "message": "{}",
        "state": state,
        "attempts": 1,
        "asks": 0,
        "misses": 0,
        "first_called_at": NOW,
        "called_at": NOW,
        "ref": "ref-1" if state == "sent" else None,
        "reason": "because",
        "created_at": NOW,
    }
    return Delivery(**{**given_anew, **changed})  # type: ignore[arg-type] # checked by the dataclass's users below


def circumstances(jitter: float = 0.0, now: datetime = NOW) -> Circumstances:
    return Circumstances(now=now, jitter=jitter, times=TIMES, retry=RetryPolicy(max_attempts=5))


@given(acts, outcomes, channels, attempts, jitters)
def test_only_acceptance_is_sent(act: Send, outcome: Sent, abilities: Abilities, tried: int, jitter: float) -> None:
    verdict = judge_call(a_delivery("calling", attempts=tried), act, outcome, abilities, circumstances(jitter))
    assert isinstance(outcome, Sent) == (verdict.state == "sent")


@given(acts, outcomes, channels, attempts, jitters)
def test_what_is_not_delivered_says_why(
    act: Send, outcome: Sent, abilities: Abilities, tried: int, jitter: float
) -> None:
    verdict = judge_call(a_delivery("calling", attempts=tried), act, outcome, abilities, circumstances(jitter))
    assert verdict.state == "sent" or verdict.reason is not None


@given(acts, outcomes, channels, attempts, jitters)
def test_what_stays_open_waits_and_not_for_ever(
    act: Send, outcome: Sent, abilities: Abilities, tried: int, jitter: float
) -> None:
    verdict = judge_call(a_delivery("calling", attempts=tried), act, outcome, abilities, circumstances(jitter))
    waits = verdict.not_before is not None and NOW <= verdict.not_before <= NOW + timedelta(hours=2)
    assert (verdict.state in OPEN) == waits


@given(st.sampled_from([MAIL, PLAIN]), st.integers(5, 20), jitters)
def test_unknown_outcomes_use_attempts_up_where_nobody_can_be_asked(
    abilities: Abilities, tried: int, jitter: float
) -> None:
    delivery = a_delivery("calling", attempts=tried)
    assert "dead" == judge_call(delivery, Send(), Unknown("silence"), abilities, circumstances(jitter)).state


@given(attempts)
def test_a_provider_that_can_be_asked_is_asked_even_when_attempts_are_used_up(tried: int) -> None:
    delivery = a_delivery("calling", attempts=tried)
    assert "unknown" == judge_call(delivery, Send(), Unknown("silence"), SLACK, circumstances()).state


def test_it_is_asked_only_after_the_timeout_and_a_margin_since_the_call() -> None:
    orphan = judge_orphan(a_delivery("calling", called_at=NOW), Send(), SLACK, circumstances())
    assert NOW + timedelta(seconds=15) == orphan.not_before


def test_a_call_that_ended_late_is_asked_for_a_margin_after_its_end() -> None:
    delivery = a_delivery("calling", called_at=NOW - timedelta(seconds=30))
    verdict = judge_call(delivery, Send(), Unknown("silence"), SLACK, circumstances())
    assert NOW + timedelta(seconds=5) == verdict.not_before


def test_an_edit_of_unknown_outcome_waits_so_that_it_cannot_overwrite_a_newer_one() -> None:
    verdict = judge_call(a_delivery("calling", called_at=NOW), Edit("r"), Unknown("silence"), SLACK, circumstances())
    assert NOW + timedelta(seconds=15) == verdict.not_before


def test_one_miss_may_be_lag_and_is_asked_again_a_margin_later() -> None:
    verdict = judge_answer(a_delivery("unknown"), None, circumstances())
    assert ("unknown", 1, NOW + timedelta(seconds=5)) == (verdict.state, verdict.misses, verdict.not_before)


def test_after_two_misses_it_may_be_sent_again() -> None:
    assert "pending" == judge_answer(a_delivery("unknown", misses=1), None, circumstances()).state


def test_after_two_misses_and_all_attempts_it_is_dead() -> None:
    assert "dead" == judge_answer(a_delivery("unknown", misses=1, attempts=5), None, circumstances()).state


def test_no_answer_is_not_a_miss() -> None:
    verdict = judge_answer(a_delivery("unknown", misses=1), TryLater(None, "busy"), circumstances())
    assert ("unknown", 1, 1) == (verdict.state, verdict.misses, verdict.asks)


def test_what_is_found_is_sent() -> None:
    verdict = judge_answer(a_delivery("unknown"), Sent("found"), circumstances())
    assert ("sent", "found") == (verdict.state, verdict.ref)


def test_an_unknown_first_message_is_asked_for_where_one_can_ask() -> None:
    unknown = a_delivery("unknown")
    assert [Ask(), Send()] == [plan(unknown, (), None, abilities) for abilities in (SLACK, MAIL)]


def test_an_update_without_a_first_message_is_told_as_one() -> None:
    update, untold = a_delivery(revision=2), a_delivery("skipped", ref=None)
    assert [Send()] * 3 == [plan(update, (untold,), None, abilities) for abilities in (SLACK, MAIL, PLAIN)]


def test_updates_refer_to_the_first_message_that_was_sent() -> None:
    sent = a_delivery("sent"), a_delivery("sent", revision=2, ref="ref-2")
    update = a_delivery(revision=3)
    acts = [plan(update, sent, None, one) for one in (SLACK, EDITING, MAIL, PLAIN)]
    assert [Amend("ref-1"), Edit("ref-1"), Reply("ref-1"), Send()] == acts


def test_of_several_waiting_updates_each_is_answered_and_the_newest_makes_the_edit() -> None:
    sent, update = (a_delivery("sent"),), a_delivery(revision=2)
    assert [Reply("ref-1"), Amend("ref-1")] == [plan(update, sent, newest, SLACK) for newest in (3, None)]


def test_an_immaterial_update_that_is_overtaken_is_not_made() -> None:
    update = a_delivery(revision=2, is_material=False)
    assert Skip("overtaken by revision 3") == plan(update, (a_delivery("sent"),), 3, SLACK)


def test_an_end_notifies_nobody_where_an_edit_can_tell_it() -> None:
    end = a_delivery(revision=2, kind="ended")
    acts = [plan(end, (a_delivery("sent"),), None, abilities) for abilities in (SLACK, MAIL)]
    assert [Edit("ref-1"), Reply("ref-1")] == acts


def test_an_unknown_answer_is_asked_for_in_its_thread() -> None:
    assert Ask(under="ref-1") == plan(a_delivery("unknown", revision=2), (a_delivery("sent"),), None, SLACK)


def test_an_amendment_of_unknown_outcome_is_asked_for_before_it_is_made_again() -> None:
    calling = a_delivery("calling", revision=2, called_at=NOW)
    verdict = judge_call(calling, Amend("ref-1"), Unknown("silence"), SLACK, circumstances())
    assert ("unknown", NOW + timedelta(seconds=15)) == (verdict.state, verdict.not_before)


def test_an_immaterial_update_is_edited_in_silently_or_not_told() -> None:
    update = a_delivery(revision=2, is_material=False)
    acts = [plan(update, (a_delivery("sent"),), None, abilities) for abilities in (SLACK, MAIL)]
    assert [Edit, Skip] == [type(act) for act in acts]


@given(attempts, jitters)
def test_waits_grow_up_to_their_bound(tried: int, jitter: float) -> None:
    policy = RetryPolicy(base_seconds=1, max_seconds=60)
    assert 0.5 <= policy.wait_seconds(tried, jitter) <= policy.wait_seconds(tried + 1, 0) <= 60


@given(st.floats(0, 3600), jitters)
def test_a_named_wait_is_never_cut_short(seconds: float, jitter: float) -> None:
    assert RetryPolicy(base_seconds=1).wait_seconds(1, jitter, seconds) >= seconds


@given(st.floats() | st.integers(3600, 10**400))
def test_a_broken_named_wait_does_not_bury_a_delivery(seconds: float) -> None:
    assert 0 <= RetryPolicy().wait_seconds(1, 0.5, seconds) <= 3601
