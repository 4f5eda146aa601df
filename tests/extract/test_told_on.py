"""Fights told on over sentences: an ambushed column, where the same men had attacked, troops massed after clashes."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize("what", ["the column", "their vehicles"])
def test_a_convoy_that_is_attacked_is_the_one_that_was_ambushed(what: str) -> None:
    (event,) = _events(
        f"Militants ambushed an army convoy in Tillaberi. Several hundred assailants attacked {what} as it returned."
    )
    assert event.force is not None
    assert (300, 999) == (event.force.low, event.force.high)


def test_another_convoy_is_another_event() -> None:
    assert (
        len(_events("Militants ambushed a convoy in Tillaberi. In Gao, 200 gunmen attacked the convoy of a minister."))
        > 1
    )


def test_where_the_same_men_had_attacked() -> None:
    events = _events(
        "Taliban insurgents captured the city of Sheberghan on Saturday. The deputy governor of Jawzjan province said "
        "government forces had retreated to the airport. He said the Taliban had attacked with about 2,500 men."
    )
    (attack,) = (one for one in events if one.type == "assault")
    assert attack.place is not None
    assert ("Sheberghan", 2500) == (attack.place.name, attack.force and attack.force.low)


def test_soldiers_sent_to_a_border_mass_there_though_others_clashed_before() -> None:
    events = _events(
        "Venezuela has sent 15,000 soldiers to its border with Colombia after clashes between guerrilla groups in the "
        "Catatumbo region left more than 80 people dead."
    )
    (massed,) = (one for one in events if one.type == "buildup")
    assert 15_000 == (massed.force and massed.force.low)


def test_soldiers_sent_because_of_a_raid_attack_nobody() -> None:
    events = _events("Kenya has sent 1,500 soldiers to Lamu after the raid on Mpeketoni.")
    assert [("raid", None)] == [(one.type, one.force) for one in events]


def test_rebels_who_are_named_are_not_the_army_that_advances() -> None:
    events = _events(
        "More than 8,000 people have fled Bhamo as Myanmar's army advances on it with 2,000 troops, a relief worker "
        "said.\n\nThe Kachin Independence Army has been trying to capture the town since December."
    )
    (advance,) = (one for one in events if one.type == "offensive")
    assert (["Myanmar's army"], 2000) == ([one.name for one in advance.attacker], advance.force and advance.force.low)


def test_a_capital_that_sends_troops_is_no_place() -> None:
    (event,) = _events("Ukraine held back a Russian assault on Pokrovsk as Moscow threw more troops into the battle.")
    assert "Pokrovsk" == (event.place and event.place.name)


def test_rebels_inside_the_town_that_rebels_attack_are_no_defenders() -> None:
    (event,) = _events("Rebels attacked Goma. Some 300 rebels were inside the city.")
    assert event.opposing_force is None


def test_a_camp_in_a_land_is_the_camp_that_has_a_name() -> None:
    (event,) = _events(
        "At least 40 soldiers were killed in an attack by jihadists on a military camp in central Mali.\n\n"
        "Hundreds of fighters on motorcycles stormed the camp at Boulkessi shortly before noon."
    )
    assert ("Boulkessi", 200) == (event.place and event.place.name, event.force and event.force.low)


def test_what_the_same_had_done_near_a_village_is_their_attack_in_its_region() -> None:
    (event,) = _events(
        "Ukraine launched a new attack in Russia's Kursk region on Sunday, the Russian defence ministry said.\n\n"
        "The ministry said Ukrainian troops had attacked near the village of Berdin with two tanks."
    )
    assert "Berdin" == (event.place and event.place.name)


def test_a_camp_elsewhere_in_the_land_is_another() -> None:
    events = _events(
        "Jihadists attacked a military camp in central Mali.\n\nOther fighters stormed the camp at Boulkessi on Sunday."
    )
    assert len(events) > 1


def test_gangs_whom_police_clash_with_as_they_attack_are_the_attackers() -> None:
    (event,) = _events(
        "Police in Haiti's capital clashed with armed gangs on Tuesday as the gangs tried to seize one of the last "
        "neighbourhoods they do not control."
    )
    assert ["Police"] == [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        (
            "Russia opens new front in Kharkiv",
            "Russian forces launched a ground attack near the town of Vovchansk in Ukraine's Kharkiv region.",
            "Vovchansk",
        ),
        (
            "Ukraine attacks Kursk",
            "Ukrainian troops attacked near the village of Berdin in the Kursk region.",
            "Berdin",
        ),
        ("Rebels attack Aleppo", "Rebels attacked Aleppo on Monday.", "Aleppo"),
    ],
)
def test_a_headline_that_names_the_region_leaves_the_town(title: str, text: str, place: str) -> None:
    (event,) = extract(Article(id="one", title=title, text=text)).events
    assert place == (event.place and event.place.name)


def test_a_day_before_a_land_is_no_part_of_its_name() -> None:
    (event,) = _events("On 6 August Ukraine launched a surprise offensive in Kursk.")
    assert ["Ukraine"] == [one.name for one in event.attacker]


def test_weapons_that_troops_recover_are_no_town() -> None:
    assert () == _events("The troops also recovered 14 AK-47 rifles and 600 rounds of ammunition.")
    assert ["Bama"] == [one.place.name for one in _events("Troops recovered Bama from Boko Haram.") if one.place]


def test_the_hour_of_a_ticker_tells_nothing() -> None:
    (event,) = _events("14:05 The army says its troops have stormed the airport of Khartoum.")
    assert "The army" == event.attribution


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The army said it had killed 54 militants who tried to cross from Afghanistan.", None),
        ("The Taliban said they had captured the capital of Nimroz province, Zaranj.", "Zaranj"),
        ("Rebels attacked the capital of Tigray, Mekelle.", "Mekelle"),
        ("Russian troops attacked Guyevo, one of the last villages that Kyiv holds in Kursk.", "Guyevo"),
    ],
)
def test_where_somebody_came_from_or_who_holds_it_is_no_place(text: str, place: str | None) -> None:
    (event,) = _events(text)
    assert place == (event.place and event.place.name)


def test_allies_told_by_their_people_attack_too() -> None:
    (event,) = _events("Ethiopian forces and their Eritrean allies captured Shire.")
    assert ["Ethiopian forces", "Eritrean allies"] == [one.name for one in event.attacker]


def test_the_attack_is_the_ambush_told_before() -> None:
    (event,) = _events(
        "Militants ambushed an army convoy in Bamiyan. A spokesman said his group carried out the attack with 30 men."
    )
    assert ("ambush", 30) == (event.type, event.force and event.force.low)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels fled before the army attacked Bor.", "army"),
        ("Rebels left before special forces attacked Bor.", "special forces"),
        ("The rebels fled after the army attacked Bor.", "army"),
    ],
)
def test_who_flees_before_an_attack_makes_none(text: str, who: str) -> None:
    (event,) = _events(text)
    assert [who] == [one.name for one in event.attacker]


def test_a_town_held_for_years_is_not_captured() -> None:
    assert ["retreat"] == [
        one.type for one in _events("Troops who had held Adan Yabal since 2022 withdrew on Wednesday.")
    ]
    assert ["capture"] == [one.type for one in _events("Rebels have held Adan Yabal since Sunday.")]
