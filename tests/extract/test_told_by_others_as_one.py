"""What one report tells in its own words, and another in others: hands, blows, jets, ways and namesakes."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

NOW = datetime(2025, 10, 27, 20, tzinfo=UTC)


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, published_at=NOW)).events


def kinds_of(text: str) -> list[tuple[str, list[str]]]:
    return [(event.type, [place.name for place in event.places]) for event in read(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Guerrillas of the ELN held the town of Fortul for most of a day.", "Fortul"),
        ("Rebels held the town of Bria for the best part of a night and emptied the bank.", "Bria"),
        ("Rebels held the town of Bria for half a day on Monday.", "Bria"),
        ("The town of Masisi passed into M23 hands on Monday.", "Masisi"),
        ("The base at Jilib has slipped into al-Shabaab hands.", "Jilib"),
        ("The airfield at Kalemie passed into the hands of the M23 on Friday.", "Kalemie"),
    ],
)
def test_what_was_held_for_a_day_or_passed_on_was_taken(text: str, place: str) -> None:
    assert kinds_of(text) == [("capture", [place])]


@pytest.mark.parametrize(
    "text",
    [
        "Protesters held the square in Kyiv for most of the day.",
        "The villa at Kalemie passed into Smith hands on Friday.",
        "The newspaper passed into the hands of a bank in Goma.",
        "Teachers held the school in Bria for half a day on Monday.",
        "The closure of the canteen dealt a heavy blow to the camp at Luton.",
        "The cut in pay was a crushing blow to the garrison at Colchester.",
        "The rebels delivered a heavy blow to the army's morale at Bria.",
    ],
)
def test_squares_firms_and_blows_to_morale_are_no_fight(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The command announces a crushing blow against the barracks of the Third Brigade at Perquin.", "Perquin"),
        ("The guerrillas delivered a deadly blow to the army base at Perquin on Friday.", "Perquin"),
    ],
)
def test_a_blow_against_a_base_is_an_attack(text: str, place: str) -> None:
    assert kinds_of(text) == [("assault", [place])]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "Jets of the Emirati-led alliance struck a passenger ferry off Mokha on Friday."),
        ("airstrike", "Helicopters of the Ethiopian army attacked a village near Dessie on Sunday."),
        ("airstrike", "Russia launched a missile attack on Odesa on Monday."),
        ("shelling", "A ballistic missile attack on Odesa killed five people on Monday."),
        ("assault", "Tanks and helicopters of the army attacked a village near Dessie on Sunday."),
    ],
)
def test_whose_planes_they_are_makes_one_air_strike(kind: str, text: str) -> None:
    assert [event.type for event in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in a Houthi cruise missile strike on Marib on Monday.",
        "Nine people were killed in a Houthi ballistic missile attack on Marib.",
        "A Houthi missile attack on Marib killed nine people.",
    ],
)
def test_whose_missiles_they_are_stands_before_their_kind(text: str) -> None:
    assert [[actor.name for actor in event.attacker] for event in read(text)] == [["Houthi"]]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (24, "Two shells fell on the bazaar late on Friday, the second minutes after the first."),
        (24, "Two missiles hit the bazaar on Friday, the second while people fled."),
        (None, "The second attack followed on Friday when two missiles hit Sirwah."),
    ],
)
def test_the_second_shell_is_of_the_same_strike(day: int | None, text: str) -> None:
    event = read(f"A Houthi missile attack on Marib killed nine people. {text}")[0]
    assert (event.date and event.date.earliest.day) == day


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            [("ambush", ["Palabek"])],
            "Rebels ambushed a convoy south of Kitgum. A mine blew up beneath the first lorry near Palabek.",
        ),
        (
            [("ambush", ["Kitgum"])],
            "Rebels ambushed a convoy in Kitgum. A bomb destroyed the first lorry, the army said.",
        ),
        (
            [("ambush", ["Kitgum"]), ("bombing", ["Palabek"])],
            "Rebels ambushed a convoy near Kitgum. A bomb exploded under a bridge near Palabek on Sunday.",
        ),
        (
            [("ambush", ["Kitgum"]), ("bombing", ["Palabek"])],
            "Rebels ambushed a convoy near Kitgum. A mine exploded under the lead truck of another convoy at Palabek.",
        ),
    ],
)
def test_the_mine_under_the_lead_truck_opens_the_ambush(expected: list[tuple[str, list[str]]], text: str) -> None:
    assert kinds_of(text) == expected


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (None, "The army lost 19 men in an attack on Bria. It flew in 400 soldiers, who found the town empty."),
        (None, "The army lost 19 men in an attack on Bria. It rushed in 300 soldiers as reinforcements."),
        (300, "Troops attacked Bria on Monday. The army flew in 300 paratroopers, who seized the airfield."),
        (4000, "The army sent 4,000 men against Bria, who found it deserted."),
    ],
)
def test_who_comes_too_late_attacks_nobody(force: int | None, text: str) -> None:
    (event,) = read(text)
    assert (event.force and event.force.low) == force


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Impfondo", "Rebels entered the capital of Likouala by way of the Enyelle district on Monday."),
        (None, "The army, with its allies from Bria, attacked the barracks on Monday."),
        ("Bria", "The army drove the mercenaries from Bria on Monday."),
        ("Kinkala", "Rebels entered Kinkala via Mindouli on Monday."),
        ("Mindouli", "Rebels attacked Mindouli on Monday."),
        (None, "Militiamen stormed the third largest city. Flights to the port of Beira were suspended."),
        ("Beira", "Militiamen stormed the third largest city. Shells fell on the port of Beira."),
        (None, "The rebels have withdrawn, an officer told this newspaper in Nairobi. Fighters had stormed the town."),
    ],
)
def test_ways_trains_and_tellers_are_not_where_it_was(expected: str | None, text: str) -> None:
    place = read(text)[0].place
    assert (place and place.name) == expected


@pytest.mark.parametrize(
    ("precision", "text"),
    [
        ("unresolved", "Rebels attacked an army post at Bahceli in the hills of Sirnak province."),
        ("unresolved", "Guerrillas attacked a post at San Juan in the forests of Putumayo, Colombia."),
        ("town", "Rebels attacked an army post at Bahceli in Turkey."),
        ("town", "Rebels attacked an army post at Cukurca in the mountains of Hakkari province."),
    ],
)
def test_a_namesake_far_from_the_province_told_is_not_meant(precision: str, text: str) -> None:
    (event,) = read(text)
    assert [place.precision for place in event.places] == [precision]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], "The minister denied that any attack on them had been launched from Kenyan soil."),
        (["denied"], "The rebels denied any attack on Goma from Rwandan soil."),
        (["denied"], "The general denied any attack on the town of Beni."),
    ],
)
def test_who_denies_whence_it_came_denies_no_attack(expected: list[str], text: str) -> None:
    assert [event.modality for event in read(text)] == expected
