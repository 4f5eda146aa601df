"""Who takes part: fights that only tell who the fighters are, and forces sent against "the capital"."""

import pytest

from tests.extract.told import events


def attack(text: str) -> tuple[str | None, int | None]:
    """Give where the only attack of a text is, and how many at least make it."""
    (found,) = [one for one in events(text) if one.type in ("offensive", "assault", "siege")]
    return (found.place.name if found.place else None), (found.force.low if found.force else None)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Rebel forces pressed their drive on Ndjamena on Tuesday. Some 7,000 men are taking part, many of them "
            "veterans of the long march on Faya."
        ),
        "Some 7,000 men, most of them veterans of the siege of Abeche, are attacking Ndjamena.",
        "The brigade, 7,000 strong and hardened in the battle of Abeche, began its attack on Ndjamena on Monday.",
        "Steeled by last year's siege of Abeche, some 7,000 rebels began an attack on Ndjamena on Monday.",
    ],
)
def test_fights_of_their_past_take_nothing_from_the_attack(text: str) -> None:
    assert ("Ndjamena", 7000) == attack(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Fighting went on for an eighth day south of Freetown. Officials of the elected government estimate that "
            "Sam Bockarie has sent some 8,000 men of his Revolutionary United Front against the capital."
        ),
        (
            "Clashes were reported from Freetown's suburbs. A bishop estimates that the rebels have thrown some 8,000 "
            "boys and men of the interior against the capital."
        ),
    ],
)
def test_the_capital_is_a_place_to_send_a_force_against(text: str) -> None:
    assert 8000 in [one.force.low for one in events(text) if one.force and one.type in ("offensive", "assault")]


def test_veterans_may_be_those_who_attack() -> None:
    assert ("Ndjamena", 7000) == attack("Some 7,000 veterans of the Chadian army attacked Ndjamena on Monday.")
