"""Texts of a day without a fight of it: verdicts on a war, doubts, ways home, crowds, weather, days of memory."""

import pytest

from tests.extract.told import events


def _told(text: str) -> list[str]:
    """Give the kinds of what is told of these days and as so."""
    return [one.type for one in events(text) if not one.historic and one.modality != "negated"]


@pytest.mark.parametrize(
    "text",
    [
        "The army keeps failing in the north, diplomats say. It has 12,000 soldiers there, against some 900 rebels.",
        "The army is winning in the south, analysts say. It has 11,000 soldiers there, against 7,000 insurgents.",
        "In Mali, the army is struggling. With 40,000 soldiers it faces a few thousand jihadists.",
    ],
)
def test_how_somebody_fares_is_no_attack(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Military analysts doubt that the Sudanese army can retake Darfur.",
        "Few experts believe that the Malian army can recapture Kidal.",
        "It is far from clear that the rebels will attack Bangui.",
        "The rebels are unlikely to hold the city for long, let alone march on the capital.",
        "Russia could attack a member of NATO by 2029, a general warned.",
        "Moscow could be ready to attack a NATO country within five years.",
        "Residents of Kupiansk live in fear of shelling.",
        "People in Bamako are stocking up on fuel for fear of a siege.",
    ],
)
def test_what_is_doubted_feared_or_years_away_is_nothing(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("offensive", "Few doubt that 6,000 rebels are marching on Bangui."),
        ("assault", "Analysts doubt that the army, which attacked Kidal on Monday, can hold the road."),
        ("assault", "The army, which attacked Kidal with 900 men on Monday, is unlikely to hold it."),
        ("assault", "Rebels attacked Bunia on Monday and failed to take it."),
    ],
)
def test_a_fight_beside_doubts_is_told(kind: str, text: str) -> None:
    assert kind in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The last French soldiers left Chad on Thursday, ending a presence of more than a century.",
        "Britain has pulled its last 250 troops out of Mali.",
        "Italy will pull its 60 soldiers out of Niger before Christmas.",
        "Ghana has withdrawn the last of its 800 soldiers from the mission in Mali, the army said.",
    ],
)
def test_who_leaves_another_land_in_peace_retreats_from_nothing(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rwandan troops withdrew from Congo on Monday after heavy fighting with militias.",
        "Ethiopian troops pulled out of Baidoa, and al Shabaab took the town within hours.",
        "The garrison has withdrawn from Kidal, the general said.",
        "French troops left Kidal under fire from Tuareg rebels.",
    ],
)
def test_who_leaves_under_fire_retreats(text: str) -> None:
    assert "retreat" in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Miners hurled dynamite at police lines in La Paz as 5,000 of them tried to reach the square.",
        "Students clashed with security forces in Dhaka on Sunday, leaving 12 people dead.",
        "Monks clashed with security forces in Yangon on Sunday, leaving nine people dead.",
        "Protesters threw petrol bombs at police in Athens; eleven officers were hurt.",
        "Striking teachers attacked a police station in Conakry after a man died in custody.",
        "The gang had taken six hostages at a bank in Recife.",
        "Pirates have taken the manager of a mine hostage.",
        "Cattle rustlers raided two farms near Marsabit and made off with 300 goats.",
    ],
)
def test_crowds_and_robbers_fight_no_war(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "Armed miners attacked a military camp in Bolivia with rifles, killing nine soldiers."),
        ("clash", "Villagers armed with rifles clashed with security forces at Bria, killing 14 soldiers."),
        ("clash", "Farmers clashed with herders in Plateau state on Sunday, leaving 40 people dead."),
        ("raid", "Rebels took six aid workers hostage near Goma on Monday."),
        ("raid", "Militants have taken more than 300 railway passengers hostage in Balochistan."),
    ],
)
def test_who_bears_arms_among_them_does(kind: str, text: str) -> None:
    assert kind in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "At least 40 soldiers died when an avalanche hit a military post in Kashmir.",
        "Nineteen soldiers died when a landslide buried their base near Skardu.",
        "A lightning strike killed nine soldiers near Goma.",
        "A boat accident killed nine soldiers near Goma.",
    ],
)
def test_what_nature_and_accidents_do_is_no_attack(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A lightning strike by 600 rebels took Bunia on Monday.",
        "A rocket hit a military post near Skardu and killed 14 soldiers.",
    ],
)
def test_what_men_do_in_these_words_is(text: str) -> None:
    assert _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said that the town of Kupiansk had fallen.",
        "This article was amended. An earlier version said that rebels had captured Sake.",
        "AFP kills story on fall of Bunia",
        "Thousands gathered in Sarajevo on Monday to mark thirty years since the end of the siege.",
        "Thousands paid tribute to the soldiers who had stormed the Reichstag.",
        "The city marked the day rebels entered Kigali and ended the genocide.",
        "A court fined a pensioner 50,000 roubles for a post which said that Russian forces had bombed a theatre.",
    ],
)
def test_what_is_taken_back_remembered_or_tried_is_not_of_these_days(text: str) -> None:
    assert [] == _told(text)


def test_a_correction_that_counts_tells_its_attack() -> None:
    assert _told("Correction: 6,000 rebels, not 600, attacked Goma on Tuesday, the army said.")


@pytest.mark.parametrize(
    "text",
    [
        "A force of 5,000 that attacks a town without drones will fail.",
        "An army that masses 10,000 men for an attack will lose them before it starts.",
        "Soldiers are taught to attack at dawn.",
        "The government called up 4,000 militia soldiers to secure the summit of Arab leaders in Baghdad.",
    ],
)
def test_maxims_and_guards_attack_nobody(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A passenger train hit a military lorry near Bihac, killing two soldiers.",
        "A bus struck an army jeep on a crossing near Goma, killing two soldiers.",
        "The training ship of the Mexican navy struck Brooklyn Bridge. Two sailors died.",
        "Police arrested three men over explosions near the Israeli embassy in Copenhagen.",
        "Police are questioning two brothers about the bombing of a concert in Madrid.",
        "Kenyan police shot dead a man who attacked a patrol car with a machete.",
        "Albanian gangs have taken over London's cocaine trade, the crime agency says.",
        "The rebels of the party captured the headlines in Nairobi.",
        "Police found a car bomb near the stadium in Cali.",
        "Kenyan troops arrested two men in Mandera with a home-made bomb.",
        "A North Korean soldier walked across the border near Paju and gave himself up.",
        "Several thousand soldiers goose-stepped through Pyongyang on Sunday night.",
        "Some 8,000 soldiers poured into Pyongyang on Sunday for the anniversary of the party.",
        "The last survivor of the siege of Tobruk's Polish brigade was buried in Melbourne on Friday.",
    ],
)
def test_traffic_police_work_trades_and_parades_are_no_war(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("bombing", "A lorry laden with explosives hit an army post near Gao, killing two soldiers."),
        ("assault", "Rebels attacked Bunia on Monday, and police arrested 14 men over it."),
        ("capture", "Gangs have taken over the port of Les Cayes, police said."),
        ("bombing", "Police found nine dead where a car bomb went off near the stadium in Cali."),
        ("surrender", "A colonel and his 300 soldiers gave themselves up to the rebels in Bor."),
        ("offensive", "Some 8,000 soldiers poured into Kadugli on Sunday and drove the rebels out."),
    ],
)
def test_war_in_the_same_words_is_told(kind: str, text: str) -> None:
    assert kind in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Guerrillas raid villages and melt away by day.",
        "In most civil wars, rebels attack the capital last.",
        "Armies retreat in good order only when they are led well.",
        "Reform will come only when the Americans pull out.",
        "Then every offensive is only another wave from the same sea.",
    ],
)
def test_what_is_always_so_or_a_condition_is_no_fight(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attack the army base.",
        "Rebels attack villages near Goma.",
        "Rebels will attack Bunia when the rains end, a captive said.",
        "REBELS ATTACK ARMY BASE",
    ],
)
def test_news_in_the_present_is_told(text: str) -> None:
    assert _told(text)
