"""Sides that are told beside the attack: who sent those counted, who says he is attacked, who took the town before."""

import pytest

from streams.records import Event
from tests.extract.told import events


def _attack(text: str) -> Event:
    return next(one for one in events(text) if one.type in ("offensive", "assault", "siege"))


@pytest.mark.parametrize(
    ("attacker", "text"),
    [
        (
            "Azerbaijan",
            "Azerbaijan sent 6,500 troops into Karabakh in what it called an operation against Armenian forces.",
        ),
        ("ISIS", "ISIS has brought up guns from Raqqa and now has 7,500 men besieging Kobane, commanders say."),
        ("army", "The army says 4,500 of its men launched the final assault on Derna on Monday."),
        ("Taliban", "The Taliban said 2,000 of its fighters attacked Kunduz on Monday."),
        ("Ethiopian column", "An Ethiopian column of 5,000 soldiers attacked Baidoa on Monday."),
        (
            "British",
            "The British, now some 8,000 strong ashore, moved against the Argentine positions at Port Stanley.",
        ),
        ("French", "The French are attacking Kidal with 5,000 men."),
        ("French", "The French have now launched an offensive against rebels in Kidal."),
        ("British", "The British are preparing an assault on Basra."),
        (
            "British paratroopers",
            "Helicopters carried 600 British paratroopers into Garmsir for an attack on the Taliban.",
        ),
    ],
)
def test_people_who_are_only_counted_are_whose_they_are(attacker: str, text: str) -> None:
    assert [attacker] == [one.name for one in _attack(text).attacker]


@pytest.mark.parametrize(
    "text",
    [
        "The French launched an investigation into the attack on Kidal.",
        "The Chinese have launched an offensive on steel prices.",
        "The Dutch have begun a siege of the Spanish goal.",
    ],
)
def test_a_people_that_does_something_else_attacks_nobody(text: str) -> None:
    assert events(text) == ()


def test_the_press_of_a_people_is_no_army() -> None:
    assert _attack("The British press have attacked the army over Basra.").attacker == ()


def test_people_who_shelter_in_a_town_do_not_attack_it() -> None:
    text = "Israel has finished preparations for an assault on Rafah, where a million Palestinians have taken shelter."
    assert "Palestinians" not in [one.name for told in events(text) for one in told.attacker]


def test_soldiers_without_a_name_go_on_with_the_fight_told_before() -> None:
    text = "Ukrainian forces attacked Tokmak on Monday. In the east 6,000 soldiers stormed Lyman."
    assert [["Ukrainian forces"]] * 2 == [[one.name for one in told.attacker] for told in events(text)]


def test_soldiers_do_not_go_on_with_a_fight_of_rebels() -> None:
    text = "M23 rebels captured Sake on Tuesday. Some 9,000 soldiers are advancing on Rutshuru."
    assert ["soldiers"] == [one.name for one in _attack(text).attacker]


@pytest.mark.parametrize(
    ("defender", "text"),
    [
        ("separatists", "The separatists say they are under attack at Donetsk airport by 6,000 Ukrainian soldiers."),
        ("army", "The army says it is under attack in Goma from M23 rebels."),
        ("Croatian defenders", "The army tightened its siege of Vukovar. The Croatian defenders said they would stay."),
        ("Islamic State", "Iraqi troops attacked Ramadi on Monday. The city fell to Islamic State in May."),
        ("army", "Rebels attacked Bria on Monday. The town had been seized by the army in May."),
        (
            "Islamist insurgents",
            "The army opened a drive to win back Palma on Monday, a year after it fell to Islamist insurgents.",
        ),
    ],
)
def test_who_is_attacked_is_told_by_what_he_says_holds_or_took(defender: str, text: str) -> None:
    assert defender in [one.name for one in _attack(text).defender]


@pytest.mark.parametrize(
    ("defender", "text"),
    [
        (
            "Rebels",
            "Troops loyal to Gaddafi attacked Ajdabiya on Tuesday. Rebels fled in pick-ups along the desert road.",
        ),
        ("Ukrainian units", "Russian forces launched a push towards Huliaipole. Ukrainian units repelled 23 assaults."),
        (
            "Ukrainian soldiers",
            "Russian troops attacked Pokrovsk. Moscow says 5,500 Ukrainian soldiers are surrounded.",
        ),
    ],
)
def test_who_flees_or_is_encircled_right_after_an_attack_was_attacked(defender: str, text: str) -> None:
    assert [defender] == [one.name for one in _attack(text).defender]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Monday. The army withdrew from Bukavu.",
        "Rebels attacked Goma on Monday. The rebels later withdrew.",
    ],
)
def test_who_left_another_town_or_attacked_himself_was_not_attacked(text: str) -> None:
    assert _attack(text).defender == ()


def test_who_finished_preparations_for_an_attack_makes_it() -> None:
    text = "Israel has finished preparations for an assault on Rafah, officials said."
    assert ["Israel"] == [one.name for one in _attack(text).attacker]


@pytest.mark.parametrize("who", ["The UN", "The Red Cross", "The hospital"])
def test_who_prepares_for_an_attack_by_others_does_not_make_it(who: str) -> None:
    assert _attack(f"{who} has finished preparations for an assault on Rafah.").attacker == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Homs on Monday. Bria was captured by the army.",
        "Troops attacked Bria on Monday. A soldier was seized by rebels in Bambari.",
        "Troops attacked Bria on Monday. An army pilot was captured by rebels.",
        "Russian forces attacked Kyiv on Monday. German forces captured Kyiv in 1941.",
        "Akhmat fighters attacked Bakhmut on Monday. Russian forces captured Bakhmut on Sunday.",
    ],
)
def test_who_took_another_town_or_men_or_long_ago_or_for_the_same_state_is_not_attacked(text: str) -> None:
    assert _attack(text).defender == ()


@pytest.mark.parametrize(
    ("defender", "text"),
    [
        ("Islamic State", "Iraqi troops attacked Mosul on Monday. Islamic State captured Mosul in 2014."),
        ("Russian forces", "Ukrainian forces attacked Tokmak on Monday. Russian forces captured Tokmak in March."),
        ("rebels", "Troops attacked Bria on Monday. The airport was captured by rebels in May."),
        (
            "Islamic State",
            "Iraqi troops attacked Ramadi on Monday. The city, which fell to Islamic State, is in ruins.",
        ),
    ],
)
def test_others_who_took_the_town_hold_it(defender: str, text: str) -> None:
    assert [defender] == [one.name for one in _attack(text).defender]
