"""Numbers of all that a movement has, sizes of areas, people on the move, and reviews of books."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        (
            "The army is sweeping the hills of northern Morazan. The rebels, believed to number 6,000 in the whole "
            "country, answer with mines."
        ),
        "The Arakan Army attacked Gwa on Monday. It claims 30,000 members.",
        "Rebels attacked Bria on Monday. They have some 8,000 members under arms.",
        "The army attacked the rebels' last area, 40 km by 40, on Monday.",
        "Soldiers attacked Phnom Malai, one of the largest bases of the rebels, on Monday.",
        "Croatian soldiers captured Glamoc on Friday. Some 13,000 Serbs were reported on the move towards Banja Luka.",
        (
            '"The Last Redoubt" is a first novel of nerve. Its narrator counts blankets while 10,000 men prepare for '
            "an assault on Varna. (Harbour Press, 288 pp., $26)"
        ),
    ],
)
def test_is_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels, believed to number 6,000, are attacking Bria.",
        "The rebels attacked Bria on Monday. They have 6,000 men round the town.",
        "Some 6,000 rebels attacked Bria, one of the largest towns in the east.",
        "One of the largest forces of the war, some 6,000 rebels, attacked Bria on Monday.",
        "The rebels broke into small groups and, 6,000 of them, attacked Bria on Monday.",
    ],
)
def test_is_one(text: str) -> None:
    assert 6000 in forces(text)


def test_who_breaks_into_bands_attacks_nothing() -> None:
    assert () == events("The rebels have broken into small bands.")
