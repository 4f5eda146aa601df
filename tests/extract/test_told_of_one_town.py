"""What is told of one town in an article: taken and retaken, besieged and told of again, by the road that leads in."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The Islamists took Konna on Thursday. Mali's army said that it had regained the town by evening.",
            ["Islamists"],
            ["Mali's army"],
        ),
        ("The rebels took Bria on Monday. Chad's army retook the town on Friday.", ["rebels"], ["Chad's army"]),
        ("Guerrillas seized Mitu on Sunday. Colombia's army recaptured it on Wednesday.", [], ["Colombia's army"]),
    ],
)
def test_who_takes_a_town_back_is_not_who_took_it(text: str, first: list[str], second: list[str]) -> None:
    told = [[one.name for one in event.attacker] for event in events(text) if event.type == "capture"]
    assert [first or ["Guerrillas"], second] == told


def test_a_town_taken_by_a_states_army_is_told_once() -> None:
    (event,) = events("Mali's army took Konna on Thursday. The soldiers captured the town at dawn, a resident said.")
    assert "capture" == event.type


@pytest.mark.parametrize(
    "text",
    [
        (
            "Tanks had ringed Junik for three weeks. When the police went in they found trenches and a hospital.\n\n"
            "The siege was mounted by 1,500 special policemen and 2,000 army regulars, the centre said."
        ),
        (
            "Syrian government forces have sealed the last road into the rebel-held east of Aleppo, tightening a siege "
            "that could starve thousands.\n\nThe Observatory said that 28 insurgents and 15 soldiers had been killed."
            "\n\nA commander said on condition of anonymity that 3,500 men now ringed the east of the city."
        ),
    ],
)
def test_a_siege_told_again_without_a_place_has_its_force(text: str) -> None:
    (event,) = [one for one in events(text) if one.type == "siege"]
    assert event.force
    assert event.place
    assert 3_500 == event.force.low


def test_tanks_are_not_named_beside_the_men_who_besiege() -> None:
    (event,) = events(
        "Tanks had ringed Junik for three weeks.\n\nThe siege was mounted by 1,500 special policemen and 2,000 army "
        "regulars, the centre said."
    )
    assert "Tanks" not in [one.name for one in event.attacker]


def test_a_road_by_its_name_is_not_the_city_that_is_meant() -> None:
    told = events(
        "Syrian forces besieged Aleppo on Thursday.\n\nMilitiamen took part in an advance along Castello Road.\n\n"
        "A commander said that 9,000 men now ringed the east of the city."
    )
    assert ["Aleppo"] == [one.place.name for one in told if one.type == "siege" and one.place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bosnian Serb soldiers overran the United Nations safe area of Srebrenica on Tuesday.", "Srebrenica"),
        ("Rebels stormed the United Nations compound in Bukavu.", "Bukavu"),
        ("Gunmen attacked the African Union base at Hoor on Monday.", "Hoor"),
    ],
)
def test_whose_the_place_is_that_is_attacked_is_no_place(text: str, place: str) -> None:
    assert [place] == [one.place.name for one in events(text) if one.place]


@pytest.mark.parametrize(
    "text",
    [
        "The Tamil Tigers undertook to end attacks on soldiers and policemen.",
        "Hezbollah promised to halt its attacks on northern Israel.",
        "The rebels swore to cease all attacks on the army.",
    ],
)
def test_attacks_that_somebody_forswears_are_not_told_as_made(text: str) -> None:
    assert not [one for one in events(text) if one.modality in {"asserted", "claimed"}]


def test_an_offensive_that_is_to_be_halted_is_under_way() -> None:
    told = events("The army promised to halt its offensive against the rebels in Bria.")
    assert ["asserted"] == [one.modality for one in told if one.type == "offensive"] or ["claimed"] == [
        one.modality for one in told if one.type == "offensive"
    ]
