"""Who attacks by the words that follow: those led, the whole that has a part, who stormed what it then seized."""

import pytest

from tests.extract.told import events


def _sides(text: str) -> list[tuple[list[str], list[str]]]:
    return [([each.name for each in one.attacker], [each.name for each in one.defender]) for one in events(text)]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (
            "Afghan guerrillas opened an offensive since Soviet troops went home, attacking Jalalabad on Friday.",
            "Afghan guerrillas",
        ),
        (
            "Fighters led by Ansar Dine stormed government lines near Lere on Friday, seizing six villages.",
            "Ansar Dine",
        ),
        (
            "Mutinous soldiers led by Captain Amadou Sanogo and Lieutenant Amadou Konare took Bamako.",
            "Mutinous soldiers",
        ),
        ("Homes burned after Jaish al-Fatah, in which Ahrar al-Sham is strong, overran Ariha.", "Jaish al-Fatah"),
        ("Rebels of the Union of Forces for Democracy and Development took Abeche after combat.", "Union"),
    ],
)
def test_nobody_else_of_the_sentence_attacks(text: str, attacker: str) -> None:
    found = [name for attackers, _ in _sides(text) for name in attackers]
    assert found
    assert all(attacker in name for name in found)


def test_soldiers_at_their_post_who_are_attacked_mass_for_nothing() -> None:
    text = "Men of the 57 Task Force Battalion deployed at Metele came under attack by Boko Haram fighters on Friday."
    assert [one.type for one in events(text)] == ["assault"]


@pytest.mark.parametrize(
    "text",
    [
        "They knelt in Niamey, where the men killed were laid to rest. 300 terrorists attacked on motorcycles.",
        "Nairobi, which at first said that only a neighbouring post had been attacked, has never published a count.",
        "A Kokang militia was said to be near. Fighters of an ethnic Kokang force overran the place on Friday.",
    ],
)
def test_where_the_dead_lie_and_whose_people_fight_is_no_site(text: str) -> None:
    found = [one.place.name for one in events(text) if one.place]
    assert not {"Niamey", "Nairobi", "Kokang"} & set(found)
    assert events(text)
