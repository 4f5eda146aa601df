"""Whole articles: who says what he did, who leads, who only stands there, and numbers told before the attack."""

import pytest

from tests.extract.told import attackers, defenders, events, forces, one

_TURKEY = (
    "Turkey will launch a ground operation in northern Syria, Erdogan said. Its army has 400,000 soldiers, "
    "some 10,000 of whom are already in Syrian territory seized in three earlier incursions."
)
_BOSNIA = (
    "Bosnian government forces attacked Serb lines around Sarajevo on Friday in their bid to break a siege. "
    "U.N. officers had watched as Bosnian units massed near Visoko. They estimate that some 30,000 men were "
    "brought together."
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rebels battling the Congolese army said they had captured Sake.", {"Rebels"}),
        ("Soldiers fighting the rebels said they had retaken Sake.", {"Soldiers"}),
        ("Leaders of the SPLA said they had captured Bor.", {"SPLA"}),
        ("Militants led by the Allied Democratic Forces attacked Beni on Sunday.", {"Allied Democratic Forces"}),
        ("Troops headed by the Wagner Group stormed Soledar.", {"Wagner Group"}),
        ("Fighters led by a former policeman attacked Beni on Sunday.", {"Fighters"}),
        ("Fighters allied with the U.N.-backed unity government fought street battles in Sirte.", {"Fighters"}),
        ("M23 took Sake on Monday. The army fled. The group's offensive has cut the road to Goma.", {"M23"}),
        ("A rebel force was seen near Sake on Monday. On Tuesday it attacked Goma.", {"rebel force"}),
    ],
)
def test_who_attacks(text: str, who: set[str]) -> None:
    assert who == set(attackers(text))


def test_commanders_speak_for_those_they_lead() -> None:
    text = (
        "Commanders of the Joint Force, which defends the city alongside what is left of the army's Sixth Division, "
        "said they had repelled the 227th attack on El Fasher since the siege began."
    )
    assert ["Joint Force"] == defenders(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army confronted an attack by rebels on Goma.", ["army"]),
        ("The army is battling an offensive by rebels in Masisi.", ["army"]),
        ("Rebels attacked Monrovia on Sunday. Fighters of the LURD hold the port.", []),
        ("Rebels attacked Monrovia on Sunday. Government militiamen hold the bridges.", ["Government militiamen"]),
        ("Insurgents attacked Palma on Sunday. Marines had run out of ammunition.", ["Marines"]),
        ("Rebels attacked Bria on Monday. U.N. peacekeepers are up against 700 men.", ["U.N. peacekeepers"]),
        ("Malian troops have begun their offensive on Kidal. A bomb killed four soldiers of the VDP near Djibo.", []),
    ],
)
def test_who_is_attacked(text: str, who: list[str]) -> None:
    assert who == [actor.name for actor in events(text)[0].defender]


def test_those_who_throw_an_army_back_are_attacked_by_it() -> None:
    text = "The army attacked Bor on Sunday. The rebels said they had thrown the army back at the Gemeiza bridge."
    assert {"army"} == set(attackers(text))


def test_men_thrown_back_into_an_attack_attack() -> None:
    assert [5000] == forces("Russian generals threw the 5,000 men back into the attack on Grozny.")


def test_defenders_who_fight_are_none_who_attack() -> None:
    text = (
        "Ukrainian defenders were fighting for their lives in Severodonetsk on Sunday. The governor said 12,500 "
        "Russian troops were taking part in the attempt to encircle it."
    )
    assert ["Russian troops"] == attackers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Sunday. The army said it had repelled an attack.",
        "Rebels attacked Goma on Sunday. It was the biggest attack this year.",
    ],
)
def test_an_attack_told_again_is_one(text: str) -> None:
    assert one(text).attacker


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Sunday. The army said it had repelled an attack on Monday.",
        "Rebels attacked Goma on Sunday. The army said it had repelled a new attack.",
    ],
)
def test_another_attack_is_another(text: str) -> None:
    assert 2 == len(events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels of FACT attacked Faya on Sunday. Diplomats believe it has 1,500 men.",
        "Rebels of FACT attacked Faya on Sunday. Analysts say it has between 1,000 and 1,500 fighters and 400 cars.",
        _TURKEY,
        "The army attacked Kidal on Monday. The soldiers face 2,000 rebels.",
        "Insurgents attacked Palma on Sunday. Nobody knows how large the group is. It is thought to have 800 men.",
        "Congolese soldiers faced 4,000 M23 fighters near Sake. The soldiers attacked Kitchanga on Monday.",
    ],
)
def test_whom_a_group_only_has_or_who_only_are_there_attack_nobody(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The army launched an offensive on Faya on Sunday. It has drawn in 6,000 men.", 6000),
        ("A column of 3,000 rebels left Sake on Monday. The column attacked Goma on Tuesday.", 3000),
        ("A rebel force of 7,000 was seen near Sake on Monday. On Tuesday it attacked Goma.", 7000),
        ("Syrian soldiers are facing a rebel force of 6,000 in Idlib. The rebels attacked at dawn.", 6000),
        ("Some 12,000 Russian soldiers crossed the border. The Russians attacked Vovchansk at dawn.", 12000),
        (_BOSNIA, 30000),
        (
            (
                "Ethiopian troops launched an offensive in Tigray on Tuesday. A spokesman for the rebels said so. "
                '"They are coming at us towards Shire with 20,000 men," he said.'
            ),
            20000,
        ),
        ("Russian troops attacked Sudzha. Ukrainian soldiers are facing an enemy force of 9,000 men.", 9000),
        ("Rebels attacked Bria on Monday. Soldiers there face 700 men with machine guns.", 700),
        ("The 6,000 soldiers went forward towards Mosul at dawn.", 6000),
    ],
)
def test_numbers_told_before_or_after_their_attack(text: str, low: int) -> None:
    assert [low] == forces(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels who crossed from Libya on Sunday are heading for the Chadian capital.", "N'Djamena"),
        ("Rebels attacked the town on Sunday, the Sudan Tribune reported.", None),
        ("Shells fell on a compound of the U.S. embassy on Sunday.", None),
        ("Gunmen attacked a base in the U.S. on Sunday.", "U.S."),
        ("Russian troops attacked New York near Toretsk on Sunday.", "New York"),
        ("Rebels fought their way across the bridges of Monrovia on Sunday.", "Monrovia"),
        ("Rebels tried for a third time in two months to fight their way across the bridges of Monrovia.", "Monrovia"),
        ("Government forces are on the second day of an effort to win back Bor.", "Bor"),
    ],
)
def test_where(text: str, place: str | None) -> None:
    (event,) = events(text)
    assert place == (event.place and event.place.name)


def test_a_river_is_no_town_of_its_name() -> None:
    assert ["Juba", None] == [
        value for e in events("Rebels attacked two posts on the Juba river on Friday.") if e.place
        for value in (e.place.name, e.place.latitude)
    ]  # fmt: skip
