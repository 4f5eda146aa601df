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
