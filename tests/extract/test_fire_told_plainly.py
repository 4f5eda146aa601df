"""Fire told by who fires and at what: guns on towns, shells that a town has had, drones that hit something."""

import pytest

from tests.extract.told import attackers, events


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(one.type, one.place.name if one.place else None) for one in events(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The artillery of Zagreb has fired on Knin since the weekend.", "Knin"),
        ("Two frigates off Tartus fired some 90 shells on Tuesday at the heights near Jableh.", "Jableh"),
        ("A battleship fired more than 60 rounds last night at the bunkers around Hue.", "Hue"),
        ("Tanks and mortars at the airport answered with heavy fire on Mitrovica.", "Mitrovica"),
        ("The batteries on the ridge returned fire on Kupiansk.", "Kupiansk"),
        ("The junta's army fired on Loikaw all night.", "Loikaw"),
        ("The militia fired on Kadugli with howitzers for two hours.", "Kadugli"),
        ("The destroyers directed naval gunfire at troops near Latakia.", "Latakia"),
        ("Zepa received 27 mortar bombs on Friday, United Nations observers said.", "Zepa"),
        ("Kherson took more than 40 shells overnight.", "Kherson"),
        ("Shells from the Syrian positions came down among shoppers in Azaz on Monday.", "Azaz"),
    ],
)
def test_guns_that_fire_on_a_place_shell_it(text: str, place: str) -> None:
    assert _told(text) == [("shelling", place)]


def test_those_from_whose_positions_shells_came_fired_them() -> None:
    assert attackers("Srebrenica received 15 shells on Sunday, fired from Serb positions.") == ["Serb"]


@pytest.mark.parametrize(
    "text",
    [
        "A salute of 21 guns was fired at noon in Portsmouth when two frigates came in.",
        "The museum at Duxford received 40 shells and 12 guns for its new hall.",
        "Kyiv received 40,000 artillery shells from its allies in May.",
        "Ukraine received 120 rockets on Monday.",
        "Haugesund received 60 applications on Monday for a post on the frigates.",
        "Nice took 15 shots in one half and lost to Rennes.",
        "The company fired on average 60 people a year in Leeds.",
        "Two destroyers answered with signals when the liner left Southampton.",
        "The striker returned fire on Sunday and Napoli won at Bari.",
        "The battery returned fire on the target range near Shoeburyness during an exercise.",
        "The destroyers held naval gunfire support exercises near Cape Wrath.",
        "A Corvette struck a tree near Dayton on Saturday.",
        "Cruisers and frigates of four navies lay off Kiel for the regatta.",
        "The frigate struck a tanker off Bergen and sank, and its crew was saved.",
        "A destroyer hit a container ship off Yokosuka and seven sailors died.",
        "The battleship entered Pearl Harbor as a museum.",
        "Two destroyers left Norfolk on Monday for the Pacific.",
        "Frigates of six navies gathered near Plymouth for a review.",
        "Ali took ten rounds in one night at Kinshasa.",
        "McIlroy took three rounds to lead at Troon.",
        "The board of the army fired Miller on Monday.",
    ],
)
def test_salutes_deliveries_and_games_are_no_fire(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A drone that killed 14 in a market at Tora came from the north, witnesses said.", "Tora"),
        ("Drones have killed mourners in Zalingei.", "Zalingei"),
        ("The prison at Saada was hit from the air on 21 January.", "Saada"),
        ("Warplanes set fire to a fuel depot near Hodeida.", "Hodeida"),
        ("Russian jets turned a hotel in Kramatorsk into rubble.", "Kramatorsk"),
        ("Bombs meant for the dam fell on the houses of Tabqa.", "Tabqa"),
    ],
)
def test_what_is_hit_by_aircraft_is_struck_from_the_air(text: str, place: str) -> None:
    assert _told(text) == [("airstrike", place)]


@pytest.mark.parametrize(
    "text",
    [
        "The vineyards at Chablis were seen from the air on 3 May.",
        "A drone set off a fire alarm in Lille.",
        "A toy drone set fire to a shed at Ghent.",
        "The chef turned a shed in Bilbao into an inferno of spices.",
        "Leaflets meant for the suburb fell on the houses of Bergen.",
        "Rescue helicopters have saved civilians in Valencia.",
    ],
)
def test_what_flies_in_peace_strikes_nothing(text: str) -> None:
    assert _told(text) == []
