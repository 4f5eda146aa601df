"""Who "we" are that somebody counts: those attacked, if he tells of the others as "they" or means to hold them."""

import pytest

from tests.extract.told import events


def _opposing(text: str) -> list[tuple[int | None, int | None]]:
    return [(one.low, one.high) for event in events(text) if (one := event.opposing_force) is not None]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            (
                'Serb troops are besieging Zepa. "They have 4,000 men and thirty tanks, and we are 800 with hunting '
                'guns," the mayor said over the radio.'
            ),
            800,
        ),
        (
            (
                'Rwandan-backed rebels attacked Sake at dawn. "We are only 600. We can\'t hold them," a militia '
                "officer in the town told the radio."
            ),
            600,
        ),
        (
            (
                'Azerbaijani forces attacked Shusha. "We are two thousand here and we will not leave," the defenders\' '
                "commander said."
            ),
            2_000,
        ),
    ],
)
def test_we_are_those_attacked_where_they_attack(text: str, count: int) -> None:
    assert _opposing(text) == [(count, count)]


def test_we_are_those_who_attack_where_they_say_so() -> None:
    text = 'Rebels stormed Bria on Monday. "We are 5,000 and we will take the town," a rebel commander said.'
    assert not _opposing(text)
