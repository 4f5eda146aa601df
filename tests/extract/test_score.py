"""The scorer counts as the page beside the hard cases says."""

from typing import Any

from streams.extract.score import alike, lines, pairs, score

TEXT = "Rebels attacked Aleppo with 6,000 men."


def _event(**changed: Any) -> dict[str, Any]:
    force = {"low": 6000, "high": 6000, "qualifier": "exact", "quote": "6,000", "start": 28, "end": 33}
    return {
        "type": "assault",
        "phase": "underway",
        "modality": "asserted",
        "attribution": None,
        "attacker": [{"name": "Rebels"}],
        "defender": [],
        "place": {"name": "Aleppo", "country": "SY"},
        "date": None,
        "force": force,
        "opposing_force": None,
        "casualties": {"killed": None, "wounded": None, "captured": None},
        "evidence": [{"field": "text", "start": 0, "end": len(TEXT), "quote": TEXT}],
    } | changed


def _case(**changed: Any) -> dict[str, Any]:
    return {"id": "c", "text": TEXT, "events": [_event()], "over_5000": "sure"} | changed


def test_the_same_event_is_right_in_every_field() -> None:
    result = score([_case()], {"c": [_event()]}, {"c": "sure"})
    assert {} == result.failed
    assert 1 == result.alerts["sure", "sure"]


def test_a_force_where_none_is_told_is_spurious() -> None:
    result = score([_case(events=[_event(force=None)])], {"c": [_event()]}, {})
    assert ["c"] == result.failed["force_spurious"]


def test_an_event_of_another_family_is_no_pair() -> None:
    assert [] == pairs(_case(), [_event(type="ceasefire")])


def test_a_missed_event_misses_its_force_too() -> None:
    result = score([_case()], {}, {})
    assert ["c"] == result.failed["detection_recall"]
    assert ["c"] == result.failed["force_recall"]


def test_an_accepted_answer_is_right() -> None:
    case = _case(events=[_event(accept={"phase": ["concluded"]})], accept={"over_5000": ["possible"]})
    result = score([case], {"c": [_event(phase="concluded")]}, {"c": "possible"})
    assert {} == result.failed


def test_two_events_are_paired_so_that_most_agrees() -> None:
    gold = _case(events=[_event(), _event(place={"name": "Homs", "country": "SY"})])
    told = [_event(place={"name": "Homs", "country": "SY"}), _event()]
    assert [("Aleppo", "Aleppo"), ("Homs", "Homs")] == [
        (one["place"]["name"], other["place"]["name"]) for one, other in pairs(gold, told)
    ]


def test_names_are_alike_without_article_and_plural() -> None:
    assert alike("the rebels", "rebel")
    assert alike("Aleppo", "eastern Aleppo")
    assert not alike("Homs", "Thomson")


def test_a_score_is_printed_with_what_failed() -> None:
    assert any("force_recall" in line and line.endswith(" c") for line in lines(score([_case()], {}, {})))
