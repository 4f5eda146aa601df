"""What bands of several lands or times are called: the land that is spoken of tells who is meant, else nobody is."""

import pytest

from tests.extract.told import events


def ids(text: str) -> list[str | None]:
    return [side.actor_id for event in events(text) for side in (*event.attacker, *event.defender)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Al-Shabab fighters attacked Macomia in Mozambique.", "al-shabab-mozambique"),
        ("Al-Shabab fighters attacked Mocimboa da Praia.", "al-shabab-mozambique"),
        ("Al-Shabab fighters attacked Kismayo in Somalia.", "al-shabaab"),
        ("Al-Shabab fighters attacked a base near Garissa in Kenya.", "al-shabaab"),
        ("Pro-Russian rebels attacked Avdiivka on Monday.", "dnr"),
        ("African Union troops attacked Kismayo in Somalia.", "amisom"),
        ("African Union troops attacked Anjouan in the Comoros.", "maes"),
        ("African Union soldiers attacked rebels near Nyala in Darfur.", "amis"),
    ],
)
def test_a_name_of_several_bands_is_that_of_the_land_spoken_of(text: str, actor: str) -> None:
    assert actor in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russian-backed separatists attacked Georgian villages near Tskhinvali.",
        "Pro-Russian separatists attacked Sukhumi on Monday.",
        "Chechen fighters stormed a base near Grozny.",
    ],
)
def test_who_may_be_several_is_nobody_of_the_table(text: str) -> None:
    assert ids(text) == [None]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Al-Qaida in the Arabian Peninsula attacked Zinjibar.", "aqap"),
        ("Al-Qaida in the Islamic Maghreb attacked Timbuktu.", "aqim"),
        ("Al-Qaida in Iraq attacked Ramadi.", "aqi"),
        ("Al-Qaida attacked a base near Zinjibar.", "al-qaeda"),
    ],
)
def test_a_branch_is_known_by_its_whole_name(text: str, actor: str) -> None:
    assert ids(text) == [actor]


def test_two_bands_that_were_foes_are_two() -> None:
    assert ids("Seleka fighters clashed with anti-balaka militiamen in Bangui.") == ["seleka", "anti-balaka"]
