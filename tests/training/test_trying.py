"""What a rule costs and gives is found by reading without it."""

from pathlib import Path

from streams.records import Article
from tocsin.evaluation.gold import load_gold
from training.judge.trying import Text, gold, heard, never, rules, tried

SENT = "Russia has moved 45,000 soldiers to Kursk in response to Ukraine's offensive."
TEXTS = [
    Text(Article(id="one", text=SENT), "no"),
    Text(Article(id="two", text="Some 6,000 rebels attacked Goma."), "sure"),
]
HELPS = next(one for one in rules() if one.name == "counts.relief.are_sent_to_help")


def test_a_rule_that_keeps_a_false_alert_away_is_told_to() -> None:
    (found,) = tried([HELPS], TEXTS, said=lambda _: None)
    assert (found.asked, found.otherwise, found.better, found.worse) == (1, 1, 0, 1)


def test_of_a_text_without_a_label_it_is_only_told_whether_it_is_read_otherwise() -> None:
    (found,) = tried([HELPS], [Text(Article(id="one", text=SENT))], said=lambda _: None)
    assert (found.asked, found.otherwise, found.better, found.worse) == (1, 1, 0, 0)


def test_a_rule_is_itself_again_afterwards() -> None:
    code = HELPS.function.__code__
    with heard([HELPS]), never(HELPS):
        assert HELPS.function("", None) is False
    assert HELPS.function.__code__ is code


def test_every_rule_answers_yes_or_no_and_has_a_name_of_its_own() -> None:
    found = rules()
    assert len(found) > 1000
    assert len({one.name for one in found}) == len(found)


def test_of_the_gold_what_is_held_out_is_never_read() -> None:
    cases = [case for name in ("sentences", "reports") for case in load_gold(Path("tests/articles") / name)]
    held_out, read = {case.text for case in cases if case.held_out}, {one.article.text for one in gold()}
    assert held_out
    assert len(read) > 1000
    assert not held_out & read
