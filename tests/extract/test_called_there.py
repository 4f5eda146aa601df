"""A sentence after the attack on a base or a village may tell its name."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked an army base on a hill near the Ruvu river. The base, known as Dawanga, is in the north.",
        "Gunmen raided a village in Burkina Faso, killing ten farmers. The village, called Dawanga, lies far off.",
    ],
)
def test_a_place_is_called_by_the_next_sentence(text: str) -> None:
    assert [place.name for place in events(text)[0].places] == ["Dawanga"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Djibo", "Rebels attacked an army base at Djibo on Monday. The base, known as Camp Seven, is new."),
        ("Djibo", "Rebels attacked Djibo on Monday. The town, known as Pearl, is in the north."),
        ("Djibo", "Rebels attacked a base near Djibo on Monday. The rebels, known as Dawanga, are in the north."),
    ],
)
def test_a_place_that_is_known_stays(place: str, text: str) -> None:
    assert [one.name for one in events(text)[0].places] == [place]
