"""What an article tells of one attack in several sentences is one incident: its steps, its outcome; no other attack."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.incidents.resolving.grouping import group
from streams.incidents.words.steps import is_another, is_bound, is_spot
from streams.records import Article, Reading
from tests.incidents.told import ALEPPO, ISIS, NUSRA, a_reading, an_event, told


def read(article: str, text: str, day: int = 10) -> Reading:
    at = datetime(2026, 1, day, 12, tzinfo=UTC)
    return extract(Article(id=article, title="", text=text, published_at=at))


def incidents_in(text: str) -> int:
    """Give how many incidents the text's own events are."""
    reading = read("a", text)
    assert len(reading.events) > 1
    return len(set(group([reading]).incident_of.values()))


def incidents_of(one: str, other: str) -> tuple[str, str]:
    """Give the incident that each report begins with."""
    readings = read("a", one), read("b", other, day=13)
    found = group(readings).incident_of
    return found[readings[0].events[0].id], found[readings[1].events[0].id]


@pytest.mark.parametrize(
    "text",
    [
        "Houthi forces attacked Marib from the west on Monday. Tanks seized the heights of Balaq, overlooking the dam.",
        "Bosnian Serb forces attacked Gorazde from the east on Friday. Artillery hit the hospital.",
        "UNITA troops attacked Kuito at dawn, entering from the Huambo road and burning houses in the Cangalo quarter.",
        "M23 rebels attacked Sake on Wednesday. Fighters took the hills of Ndumba above the lake road.",
        "Papuan troops landed on Buka on Monday. Soldiers took the airstrip without a fight.",
        "FARC men attacked Toribio. Dozens of guerrillas blocked the road to Caloto and fired on the police station.",
        "Croatian forces attacked Knin on Friday. The Krajina army retreated towards Bosnia.",
        "Mujahideen captured Khost on Sunday after a long siege. Government soldiers surrendered at the old fort.",
    ],
)
def test_a_step_of_an_attack_is_no_incident_of_its_own(text: str) -> None:
    assert incidents_in(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Houthi forces attacked Marib from the west on Monday. Tanks seized the town of Al Jawf.",
        "M23 rebels attacked Sake on Wednesday. Another group seized the village of Ndumba further north.",
        "Gunmen attacked Dogon Noma on Friday, killing 14. At the same time another group raided the town of Kagarko.",
        "Houthi forces attacked Marib on Monday. Jets of the coalition bombed the attackers through the night.",
        "Chadian rebels entered N'Djamena on Saturday. Helicopters fired on the rebels near the radio station.",
        "Bougainville rebels attacked Buka on Monday. Soldiers took the airstrip without a fight.",
        "M23 rebels attacked Sake at dawn on Tuesday. Tanks at the barracks shelled them.",
        "Wagner forces assaulted Bakhmut on Thursday. Ukrainian brigades counter-attacked near Klishchiivka.",
        "Russian forces attacked Avdiivka on Monday. Soldiers shelled the Kherson bridge.",
        "Insurgents attacked Palma on Monday. Fighters took the Mocimboa airport.",
        "Gunmen attacked a train near Kaduna on Monday. Bandits seized the Zamfara school.",
        "Boko Haram gunmen attacked Maiduguri on Sunday. Soldiers retreated to Damaturu from Bama.",
    ],
)
def test_another_attack_or_its_answer_is_no_step(text: str) -> None:
    assert incidents_in(text) == 2


def test_a_fall_that_is_denied_is_what_came_of_the_attack() -> None:
    assault = an_event("a", "Nusra stormed Aleppo.", type="assault", attacker=(NUSRA,), place=ALEPPO)
    words = "Reports of its fall are lies."
    fall = an_event("a", words, type="capture", modality="denied", attacker=(), place=ALEPPO)
    assert len(set(group([a_reading("a", assault, fall)]).incident_of.values())) == 1


def test_who_left_a_town_may_be_those_who_attacked_it() -> None:
    siege = told("a", type="siege", quote="ISIS continues to besiege Aleppo.", attacker=(ISIS,), place=ALEPPO)
    left = an_event("b", "ISIS has left the trenches.", type="retreat", attacker=(), defender=(ISIS,), place=None)
    besieged = an_event("b", "ISIS had besieged Aleppo.", type="siege", attacker=(ISIS,), place=ALEPPO)
    found = group([siege, a_reading("b", left, besieged, hours=5)]).incident_of
    assert found[besieged.id] == found[siege.events[0].id]


@pytest.mark.parametrize(
    ("expected", "quote", "name"),
    [
        (True, "Tanks took the high ground of Debeljaca.", "Debeljaca"),
        (True, "They burned houses in the Tikonko quarter.", "Tikonko"),
        (True, "They blocked the road to Caloto.", "Caloto"),
        (True, "They have seized the Amai Pakpak hospital.", "Amai Pakpak"),
        (False, "Tanks took the town of Debeljaca.", "Debeljaca"),
        (False, "They seized the hospital and moved on Pakpak.", "Pakpak"),
    ],
)
def test_a_hill_or_a_quarter_is_a_part_of_a_town(*, expected: bool, quote: str, name: str) -> None:
    assert expected == is_spot(quote, name)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "A separate attack on a convoy killed six."),
        (True, "At the same time rebels raided a market."),
        (True, "Further south, armour was stopped."),
        (False, "Tanks took the ridge above the town."),
        (False, "Hundreds of fighters surrounded the camp."),
    ],
)
def test_another_attack_is_told_as_such(*, expected: bool, quote: str) -> None:
    assert expected == is_another(quote)


def test_where_somebody_flees_to_is_not_where_it_was() -> None:
    assert is_bound("The army fled towards Bosnia.", "Bosnia")
    assert not is_bound("The army fled from Bosnia.", "Bosnia")


def test_a_village_on_the_way_is_of_the_attack_that_its_step_is_at() -> None:
    one, other = incidents_of(
        "Russian-backed rebels opened a drive on the rail junction of Debaltseve on Thursday, shelling it.",
        "Separatist fighters captured the village of Lohvynove on Monday and cut the highway to Debaltseve.",
    )
    assert one == other


def test_steps_at_one_river_join_no_two_towns() -> None:
    one, other = incidents_of(
        "The Arakan Army attacked Paletwa on Sunday. Hundreds of fighters surrounded a camp above the Kaladan river.",
        "The Arakan Army attacked Kyauktaw on Sunday. Hundreds of fighters surrounded a camp beside the Kaladan river.",
    )
    assert one != other


@pytest.mark.parametrize(
    "text",
    [
        "Turkish troops stand at the gates of Afrin. In Iraq, Turkish troops attacked the hills of Sidakan.",
        "Syrian rebels attacked Idlib on Monday. Fighters took the quarter of Raqqa on Tuesday.",
    ],
)
def test_hills_and_quarters_of_a_far_town_are_no_part_of_this_one(text: str) -> None:
    assert incidents_in(text) > 1
