"""Towns told by the part of a land they lie in, names of houses and valleys, and who was killed where by whom."""

import pytest

from tests.extract.told import events


def _places(text: str, title: str = "") -> list[list[str]]:
    return [[one.name for one in event.places] for event in events(text, title)]


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        (
            "Rebels take northern Hama town",
            "Rebels took Morek on Friday after a day of fighting, residents said.",
            "Morek",
        ),
        (
            "Army storms southern Idlib village",
            "The army stormed Khan Sheikhoun on Friday, residents said.",
            "Khan Sheikhoun",
        ),
        ("Rebels take eastern Ghouta town", "Rebels took Mesraba on Friday, residents said.", "Mesraba"),
    ],
)
def test_a_headline_may_name_the_province_of_the_town(title: str, text: str, place: str) -> None:
    assert _places(text, title) == [[place]]


def test_a_city_is_named_as_one() -> None:
    assert _places("Rebels attacked the city of Hama on Friday.", "Rebels attack Hama city") == [["Hama"]]


@pytest.mark.parametrize("end", ["", " province"])
def test_a_province_may_be_called_a_valley(end: str) -> None:
    (event,) = events(f"Guerrillas ambushed an army truck in Compostela Valley{end} on Sunday.")
    assert event.place is not None
    assert (event.place.name, event.place.precision) == ("Compostela Valley", "admin1")


def test_a_house_that_bears_the_name_of_a_town_abroad_is_no_place() -> None:
    text = "Jets bombed fishermen in Yemen and the gate of Al-Thawra hospital on Friday, doctors in Sanaa said."
    assert all("Al-Thawra" not in names for names in _places(text))


@pytest.mark.parametrize(
    ("told", "attacker"),
    [
        ("At least 15 people were killed in Oicha by rebels on Tuesday.", "rebels"),
        ("At least 15 people were killed in Oicha on Tuesday by the ADF.", "ADF"),
        ("At least 15 villagers were hacked to death near Oicha by members of the ADF.", "ADF"),
        ("At least 15 people were killed by men of the ADF in Oicha.", "ADF"),
        ("Fifteen soldiers were killed in Oicha by rebels on Tuesday.", "rebels"),
    ],
)
def test_where_may_stand_between_the_killed_and_who_killed_them(told: str, attacker: str) -> None:
    (event,) = events(told)
    assert [one.name for one in event.attacker] == [attacker]
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 15


@pytest.mark.parametrize(
    "told",
    [
        "Fifteen people were killed in Oicha by lightning on Tuesday.",
        "Three people were killed in Goma by a landslide and rebels were blamed for looting.",
        "Two people were killed in an accident near Goma caused by soldiers.",
        "Six soldiers were killed in Goma by Ebola.",
        "Two soldiers were killed in Bunia by friendly fire from rebels.",
    ],
)
def test_not_all_are_killed_in_a_raid(told: str) -> None:
    assert events(told) == ()


def test_a_base_may_be_in_control_tonight() -> None:
    (event,) = events("The rebels were tonight in control of a key government base in Mullaitivu district.")
    assert (event.type, [one.name for one in event.attacker]) == ("capture", ["rebels"])
