"""What a second report tells: who holds it now, who left, a loss, planes over it, the dead of a raid condemned."""

import pytest

from streams.extract.geography.chief_towns import second_cities, second_city
from tests.extract.told import events


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(one.type, one.modality, one.place.name if one.place else "") for one in events(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The town of Sumy is now mostly in Russian hands, Kyiv said on Friday.", ("capture", "claimed", "Sumy")),
        (
            "By Sunday the fighters of the RCD had all the barracks of Kindu in their hands.",
            ("capture", "asserted", "Kindu"),
        ),
        (
            "The army's chief has resigned over the loss of Raqqa, state radio said on Friday.",
            ("capture", "claimed", "Raqqa"),
        ),
        ("The base at Ouallam was lost on Friday night.", ("capture", "asserted", "Ouallam")),
        (
            "The governor rejected as rumours the reports that rebels were in control in Bria.",
            ("capture", "denied", "Bria"),
        ),
        ("Estelí was fully under control after two days of fighting, the army said.", ("capture", "claimed", "Estelí")),
        ("The rebels had left by the Bozoum road, said elders of Bocaranga.", ("retreat", "claimed", "Bocaranga")),
        (
            "The last fighters in Sabratha had departed before dawn towards Surman.",
            ("retreat", "asserted", "Sabratha"),
        ),
        (
            "The general has pulled his men from Tarhuna airport, his spokesman said.",
            ("retreat", "claimed", "Tarhuna"),
        ),
        (
            "Units of our army have restored security and stability to the town of Bria, the command said.",
            ("capture", "claimed", "Bria"),
        ),
        (
            "Troops of the brigade began targeted activity in Bria on Friday against terrorists.",
            ("offensive", "asserted", "Bria"),
        ),
        ("Loyalist troops rolled back into Bria without a shot on Friday.", ("capture", "asserted", "Bria")),
        ("The MNDAA says it holds the barracks in Laukkai.", ("capture", "claimed", "Laukkai")),
        (
            "The last government troops had broken out of Huambo towards Benguela, a nun said.",
            ("retreat", "claimed", "Huambo"),
        ),
        (
            "Clashes with soldiers loyal to the government in Kinshasa ended when rebels took Bukavu.",
            ("clash", "asserted", "Bukavu"),
        ),
        (
            "Rebels cut the highway from Debaltseve to Artemivsk, trapping soldiers in the rail town of Debaltseve.",
            ("siege", "asserted", "Debaltseve"),
        ),
        (
            "The African Union condemned the killing of 34 villagers near Djibo by gunmen.",
            ("raid", "asserted", "Djibo"),
        ),
        (
            "Bamako requests an inquiry into the airstrike that killed 19 guests at Bounti.",
            ("airstrike", "asserted", "Bounti"),
        ),
        ("French jets flew again over Gao on Friday, and six men are dead.", ("airstrike", "asserted", "Gao")),
        (
            "Two fighter-bombers attacked rebel trenches near Puttalam on Friday.",
            ("airstrike", "asserted", "Puttalam"),
        ),
        ("The planes flew a dozen missions against the rebels around Kirkuk.", ("airstrike", "asserted", "Kirkuk")),
        (
            "The junta announced a big air operation against the rebels in Loikaw on Friday.",
            ("airstrike", "claimed", "Loikaw"),
        ),
        (
            "India handed a protest note to the envoy over shelling in the Kupwara sector, in which two died.",
            ("shelling", "asserted", "Kupwara"),
        ),
        (
            "A column of Shining Path attacked the police post at Tocache; ten men died, some after a mock trial.",
            ("assault", "asserted", "Tocache"),
        ),
    ],
)
def test_a_second_report_tells_it(text: str, event: tuple[str, str, str]) -> None:
    assert event in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Since the loss of Fiorentina in the final she has hardly slept.",
        "The court tries two men over the killing of 12 people by gunmen in Nice in 2016.",
        "The navy confirmed the loss of Kursk after a fire; its crew was saved.",
        "Planes flew over Gao on Friday and dropped food for the hungry.",
        "The planes flew a dozen relief missions around Kirkuk.",
    ],
)
def test_what_only_sounds_so_is_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        ("The bodies of nine soldiers killed at Bria by Seleka fighters came home.", ["Seleka fighters"], ["soldiers"]),
        (
            "At the base in Tulua, where 14 policemen died in an ambush on Friday, the wire is being mended.",
            [],
            ["policemen"],
        ),
    ],
)
def test_who_fell_is_who_was_hit(text: str, attackers: list[str], defenders: list[str]) -> None:
    (one,) = events(text)
    assert ([each.name for each in one.attacker], [each.name for each in one.defender]) == (attackers, defenders)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked Angola's second city on Sunday.", "Huambo"),
        ("The army shelled the second largest city of Syria on Monday.", "Aleppo"),
        ("Rebels attacked Unity state's main town on Sunday.", "Bentiu"),
        ("Insurgents shelled the seat of Tigray region on Sunday.", "Mekelle"),
        ("The Taliban attacked the capital of the northern province of Helmand on Sunday.", "Lashkar Gah"),
        ("Gunmen overran the largest city of Blue Nile state on Sunday.", "Damazin"),
        ("Fighting went on in Tigray on Sunday. The army shelled the northern regional seat.", "Mekelle"),
    ],
)
def test_a_town_is_told_by_what_it_is_of(text: str, place: str) -> None:
    assert place in [where for _, _, where in _told(text)]


def test_every_second_city_is_on_the_map() -> None:
    assert [country for country in second_cities() if second_city(country) is None] == []


def test_a_toll_that_stands_at_a_number_counts_nobody_who_attacks() -> None:
    (one,) = events("The attack on Chasiv Yar last weekend, where the toll stands at 48, was the worst of the war.")
    assert one.force is None
    assert one.casualties.killed is not None


@pytest.mark.parametrize(
    "text",
    [
        "The bank restored security to the vault of its branch in Bria on Friday.",
        "The clinic began a targeted activity in Bria on Friday for mothers.",
        "Police began a targeted operation around Bria against speeding on Friday.",
    ],
)
def test_what_others_secure_or_begin_is_no_fight(text: str) -> None:
    assert _told(text) == []
