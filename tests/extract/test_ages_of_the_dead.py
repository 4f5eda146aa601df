"""How old the dead were is no toll and no force."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("Two women, 58 and 72, were killed by shelling in Torske on Monday.", 2),
        ("Three men, 24, 33 and 41, were killed when rebels attacked Goma on Monday.", 3),
        ("Two brothers aged 8 and 11 were killed when rebels attacked Goma on Monday.", 2),
        ("Two men, 15 soldiers and three children were killed when rebels attacked Goma on Monday.", 20),
        ("A woman, 58, and her son, 11, were killed when rebels attacked Goma on Monday.", None),
    ],
)
def test_ages_are_no_toll(told: str, killed: int | None) -> None:
    [event] = events(told)
    toll = event.casualties.killed
    assert (toll.low if toll else None, event.force) == (killed, None)
