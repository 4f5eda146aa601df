"""What cannot score enough at its best is not compared at all, and it is as if it were."""

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from streams.incidents.alike.at_best import AtBest
from streams.incidents.alike.features import NAMES, Likeness
from streams.incidents.alike.likeness import compare, probability
from streams.incidents.alike.looks import Looks
from streams.incidents.alike.weights import Figure, Model, Weights, load
from streams.incidents.model import Incident, Mention, report_of
from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.index import Index
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.resolving.placing import Placed
from streams.incidents.sides.actors import UNAFFILIATED
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor, Reading
from tests.incidents.told import AL_BAB, told
from tests.incidents.worlds import a_war

WEIGHTS = load()
READINGS = a_war(5, truths=14)[:32]
LOG_ODDS = st.floats(min_value=-6.0, max_value=6.0)
RIVALS = (Actor(name="Kova Brigade", actor_id="kova-brigade"),)


def incident_of(*readings: Reading) -> Incident:
    return summarize("", [Mention(event=one.events[0], report=report_of(one)) for one in readings])


def seen_by(*incidents: Incident) -> Looks:
    looks = Looks()
    for slot, incident in enumerate(incidents):
        looks.put(slot, incident)
    return looks


def matters(looks: Looks, many: int, reading: Reading, best: AtBest) -> list[bool]:
    found: list[bool] = best.matter(looks, np.arange(many), reading.events[0], report_of(reading)).tolist()
    return found


@given(
    base=LOG_ODDS,
    drawn=st.lists(LOG_ODDS, min_size=len(NAMES), max_size=len(NAMES)),
    least=st.floats(min_value=0.001, max_value=1.0),
)
def test_what_is_left_out_is_too_little_whatever_it_weighs(base: float, drawn: list[float], least: float) -> None:
    across = Model(base=base, weights=dict(zip(NAMES, drawn, strict=True)))
    figures = dict.fromkeys(("same", "related", "bridge"), Figure(least, "drawn"))
    assert_sound(replace(WEIGHTS, across=across, thresholds=replace(WEIGHTS.thresholds, **figures)))


def test_what_is_left_out_is_too_little_by_the_weights_that_are_shipped() -> None:
    assert assert_sound(WEIGHTS) > len(READINGS)


def assert_sound(weights: Weights) -> int:
    """No mention of an incident that is left out scores enough; give how many are left out."""
    incidents = [incident_of(*READINGS[at : at + 2]) for at in range(len(READINGS) - 1)]
    looks, best, left_out = seen_by(*incidents), AtBest(weights), 0
    for reading in READINGS:
        for incident, is_left in zip(incidents, matters(looks, len(incidents), reading, best), strict=True):
            for mention in () if is_left else incident.mentions:
                left_out += 1
                for known in (UNAFFILIATED, known_affiliations()):
                    alike = compare(reading.events[0], report_of(reading), mention, weights, known)
                    for more in ({}, {"attacker unlike": 1.0}, {"attacker other": 1.0}):  # as the incident may tell
                        told_so = Likeness({**more, **alike.features}, alike.veto)
                        is_own = mention.report.article_id == reading.article_id
                        assert is_own or probability(told_so, weights, is_own=False) < weights.thresholds.least
    return left_out


def test_others_attack_and_the_words_are_not_the_same() -> None:
    words = "fighters broke through the lines at the river and took two posts, a general said"
    here, copied = told("here", attacker=RIVALS, place=AL_BAB), told("copied", attacker=RIVALS, quote=words)
    looks, best = seen_by(incident_of(here), incident_of(copied)), AtBest(WEIGHTS)
    assert [False, False] == matters(looks, 2, told("new"), best)
    assert [False, True] == matters(looks, 2, told("new", quote=words), best)


def test_who_attacks_may_be_who_is_attacked_where_the_words_tell_of_a_repulse() -> None:
    words = "fighters repelled an assault on the town"
    looks = seen_by(incident_of(told("plain", attacker=RIVALS)), incident_of(told("x", attacker=RIVALS, quote=words)))
    assert [False, True] == matters(looks, 2, told("new"), AtBest(WEIGHTS))


def test_a_war_is_grouped_as_if_all_that_is_listed_were_compared() -> None:
    def grouped() -> list[Placed]:
        grouping = Grouping(weights=WEIGHTS)
        return [grouping.add(reading) for reading in a_war(11, truths=60)]

    short = grouped()
    with patch.object(Index, "_matter", lambda _, listed, *__: [slot for one in listed for slot in one.tolist()]):
        assert grouped() == short
