"""Which events of an article are one fight: what the gold says of pairs, and that weights come of it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tocsin.evaluation.gold import load_gold
from training.told_twice import Pair, cross_validated, fitted, pairs_of

REPORT = """
Rebels seized the town of Sake on Monday, residents said. Shops stayed shut. In the south, rebels attacked the town of
Masisi with guns. Some 900 fighters took part in the attack on Sake, an officer said.
""".strip()
GOLD = """
published: 2026-03-04T06:00:00Z
note: two towns
held_out: false
events:
- {type: capture, phase: concluded, modality: claimed, place: {name: Sake, country: CD}, attacker: [Rebels],
   force: {quote: "Some 900", low: 900, high: 900, qualifier: about},
   evidence: [Rebels seized the town of Sake on Monday, Some 900 fighters took part]}
- {type: assault, phase: concluded, modality: asserted, place: {name: Masisi, country: CD}, attacker: [rebels],
   evidence: [rebels attacked the town of]}
over_5000: "no"
"""


@pytest.fixture
def pairs(tmp_path: Path) -> Sequence[Pair]:
    (tmp_path / "sake.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "sake.yaml").write_text(GOLD, encoding="utf-8")
    return list(pairs_of(load_gold(tmp_path)))


def test_events_that_the_gold_tells_as_two_are_two(pairs: Sequence[Pair]) -> None:
    assert pairs
    assert not all(pair.is_one for pair in pairs)
    assert all(pair.signs["base"] == 1.0 for pair in pairs)


def test_a_sign_that_pairs_of_one_fight_have_speaks_for_one() -> None:
    pairs = [
        Pair(f"a{at}", {"base": 1.0, ("near 1" if at % 2 else "far"): 1.0}, is_one=bool(at % 2), gives_force=True)
        for at in range(40)
    ]
    weights = fitted(pairs)
    assert weights["near 1"] > 0.5 > -0.5 > weights["far"]
    judged = list(cross_validated(pairs))
    assert len(judged) == len(pairs)
    assert all((chance > 0.5) == pair.is_one for chance, pair in judged)


def test_a_sign_that_few_pairs_have_has_no_weight() -> None:
    pairs = [Pair("a", {"base": 1.0, f"s{at}": 1.0}, is_one=at < 2, gives_force=False) for at in range(4)]
    assert set(fitted(pairs)) == {"base"}
