"""Who comes to join those who attack is counted with them, and that they come is no event of its own."""

import pytest

from tests.extract.told import forces, one


@pytest.mark.parametrize(
    ("text", "low"),
    [
        (
            (
                "Some 1,200 fresh soldiers were marching up the coast road on Monday to join the 5,000 men who have "
                "besieged Misrata since March."
            ),
            6200,
        ),
        (
            (
                "A column of 800 militiamen left Daraa on Friday to reinforce the 4,000 troops encircling Rastan, an "
                "officer said."
            ),
            4800,
        ),
        (
            (
                "Two thousand marines sailed from Vladivostok to join the 9,000 Russian soldiers laying siege to "
                "Mariupol, the ministry said."
            ),
            11000,
        ),
        (
            "BELGRADE: 500 volunteers were on their way on Tuesday to strengthen the 3,000 soldiers attacking Vukovar.",
            3500,
        ),
        (
            (
                "Around 600 Janjaweed rode in from Kutum overnight to link up with the 2,000 RSF men who surround El "
                "Fasher."
            ),
            2600,
        ),
        (
            (
                "HORDE GROWS! Another 2,000 jihadis poured down the road from Mosul yesterday to join the 8,000 thugs"
                " hammering Kobane."
            ),
            10000,
        ),
    ],
)
def test_they_are_counted_with_those_whom_they_join(text: str, low: int) -> None:
    event = one(text)
    assert low == (event.force and event.force.low)


def test_who_joins_the_garrison_does_not_attack() -> None:
    text = "Rebels attacked Bria on Sunday. Some 700 soldiers left Bangui to reinforce the 900 defending the town."
    assert [] == forces(text)


def test_officers_at_a_bridge_tell_of_another_place() -> None:
    text = (
        "Rebels who are besieging the Abkhaz capital were given new guns on Friday, commanders at the Gali bridge said."
    )
    place = one(text).place
    assert "Sukhumi" == (place and place.name)
