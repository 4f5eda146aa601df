"""Where a parliament sits, a command speaks and fighters go home to is not where they fought."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Troops advanced on the strongholds of Ansar al-Sharia. The parliament in Tobruk gave its blessing.",
        "Insurgents attacked the port at dawn. The court in The Hague opened an inquiry.",
        "Rebels attacked the town at dawn. The Saigon command puts the losses of the enemy at 400.",
        "Rebels attacked a post and killed ten soldiers before returning to Sudan.",
        "Fighters captured an outpost, the radio said, before returning to Afghanistan.",
    ],
)
def test_a_seat_or_a_way_home_is_not_the_place(text: str) -> None:
    assert events(text)[0].place is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels stormed the parliament in Grozny on Monday.", "Grozny"),
        ("Gunmen attacked the court in Dikwa and killed ten policemen.", "Dikwa"),
        ("Rebels attacked the army command in Goma on Monday.", "Goma"),
        ("Rebels returning to Bria attacked the town on Monday.", "Bria"),
    ],
)
def test_a_house_that_is_attacked_tells_where(text: str, name: str) -> None:
    place = events(text)[0].place
    assert place is not None
    assert place.name == name
