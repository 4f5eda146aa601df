"""Rockets, drones, bombs and gas by what they do: they burn, crater, puncture, go through a roof, begin to fall."""

import pytest

from tests.extract.told import attackers, events


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A column of lorries was machine-gunned from the air near Gambela on Tuesday.", "airstrike", "Gambela"),
        ("Rebel jets cratered the runway at Misrata on Sunday.", "airstrike", "Misrata"),
        ("Government drones burned a fuel store at Gorom on Monday night.", "airstrike", "Gorom"),
        ("Rockets burned a flour mill at Kherson overnight.", "shelling", "Kherson"),
        ("Cruise missiles demolished a barracks in Mykolaiv at dawn, the army said.", "airstrike", "Mykolaiv"),
        ("A pipeline near Kirkuk was punctured by rockets on Friday.", "shelling", "Kirkuk"),
        ("The death toll from Monday's strike on the theatre in Chernihiv rose to 19.", "airstrike", "Chernihiv"),
        ("Glide bombs began falling on Orikhiv last week, residents said.", "airstrike", "Orikhiv"),
        ("The suburb of Jobar came under mortaring on Wednesday.", "shelling", "Jobar"),
        ("Stukas dived on the harbour at Heraklion on Monday.", "airstrike", "Heraklion"),
        ("A shell went through the roof of a school in Gorlovka on Sunday.", "shelling", "Gorlovka"),
        ("The mortar that killed six shoppers in Sarajevo on Saturday came from the hills.", "shelling", "Sarajevo"),
        ("Mustard shells were used at Halabja on Wednesday, doctors said.", "shelling", "Halabja"),
        ("Air force planes dropped four tons of bombs on Sulaymaniyah on Friday.", "airstrike", "Sulaymaniyah"),
        ("Firefighters fought the flames at Klinaw after drones set an oil depot ablaze.", "airstrike", "Klinaw"),
    ],
)
def test_what_they_do_is_told_with_its_place(text: str, kind: str, place: str) -> None:
    assert [(kind, place)] == [(one.type, one.place and one.place.name) for one in events(text)]


def test_a_tank_is_destroyed_by_those_who_have_the_missile() -> None:
    text = "Hezbollah fighters destroyed a tank with a guided missile near Marjayoun on Monday."
    assert attackers(text) == ["Hezbollah fighters"]


@pytest.mark.parametrize(
    "text",
    [
        "The army said the mortar that killed six shoppers in Sarajevo on Saturday came from the hills.",
        "Soldiers are hunting the crew of the drone that killed two farmers near Kherson on Monday.",
    ],
)
def test_who_speaks_of_what_killed_or_hunts_for_it_did_not_fire_it(text: str) -> None:
    assert (len(events(text)), attackers(text)) == (1, [])


@pytest.mark.parametrize(
    "text",
    [
        "Rains cratered the runway at Misrata on Sunday, the airport said.",
        "Fireworks rockets burned a flour mill at Naples on New Year's Eve.",
        "Firefighters' drones burned a firebreak near Fresno on Monday.",
        "The Houston Rockets burned the Lakers on Sunday with 20 three-pointers.",
        "The jets burned the Bruins in Winnipeg on Monday, winning 4-1.",
        "Jets burn two tons of fuel over London every minute, the airline said.",
        "Missiles damaged in transit near Oslo were sent back on Monday.",
        "Rockets wrecked a launch pad in Florida on Monday, the space agency said.",
        "Bulldozers demolished a barracks in Mykolaiv at dawn to make room for flats.",
        "A tyre was punctured by a nail on the road near Kirkuk.",
        "The death toll from Monday's fire at the theatre in Chernihiv rose to 19.",
        "The death toll from Monday's strike on Ryanair in Dublin is nil.",
        "Bombers dived at the air show in Duxford on Monday.",
        "Gulls dived on the harbour at Whitby on Monday.",
        "Smoke shells were used in Salisbury on Monday during exercises.",
        "Tear gas was used at Nairobi on Monday against protesters.",
        "Air force planes dropped four tons of flour on Sulaymaniyah on Friday.",
        "Planes dropped two tons of retardant on the fire near Athens on Monday.",
        "Firefighters were called to Leeds Park after toy drones set a hedge alight on Friday.",
    ],
)
def test_rain_sport_fireworks_and_flour_are_none(text: str) -> None:
    assert events(text) == ()
