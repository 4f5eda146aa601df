"""What a digest of the day's war tells between its fights: who is missing, which hospital, who fights beside whom."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram overruns military base in northeast Nigeria, dozens of soldiers missing",
        "Insurgents storm base in Mali, 40 soldiers missing",
        "Insurgents stormed a base in Mali, leaving 40 soldiers missing.",
    ],
)
def test_who_is_missing_did_not_attack(text: str) -> None:
    assert one(text).force is None


def test_who_attacks_is_counted_beside_who_is_missing() -> None:
    force = one("Some 300 insurgents stormed a base at Indelimane in Mali, 40 soldiers missing.").force
    assert force is not None
    assert force.low == 300


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Raqqa, the SDF captured the National Hospital after days of clashes.", "Raqqa"),
        ("Libyan forces captured the University of Sirte on Wednesday.", "Sirte"),
        ("Schools and hospitals were shelled in Idlib, killing nine.", "Idlib"),
    ],
)
def test_what_stands_in_every_town_is_no_town(text: str, place: str) -> None:
    told = [event.place.name for event in events(text) if event.place is not None]
    assert set(told) == {place}


def test_who_fights_beside_whom_is_no_clash() -> None:
    assert events("The Wagner group, which fights alongside government soldiers, has 1,000 men in the country.") == ()


def test_who_fights_beside_whom_somewhere_is_one() -> None:
    assert events("The militia, which fights alongside the army against rebels near Taiz, killed 12 of them on Sunday.")


def test_a_battalions_number_counts_nobody() -> None:
    event = one("The militants attacked a unit of 157 Task Force Battalion in Metele and were beaten back.")
    assert event.force is None


def test_a_brigades_men_are_counted() -> None:
    force = one("About 500 Presidential Guard Brigade troops attacked Bria on Monday.").force
    assert force is not None
    assert (force.low, force.qualifier) == (500, "about")


def test_a_capital_that_steps_in_is_no_battlefield() -> None:
    told = events("Rebels had reached the outskirts of the town when Moscow intervened with air strikes.")
    assert [event.place for event in told if event.place is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan launched anti-terrorist measures in Karabakh on Tuesday.",
        "The army began counter-terrorist actions in the Bajaur district on Tuesday.",
    ],
)
def test_measures_against_terrorists_are_an_operation_where_an_army_begins_them(text: str) -> None:
    assert one(text).type == "offensive"


@pytest.mark.parametrize(
    "text",
    [
        "France adopted new anti-terrorist measures in Paris on Tuesday.",
        "Police announced counter-terrorism measures in London for the marathon.",
    ],
)
def test_measures_of_the_police_are_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army faced an assault on Kutum.",
        "The army survived an assault on Kutum.",
        "The army crushed an attack on Kutum.",
        "The garrison endured an assault on Kutum.",
    ],
)
def test_who_faces_an_attack_is_attacked(text: str) -> None:
    event = one(text)
    assert event.attacker == ()
    assert [side.name for side in event.defender] in (["army"], ["garrison"])


def test_who_counters_with_an_attack_attacks() -> None:
    assert [side.name for side in one("The army countered with an assault on Kutum.").attacker] == ["army"]


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of 60 trucks entered Syria from Iraq's Kurdistan region.",
        "A convoy of aid lorries entered Gaza on Sunday.",
    ],
)
def test_lorries_that_enter_attack_nobody(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of trucks carrying soldiers entered Bangui on Sunday.",
        "A convoy of tanks entered Idlib overnight.",
        "A column of 300 fighters in trucks entered Kidal.",
    ],
)
def test_soldiers_on_lorries_do(text: str) -> None:
    assert one(text).type == "offensive"
