"""Whole articles: what later sentences add to an event, what is another, and what only stands beside it."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _read(text: str, title: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, title=title)).events


def _force(event: Event) -> tuple[int | None, int | None] | None:
    return (event.force.low, event.force.high) if event.force else None


@pytest.mark.parametrize(
    "text",
    [
        (
            "Insurgents killed 40 farmers in an attack in Nigeria's Borno state, the governor said.\n\n"
            "The assailants attacked a group of farmers at Dumba on Sunday evening."
        ),
        (
            "Hundreds of fighters stormed a military base in northern Burkina Faso on Sunday.\n\n"
            "The attack on the camp at Djibo began at dawn and lasted until midday."
        ),
        "Gunmen attacked a village in Ituri on Monday.\n\nThe attackers stormed a church at Komanda.",
    ],
)
def test_the_next_sentence_says_where_in_the_region_it_was(text: str) -> None:
    (event,) = _read(text)
    assert event.place
    assert "country" != event.place.precision
    assert event.place.name in {"Dumba", "Djibo", "Komanda"}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a village in Ituri on Monday.\n\nIn a separate incident, the army attacked Komanda.",
        "JNIM fighters attacked a base in Mali on Monday.\n\nTuareg rebels attacked Kidal on Tuesday.",
    ],
)
def test_another_attack_in_the_region_is_another(text: str) -> None:
    assert 2 == len(_read(text))


def test_the_group_is_the_one_named_before() -> None:
    events = _read(
        "M23 fighters attacked Uvira on Monday. The rebels are 15 kilometres away, a teacher said.\n\n"
        "The drive toward Uvira, which involves more than 7,000 fighters, is the largest since the group captured Goma."
    )
    assert [("m23", (7_001, None)), ("m23", None)] == [(one.attacker[0].actor_id, _force(one)) for one in events]


def test_the_city_is_a_city_and_not_the_camp_named_last() -> None:
    events = _read(
        "The RSF attacked El Fasher on Friday after shelling the Abu Shouk camp.\n\n"
        "The city has been besieged by the RSF for a year."
    )
    assert "El Fasher" == next(event.place.name for event in events if event.type == "siege" and event.place)


def test_an_attack_to_be_met_is_not_of_those_who_meet_it() -> None:
    (event,) = _read(
        "Russia has massed 53,000 troops in Kursk and is expected to launch an offensive there.\n\n"
        "The president said that his forces were ready to meet the attack.\n\n"
        "The assault will probably be backed by glide bombs and drones."
    )
    assert (53_000, 53_000) == _force(event)
    assert "planned" == event.phase


@pytest.mark.parametrize(
    "text",
    [
        "The rebels, backed by about 4,000 troops from Rwanda, attacked Goma on Monday.",
        "Russian troops carried out 420 attacks on Pokrovsk.",
        "M23 rebels attacked Uvira on Monday as thousands fled.",
    ],
)
def test_backers_attacks_and_those_who_flee_are_no_force(text: str) -> None:
    (event,) = _read(text)
    assert (None, None) == (event.force, event.opposing_force)


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents raided the town of Macomia on Friday and exchanged fire with soldiers for hours.",
        "Ukrainian troops have pushed at least 10km into Russia's Kursk region and are fighting at Sudzha.",
        "Islamic State overran Rawa in June as it swept across a third of Iraq.",
        "Gunmen attacked a base at Djibo and killed 60 soldiers before pulling out.",
        "Insurgents raided Macomia on Friday.\n\nThe attack, the boldest in Cabo Delgado province, lasted a day.",
    ],
)
def test_what_a_sentence_only_adds_is_no_second_event(text: str) -> None:
    assert 1 == len(_read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab has been fighting Somalia's government for more than 15 years.",
        "Fano militias fought beside federal troops in the two-year war in Tigray.",
        "The reservists would not fight in Gaza City, an officer said.",
        "Generals warned that taking the city could cost the lives of up to 100 soldiers.",
        "A contingent of American troops had been moved out of Tripoli by sea.",
        "Rwanda, which sent 1,000 soldiers at Maputo's request, will send 2,500 more.",
    ],
)
def test_a_war_of_years_and_what_is_not_done_are_no_events(text: str) -> None:
    assert () == _read(text)


def test_it_is_who_says_so_and_others_attack() -> None:
    (event,) = _read(
        "The Sudanese army said on Sunday it had beaten back an assault by more than 6,000 fighters of the RSF on "
        "El-Obeid.\n\nIn a statement, the 5th Infantry Division said the fighters, riding in over 250 combat vehicles, "
        "attacked from the north.\n\nThe army claimed it had killed 480 RSF members and taken 33 prisoners."
    )
    assert (6_001, None) == _force(event)
    assert ["rsf"] == [actor.actor_id for actor in event.attacker if actor.actor_id]
    assert (480, 33) == tuple(one and one.low for one in (event.casualties.killed, event.casualties.captured))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (120, "About 120 soldiers, some with their wives, are believed to be left inside."),
        (2_000, "The military believes that 2,000 Hamas fighters remain in the city."),
        (1_500, "Some 1,500 soldiers are said to be still inside."),
    ],
)
def test_those_who_are_left_inside_stand_against_the_attack(number: int, text: str) -> None:
    (event,) = _read(f"Rebels of the Chin Brotherhood have surrounded the last battalion in Falam.\n\n{text}")
    assert event.opposing_force
    assert number == event.opposing_force.low
    assert event.force is None


def test_reservists_called_up_are_no_force() -> None:
    (event,) = _read(
        "The Israeli military launched a ground assault on Gaza City on Tuesday.\n\n"
        "The army has called up 60,000 reservists."
    )
    assert event.force is None


def test_a_toll_of_all_is_that_of_the_assault_and_not_of_its_parts() -> None:
    events = _read(
        "Taliban insurgents attacked Kunduz before dawn.\n\nThe Taliban have taken the Khakani neighborhood.\n\n"
        "At least 14 members of the security forces have died, the Health Ministry said."
    )
    killed = {one.type: one.casualties.killed and one.casualties.killed.low for one in events}
    assert {"assault": 14, "capture": None} == killed


def test_that_town_is_the_one_named_last() -> None:
    events = _read(
        "Insurgents raided Macomia on Friday, and gunmen killed 12 soldiers in Macomia.\n\n"
        "A gas project is planned near Palma. Work stopped after militants overran that town in March."
    )
    assert "Palma" == events[-1].place.name if events[-1].place else None


def test_an_abbreviation_is_whom_the_text_gives_it_to() -> None:
    (event,) = _read(
        "On Sunday Ansar Allah (AA) forces resumed their offensive towards Marib city.\n\n"
        "Some 8,000 AA fighters have been massed on the western front."
    )
    assert ["houthis"] == [actor.actor_id for actor in event.attacker]
    assert (8_000, 8_000) == _force(event)


@pytest.mark.parametrize(
    "text",
    [
        "Russia has about 620,000 personnel in the area of operations in and around Ukraine.",
        "The ELN denied attacking civilians.",
        "Maute gunmen hold a hostage, said Omar Pangarungan, a leader of the city of Marawi.",
    ],
)
def test_an_area_of_operations_and_what_is_denied_of_nobody_are_no_events(text: str) -> None:
    assert () == _read(text)


def test_soldiers_who_fight_in_the_city_are_those_who_assault_it() -> None:
    (event,) = _read(
        "Government troops pressed their assault on Maute gunmen in Marawi on Saturday.\n\n"
        "Some 6,000 soldiers and marines are now fighting in and around the city, a spokesman said."
    )
    assert (6_000, 6_000) == _force(event)
    assert ["Maute gunmen"] == [actor.name for actor in event.defender]


def test_the_siege_of_the_base_is_that_of_the_town_and_the_offensive_another() -> None:
    events = _read(
        "Tuareg rebels took control of Tessalit on Sunday after besieging it for weeks, a spokesman said.\n\n"
        "The army's troops had left the base, where about 800 soldiers had been encircled.\n\n"
        "The MNLA launched its offensive in January with attacks on Menaka and Aguelhok."
    )
    places = {event.type: event.place.name for event in events if event.place}
    assert {"capture": "Tessalit", "siege": "Tessalit", "retreat": "Tessalit", "offensive": "Menaka"} == places


def test_items_under_what_to_know_are_of_the_article() -> None:
    (event,) = _read(
        "LIVE: Operation spreads\n\nWhat to know\n* Three ethnic armies launched an offensive in Shan State on Friday\n"
        "* China urges restraint\n\n14:05 - Bridge\nThe bridge is closed, a resident of the valley told our reporter."
        "\n\n13:00 - Weather\nIt rains in the hills, and the road is mud."
    )
    assert "offensive" == event.type


def test_a_column_of_trucks_is_no_number_of_men() -> None:
    (event,) = _read("Rebels are advancing on Abeche in a column of 300 pick-up trucks.")
    assert event.force is None


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces launched two ballistic missiles and 99 drones against Ukraine overnight.",
        "Russia fired 45 missiles and more than 100 drones at Kyiv overnight, killing six.",
        "Israel launched dozens of drones at Natanz on Friday.",
    ],
)
def test_missiles_and_drones_launched_at_a_place_are_an_airstrike(text: str) -> None:
    (event,) = _read(text)
    assert "airstrike" == event.type
    assert () == event.defender


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired two ballistic missiles into the sea on Monday.",
        "Iran launched missiles in a drill near Qom.",
    ],
)
def test_missiles_fired_into_the_sea_are_none(text: str) -> None:
    assert () == _read(text)


def test_inmates_recruited_are_not_captured() -> None:
    (event,) = _read("Wagner captured Bakhmut in May. It had recruited about 50,000 inmates from Russian prisons.")
    assert event.casualties.captured is None


def test_the_text_says_more_exactly_what_its_headline_rounds() -> None:
    text = (
        "Iraqi forces push into Mosul as 30,000-strong assault gathers pace\n\n"
        "Iraqi special forces fought Islamic State militants in the streets of Mosul on Friday, pushing into six "
        "districts.\n\nAbout 28,500 Iraqi soldiers are taking part in the operation."
    )
    event = next(one for one in _read(text) if one.force)
    assert (28_500, 28_500) == _force(event)


@pytest.mark.parametrize(
    "text",
    [
        "Bombs hit the gate of the base at dawn, an elder in the nearby town of Bulo Marer told reporters.",
        "Jets bombed the barracks twice, a nurse in Kitale said.",
    ],
)
def test_where_a_witness_lives_is_not_where_it_was(text: str) -> None:
    assert not {"Bulo Marer", "Kitale"} & {one.place.name for one in _read(text) if one.place}


def test_who_drops_grenades_from_a_drone_strikes_from_the_air() -> None:
    (event,) = _read("A Ukrainian drone dropped a grenade on a bus stop in Shebekino, wounding two women.")
    assert "airstrike" == event.type


def test_a_blast_told_again_without_a_place_is_one() -> None:
    (event,) = _read(
        "A suicide bombing outside a barracks in Baidoa killed 12 soldiers on Monday.\n\n"
        "The blast hit the gate at about five in the morning, the car bomb destroying two trucks."
    )
    assert "bombing" == event.type


def test_a_place_that_another_sentence_names_is_not_looked_for_in_the_headline() -> None:
    title = "fighters from a third, are closing on Galkayo,"
    text = (
        'Angola: "the last offensive"\nLUANDA, Sept 1999 - Angola\'s army began what President Jose Eduardo dos Santos '
        "told 220 deputies would be the last offensive of 24 years of war."
    )
    assert extract(Article(id="a", title=title, text=text)).skipped is None
