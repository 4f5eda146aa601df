"""True attacks that stand close to a rule which keeps everyday news quiet, and its look-alikes that stay quiet."""

import pytest

from tests.extract.told import events, one

FIGHTS = frozenset({"asserted", "claimed"})


def kinds(text: str) -> list[str]:
    """Give the types of what is told as a fact of now."""
    return [event.type for event in events(text) if not event.historic and event.modality in FIGHTS]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Villagers leave Masisi because of attacks by M23.", "assault"),
        ("Farmers abandon their fields near Jos because of attacks by bandits.", "assault"),
        ("Ukrainian forces pull back because of Russian attacks.", "retreat"),
        ("M23 rebels advance on Goma because the army has no ammunition.", "offensive"),
        ("In Sake, where the rebels attack soldiers with drones, 30 people were killed.", "assault"),
        ("M23 uses its attacks on Goma to press for talks; 300 soldiers have been killed.", "assault"),
    ],
)
def test_what_is_done_now_for_a_cause_is_no_habit(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Captains shun Marib because of attacks by the Houthis.",
        "Pupils in Kharkiv study in the cellar because of air raids.",
        "The militants pay for their attacks with gold.",
    ],
)
def test_what_goes_on_as_long_as_a_war_is_a_habit(text: str) -> None:
    assert [] == kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A satirical magazine's office in Paris was attacked by gunmen who killed 12 people.",
        "In a drama that shocked the nation, gunmen attack a church in Owo and kill 40.",
    ],
)
def test_an_attack_on_those_who_jest_is_told(text: str) -> None:
    assert kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A parody account said that rebels had captured Goma with soup ladles.",
        "The satirical paper reported M23 had stormed Goma on hobby-horses.",
        "In the play, rebels storm Goma.",
        "The opera, in which rebels storm Goma, opens on Friday.",
    ],
)
def test_what_is_told_in_jest_is_not(text: str) -> None:
    assert [] == kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels pulled out of the government compound in Goma.",
        "The army retreated from the market of Sake.",
    ],
)
def test_who_leaves_a_site_retreats(text: str) -> None:
    assert "retreat" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebel leaders pulled out of the government in Bangui.",
        "M23 withdrew from the peace talks of Doha.",
    ],
)
def test_who_leaves_an_affair_does_not_retreat(text: str) -> None:
    assert "retreat" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A drone strike on the training range in Yavoriv was claimed by Russia.",
        "Russian troops shelled Kharkiv from the range near Belgorod.",
        "Shelling alarms residents of Kherson.",
        "Rebels have attacked the town six times in three months, killing 100 soldiers.",
        "Gunmen robbed two banks in Offa and killed nine policemen and 20 residents on Thursday.",
        "Rebels launched a party of 300 fighters against Goma.",
        "The relief force attacked the besiegers of Goma.",
        "In the play area of a school, a missile hits children in Kharkiv.",
        "The opera in Kharkiv, where shells hit the roof on Monday, is closed.",
        "In this epic battle, Russian troops storm Bakhmut.",
        "The fire from the rebels killed 30 soldiers in Goma.",
        "Russian paratroopers with tons of equipment landed at Hostomel airport.",
        "After trying for months to reach a truce, the army and the rebels agreed to stop fighting.",
    ],
)
def test_a_word_of_peace_beside_it_does_not_silence_a_true_report(text: str) -> None:
    assert kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Warships dropped shells on the firing range near Odesa to try out a new gun.",
        "M23 rebels have launched a party in Goma.",
        "Gunmen robbed two banks in Offa on Thursday and escaped.",
        "Air raid warnings sounded in Kyiv on Tuesday.",
    ],
)
def test_words_of_peace_alone_stay_quiet(text: str) -> None:
    assert [] == kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army lost 40 men at Goma and the rebels fled.",
        "The Rapid Support Forces lost 40 men near Omdurman.",
        "The 47th Brigade lost 120 soldiers near Bakhmut.",
        "The Taliban suffered heavy losses in Helmand.",
    ],
)
def test_an_armed_force_that_loses_men_fought(text: str) -> None:
    assert ["clash"] == kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fire brigade lost 40 men in New York.",
        "The forest fire brigade suffered heavy losses near Antalya.",
        "The rescue forces lost 12 men near Izmir.",
        "The army lost 40 men in Goma to malaria.",
        "The army lost 12 soldiers near Goma in a road accident.",
        "The navy lost 40 men near Toulon when a submarine sank.",
        "The police force lost 40 policemen in New York to retirement.",
        "Former rebels were in the streets of Goma to celebrate.",
        "Police arrived with rifles at the school in Goma.",
        "Artillery fired into the air in Goma.",
    ],
)
def test_losses_and_arms_of_no_fight_are_none(text: str) -> None:
    assert [] == kinds(text)


def test_guns_that_fire_on_an_airport_are_told() -> None:
    assert ["shelling"] == kinds("Tanks fired on the airport in Goma on Monday.")


@pytest.mark.parametrize(
    ("country", "town"), [("LY", "Ghat"), ("EG", "Wahat"), ("BF", "Kompienga"), ("UA", "Vinnytsia")]
)
def test_a_town_that_bears_the_name_of_a_province_is_the_town(country: str, town: str) -> None:
    place = one(f"Rebels attacked {town} on Monday.").place
    assert (town, country, "town") == (place and place.name, place and place.country, place and place.precision)
