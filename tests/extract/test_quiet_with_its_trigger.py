"""Words of peace that stand with what is done, and the real fights that have the same words beside them."""

import pytest

from tests.extract.told import events


def _now(text: str) -> list[str]:
    facts = (one for one in events(text) if one.modality in ("asserted", "claimed"))
    return [one.type for one in facts if not one.historic]


@pytest.mark.parametrize(
    "text",
    [
        "You see the church of Belchite with a bomb that never went off in its wall.",
        "The army has sent a company to the border, and drones patrol at night.",
        "They are needed since 900 soldiers are deployed in thirty of the thirty-six states.",
        "Forty other companies were hit, among them Toyota and Disney.",
        "He sent 3,000 volunteers to ring at doors and attacked the AfD in every speech.",
        "The Salvation Army launched its winter campaign in Leeds on Monday with 400 volunteers.",
        "Rangers attacked from the first whistle and Celtic defended with eleven men.",
        "Two men were killed and a third was wounded in a shooting between rival gangs in Malmo, police said.",
        "Ukraine is going into its fourth winter with bombed power stations.",
        "Two Canadair planes bombed the fire in Attica with water.",
    ],
)
def test_what_is_done_is_no_fight(text: str) -> None:
    assert _now(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A bomb that did not go off at first exploded an hour later in Quetta and killed nine policemen.",
        "Russia sent 60 drones at Odesa at night and hit the port.",
        "The army deployed 9,000 soldiers at the border with Chad in three of the camps, and tanks with them.",
        "Several companies of the 93rd Brigade were hit near Soledar on Monday and lost 40 men.",
        "Three banks were hit by shells in Omdurman on Friday and 14 people died.",
        "The rebels said in a statement that they had attacked Bambari with 600 men on Sunday.",
        "The Arakan Rohingya Salvation Army attacked 30 police posts in Maungdaw on Friday.",
        "Hundreds of soldiers fell in the battle for Bakhmut as Wagner stormed the centre.",
        "Clashes between rival gangs in Port-au-Prince killed 20 people, the police said.",
        "Government warplanes bombed Chin villages for a third day, displacing 11,000 people into Mizoram.",
        "The planes bombed Quneitra with napalm and water rose from the broken mains.",
        "M23 said it attacked Goma in a statement on Monday; 6,000 fighters took part.",
        "The president confirmed air strikes on Goma in an interview on Monday.",
        "Two banks and three companies were hit in Beirut by Israeli jets on Monday.",
        "Businesses were hit in Kharkiv overnight by Russian warplanes.",
        "Shooting between gangs and police killed 40 in Port-au-Prince on Monday.",
        "Russian shells hit Orikhiv on Monday and set wheat on fire. Farmers lost the harvest. Crops and seeds burned.",
        "Raiders attacked a village in Jonglei on Monday, killing 40. Farmers lost maize, seeds and crops.",
        "The army attacked rebels in the Virunga reserve on Monday. Lions, buffalo and elephants live in it.",
    ],
)
def test_a_fight_with_the_same_words_is_told(text: str) -> None:
    assert _now(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers on exercise near Agok were attacked by militiamen on Thursday and lost eleven men.",
        "During the parade in Ahvaz on Saturday gunmen opened fire on the soldiers and killed 25.",
        "During an exercise near Kidal insurgents attacked the camp and killed 14 soldiers.",
    ],
)
def test_who_parades_or_trains_may_be_attacked(text: str) -> None:
    assert _now(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "During the parade in Ahvaz soldiers stormed a village of plywood.",
        "In the exercise insurgents attacked a convoy and 20 were taken as wounded by medics.",
        "During the exercise near Kidal soldiers attacked the camp of an imaginary enemy.",
    ],
)
def test_soldiers_who_parade_or_train_attack_nobody(text: str) -> None:
    assert _now(text) == []


def test_players_of_a_match_attack_nobody() -> None:
    text = (
        "Manchester United scored three times on Saturday to win the match against Leicester. The first goal was a "
        "penalty. Garnacho attacked on the left, Diallo stormed down the right, and Fernandes, the captain, sent wave "
        "after wave of troops forward. Supporters of the league leaders sang to the last minute."
    )
    assert _now(text) == []


def test_a_court_that_hears_of_an_attack_without_a_year_only_remembers() -> None:
    text = (
        "The trial of a former rebel commander opened in Philadelphia with the testimony of a nurse. She said that "
        "fighters of the LURD attacked her town, Zorzor, at the end of the rains. They captured the clinic first. His "
        "lawyer told the jury that war is confusing. Prosecutors will call 22 witnesses, and the judge reminded all of "
        "the charges."
    )
    assert _now(text) == []


def test_an_attack_on_a_weekday_beside_a_court_is_news() -> None:
    text = (
        "The trial of a former rebel commander opened in Bunia before three judges. Prosecutors read the charges and a "
        "lawyer spoke. On Tuesday his fighters attacked Komanda and killed nine soldiers. Witnesses fled."
    )
    assert _now(text) != []


def test_what_was_before_an_invasion_is_no_invasion() -> None:
    text = "After the war in Ukraine Russia would have twice as many tanks at the border as before its invasion."
    assert _now(text) == []
