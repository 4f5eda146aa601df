"""What a rule costs and gives is found by reading without it."""

from training.judge.marks import Passage
from training.judge.trying import heard, never, rules, tried

SENT = "Russia has moved 45,000 soldiers to Kursk in response to Ukraine's offensive."
TEXTS = [Passage("one", "no", SENT, (), ()), Passage("one", "sure", "Some 6,000 rebels attacked Goma.", (), ())]
MET_IT = next(one for one in rules() if one.name == "counts.met_it.met_it")


def test_a_rule_that_keeps_a_false_alert_away_is_told_to() -> None:
    (found,) = tried([MET_IT], TEXTS, said=lambda _: None)
    assert (found.asked, found.otherwise, found.better, found.worse) == (1, 1, 0, 1)


def test_a_rule_is_itself_again_afterwards() -> None:
    code = MET_IT.function.__code__
    with heard([MET_IT]), never(MET_IT):
        assert MET_IT.function("", None) is False
    assert MET_IT.function.__code__ is code


def test_every_rule_answers_yes_or_no_and_has_a_name_of_its_own() -> None:
    found = rules()
    assert len(found) > 1000
    assert len({one.name for one in found}) == len(found)
