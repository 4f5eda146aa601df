"""What bulletins and situation reports put in short words: KIA, WIA, an armed strike, clashes that displaced people."""

import pytest

from tests.extract.told import attackers, defenders, events, one


@pytest.mark.parametrize(
    ("killed", "wounded", "text"),
    [
        (3, 4, "Gunmen ambushed a patrol near Patikul on Friday: 3 soldiers KIA, 4 WIA."),
        (54, 20, "Militants attacked the base at Jilib on Friday; 54 KIA and 20 WIA."),
        (5, 2, "An IED hit a convoy near Djibo on Friday. 5 soldiers KIA, 2 inj."),
        (None, 2, "A mortar round hit the camp at Monguno on Friday; 2 civilians inj."),
    ],
)
def test_kia_and_wia_tell_losses(killed: int | None, wounded: int, text: str) -> None:
    event = one(text)
    dead, hurt = event.casualties.killed, event.casualties.wounded
    assert (killed, wounded) == (dead.low if dead else None, hurt.low if hurt else None)
    assert event.force is None


def test_kia_is_no_kachin_army_behind_a_count() -> None:
    (event,) = events("Militants attacked the base at Jilib in Somalia on Friday; 6,400 KIA.")
    assert event.force is None
    assert "kia" not in [one.actor_id for one in (*event.attacker, *event.defender)]


@pytest.mark.parametrize(
    "text",
    [
        "KIA troops attacked an army post near Laiza in Myanmar on Friday.",
        "Some 300 KIA fighters attacked an army post near Laiza in Myanmar on Friday.",
        "The KIA attacked an army post near Laiza in Myanmar on Friday.",
    ],
)
def test_the_kachin_army_still_attacks(text: str) -> None:
    assert "kia" in [one.actor_id for event in events(text) for one in event.attacker]


@pytest.mark.parametrize(
    ("places", "text"),
    [
        (["Tawila"], "Clashes between the army and the rebels in Tawila town have displaced 50,000 people since May."),
        (["Tawila"], "Clashes between the army and the RSF in Tawila locality have driven 9,000 people from home."),
    ],
)
def test_clashes_of_two_sides_that_displaced_many_are_told(places: list[str], text: str) -> None:
    assert [("clash", places)] == [(event.type, [one.name for one in event.places]) for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Attacks in the province have displaced 400,000 people.",
        "Clashes between herders and farmers in Tawila have displaced 1,500 people.",
        "Clashes between the army and the rebels have displaced 1.7 million people since 2017.",
        "Clashes have killed more than 2,600 people in the province.",
    ],
)
def test_what_years_of_fights_have_cost_is_none(text: str) -> None:
    assert all(event.type != "offensive" and event.force is None for event in events(text))


def test_the_displaced_who_cross_a_border_attack_nobody() -> None:
    text = "Fighting in Nasir has displaced 50,000 people, 10,000 of whom crossed into Ethiopia."
    assert ["clash"] == [event.type for event in events(text)]


def test_rebels_who_cross_a_border_still_attack() -> None:
    text = "Some 4,000 rebels crossed into Ethiopia on Friday and attacked Nasir."
    assert {4000} == {event.force.low for event in events(text) if event.force}


@pytest.mark.parametrize(
    "text",
    [
        "The ELN announced a three-day armed strike in Choco; shops are closed.",
        "Comandos de la Frontera declared an armed strike at Puerto Guzman.",
    ],
)
def test_an_armed_strike_that_closes_shops_is_no_fight(text: str) -> None:
    assert () == events(text)


def test_an_ordered_strike_on_a_town_is_one() -> None:
    assert ["airstrike"] == [event.type for event in events("Jets carried out a strike on Choco on Friday.")]


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("separatists", "Two civilians were killed in Shusha on Friday by mortar fire of separatists."),
        ("Islamic State", "Two car bombs of the Islamic State were detonated at the gates of Tadmur on Friday."),
    ],
)
def test_whose_fire_it_is_stands_behind_of(who: str, text: str) -> None:
    assert [who] == attackers(text)
    assert [] == defenders(text)


@pytest.mark.parametrize(
    "text",
    [
        "The shelling of rebels near Idlib went on through Friday.",
        "The bombing of rebels near Idlib went on through Friday.",
    ],
)
def test_whom_a_shelling_is_of_is_hit(text: str) -> None:
    assert ["rebels"] == defenders(text)


def test_a_contingent_that_remains_deployed_masses_for_nothing() -> None:
    assert () == events("The regional force of some 1,000 Kenyan and 2,000 Ugandan soldiers remains deployed in Goma.")


def test_the_army_of_a_land_is_meant_by_a_name_that_two_have() -> None:
    found = events("The SNA attacked Al-Shabaab at Booco in Somalia on Friday. Somalia asked for help.")
    assert ["so-forces"] == [one.actor_id for event in found for one in event.attacker]
