"""A town taken for hours is told as held; one is given up by an order to those who are in it."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "attacker", "place"),
    [
        ("Fighters of the MRTA held Picota for three hours on Tuesday.", "MRTA", "Picota"),
        ("The rebels said that they had held the barracks of El Paraiso for more than six hours.", None, "El Paraiso"),
        ("Rebels held the town of Bria for six hours on Monday before withdrawing.", "Rebels", "Bria"),
        ("Gunmen held the police station of Dikwa for several hours on Friday.", "Gunmen", "Dikwa"),
    ],
)
def test_what_fighters_held_for_hours_they_took(text: str, attacker: str | None, place: str) -> None:
    event = events(text)[0]
    assert (event.type, event.place and event.place.name) == ("capture", place)
    assert attacker is None or attacker in event.attacker[0].name


@pytest.mark.parametrize(
    "text",
    [
        "Police held the road to Kampala for three hours on Monday.",
        "Protesters held the square in Kyiv for five hours.",
        "Gunmen held 40 hostages in Nairobi for five hours.",
        "The suspect was held by police in Lyon for several hours.",
        "Soldiers held a ceremony in Bria for two hours.",
    ],
)
def test_roads_hostages_and_ceremonies_are_not_taken(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ukraine's command said on Wednesday that it had allowed its units to leave Vuhledar.", "Vuhledar"),
        ("The army ordered its troops to leave Avdiivka on Saturday.", "Avdiivka"),
        ("The general told his men to abandon Umuahia.", "Umuahia"),
    ],
)
def test_an_order_to_leave_gives_a_town_up(text: str, place: str) -> None:
    (event,) = events(text)
    assert (event.type, event.place and event.place.name) == ("retreat", place)


@pytest.mark.parametrize(
    "text",
    [
        "Trump ordered the troops to leave Syria.",
        "Paris ordered its soldiers to leave Niger.",
        "The court ordered the men to leave London.",
        "The coach told his men to leave Turin without regrets.",
    ],
)
def test_an_order_to_leave_a_country_or_to_others_gives_nothing_up(text: str) -> None:
    assert events(text) == ()
