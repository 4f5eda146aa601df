"""What only sounds like war: wrecks, scenes closed off, columns that set out, ages, rebels of a trade."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    "text",
    [
        "A bus carrying soldiers on leave plunged into a ravine in Balochistan on Thursday, killing nine.",
        "The train, with 300 troops on board, plunged off a bridge near Sukkur.",
        "A lorry with 40 recruits skidded off the road near Gondar on Monday.",
        "Troops sealed off the area and sappers made the load safe.",
        "A lorry overturned near Kirkuk on Monday. Soldiers cordoned off the road for three hours.",
        "The rebels of the wine world are on the march.",
        "Commandos of the fashion industry stormed the stage in Milan.",
        "He turned 90 last month and was a clerk in Cassino.",
        "A government deployed 500 soldiers to spray pesticide.",
        "The convoy of 2,500 soldiers had left Kidal on Wednesday.",
    ],
)
def test_it_is_peace(text: str) -> None:
    assert not [event for event in events(text) if event.type != "buildup"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tanks plunged into the valley and took Kova on Thursday.", "offensive"),
        ("Trucks full of rebels rolled over the bridge into Homs at dawn.", "offensive"),
        ("Rebels sealed off the town of Kova on Monday.", "siege"),
        ("Soldiers blocked the road to Kova and besieged the rebels there.", "siege"),
        ("The rebels of the eastern province marched on Goma on Monday.", "offensive"),
        ("The garrison fled, and its convoy left Kidal under fire on Wednesday.", "retreat"),
    ],
)
def test_it_is_war_all_the_same(text: str, kind: str) -> None:
    assert kind in [event.type for event in events(text)]


def test_an_age_is_no_force() -> None:
    text = "The veteran, who turns 100 on Sunday, attacked Goma with the rebels, he told schoolchildren."
    assert 100 not in forces(text)


def test_who_set_out_in_a_column_attacked_with_it() -> None:
    event = one("The army retook the town of Bama on Saturday. A column of 3,000 men had left Maiduguri on Wednesday.")
    assert (event.type, event.force and event.force.low) == ("capture", 3000)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Suspected militants bombed a market in Maiduguri, killing nine.", "bombing"),
        ("Military jets bombed Khartoum on Monday.", "airstrike"),
        ("The Saudi-led alliance bombed barracks in Marib on Wednesday.", "airstrike"),
    ],
)
def test_rebels_bomb_from_the_ground(text: str, kind: str) -> None:
    assert one(text).type == kind


def test_who_arrests_others_is_not_who_planned_the_attack() -> None:
    text = (
        "Security forces arrested eleven members of a cell in Casablanca on Wednesday. The prosecutor said they had "
        "planned to bomb a police station."
    )
    assert not [name for event in events(text) for name in (one.name for one in event.attacker)]


@pytest.mark.parametrize(
    "text",
    [
        "A leopard attacked a group of villagers near Dehradun on Monday, wounding six.",
        "A bear attacked a patrol near Sinaia. Fifty men took part in the hunt.",
        "The scenes in which the Germans shell the bread factory are hard to forget.",
    ],
)
def test_animals_and_stories_attack_nobody(text: str) -> None:
    assert not events(text)


def test_a_unit_may_be_called_after_an_animal() -> None:
    assert one("The wolf unit of the rebels attacked Goma on Monday.").type == "assault"


@pytest.mark.parametrize(
    "text",
    [
        "Opposition Launches Offensive in Swing Seats With 9,000 Volunteers",
        "In a tabletop at RAND, 50,000 Chinese troops had stormed Taoyuan by day three.",
        "Twelve thousand troops from nine nations will practise an amphibious assault at Hat Yao next month.",
        "Some 5,500 soldiers began the long drive home from Kunduz.",
        "Low-cost carriers are invading Central Asia. Wizz Air is to base four aircraft at Tashkent and hire 600.",
        "In the season's last episode the dead lay siege to the river city with an army of 10,000.",
        "Four thousand soldiers fought all night to hold the dyke at Neulewin and at dawn the Oder began to retreat.",
        "The Raiders gave up 412 yards in Kansas City on Sunday and surrendered a 17-point lead.",
        "Armed police surrounded a block of flats in Malmo for nine hours on Sunday after a man fired from a balcony.",
        "Canada's battle group changed over on Saturday, when 1,050 men took over at Adazi from the Royal Dragoons.",
    ],
)
def test_campaigns_war_games_and_ways_home_alert_nobody(text: str) -> None:
    assert events(text) == ()


def test_a_mission_and_a_truce_make_no_attack() -> None:
    mission = "The UN operation in Mozambique will number 7,500 soldiers and police when it is up to strength."
    truce = "A truce covering 15,000 government and 7,000 rebel soldiers took effect around Bouaké at midnight."
    assert events(mission) == ()
    assert ["ceasefire"] == [one.type for one in events(truce)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked election workers in Mogadishu on Friday, killing four.",
        "In the latest episode of violence gunmen attacked Djibo on Friday.",
        "Police stormed a hotel in Mogadishu seized by al-Shabaab on Friday, ending a siege.",
        "Rebels fought from behind sandbags in Homs on Friday.",
        "Rebels ambushed the battalion on its long march home near Bria on Friday.",
    ],
)
def test_and_fights_told_in_such_words_are_told(text: str) -> None:
    assert events(text)
