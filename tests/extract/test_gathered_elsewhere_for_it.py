"""Who is gathered at one place for the attack on another is of that attack."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("text", "place", "low"),
    [
        (
            (
                "The Kurdish forces announced on Sunday that they would soon launch an offensive on Manbij. They have"
                " assembled 3,000 fighters near Ain Issa for that campaign."
            ),
            "Manbij",
            3000,
        ),
        (
            (
                "Ethiopia is preparing an offensive against Mekelle, diplomats said. It has gathered 12,000 troops at"
                " Woldia for the attack."
            ),
            "Mekelle",
            12000,
        ),
        (
            (
                "M23 plans to attack Uvira, two officers told the agency. The movement has concentrated 2,500 men in "
                "Kamanyola for that assault."
            ),
            "Uvira",
            2500,
        ),
        (
            (
                "Russia will soon begin a new drive on Pokrovsk, Kyiv says. It has massed 7,000 soldiers around "
                "Selydove for the push."
            ),
            "Pokrovsk",
            7000,
        ),
        (
            (
                "The militia will soon march on Bangui, says its spokesman. In Bossangoa 1,500 of its men are already"
                " gathered for that march."
            ),
            "Bangui",
            1500,
        ),
    ],
)
def test_it_is_one_event_where_they_will_attack(text: str, place: str, low: int) -> None:
    event = one(text)
    assert (place, low) == (event.place and event.place.name, event.force and event.force.low)
