"""Classes of language learned from sentences that nobody had tuned for: several members of each, in our own words."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events_of(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def force_of(text: str) -> list[tuple[int | None, int | None]]:
    return [(event.force.low, event.force.high) for event in events_of(text) if event.force]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("siege", "Militiamen have choked every road into Baidoa but one, and the garrison is out of flour."),
        ("siege", "The rebels have Nyala by the throat, a relief pilot said."),
        ("siege", "Insurgents have laid siege to Timbuktu since August."),
        ("assault", "Some 2,000 gunmen fell upon the barracks at Kati before dawn."),
        ("assault", "The attackers of Kobane number 8,000, a monitor said."),
        ("assault", "For the third night the fighters hammered at Mazar-i-Sharif from the south."),
        ("assault", "More than 8,000 soldiers have been thrown into the fight for Bakhmut."),
        ("assault", "Gunmen opened fire on a church in Kaduna on Sunday, killing 18 worshippers."),
        ("offensive", "Some 5,400 Ugandan soldiers are on a hunt for rebel camps in the forests of Virunga."),
        ("assault", "Government columns converge this morning on Laiza, seat of the Kachin rebels."),
        ("offensive", "The Houthi column bound for Marib strings out along 18 kilometres of asphalt."),
        ("retreat", "The army pulled its last 700 men out of Kidal overnight."),
        ("retreat", "Troops have fallen back from Vovchansk to better positions, the commander conceded."),
        ("surrender", "The last 230 defenders of Zepa came out of the cellars with their hands on their heads."),
        ("shelling", "Tripoli's eastern suburbs were hit by Grad rockets on Thursday, medics said."),
        ("buildup", "Ethiopia is massing troops on the border with Eritrea, diplomats said."),
    ],
)
def test_an_idiom_of_war_tells_its_event(kind: str, text: str) -> None:
    assert [kind] == [event.type for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Critics attacked the minister's plan to cut the army by 6,000 troops.",
        "Ferrari's two-pronged attack on the Monza record came unstuck at the second chicane.",
        "Nurses announced a winter offensive: 6,000 of them will walk out of 18 hospitals on the 15th.",
        "Guerrilla gardeners struck Hackney again: forty volunteers, 5,000 tulip bulbs, no arrests.",
        "Heat laid siege to Karachi for a ninth day.",
        "Before dawn police stormed a flat in Molenbeek and led away three men in handcuffs.",
        "The game's new chapter lets you besiege Constantinople with 10,000 janissaries.",
        "A brigade has taken delivery of 60 refurbished tanks.",
        "NATO exercise sees 9,000 troops storm beaches in Norway.",
        "RANGERS ROUT HEARTS 5-0, LAY SIEGE TO TOP SPOT",
    ],
)
def test_what_only_sounds_like_war_tells_nothing(text: str) -> None:
    assert () == events_of(text)


@pytest.mark.parametrize(
    ("force", "text"),
    [
        ((5500, 5500), "Five and a half thousand rebels attacked Bossangoa on Monday."),
        ((60000, 70000), "Sixty, seventy thousand soldiers attacked Basra in one night."),
        ((6200, 6200), "Dawn brought 6,200 Fano militiamen down from the hills onto Lalibela."),
        (
            (6000, 6000),
            "The junta's counter-offensive, spearheaded by 6,000 soldiers of the 55th division, has stalled.",
        ),
        ((11000, 11000), "It took 11,000 paratroopers a week to break through to Khost."),
        ((6500, 6500), "A column of about 400 vehicles carrying 6,500 fighters is moving toward Sirte."),
        ((10000, 10000), "Some 10,000 Tanzanians have gone up the Bukoba road to retake it."),
    ],
)
def test_a_force_is_found_wherever_its_sentence_puts_it(force: tuple[int, int], text: str) -> None:
    assert force in force_of(text)


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        (9, "A car bomb exploded outside the interior ministry in Mogadishu, killing nine."),
        (4, "A roadside bomb went off in Kabul: four prosecutors were killed."),
        (12, "Taliban fighters stormed a checkpoint in Faryab, killing 12 officers."),
    ],
)
def test_whoever_is_killed_is_counted(killed: int, text: str) -> None:
    (event,) = events_of(text)
    assert event.casualties.killed is not None
    assert (killed, None) == (event.casualties.killed.low, event.force)


@pytest.mark.parametrize(
    ("attacker", "text"),
    [
        ("Azerbaijan", "Armenia accused Azerbaijan of shelling villages in Syunik."),
        ("France", "France said its forces had killed 33 jihadists in an operation in the Mopti region."),
        ("Israeli troops", "Israeli troops backed by tanks pushed deeper into Rafah."),
        ("Hemedti's men", "Hemedti's men attacked Babanusa on Sunday."),
        ("Malaita Eagle Force", "Men of the Malaita Eagle Force raided an armoury in Honiara."),
        ("Armed men", "Armed men attacked a barracks in Torit."),
    ],
)
def test_the_attacker_is_who_does_it_however_told(attacker: str, text: str) -> None:
    assert [attacker] == [actor.name for event in events_of(text) for actor in event.attacker]


def test_a_people_s_position_is_theirs() -> None:
    (event,) = events_of("NATO jets bombed Serb positions around Sarajevo on Wednesday.")
    assert ["Serb"] == [actor.name for actor in event.defender]


def test_it_is_untrue_denies_what_follows() -> None:
    (event,) = events_of("It is untrue, the ministry wrote, that 20,000 rebels have attacked Asaba.")
    assert ("denied", "the ministry") == (event.modality, event.attribution)


def test_where_fire_comes_from_is_not_where_it_falls() -> None:
    (event,) = events_of("Rockets fired from Gaza hit Sderot; nobody was hurt.")
    assert event.place is not None
    assert event.place.name == "Sderot"


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200d", "\u200e", "\u2060", "\u2066", "\ufeff"])
def test_what_nobody_sees_costs_nothing(unseen: str) -> None:
    plain = "More than 6,000 jihadis attacked the Malian town of Konna on Monday."
    text = unseen + "".join(letter + unseen if letter in "iatn0" else letter for letter in plain)
    (event,) = events_of(text)
    assert event.force is not None
    assert event.place is not None
    assert (6001, None, "Konna") == (event.force.low, event.force.high, event.place.name)
    assert event.force.quote == text[event.force.start : event.force.end]
    assert all(one.quote == text[one.start : one.end] for one in event.evidence)


def test_a_fixed_blank_is_a_blank() -> None:
    assert [(6001, None)] == force_of("More\u00a0than\u00a06\u202f000 jihadis attacked the Malian town of\u00a0Konna.")
