"""In a busy town few incidents are compared in full, and it is as if all were; a long one stays cheap."""

import numpy as np

from streams.incidents.alike.likeness import compare
from streams.incidents.alike.looks import Looks
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, Resolution, report_of
from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.index import Index
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.resolving.placing import Placed, place
from streams.incidents.resolving.tellings import MOST as MOST_TELLINGS
from streams.incidents.resolving.tellings import compared
from streams.incidents.sides.actors import UNAFFILIATED
from streams.records import Reading
from tests.incidents.told import ISIS, NUSRA, SDF, persons, told
from tests.incidents.worlds import a_war

WEIGHTS = load()
SEEDS = range(2)
SIDES = ((NUSRA,), (ISIS,), (SDF,))
COLUMNS = (
    "first",
    "last",
    "since",
    "until",
    "signs",
    "attackers",
    "kinds",
    "low",
    "high",
    "names",
    "words",
    "shortest",
)


def follow(index: Index, placed: Placed) -> None:
    for merge in placed.merges:
        index.drop(merge.merged)
    for incident in placed.incidents:
        index.put(incident)


def mention_of(reading: Reading) -> Mention:
    """Its one event, as a mention."""
    return Mention(event=reading.events[0], report=report_of(reading))


def outcome(resolution: Resolution) -> tuple[object, ...]:
    """What was decided, but for what is only related."""
    return resolution.incident_id, resolution.score, resolution.parts, resolution.merges


def test_the_shortlist_decides_as_comparing_all_does() -> None:
    """With what stands after all before it were compared with all: one difference does not make others."""
    busy, others = 0, list[str]()
    for seed in SEEDS:
        everything, short = Grouping(weights=WEIGHTS, index=Index(most=10**6)), Index()
        for reading in a_war(seed, truths=140):
            near = short.near(reading, WEIGHTS)
            few = place(
                reading,
                [everything.incidents[one] for one in sorted(near)],
                weights=WEIGHTS,
                affiliations=everything.affiliations,
                merged_into=everything.merged_into,
            )
            is_busy = len(everything.index.near(reading, WEIGHTS)) > len(near)
            placed = everything.add(reading)
            follow(short, placed)
            busy += is_busy
            if outcome(few.placements[0].resolution) != outcome(placed.placements[0].resolution):
                others.append(f"{seed}: {reading.article_id}")
    assert busy > 200
    assert len(others) <= 0.02 * busy, others


def test_what_the_times_rule_out_would_be_vetoed() -> None:
    readings, looks, ruled_out = a_war(7, truths=60), Looks(), 0
    incidents = [summarize("", [mention_of(one)]) for one in readings]
    slots = np.arange(len(incidents))
    for slot, incident in enumerate(incidents):
        looks.put(slot, incident)
    for reading in readings:
        (event,), report = reading.events, report_of(reading)
        may_be = looks.may_be(slots, event, reading.title, report.seen_at, WEIGHTS.windows)
        for slot in np.flatnonzero(~may_be).tolist():
            (mention,) = incidents[slot].mentions
            assert compare(event, report, mention, WEIGHTS, UNAFFILIATED).veto in {"memory", "time"}
            ruled_out += 1
    assert ruled_out > len(readings)


def test_what_is_exactly_a_window_apart_is_still_compared() -> None:
    looks, days = Looks(), WEIGHTS.windows_days.act.value
    for second in range(0, 3600, 7):
        old, new = (
            told(name, type="raid", hours=hours + second / 3600) for name, hours in (("a", -24 * days), ("b", 0))
        )
        looks.put(0, summarize("", [mention_of(old)]))
        seen_at = report_of(new).seen_at
        assert looks.may_be(np.zeros(1, dtype=np.intp), new.events[0], new.title, seen_at, WEIGHTS.windows).all()


def test_of_an_incident_told_by_hundreds_those_that_differ_are_compared() -> None:
    hundreds = [mention_of(told(f"copy-{at}", hours=at / 10)) for at in range(300)]
    other = mention_of(told("other", attacker=(SDF,), hours=3))
    mentions = [*hundreds[:100], other, *hundreds[100:]]
    found = compared(mentions, report_of(told("new", hours=40)))
    assert [other, hundreds[-1]] == list(found)
    assert [hundreds[5], other, hundreds[-1]] == list(compared(mentions, report_of(told("copy-5", hours=40))))


def test_of_an_incident_told_in_hundreds_of_ways_the_first_and_the_newest_are_compared() -> None:
    mentions = [mention_of(told(f"a-{at}", force=persons(1000 + at), hours=at / 10)) for at in range(300)]
    found = compared(mentions, report_of(told("new", hours=40)))
    assert MOST_TELLINGS == len(found)
    assert [mentions[0], mentions[-1]] == [found[0], found[-1]]


def test_few_reports_are_all_compared() -> None:
    mentions = [mention_of(told(f"copy-{at}")) for at in range(MOST_TELLINGS)]
    assert mentions == list(compared(mentions, report_of(told("new"))))


def test_who_is_told_once_more_looks_as_if_all_were_told_at_once() -> None:
    readings = a_war(3, truths=30)
    step, whole = Looks(), Looks()
    for slot in range(len(readings) - 4):
        mentions = [mention_of(one) for one in readings[slot : slot + 5]]
        for many in range(1, len(mentions) + 1):
            step.put(slot, summarize("", mentions[:many]))
        whole.put(slot, summarize("", mentions))
    slots = np.arange(len(readings) - 4)
    assert all((step.taken(name, slots) == whole.taken(name, slots)).all() for name in COLUMNS)
    assert step.sides(slots) == whole.sides(slots)


def test_what_a_report_no_longer_says_is_not_seen() -> None:
    first, then, other = (
        mention_of(told(name, attacker=attacker)) for name, attacker in zip("abc", SIDES, strict=True)
    )
    edited, anew = Looks(), Looks()
    edited.put(0, summarize("", [first, then]))
    edited.put(0, summarize("", [first, other]))
    anew.put(0, summarize("", [first, other]))
    slots = np.zeros(1, dtype=np.intp)
    assert all((edited.taken(name, slots) == anew.taken(name, slots)).all() for name in COLUMNS)
    assert edited.sides(slots) == anew.sides(slots)
