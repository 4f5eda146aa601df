"""What torpedoes, guns, jets and saboteurs do to ships, aircraft, trains and bridges."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Greek submarines torpedoed a tanker off Rhodes on Friday, the admiralty said.", "shelling", "Rhodes"),
        ("The freighter Maria was torpedoed off Tobruk on Monday.", "shelling", "Tobruk"),
        ("The frigate was hit by two torpedoes off Cartagena on Monday.", "shelling", "Cartagena"),
        ("The steamer Aurora was sunk off Gallipoli by shore batteries on Sunday.", "shelling", "Gallipoli"),
        ("Naval drones sank a patrol ship off Sevastopol on Monday.", "airstrike", "Sevastopol"),
        ("Houthi fighters fired on a bulk carrier off Hodeidah on Monday.", "assault", "Hodeidah"),
        ("Army jets downed a Sudanese drone over El Obeid on Thursday.", "clash", "El Obeid"),
        ("Rebels shot down a military helicopter near Kidal on Monday.", "clash", "Kidal"),
        ("A government jet was shot down over Kidal by separatists on Tuesday.", "clash", "Kidal"),
        ("The air force lost nine bombers to drones at Olenya on Sunday.", "airstrike", "Olenya"),
        ("Guerrillas blew a railway bridge near Beira on Saturday night.", "bombing", "Beira"),
        ("Insurgents dynamited a freight train near Quetta on Friday.", "bombing", "Quetta"),
        ("Two buses were dynamited near Sukkur on Friday.", "bombing", "Sukkur"),
        ("Gunmen sprayed a bus with bullets near Quetta on Friday.", "raid", "Quetta"),
    ],
)
def test_what_is_done_to_them_is_told_with_its_place(text: str, kind: str, place: str) -> None:
    assert [(kind, place)] == [(one.type, one.place and one.place.name) for one in events(text)]


def test_whoever_brought_the_helicopter_down_did_it() -> None:
    text = "An army helicopter was brought down near Bardiche by rebel gunners on Tuesday."
    assert attackers(text) == ["rebel gunners"]


def test_whoever_lost_bombers_to_drones_was_hit() -> None:
    text = "The air force lost nine bombers to drones at Olenya on Sunday."
    assert (attackers(text), defenders(text)) == ([], ["air force"])


@pytest.mark.parametrize(
    "text",
    [
        "The senator torpedoed the tanker deal in Rhodes on Friday.",
        "The unions torpedoed a ferry merger in Naples on Monday.",
        "The Navy torpedoed a hulk off Guam on Friday in an exercise.",
        "The trawler was sunk off Bergen on Monday by a wave.",
        "A steamer was sunk by a storm off Gallipoli on Sunday.",
        "He downed a pint of stout before the jets flew over Cork on Monday.",
        "The army shot down a target drone over the Baltic on Thursday in an exercise.",
        "Fans shot down a drone over the stadium in Porto.",
        "The army helicopter was brought down near Bardufoss by a bird strike on Tuesday.",
        "A weather balloon was brought down near Oslo on Monday by ice.",
        "The airline lost nine planes to drones of the tax office in Lagos on Sunday.",
        "The company lost two vessels to rivals in Busan on Friday.",
        "Inside Beira, soldiers have blown up one of two bridges and laid mines.",
        "The wind blew the bridge at Beira down on Saturday night.",
        "They blew the whistle on the bridge contract near Beira.",
        "Engineers dynamited an old railway station near Leeds on Sunday to make room for shops.",
        "The old bridge was dynamited near Leeds on Sunday to make way for a wider one.",
        "Fishermen dynamited the reef off Mindanao, an official said.",
        "Gardeners peppered the lawn with bullets of seed in Kew on Monday.",
        "Police sprayed the crowd with gunfire in a film shot in Rome.",
    ],
)
def test_deals_storms_and_exercises_are_none(text: str) -> None:
    assert events(text) == ()


def test_a_submarine_is_who_sinks_a_ship() -> None:
    [event] = events("Fifty seamen were lost when a submarine torpedoed the liner Arcadia off Cape Finisterre.")
    assert ["submarine"] == [one.name for one in event.attacker]
