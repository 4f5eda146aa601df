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
