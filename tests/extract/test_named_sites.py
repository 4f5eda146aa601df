"""Sites hit without a name that the next sentence places, and names beside them that place nothing."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "The rebels attacked a military base on Monday. The base, at Jilli, was overrun within an hour. "
                "Reinforcements came from Gubio and Maiduguri."
            ),
            "Jilli",
        ),
        (
            (
                "Gunmen attacked a gold mine on Sunday, killing 12 guards. The mine, near the town of Arbinda, belongs "
                "to a Russian company. Most workers are from Djibo."
            ),
            "Arbinda",
        ),
        ("An explosives-laden truck attacked the African Union camp at Bulo Marer.", "Bulo Marer"),
    ],
)
def test_a_site_is_where_the_next_sentence_says(text: str, place: str) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.name == place


def test_where_help_comes_from_is_not_where_it_was() -> None:
    (event,) = events("Militants stormed a hotel on Friday. Troops from Mopti came to help against the militants.")
    assert event.place is None
