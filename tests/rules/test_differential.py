"""Random rules on random events: loader and index against an evaluator of thirty lines, on every field and modifier."""

from collections import Counter
from functools import cache, partial
from random import Random  # noqa: TID251 - hypothesis gives it, seeded

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rules import match
from rules.index import Index
from rules.match import verdict_of
from rules.reasons import View
from tests.rules import drawn, naive
from tests.rules.given import loaded

AT_LEAST = 500  # of each verdict for each line
SUBJECTS = 60  # of each example
VERDICTS = ("no", "possible", "sure")

Seen = Counter[tuple[str, str, int]]  # field, modifier, verdict


def compare(draw: Random, seen: Seen, mixed: Counter[int]) -> None:
    """Try a set of rules on some subjects: each line alone (what can be doubtful, more often), and several together."""
    parts = [*drawn.EVERY, *drawn.EVERY, *drawn.WITH_DOUBT, *drawn.WITH_DOUBT]
    plain = [*(drawn.alone(draw, part) for part in parts), *(drawn.mixed(draw) for _ in range(50))]
    rules = loaded(drawn.as_file(plain))
    small = Index(rules.rules, verdict_of, shard_rows=64)
    for number in range(SUBJECTS):
        subject = drawn.a_drawn_subject(draw)
        see = cache(partial(naive.values, subject=subject))
        expected = [naive.verdict(rule, see) for rule in plain]
        found = {one.rule: one.certainty for one in match(subject, rules)}
        assert list(found) == [f"r{at}" for at, verdict in enumerate(expected) if verdict], subject
        wrong = [at for at, verdict in enumerate(expected) if found.get(f"r{at}", "no") != VERDICTS[verdict]]
        assert not wrong, (plain[wrong[0]], found.get(f"r{wrong[0]}"), subject)
        if number % 6 == 0:
            view = View(subject)
            in_shards = small.find(view)
            assert list(found) == [f"r{at}" for at in sorted((*in_shards.sure, *in_shards.possible))]
            assert expected == [int(verdict_of(rule, view)) for rule in rules.rules]
        seen.update((field, modifier, verdict) for (field, modifier), verdict in zip(parts, expected, strict=False))
        mixed.update(expected[len(parts) :])


def test_every_line_and_their_combinations_agree_with_the_naive_evaluator() -> None:
    seen: Seen = Counter()
    mixed: Counter[int] = Counter()

    @settings(
        max_examples=28,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.randoms(use_true_random=True))
    def agrees(draw: Random) -> None:
        compare(draw, seen, mixed)

    agrees()
    print(f"rules of several lines: {dict(zip(VERDICTS, (mixed[0], mixed[1], mixed[2]), strict=True))}")  # noqa: T201 - shown by -s
    for field, modifier in drawn.EVERY:
        counted = [seen[field, modifier, verdict] for verdict in (naive.NO, naive.POSSIBLE, naive.YES)]
        print(f"{field}|{modifier}: {dict(zip(VERDICTS, counted, strict=True))}")  # noqa: T201 - as above
    rare = {
        (field, modifier, VERDICTS[verdict]): seen[field, modifier, verdict]
        for field, modifier in drawn.EVERY
        for verdict in (naive.NO, naive.POSSIBLE, naive.YES)
        if seen[field, modifier, verdict] < AT_LEAST
        and (verdict != naive.POSSIBLE or (field, modifier) in drawn.WITH_DOUBT)
    }
    assert {} == rare
    assert min(mixed[verdict] for verdict in (naive.NO, naive.POSSIBLE, naive.YES)) >= AT_LEAST
