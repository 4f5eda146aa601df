"""Live pages by the hour and lists of incidents by the day: each entry tells its own."""

import pytest

from streams.extract.words.clean import blocks_of, sentences_of
from streams.extract.words.leads import entries_of, heads_of, own_words_at
from tests.extract.told import events, one

LOG = """- 3 Nov: The army entered El Tarra with 900 soldiers.
- 4 Nov: Gunmen raided a mine near Nechi and fled.
- 5 Nov: A bomb went off at a police post in Jamundi.

Numbers: the ELN has 6,200 fighters, the Clan del Golfo 7,400."""
LIVE = """16:40 GMT - Rebels attacked Kutum at noon, residents say.

15:10 GMT - The minister says 7,000 soldiers have left the ranks since May.

13:05 GMT - UPDATE: Jets bombed Nyala in the morning."""


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("14:20 - Rebels took Kutum.", "Rebels took Kutum."),
        ("14:20 GMT: Rebels took Kutum.", "Rebels took Kutum."),
        ("6:45 p.m. Rebels took Kutum.", "Rebels took Kutum."),
        ("17.45 | Update: Rebels took Kutum.", "Rebels took Kutum."),
        ("05:50 Moscow time. Rebels took Kutum.", "Rebels took Kutum."),
        ("UPDATE: Rebels took Kutum.", "Rebels took Kutum."),
        ("• On 12 May rebels took Kutum.", "On 12 May rebels took Kutum."),
        ("- 14/06: Rebels took Kutum.", "14/06: Rebels took Kutum."),
        ("6,000 rebels took Kutum.", "6,000 rebels took Kutum."),
        ("10.30 am is when rebels took Kutum.", "10.30 am is when rebels took Kutum."),
        ("2:1 was the odds that rebels took Kutum.", "2:1 was the odds that rebels took Kutum."),
        ("-- Rebels took Kutum.", "-- Rebels took Kutum."),
    ],
)
def test_own_words_stand_behind_a_bullet_an_hour_and_update(line: str, own: str) -> None:
    assert own == line[own_words_at(line, 0, len(line)) :]


@pytest.mark.parametrize(
    ("numbers", "lines"),
    [
        ([1, 1, 2, 3], ["10:00 A", "More of it", "09:00 - B", "08:15 C"]),
        ([0, 1, 2, 3, 4], ["Intro", "- 3 May: a", "- 4 May: b", "- 5/5: c", "Comment"]),
        ([0, 0, 0], ["10:00 A", "09:00 - B", "The rest"]),
        ([0, 0, 0, 0], ["- Rebels attacked", "- Others fled", "- Aid came", "The rest"]),
    ],
)
def test_hours_and_dated_items_open_entries(numbers: list[int], lines: list[str]) -> None:
    assert numbers == entries_of(lines)


def test_a_heading_stands_over_its_paragraphs_until_the_next_short_line() -> None:
    lines = ["MARAWI CITY", "• 23 May: Gunmen seized it.", "The numbers", "• 24 May: It went on."]
    assert ["MARAWI CITY", "MARAWI CITY", "", ""] == heads_of(lines)


def test_evidence_begins_with_the_entrys_own_words() -> None:
    first = sentences_of(LIVE, blocks_of(LIVE))[0]
    assert "Rebels attacked Kutum at noon, residents say." == first.text
    assert LIVE[first.start : first.end] == first.text


def test_who_says_it_bears_no_hour() -> None:
    text = "17:00 - Ukraine's General Staff says its troops attacked near Irpin on Friday."
    assert one(text).attribution == "Ukraine's General Staff"


@pytest.mark.parametrize("text", [LOG, LIVE])
def test_a_number_of_one_entry_is_no_force_of_another(text: str) -> None:
    assert all(event.force is None or event.force.low == 900 for event in events(text))


def test_losses_of_one_entry_are_none_of_another() -> None:
    text = """20:30 - Jets bombed rebels at Mizda.

19:00 - A spokesman says 14 soldiers have been killed since Thursday.

18:00 - Talks go on in Geneva."""
    assert [None] == [event.casualties.killed for event in events(text)]


def test_losses_told_hours_apart_are_those_of_the_one_battle_of_a_page() -> None:
    text = """20:30 EEST - Rebels attacked Mizda in the morning.

19:00 - The governor says 14 soldiers have been killed.

18:00 - Talks go on in Geneva."""
    assert [14] == [event.casualties.killed.low for event in events(text) if event.casualties.killed]


def test_who_takes_part_in_an_attack_is_told_an_hour_later() -> None:
    text = """12:00 - Rebels launched an offensive on Kutum at dawn.

11:00 - Schools are closed in Nyala.

10:00 - Some 6,500 rebels are taking part in the offensive, the governor says."""
    assert [6500] == [event.force.low for event in events(text) if event.force]


def test_fights_of_two_entries_at_two_places_are_two() -> None:
    text = """15:20 - Clashes in Sake between the army and M23.

12:00 - The weather is dry.

10:00 - The army began its march on Rutshuru on Friday."""
    assert {"Sake", "Rutshuru"} == {event.place.name for event in events(text) if event.place}


def test_a_number_in_a_list_without_days_goes_on_with_the_attack() -> None:
    text = """- Rebels attacked Kutum on Friday.
- Some 6,500 rebels took part in the attack.
- The town has two wells."""
    assert [6500] == [event.force.low for event in events(text) if event.force]


@pytest.mark.parametrize(
    ("place", "head"),
    [("Marawi", "MARAWI CITY"), ("Jolo", "Jolo (Sulu)"), ("Cotabato", "Cotabato City:")],
)
def test_a_heading_places_what_nothing_else_does(place: str, head: str) -> None:
    text = f"{head}\n\nGunmen of the Philippine group Abu Sayyaf attacked the police station at dawn on Friday."
    event = one(text)
    assert event.place is not None
    assert place == event.place.name


@pytest.mark.parametrize("head", ["SITUATION", "Key Developments", "Paris", "RESPONSE AND GAPS"])
def test_a_heading_that_is_no_place_of_the_land_places_nothing(head: str) -> None:
    text = f"{head}\n\nGunmen of the Philippine group Abu Sayyaf attacked the police station at dawn on Friday."
    assert [None] == [event.place for event in events(text)]


BULLETIN = """WEEKLY BULLETIN FOR DARFUR, SUDAN

{line}
The road to El Obeid is closed. Schools in Kassala are open."""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("Nyala", "NYALA: Two drone strikes on the airport on 3 June."),
        ("Kutum", "Kutum: Some 400 gunmen on 60 technicals attacked the market on Friday."),
        ("Zalingei", "ZALINGEI: Rebels stormed the prison on Friday."),
    ],
)
def test_a_label_before_a_colon_places_its_line(place: str, line: str) -> None:
    (event,) = events(BULLETIN.format(line=line))
    assert event.place is not None
    assert place.lower() == event.place.name.lower()


@pytest.mark.parametrize("label", ["Security", "SAFETY ADVICE", "Paris"])
def test_a_label_that_is_no_place_of_the_land_places_nothing(label: str) -> None:
    text = BULLETIN.format(line=f"{label}: Rebels of the Sudanese group stormed the prison on Friday.")
    assert label.lower() not in [event.place.name.lower() for event in events(text) if event.place]


def test_rumours_behind_a_label_are_claimed() -> None:
    text = BULLETIN.format(line="KUTUM: rumours that 6,400 RSF are massing there for an attack on El Fasher.")
    assert {"claimed"} == {event.modality for event in events(text)}


def test_the_city_of_an_entry_is_no_town_of_another_but_that_of_the_title() -> None:
    text = """13:10 GMT: Five people were killed in Gisenyi by shells fired from afar.

08:20 GMT: The spokesman says that the rebels took the city before dawn.

07:00 GMT: We resume our live coverage."""
    places = {event.type: event.place.name for event in events(text, "Battle for Goma: as it happened") if event.place}
    assert {"shelling": "Gisenyi", "capture": "Goma"} == places


@pytest.mark.parametrize("day", ["14 Oct", "14 October", "Oct 14", "9-11 Oct", "14/10"])
def test_who_says_it_bears_no_day(day: str) -> None:
    text = f"- {day}: The army says 620 rebels attacked Argelia in Colombia."
    assert ["The army"] == [event.attribution for event in events(text)]
