"""Whom an attack is on, and whose it is, where only the words around it tell."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    ("defender", "text"),
    [
        ("Kurdish guerrillas", "Turkish commandos crossed into northern Iraq in pursuit of Kurdish guerrillas."),
        ("Islamic State", "Iraqi forces opened an offensive on Mosul, the last big city Islamic State holds in Iraq."),
        ("rebels", "The army stormed Bria, a town the rebels took in May."),
        ("Tamil Tigers", "Kilinochchi, which the Tamil Tigers had run for ten years, fell to the army on Friday."),
        ("army", "Fighters launched an offensive to break the army's ring around Aleppo."),
        ("army", "The rebels opened an offensive in Ituri that the army could not stop."),
        ("junta", "The alliance's offensive in northern Shan State has cost the junta over a hundred posts."),
        ("army", "Fighting flared around the army's munitions complex in southern Khartoum on Thursday."),
        ("soldiers", "Rebels stormed the town of Sake, from which soldiers had fled."),
    ],
)
def test_those_are_attacked_whom_the_words_around_it_tell(defender: str, text: str) -> None:
    assert defender in defenders(text)


@pytest.mark.parametrize(
    "text",
    [
        "The offensive in Kharkiv has cost the government in Moscow billions.",
        "Troops attacked Bosso, from which thousands of people have fled.",
        "Iraqi troops attacked Fallujah, from where no fighter has come out.",
        "Rwandan-backed rebels took Sake on Friday during Kigali's offensive in North Kivu.",
        "Fighters led by the Islamist group Hayat Tahrir al-Sham were in control of Aleppo on Saturday.",
    ],
)
def test_who_is_on_no_side_or_the_same_is_not(text: str) -> None:
    assert [] == defenders(text)


@pytest.mark.parametrize(
    ("attacker", "text"),
    [
        ("Jets of the US-led coalition", "Jets of the US-led coalition bombed IS positions near Mosul."),
        ("Helicopters of the Syrian army", "Helicopters of the Syrian army bombed rebel trenches near Idlib."),
        ("Haftar", "Haftar has been fighting since April to seize Tripoli."),
        ("Tehran", "Tehran radio said its men had captured the village of Duaiji."),
        ("troops", "About 35,000 troops backed by tanks and jets drove into northern Iraq to destroy camps of rebels."),
        ("Iraqi forces", "Iraqi forces launched an offensive to take back Mosul."),
    ],
)
def test_those_attack_whom_the_words_around_it_tell(attacker: str, text: str) -> None:
    assert [attacker] == attackers(text)


def test_forces_that_want_a_town_back_are_not_beaten_back() -> None:
    text = "Iraqi forces opened an offensive to take back Mosul. Islamic State still holds much of it."
    assert [(["Iraqi forces"], ["Islamic State"])] == [
        ([one.name for one in event.attacker], [one.name for one in event.defender]) for event in events(text)
    ]


def test_the_only_rebels_of_an_article_are_whom_soldiers_attack() -> None:
    text = (
        "Yemeni troops opened an offensive on Hodeidah on Monday. A deadline ran out at midnight. The fighting is the "
        "heaviest since the Houthis came down from the north."
    )
    assert "Houthis" in defenders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yemeni troops opened an offensive on Hodeidah. It is the worst since the Houthis and al-Qaeda came.",
        "Gunmen opened an offensive on Hodeidah. The fighting is the heaviest since the Houthis came.",
    ],
)
def test_of_two_bands_or_beside_gunmen_nobody_is(text: str) -> None:
    assert "Houthis" not in defenders(text)
