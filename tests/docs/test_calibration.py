"""Weights are fitted as the page says: a share of right events comes back, and what was seen has its own weight."""

import pytest

from docs.accuracy.calibration import Judged, fitted, half_of, shown, with_weights
from docs.accuracy.measure import SETS, cases_of


def drawn(trait: str, count: int, right: int, *, is_seen: bool = False, half: int = 0) -> list[Judged]:
    return [Judged((trait,) if trait else (), 0.8, number < right, is_seen, half) for number in range(count)]


def test_the_share_of_each_trait_comes_back() -> None:
    events = [*drawn("good", 400, 360), *drawn("bad", 400, 200)]
    good, bad = (with_weights(drawn(name, 1, 1), fitted(events))[0].confidence for name in ("good", "bad"))
    assert [0.9, 0.5] == pytest.approx([good, bad], abs=0.02)


def test_what_was_seen_does_not_flatter_what_was_not() -> None:
    weights = fitted([*drawn("", 300, 297, is_seen=True), *drawn("", 200, 140)])
    assert ["base"] == list(weights)
    assert 0.7 == pytest.approx(with_weights(drawn("", 1, 1), weights)[0].confidence, abs=0.02)


def test_what_speaks_against_an_event_never_raises_its_confidence() -> None:
    weights = fitted([*drawn("doubted", 50, 50), *drawn("force", 50, 10), *drawn("", 200, 140)])
    assert (0.0, 0.0) == (weights["doubted"], weights["force"])


def test_an_unresolved_place_is_never_surer_than_a_known_country() -> None:
    weights = fitted([*drawn("place unresolved", 80, 50), *drawn("place country", 80, 30), *drawn("", 200, 160)])
    assert weights["place unresolved"] == weights["place country"] < 0


def test_a_headline_that_gold_has_little_of_is_held_to_be_less_sure() -> None:
    assert fitted([*drawn("title alone", 2, 2), *drawn("", 200, 140)])["title alone"] < -0.2


def test_each_half_is_shown_by_weights_of_the_other() -> None:
    told = shown([*drawn("", 200, 180), *drawn("", 100, 60, half=1), *drawn("", 50, 50, is_seen=True, half=1)])
    assert (300, 50) == (told["unseen"]["events"], told["seen"]["events"])
    assert [0.3, 0.3] == pytest.approx(told["unseen"]["halves"], abs=0.02)


def test_a_half_cannot_weigh_itself() -> None:
    alone = [*drawn("odd", 200, 200, half=1), *drawn("", 200, 100), *drawn("", 200, 100, half=1)]
    assert 0.25 == pytest.approx(shown(alone)["unseen"]["halves"][1], abs=0.02)


def test_the_halves_are_about_halves_of_the_seen_and_of_the_held_out() -> None:
    for gold in (one for one in SETS if one.name != "hard-cases"):
        cases = cases_of(gold)
        assert 0.3 <= sum(half_of(case.id) for case in cases) / len(cases) <= 0.7
