"""Numbers that a verb says of somebody, in the sentence of the attack or in one after it."""

import pytest

from streams.extract import extract
from streams.records import Article, Event, Quantity


def interval(quantity: Quantity | None) -> tuple[int | None, int | None] | None:
    return None if quantity is None else (quantity.low, quantity.high)


def events_of(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (300, None, "The militants who overran the camp at Inates numbered at least 300, an officer said."),
        (1200, 1200, "The fighters who entered Kobane at the weekend numbered around 1,200, an official said."),
        (6000, 6000, "The rebels attacking Marib are 6,000, a sheikh told reporters."),
        (2200, 2200, "The number of fighters attacking Derna was put at 2,200."),
        (2500, 4000, "Commanders put the attackers at 2,500 to 4,000 as the assault on Hajin began."),
        (4000, 4000, "Rwanda has 4,000 men around Goma, and diplomats say the assault on the city will start soon."),
        (700, 700, "Janjaweed militia attacked Kutum on Friday. A witness said 700 of the horsemen took part."),
        (5000, 5000, "The Karen National Union attacked Hpa-an. 5,000 of its men had been brought to the river."),
        (6000, 6000, "Somali troops are to attack Jilib. Of the army's 19,000 soldiers, 6,000 are to be used."),
        (6, 6, "Gunmen ambushed a patrol near Kupwara on Sunday. Police believe six men were involved."),
        (90, 90, "Rebels raided Mambasa overnight. The attackers, about 90 in number, came from the forest."),
        (7000, 7000, "Bosnian Serb forces besieged Gorazde. Officers say 7,000 Serbs are engaged in the siege."),
        (6000, 6000, "White Army fighters overran Nasir. The attackers numbered 6,000 according to a spokesman."),
        (110000, 110000, "Russia's grouping attacking Pokrovsk has grown to 110,000, Kyiv said."),
        (2500, 2500, "The army says it faces 2,500 attackers at Kunduz."),
        (None, 300, 'Rebels attacked Kouri on Tuesday. A minister put them at "no more than 300".'),
        (1001, None, "Djibo, cut off by jihadists, was attacked by gunmen. There were over 1,000 of them, it is said."),
    ],
)
def test_a_number_said_of_the_attackers_is_the_force(low: int, high: int | None, text: str) -> None:
    events = events_of(text)
    assert [(low, high)] == [interval(event.force) for event in events if event.force]
    assert [] == [event for event in events if event.opposing_force]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (5000, "RSF fighters are converging on El Obeid for an attack. The garrison there has about 5,000 men."),
        (8000, "The Houthis attacked Marib on Sunday. The government is thought to have 8,000 soldiers in the city."),
        (3000, "Serb forces besieged Srebrenica. Some 3,000 Muslim soldiers are engaged in the defence."),
        (400, "Gunmen attacked the base at Sevare, where 400 soldiers are stationed."),
        (600, "The rebels stormed the barracks at Mbanza, where a battalion of 600 men is based."),
        (300, "Some 150 fighters lay in ambush near Bosso for a column of 300 soldiers."),
        (700, "Some 9,000 troops besieged the town, whose defenders number 700, near Bihac."),
    ],
)
def test_a_number_said_of_the_attacked_is_the_opposing_force(number: int, text: str) -> None:
    events = events_of(text)
    assert (number, number) in [interval(event.opposing_force) for event in events]
    assert (number, number) not in [interval(event.force) for event in events]


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        ((6, 6), "Gunmen attacked a bus near Mandera. Six bodies have been found."),
        ((4, None), "Israeli jets hit a house in Tyre, killing a commander and at least four other people."),
        ((12, 12), "Rebels attacked Beni, killing a nurse, her husband and 12 other villagers."),
        ((12, 12), "A drone strike on a wedding in Radaa killed 12 and hurt 15 others."),
        ((86, 86), "The number of those killed in the attack on Mubi has risen to 86."),
        ((13, None), "At least 13 people, including four children, were killed by shelling in Donetsk."),
    ],
)
def test_those_listed_after_a_single_victim_are_killed_too(killed: tuple[int, int | None], text: str) -> None:
    assert killed in [interval(event.casualties.killed) for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Israeli tanks attacked Khan Younis. Some 40,000 reservists have been called up.",
        "Militants attacked Pulwama. Police are searching the forest with 1,200 personnel.",
        "Militants attacked Kidal, home to a UN base with 1,300 peacekeepers.",
        "The Karen attacked Kawkareik on Friday, two local aid workers said.",
        "Syrian rebels attacked Hama. Most of the town's 30,000 inhabitants fled.",
    ],
)
def test_those_who_take_no_part_are_no_force(text: str) -> None:
    assert [] == [event for event in events_of(text) if event.force or event.opposing_force]
