"""Where a raid was, of what is told by two verbs or who was carried off; and raids told by a massacre or executions."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize("who", ["Gunmen", "ADF rebels", "Suspected jihadists", "Militiamen"])
@pytest.mark.parametrize(
    "did",
    [
        "looted and burned Tola in Mali on Monday",
        "rampaged through Tola in Mali on Monday, killing 12",
        "kidnapped 12 people from Tola in Mali on Monday",
        "carried out a massacre at Tola in Mali on Monday",
        "executed 12 men at Tola in Mali on Monday",
    ],
)
def test_the_village_that_no_map_has_is_the_raids(who: str, did: str) -> None:
    (event,) = events(f"{who} {did}.")
    assert (event.type, event.place and event.place.name) == ("raid", "Tola")


def test_where_those_come_from_who_carry_off_others_is_not_where_it_was() -> None:
    (event,) = events("Militiamen from Chad abducted 12 people on Monday.")
    assert event.place is None


@pytest.mark.parametrize(
    "text",
    [
        "Iran executed 12 men convicted of drug trafficking on Monday.",
        "The government executed 12 men in Tola on Monday.",
    ],
)
def test_who_is_put_to_death_by_a_court_is_raided_by_nobody(text: str) -> None:
    assert not events(text)
