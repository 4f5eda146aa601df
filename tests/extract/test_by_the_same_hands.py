"""What those who attack do next is their attack told on, and what others do, elsewhere or on another day, is not."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

_RAID = "Gunmen raided the village of Kuru in northern Nigeria on Friday night, killing 17 people."
_ASSAULT = "Jihadist fighters attacked an army base in Djibo early on Sunday, killing dozens of soldiers."
_AMBUSH = "Rebels ambushed an army convoy near Toribio on Tuesday, killing nine soldiers."


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (_RAID, "They opened fire on residents and burned houses."),
        (_RAID, "The assailants invaded the village at about 10 p.m., a resident said."),
        (_RAID, "A resident said the bandits attacked from two sides."),
        (_RAID, "Local vigilantes fought the attackers for an hour."),
        (_RAID, "Soldiers exchanged fire with the gunmen."),
        (_ASSAULT, "They overran the camp and burned its armoury."),
        (_ASSAULT, "The gunmen took control of the barracks for several hours, residents said."),
        (_AMBUSH, "They attacked the convoy with rifles and grenades."),
        (_AMBUSH, "The soldiers were attacked on their way to the village."),
        (_AMBUSH, "The men were from Cali. A helicopter took them away. The army sent help. The rebels lay in wait."),
    ],
)
def test_what_the_same_men_do_next_is_one_event(first: str, then: str) -> None:
    (event,) = _events(f"{first}\n\n{then}")
    assert event.type in ("raid", "assault", "ambush")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (_RAID, "On Saturday the gunmen attacked the village of Bassa."),
        (_RAID, "They attacked another village on the road."),
        (_ASSAULT, "Government forces retook the base."),
        (_ASSAULT, "A week ago the militants had seized an outpost at Arbinda."),
        (_AMBUSH, "In Cali, the rebels attacked a police station."),
    ],
)
def test_what_others_do_or_at_another_time_is_another(first: str, then: str) -> None:
    assert len(_events(f"{first}\n\n{then}")) > 1


def test_what_is_planned_twice_by_the_same_is_one() -> None:
    (event,) = _events(
        "The army is preparing an offensive against the rebels, officials said.\n\nRoads were closed.\n\nA spokesman "
        "said the army would launch a decisive offensive once new launchers had been unloaded."
    )
    assert ("offensive", "planned") == (event.type, event.phase)


def test_the_towns_that_are_entered_are_those_that_were_taken() -> None:
    events = _events(
        "M23 rebels captured two towns in eastern Congo on Saturday, residents said.\n\nThe rebels entered Kiwanja, "
        "near Rutshuru, after a morning of fighting."
    )
    assert 1 == len(events)


def test_fighting_in_a_region_that_has_its_town_s_name_is_told_on_in_another_town() -> None:
    (event,) = _events(
        "At least 23 people have been killed in fighting between the ELN and the army in Arauca, an ombudsman said."
        "\n\nThe clashes began in Tame and spread to Fortul."
    )
    assert event.type == "clash"


@pytest.mark.parametrize("who", ["Police", "Army", "Military"])
def test_who_tells_it_before_a_colon_is_no_attacker(who: str) -> None:
    (event,) = _events(f"{who}: 26 killed in attack in Helmand")
    assert () == event.attacker
    (event,) = _events(f"{who}: Gunmen kill 26 in raid in Helmand")
    assert ["Gunmen"] == [one.name for one in event.attacker]


def test_an_army_that_tells_of_its_own_is_a_side() -> None:
    (event,) = _events("Army: we repelled an attack in Helmand")
    assert ["Army"] == [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "Khmer Rouge guerrillas attacked Battambang, diplomats said Saturday.",
            "About 300 guerrillas slipped into the city Friday and fought government soldiers for four hours.",
        ),
        (
            "About 500 rebels attacked a mountain town in southwestern Colombia before dawn Sunday.",
            "The rebels of the FARC fought 22 police officers for seven hours in Cajibio, a commander said.",
        ),
        (
            "Hezbollah fired more than 50 rockets at an Israeli base in the Golan on Tuesday.",
            "Hezbollah said it had attacked the base with a swarm of drones.",
        ),
        (
            "An Israeli airstrike killed a commander in Jouaiyya.",
            "He died at home when a drone hit the house, a security source said.",
        ),
        (
            "Azerbaijani troops launched a major offensive in Nagorno-Karabakh this weekend.",
            "Officials said at least 2,000 Azerbaijani soldiers were attacking in the Askeran area.",
        ),
    ],
)
def test_a_fight_told_on_by_its_fighters_is_one_event(first: str, then: str) -> None:
    assert 1 == len(_events(f"{first}\n\n{then}"))


@pytest.mark.parametrize(
    "text",
    [
        "About 500 rebels attacked a town in Cauca before dawn, firing homemade mortars at the police station.",
        "Israeli tanks advanced into Khan Younis on Tuesday, in the heaviest battles in southern Gaza this year.",
        "Guerrillas attacked Battambang in a pre-dawn raid.",
    ],
)
def test_what_only_tells_how_an_attack_was_made_is_no_event_of_its_own(text: str) -> None:
    assert 1 == len(_events(text))


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "Militants attacked two checkpoints south of Rafah on Friday, killing 26 soldiers.",
            "Islamic State said in a statement that it had attacked the army as it prepared to advance.",
        ),
        (
            "Armed men in camouflage fired at the Borobekra police station on Monday, officials said.",
            "They torched several shops in the Jakuradhor market.",
        ),
        (
            "ECOMOG troops fought street battles with rebels in the Sierra Leone capital on Friday.",
            "Diplomats said that about 3,000 rebels had entered the city.",
        ),
    ],
)
def test_who_did_it_and_how_it_began_are_no_events_of_their_own(first: str, then: str) -> None:
    assert 1 == len(_events(f"{first}\n\n{then}"))
