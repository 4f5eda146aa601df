"""A battle that was still raging goes on; who tells it is named without what is told of him."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Troops and rebels fought a battle in Goma that was still raging on Tuesday.", "underway"),
        ("Fighters fought troops in Goma in a battle that was still going on on Tuesday.", "underway"),
        ("Troops and rebels fought a battle in Goma on Tuesday.", "concluded"),
        ("Troops and rebels fought a battle in Goma that was over by Tuesday.", "concluded"),
    ],
)
def test_a_battle_that_was_still_raging_goes_on(text: str, phase: str) -> None:
    assert [event.phase for event in events(text)] == [phase]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Al Shabaab, which wants to topple the government, said its fighters had attacked Kismayo.", "Al Shabaab"),
        ("The Pentagon, which follows the war, said rebels had attacked Goma.", "The Pentagon"),
        ("Rebels attacked Goma, the army's spokesman said.", "the army's spokesman"),
    ],
)
def test_who_tells_is_named_without_a_clause(text: str, who: str) -> None:
    assert {event.attribution for event in events(text)} == {who}
