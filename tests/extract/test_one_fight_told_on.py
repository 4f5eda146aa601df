"""What goes on with an attack in other words is that attack; what is elsewhere, or another's, is not."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    "text",
    [
        (
            "About 200 al-Shabaab fighters attacked an army camp in Hawadley on Tuesday. Shots were heard at the gates "
            "before the gunmen moved in."
        ),
        "Eritrean troops attacked Ethiopia's Tigray region on Tuesday. Heavy fighting was going on near Rama.",
        (
            "Thousands of Ukrainian soldiers are taking part in the incursion into Russia's Kursk region. Armoured "
            "columns broke through a thinly held stretch of border on Tuesday."
        ),
        (
            "Hezbollah and the Syrian army on Friday launched a joint offensive to drive Islamist fighters from the "
            "frontier. They moved on two axes, from Fleita and from the Lebanese side into Juroud Arsal."
        ),
        "Russian troops stormed Grozny on Monday, sending armour into the Staropromyslovsky district.",
        "Mosul fell to the militants in June 2014 when five Iraqi divisions melted away, officers remember.",
        (
            "An eastern Libyan force battled for Tripoli on Tuesday. Up to 7,000 men of Haftar's army are taking part, "
            "analysts believe."
        ),
    ],
)
def test_it_is_one_event(text: str) -> None:
    assert 1 == len(events(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("M23 attacked Goma on Monday. Fighting was also reported from Beni, far to the north.", 2),
        ("The army launched an offensive in Darfur on Monday. In Khartoum, fighting went on for a third day.", 2),
        ("Rebels took Sake on Monday. In Goma soldiers broke into the port.", 2),
        ("Malian troops attacked Kidal on Sunday. A column of rebels broke through the lines at Menaka.", 2),
    ],
)
def test_another_fight_stays_another(text: str, count: int) -> None:
    assert count == len(events(text))


def test_the_larger_of_two_rival_figures_stays() -> None:
    text = (
        "Thousands of Ukrainian soldiers are taking part in the incursion into Kursk. General Gerasimov said that up "
        "to 1,000 men had attacked."
    )
    assert [2000] == forces(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("About 6,000 Iraqi soldiers, most of them veterans of the battle for Mosul, stormed Hawija at dawn.",
         "Hawija"),
        ("The rebel commander, a veteran of the siege of Aleppo, led 3,000 men against Idlib on Monday.", "Idlib"),
        ("The army took the hill of Jabal Turkman, from which rebels used to shell Latakia.", "Jabal Turkman"),
        ("Civilians are streaming towards the Turkish frontier as the Syrian army presses an offensive into Idlib.",
         "Idlib"),
    ],
)  # fmt: skip
def test_only_the_fight_of_now_is_told(text: str, place: str) -> None:
    event = one(text)
    assert place == (event.place and event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "Howitzers were used to shell the rebels in Sake on Monday, killing nine people.",
        "Tanks were used to attack rebels in Goma on Friday.",
        "Thousands of fighters streamed towards the Turkish frontier on Monday to attack Kobane.",
        "The veterans of Wagner stormed Bakhmut on Monday.",
    ],
)
def test_a_fight_of_now_is_told(text: str) -> None:
    assert events(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Thousands of Israeli reservists began reporting to their bases on Tuesday, while the army, which opened "
            "its offensive on Gaza City last month, edged further into its outskirts."
        ),
        "Ambassadors of the five permanent members of the Security Council called for the attack on Marib to cease.",
    ],
)
def test_who_takes_no_part_is_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            "The rebels, who took up arms in 2009, stormed the town of Kidal. Some 6,500 men entered from the south.",
            6500,
        ),
        ("Thousands of rebels massed near Goma, 1,000 of whom attacked the airport.", 1000),
    ],
)
def test_what_follows_a_fight_of_now_is_of_now(text: str, force: int) -> None:
    event = one(text)
    assert (False, [force]) == (event.historic, forces(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed Kidal in 2012. Some 6,500 men entered from the south.",
        "Two years ago rebels stormed Kidal. Some 6,500 men entered from the south.",
    ],
)
def test_what_follows_a_fight_of_then_is_of_then(text: str) -> None:
    assert all(event.historic for event in events(text))


def test_aircraft_of_an_army_strike_from_the_air() -> None:
    assert "airstrike" == one("The LNA's warplanes on Monday struck Mitiga, the only airport still working.").type
    assert "assault" == one("Rebel forces on Monday struck Mitiga with 400 men.").type
