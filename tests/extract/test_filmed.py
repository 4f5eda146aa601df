"""What footage shows is a claim, whatever nobody could verify; films, games and drills show nothing that was."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "Unverified videos show 7,000 fighters attacking Palu.",
        "Images posted online appear to show 7,000 fighters storming Palu.",
        "Pictures on Telegram show 7,000 fighters attacking Goma.",
        "Footage that could not be independently verified showed 7,000 rebels attacking Goma.",
    ],
)
def test_footage_of_an_attack_claims_it_with_its_force(text: str) -> None:
    event = one(text)
    assert ("assault", "claimed") == (event.type, event.modality)
    assert event.force is not None
    assert 7000 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        "Video posted by activists shows rebels storming Palu.",
        "Amateur video shows rebels entering Palu.",
        "Footage that could not be verified shows rebels attacking Palu.",
    ],
)
def test_footage_without_a_number_claims_an_attack(text: str) -> None:
    assert "claimed" == one(text).modality


@pytest.mark.parametrize(
    "text",
    [
        "The video game shows 7,000 fighters attacking Palu.",
        "A painting shows 7,000 soldiers storming Palu.",
        "Video from the exercise shows 6,000 soldiers storming Palu.",
        "A video of the drill shows 6,000 soldiers storming Palu.",
        "Old footage shows 6,000 soldiers storming Palu.",
        "Footage from 1999 shows 6,000 soldiers storming Palu.",
        "The clip shows fans storming the pitch in Palu.",
        "Footage shows 7,000 shoppers storming a mall in Palu.",
    ],
)
def test_games_drills_and_old_films_tell_nothing(text: str) -> None:
    assert () == events(text)
