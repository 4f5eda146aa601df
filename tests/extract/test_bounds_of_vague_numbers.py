"""Words that bound "several thousand" or "a few hundred" hold of these as of any number."""

import pytest

from streams.extract.counts.counting import count


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((None, 9999, "up_to"), "up to several thousand rebels"),
        ((None, 999, "up_to"), "no more than a few hundred rebels"),
        ((None, 99_999, "up_to"), "as many as tens of thousands of rebels"),
        ((3000, None, "vague"), "at least several thousand rebels"),
        ((200, None, "vague"), "a few hundred or more rebels"),
        ((3001, None, "vague"), "more than several thousand rebels"),
    ],
)
def test_a_bound_leaves_a_vague_number_open(expected: tuple[int | None, int | None, str], text: str) -> None:
    assert [expected] == [(one.low, one.high, one.qualifier) for one in count(text)]


@pytest.mark.parametrize(
    "text", ["several thousand rebels", "some several thousand rebels", "perhaps several thousand"]
)
def test_without_a_bound_it_stays_vague(text: str) -> None:
    assert [(3000, 9999, "vague")] == [(one.low, one.high, one.qualifier) for one in count(text)]
