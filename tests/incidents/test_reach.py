"""What cannot be likely enough to matter is compared in part, and it is as if it were compared in full."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from streams.incidents.alike.features import NAMES, Likeness
from streams.incidents.alike.likeness import compare, comparing, probability
from streams.incidents.alike.reach import Reach, reach_of
from streams.incidents.alike.weights import Model, load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving import resolve
from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.placing import Placed
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Reading
from tests.incidents.told import told
from tests.incidents.worlds import a_war

WEIGHTS, KNOWN = load(), known_affiliations()
READINGS = a_war(5, truths=12)[:30]
SCORES = st.floats(min_value=0.001, max_value=1.0)
LOG_ODDS = st.floats(min_value=-6.0, max_value=6.0)


def mention_of(reading: Reading) -> Mention:
    return Mention(event=reading.events[0], report=report_of(reading))


@given(base=LOG_ODDS, drawn=st.lists(LOG_ODDS, min_size=len(NAMES), max_size=len(NAMES)), least=SCORES)
def test_what_is_out_of_reach_is_too_little_whatever_it_weighs(base: float, drawn: list[float], least: float) -> None:
    weights = replace(WEIGHTS, across=Model(base=base, weights=dict(zip(NAMES, drawn, strict=True))))
    reach = reach_of(weights.across.weights, base, least)
    for number, reading in enumerate(READINGS):
        event, report = reading.events[0], report_of(reading)
        beside = comparing(event, report, weights, KNOWN, reach)
        for other in map(mention_of, READINGS[:number:3]):
            whole, found = compare(event, report, other, weights, KNOWN), beside(other)
            if not found.is_hopeless:
                assert whole == found
                continue
            for more in ({}, {"attacker unlike": 1.0}, {"attacker other": 1.0}):  # as the incident may tell of them
                told_so = Likeness({**more, **whole.features})
                assert probability(told_so, weights, is_own=False) < least


def test_where_every_score_matters_nothing_is_out_of_reach() -> None:
    assert reach_of(WEIGHTS.across.weights, WEIGHTS.across.base, 0.0) is None


def test_who_attacks_decides_what_is_out_of_reach() -> None:
    reach = reach_of(WEIGHTS.across.weights, WEIGHTS.across.base, WEIGHTS.thresholds.related.value)
    assert isinstance(reach, Reach)
    one, other = told("one"), told("other", hours=3)
    found = {"place same town": 1.0, "type": 1.0}
    assert reach.at_most(found, is_unnamed=False) > reach.needed
    assert (
        reach.at_most({**found, "attacker other": 1.0, "time over": 1.0}, is_unnamed=False) + reach.words < reach.needed
    )
    assert not comparing(one.events[0], report_of(one), WEIGHTS, KNOWN, reach)(mention_of(other)).is_hopeless


def test_a_war_is_grouped_as_if_all_were_compared_in_full() -> None:
    def grouped() -> list[Placed]:
        grouping = Grouping(weights=WEIGHTS)
        return [grouping.add(reading) for reading in a_war(11, truths=60)]

    short = grouped()
    with patch.object(resolve, "_reach", return_value=None):
        assert grouped() == short
