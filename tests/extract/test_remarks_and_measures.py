"""What is only said of a fight told before: how great it was, for what its men are enough, on whose side they are."""

import pytest

from tests.extract.told import events


def test_another_figure_of_the_same_is_not_added() -> None:
    text = (
        "Russian infantry attacked the town of Vovchansk on Friday. A senior officer said 10,000 Russian soldiers "
        "had been thrown in. Analysts put the figure at no more than 4,000, enough to create a buffer zone but not to "
        "take Kharkiv."
    )
    assert [10_000] == [one.force.high for one in events(text) if one.force]


@pytest.mark.parametrize(
    "text",
    [
        "The army moved 6,000 men to the front, enough to hold the town but too few to retake Bakhmut.",
        "The general has 3,000 men, not enough to storm the city of Sirte.",
    ],
)
def test_for_what_some_are_too_few_is_no_attack(text: str) -> None:
    assert () == events(text)


def test_what_a_fight_was_called_is_no_other_fight() -> None:
    text = (
        "Maoist rebels attacked Beni on Saturday night. A statement said that 6,000 men and women of the People's "
        "Liberation Army had taken part and that it was their greatest battle in eight years."
    )
    assert ["assault"] == [one.type for one in events(text)]


def test_on_whose_side_somebody_fights_is_no_fight() -> None:
    text = (
        "Rebels attacked Bara on Monday, the army said. The governor, whose men fight on the side of the army, said "
        "800 fighters had been brought in from Nyala."
    )
    assert ["assault"] == [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The United Nations Operation in Mozambique has deployed 6,100 soldiers along the Beira corridor.", []),
        ("The UN mission said the rebels had deployed 1,200 men along the road to Sake.", ["buildup"]),
        ("The UN force has deployed 1,200 soldiers near Beni for an offensive against the ADF.", ["offensive"]),
    ],
)
def test_posts_of_peacekeepers_are_no_massing(text: str, told: list[str]) -> None:
    assert told == [one.type for one in events(text)]
