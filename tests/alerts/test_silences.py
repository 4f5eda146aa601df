"""Silences mute what all their lines surely fit, while they hold, and nothing else: against an evaluation by hand."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from alerts.message import SEVERITIES
from alerts.subscribing import silences
from alerts.subscribing.silences import BadSilence, Silence, a_silence, muting, read
from alerts.subscribing.subscriptions import AlertFacts
from rules.subject import Subject
from streams.database import transaction
from tests.incidents.told import NOON, a_reading, an_event, persons

RULES = ("big", "small", "three-sources")
COUNTRIES = ("SY", "IQ", "NO", "LB")
HOUR = timedelta(hours=1)
Line = tuple[str, Callable[[AlertFacts], bool]]

facts = st.builds(
    AlertFacts,
    rule=st.sampled_from(RULES),
    severity=st.sampled_from(SEVERITIES),
    certainty=st.sampled_from(["sure", "possible"]),
    countries=st.lists(st.sampled_from(COUNTRIES), max_size=3, unique=True).map(tuple),
)


def rank(severity: str) -> int:
    return list[str](SEVERITIES).index(severity)


def quoted(values: list[str]) -> str:
    return ", ".join(f'"{one}"' for one in values)


rules_line = st.lists(st.sampled_from(RULES), min_size=1, unique=True).map(
    lambda named: (f"rule: [{quoted(named)}]", lambda facts: facts.rule in named)
)
countries_line = st.lists(st.sampled_from(COUNTRIES), min_size=1, unique=True).map(
    lambda named: (f"country|in: [{quoted(named)}]", lambda facts: bool(set(facts.countries) & set(named)))
)
elsewhere_line = st.sampled_from(COUNTRIES).map(  # absent is no, `not` included
    lambda named: (f'country|not: "{named}"', lambda facts: bool(facts.countries) and named not in facts.countries)
)
at_least = st.sampled_from(SEVERITIES).map(
    lambda least: (f"severity|gte: {least}", lambda facts: rank(facts.severity) >= rank(least))
)
at_most = st.sampled_from(SEVERITIES).map(
    lambda most: (f"severity|lte: {most}", lambda facts: rank(facts.severity) <= rank(most))
)
certainty_line = st.sampled_from(["sure", "possible"]).map(
    lambda named: (f"certainty: {named}", lambda facts: facts.certainty == named)
)
lines = st.lists(
    st.one_of(rules_line, countries_line, elsewhere_line, at_least, at_most, certainty_line),
    min_size=1, max_size=4, unique_by=lambda line: line[0].partition(":")[0],
)  # fmt: skip


def silent(match: str, lasting: timedelta = HOUR) -> Silence:
    return a_silence(match, author="ann", reason="a drill", starts_at=NOON, ends_at=NOON + lasting)


def written(some: list[Line]) -> str:
    return f"{{{', '.join(text for text, _ in some)}}}"


@given(some=lines, alert=facts)
def test_an_alert_is_muted_exactly_when_every_line_fits_it(some: list[Line], alert: AlertFacts) -> None:
    (one,) = read([silent(written(some))])
    assert all(fits(alert) for _, fits in some) == one.mutes(alert, NOON)


@given(some=lines, more=lines, alert=facts)
def test_a_further_line_never_mutes_more(some: list[Line], more: list[Line], alert: AlertFacts) -> None:
    keys = {text.partition(":")[0] for text, _ in some}
    both = [*some, *(one for one in more if one[0].partition(":")[0] not in keys)]
    narrow, wide = read([silent(written(both)), silent(written(some))])
    assert not narrow.mutes(alert, NOON) or wide.mutes(alert, NOON)


@given(alert=facts, seconds=st.integers(-7200, 7200), ended=st.none() | st.integers(1, 7200))
def test_it_holds_from_its_beginning_until_its_end_or_the_hand_that_ends_it(
    alert: AlertFacts, seconds: int, ended: int | None
) -> None:
    made = silent(f"{{rule: {alert.rule}}}")
    fields = {name: getattr(made, name) for name in Silence.__dataclass_fields__}
    over = None if ended is None else NOON + timedelta(seconds=ended)
    (one,) = read([Silence(**{**fields, "ended_at": over})])
    lasts = min(3600, ended or 3600)
    assert (0 <= seconds < lasts) == one.mutes(alert, NOON + timedelta(seconds=seconds))


@given(alert=facts, some=st.lists(lines, min_size=1, max_size=5), order=st.randoms(use_true_random=False))
def test_of_several_the_one_that_lasts_longest_is_named_whatever_their_order(
    alert: AlertFacts, some: list[list[Line]], order: "object"
) -> None:
    kept = list(read(silent(written(one), HOUR * (number + 1)) for number, one in enumerate(some)))
    fitting = [number for number, one in enumerate(some) if all(fits(alert) for _, fits in one)]
    expected = NOON + HOUR * (max(fitting) + 1) if fitting else None
    order.shuffle(kept)  # type: ignore[attr-defined] # hypothesis' own Random
    found = muting(alert, kept, NOON)
    assert expected == (found.ends_at if found else None)


@pytest.mark.parametrize("missing", ["author", "reason"])
def test_a_silence_says_by_whom_and_why(missing: str) -> None:
    said = {"author": "ann", "reason": "a drill"} | {missing: " "}
    with pytest.raises(BadSilence):
        a_silence("{rule: big}", **said, starts_at=NOON, ends_at=NOON + HOUR)


def test_a_place_that_is_not_said_is_not_silenced() -> None:
    (one,) = read([silent("{country: SY}")])
    assert not one.mutes(AlertFacts(rule="big", severity="high"), NOON)


@pytest.mark.parametrize(("qualifier", "is_muted"), [("exact", True), ("up_to", False)])
def test_what_only_may_be_meant_is_told(qualifier: str, *, is_muted: bool) -> None:
    event = an_event(force=persons(6000, qualifier))
    alert = AlertFacts(rule="big", severity="high", subject=Subject(event, a_reading("a", event)))
    (one,) = read([silent("{force|gt: 5000}")])
    assert is_muted == one.mutes(alert, NOON)


def test_what_is_kept_is_read_back_until_it_is_over(engine: Engine) -> None:
    with transaction(engine) as connection:
        made = silent("{rule: big}")
        assert [True, False] == [silences.keep(connection, made) for _ in range(2)]
        assert (made,) == silences.in_force(connection, NOON)
        assert () == silences.in_force(connection, NOON + HOUR)
        assert silences.end(connection, made.silence_id, "bob", NOON + HOUR / 2)
        assert () == silences.in_force(connection, NOON + HOUR / 2)
