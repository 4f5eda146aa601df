"""Which words two quotes share: what is worked out quickly is what forming every run would give."""

from hypothesis import example, given
from hypothesis import strategies as st

from streams.incidents.words.wording import COMMON_RUN_WORDS, runs, shared, wording_of

QUOTES = st.lists(st.sampled_from(("they", "took", "the", "town")), max_size=14).map(" ".join)
SENTENCE = "On Monday they took the old town by storm"


@given(one=QUOTES, other=QUOTES)
@example(one=SENTENCE, other=f"{SENTENCE}, officials said")
@example(one=SENTENCE, other="they took the old town. On Monday they took the")
@example(one="the the the the the the the the", other="the the the the the the the")
def test_a_long_run_is_common_exactly_when_one_of_all_runs_is(one: str, other: str) -> None:
    ours, theirs = (set(runs(quote, COMMON_RUN_WORDS)) for quote in (one, other))
    assert bool(ours & theirs) == shared([wording_of(one)], [wording_of(other)])[1]


def test_the_share_of_common_pairs_is_of_the_shorter_quote() -> None:
    containment, is_run = shared([wording_of(SENTENCE)], [wording_of("they took the old bridge by storm")])
    assert (4 / 6, False) == (containment, is_run)
