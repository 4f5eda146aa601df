"""Whom an attack meets is counted: by whose they are, and where they stand."""

import pytest

from tests.extract.told import events


def _opposing(text: str) -> list[tuple[int | None, int | None]]:
    return [(one.low, one.high) for event in events(text) if (one := event.opposing_force) is not None]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (
            (
                "The Arakan Army is attacking junta positions on two sides of Sittwe, residents said. The regime has "
                "around 3,500 soldiers, police and militia members in the town, according to defectors."
            ),
            3_500,
            3_500,
        ),
        (
            (
                "The rebels attacked Kidal at dawn with 800 men. The army has about 1,000 soldiers, gendarmes and "
                "auxiliaries in the town, residents said."
            ),
            1_000,
            1_000,
        ),
        (
            (
                "Rebel soldiers of the Patriotic Front seized the airfield and set about the rest of Byumba with four "
                "thousand men. An aid worker thinks that the government has 2,500 soldiers left in the town."
            ),
            2_500,
            2_500,
        ),
    ],
)
def test_who_is_had_in_the_place_by_the_attackers_foes_meets_them(text: str, low: int, high: int) -> None:
    assert _opposing(text) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Some 5,000 soldiers pushed into Chalatenango on Friday in the biggest sweep of the year against "
            "guerrillas. U.S. officials estimate that between 8,000 and 10,000 guerrillas are under arms in El "
            "Salvador."
        ),
        (
            "Colombian troops attacked FARC guerrillas near Mitu on Sunday with 1,500 men. Between 15,000 and 17,000 "
            "guerrillas carry weapons in Colombia, the ministry says."
        ),
    ],
)
def test_who_is_counted_in_a_whole_country_meets_nobody(text: str) -> None:
    assert not _opposing(text)


def test_what_is_not_exceeded_is_a_most() -> None:
    (event,) = events("Rebels stormed Gao on Friday. The attackers did not exceed 400 men.")
    assert event.force is not None
    assert (event.force.low, event.force.high) == (None, 400)
