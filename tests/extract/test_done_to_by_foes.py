"""Whom their foes, or an attack, do something to are no force of it, whatever the verb."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    "text",
    [
        "Troops are containing 6,000 rebels in the hills and the offensive will go on.",
        "Government soldiers are grinding down 8,000 tribal gunmen around Pibor, and the offensive continues.",
        "The army is flushing out 6,000 insurgents south of Marawi and the assault continues, a spokesman said.",
        "Troops are laying siege to 6,000 rebels in the hills and the offensive will go on.",
        "The offensive is encircling 6,000 rebels near Goma, officials said.",
        "The offensive has so far surrounded 6,000 government soldiers around Kidal.",
        "The offensive on Uvira has put 6,000 government troops to flight, the UN said.",
        "The offensive on Uvira has taken 6,000 rebels by surprise, the UN said.",
        "The offensive on Uvira has forced 10,000 Burundian and Congolese soldiers to flee, the UN said.",
        "The siege of 7,000 Islamic State fighters in Baghouz entered its second week on Monday.",
        "The army laid siege to at least 6,000 rebels in Goma on Monday.",
    ],
)
def test_whom_foes_do_something_to_are_no_force(text: str) -> None:
    assert forces(text) == []


@pytest.mark.parametrize("foes", ["ADF", "rebels", "Tamil Tigers", "Kachin Independence Army"])
@pytest.mark.parametrize(
    "text",
    [
        "The offensive against the 6,000-strong {} began on Friday, with Ugandan jets in support.",
        "The assault on the {}, who number 6,000, began on Friday.",
        "The assault on the 6,000-strong {} at Bambu began on Friday.",
        "The campaign to crush the {}, 6,000 strong, began on Friday.",
        "An offensive against the {}, estimated at 6,000 fighters, began in Ituri on Friday.",
        "The operation, aimed at the 6,000 men of the {}, began on Friday.",
    ],
)
def test_whom_an_attack_is_on_are_no_force(text: str, foes: str) -> None:
    assert forces(text.format(foes)) == []


@pytest.mark.parametrize(
    "text",
    [
        "In an attack on the rebels, 6,000 soldiers stormed Goma on Friday.",
        "An offensive by the 6,000-strong ADF began on Friday in Ituri.",
        "The army threw 6,000 soldiers against the rebels in an offensive near Goma on Monday.",
        "Rebels used 6,000 former soldiers in their assault on Goma on Monday.",
        "The offensive has drawn in 6,000 soldiers since Monday.",
        "Soldiers counted 6,000 rebels in the assault on Goma on Monday.",
        "Troops were facing 6,000 rebels who attacked Goma on Monday.",
        "The siege of Goma, by 6,000 rebels, entered its second week.",
    ],
)
def test_who_attacks_stays_the_force(text: str) -> None:
    assert forces(text) == [6000]


@pytest.mark.parametrize("how", ["cut off", "pinned down", "encircled", "overrun", "overwhelmed", "outflanked"])
@pytest.mark.parametrize(
    "text", ["6,000 Ukrainian soldiers {} as Russia attacks Bakhmut", "Elephant Pass: 6,000 troops {} as Tigers attack"]
)
def test_who_suffers_in_a_headline_is_no_force(text: str, how: str) -> None:
    assert forces(text.format(how)) == []


@pytest.mark.parametrize("how", ["surround", "encircle", "attack"])
def test_who_acts_in_a_headline_is_the_force(how: str) -> None:
    assert 6000 in forces(f"6,000 rebels {how} Goma as army withdraws")


def test_what_parts_add_up_to_is_no_bound() -> None:
    assert forces("FARC columns adding up to 5,200 guerrillas attacked Mitu before dawn.") == [5200]


def test_up_to_stays_a_bound() -> None:
    assert forces("Up to 5,200 guerrillas attacked Mitu before dawn.") == [None]
