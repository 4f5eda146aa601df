"""Fights told in plain words: towns freed, units destroyed, bombs fired at a town, resistance that ceases."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> list[Event]:
    """Give the events of a text without a title."""
    return list(extract(Article(id="a", text=text)).events)


@pytest.mark.parametrize(
    ("attackers", "kind", "place", "text"),
    [
        (
            ["Followers of Gaston Soumialot"],
            "capture",
            "Albertville",
            "Followers of Gaston Soumialot took Albertville.",
        ),
        (
            ["Supporters of General Sako"],
            "capture",
            "Kenema",
            "Supporters of General Sako have taken the port of Kenema, residents said.",
        ),
        (
            ["Adherents of the warlord Ismail Khan"],
            "capture",
            "Herat",
            "Adherents of the warlord Ismail Khan retook Herat on Sunday.",
        ),
        (
            ["supporters of General Morgan"],
            "capture",
            "Kismayo",
            "Kismayo was taken by supporters of General Morgan on Sunday.",
        ),
        (["supporters"], "capture", "Kismayo", "General Morgan's supporters seized Kismayo on Sunday."),
        (
            ["Sandinista columns"],
            "assault",
            "Esteli",
            "Sandinista columns attacked Esteli, as the general strike began.",
        ),
        (
            ["Guerrillas"],
            "assault",
            "Matagalpa",
            "Guerrillas attacked the town of Matagalpa while workers were on strike.",
        ),
        ([], "assault", "Santa Rosa", "A police station at Santa Rosa, a mining town, was assaulted with dynamite."),
        (["Commandos"], "capture", "Mehran", "Iranian troops fought on. Commandos freed Mehran on Wednesday."),
        (["Iraqi forces"], "capture", "Tikrit", "Iraqi forces have freed Tikrit."),
        (["Syrian troops"], "capture", "Aleppo", "Syrian troops freed Aleppo's eastern districts on Monday."),
        (["UNITA guerrillas"], "clash", "Mavinga", "UNITA guerrillas wiped out a government battalion at Mavinga."),
        (["Rebels"], "clash", "Fada", "Rebels annihilated an army column near Fada on Friday."),
        (["EPLF"], "clash", "Afabet", "An army brigade was destroyed at Afabet on Saturday by the EPLF."),
        ([], "clash", "Mavinga", "An army battalion was wiped out at Mavinga on Sunday."),
        (["Rebels"], "capture", "Jaffna", "Rebels drove the army off the Jaffna peninsula on Sunday."),
        (["Kurdish fighters"], "clash", "Afrin", "Kurdish fighters beat back Turkish armour near Afrin on Friday."),
        (["Gunmen"], "raid", "Bunia", "Gunmen fired on houses in Bunia on Sunday."),
        (
            ["Rebels"],
            "assault",
            "Quirama",
            "Rebels got into the barracks at Quirama by night and killed nine soldiers.",
        ),
        (["Rebels"], "assault", "Aleppo", "Rebels tried again to lift the siege of Aleppo."),
        (["Tanks"], "offensive", "Bukavu", "Tanks rolled down the main street of Bukavu on Sunday."),
        (
            ["armoured columns"],
            "capture",
            "Konna",
            "They had lost the town of Konna to armoured columns, officials said.",
        ),
        (["jihadists"], "capture", "Tikrit", "The town of Tikrit passed into the hands of jihadists on Wednesday."),
        ([], "shelling", "Umtali", "About twenty mortar bombs were fired at Umtali from across the border."),
        ([], "shelling", "Goma", "Two dozen mortar rounds were fired into Goma on Friday."),
        ([], "surrender", "Vukovar", "Resistance in Vukovar has ceased."),
        ([], "surrender", "Grozny", "All resistance in Grozny has ended, the army said."),
        ([], "surrender", "Port Stanley", "The garrison of Port Stanley had ceased to fight."),
        ([], "surrender", "Warsaw", "The defenders of Warsaw ceased resistance on Monday."),
        ([], "retreat", "Drenitsa", "The army left Drenitsa on Wednesday to the rebels."),
        (["soldiers"], "capture", "Kandi", "Our soldiers have captured the rebels' stronghold at Kandi, he said."),
        ([], "siege", "Sarajevo", "The siege of Sarajevo was lifted."),
        ([], "capture", "Birao", "The army has lost control of Birao."),
        (["rebels"], "capture", "Mekelle", "Army denies losing town of Mekelle to rebels"),
        (["IDF"], "offensive", "Rafah", "IDF launches ground op in Rafah"),
        (["Ethiopia"], "offensive", "Somalia", "Ethiopia's invasion of Somalia began on Friday."),
        (["Libya"], "assault", "Abeche", "Libya's attack on Abeche failed."),
        (["Ethiopia"], "assault", "Gallabat", "Sudan accused Ethiopia of attacking Gallabat."),
        (["Kyiv"], "assault", "Donetsk", "Moscow has accused Kyiv of attacking Donetsk."),
        (["rebels"], "capture", "Huambo", "Huambo has surrendered to the rebels."),
    ],
)
def test_a_plain_sentence_tells_its_fight(attackers: list[str], kind: str, place: str, text: str) -> None:
    (event,) = told(text)
    assert (kind, place, attackers) == (
        event.type,
        event.place and event.place.name,
        [actor.name for actor in event.attacker],
    )


def test_who_is_destroyed_is_the_defender() -> None:
    (event,) = told("Guerrillas destroyed the government's 47th Brigade on the Lomba River on Saturday.")
    assert ("clash", ["47th Brigade"]) == (event.type, [actor.name for actor in event.defender])


@pytest.mark.parametrize(
    "text",
    [
        "Supporters of Real Madrid have taken Barcelona by storm.",
        "Supporters of General Prabowo stormed parliament in Jakarta.",
        "Supporters of Captain Morgan took Cardiff by bus.",
        "Supporters of General Sako have taken part in a march in Kenema.",
        "Supporters of General Sako took Kenema in the election.",
        "Followers of Pope Francis have taken Manila's streets for a mass.",
        "Workers attacked the government's plan in Esteli as the general strike began.",
        "Soldiers attacked workers on strike in Lima.",
        "A police officer at Santa Rosa was assaulted with a bottle on Sunday.",
        "A teacher was assaulted with a knife at Leeds on Sunday.",
    ],
)
def test_supporters_strikers_and_crimes_are_no_attack(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Commandos freed the hostages in Mehran on Wednesday.",
        "Troops freed 30 villagers from Boko Haram near Bama.",
        "Rebels freed two Chinese engineers at Bor on Sunday.",
        "The guerrillas freed Betancourt near San Vicente.",
        "The junta freed Aung San Suu Kyi on Saturday.",
        "The documents passed into the hands of the army in Lima.",
        "Power passed into the hands of the army in Bamako.",
        "The paper passed into the hands of a Swiss firm in Geneva.",
        "The company annihilated its rivals in Lima.",
        "The battalion's debt was wiped out in Leeds.",
        "Labour's brigades were routed in Scotland.",
        "Rebels destroyed an army patrol base's records in Goma.",
    ],
)
def test_who_is_freed_and_what_changes_hands_or_is_beaten_is_no_ground(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Flares were fired into the air in Umtali.",
        "Tear gas shells were fired at protesters in Srinagar.",
        "Rockets were fired into the sky at the festival in Vientiane.",
        "Mortar bombs were found at Umtali on Sunday.",
        "Police drove the protesters off the runway in Goma.",
        "Thieves got into the barracks at Aldershot and stole bicycles.",
        "Prisoners tried to break out of Parkhurst on Sunday.",
        "Diplomats tried to break the siege of Sarajevo with talks.",
        "Tanks rolled down the main avenue of Moscow in a parade.",
        "The party lost the city to Labour, officials said.",
        "Resistance to the reform in Paris has ceased.",
        "Resistance in Brussels has ended, ministers said.",
        "Antibiotic resistance in Europe has ended.",
        "The players ceased to fight for the title in Madrid.",
        "The army ceased to fight fires in Greece.",
        "Police fired on a house in Leeds.",
        "Labour lost control of Bristol.",
        "The driver lost control of his car in Bria.",
        "He had an op in Lyon.",
        "Police launched a drugs op in Lyon.",
        "Germany's latest attack on Brazil's goal failed.",
        "London accused Moscow of attacking the rule of law.",
        "Manchester surrendered to Liverpool on Sunday.",
        "Prices have risen since Russia's invasion of Ukraine.",
    ],
)
def test_look_alikes_of_plain_fights_are_quiet(text: str) -> None:
    assert [] == told(text)
