"""The dead, the wounded and the captured in whatever construction a desk tells them, and what is none of them."""

import pytest

from streams.extract import extract
from streams.records import Article, Casualties, Quantity


def losses_of(text: str) -> list[Casualties]:
    return [event.casualties for event in extract(Article(id="a", text=text)).events]


def interval(quantity: Quantity | None) -> tuple[int | None, int | None] | None:
    return None if quantity is None else (quantity.low, quantity.high)


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        ((60, 60), "The army captured Derna at the cost of 60 men, officers said."),
        ((45, 45), "Government troops retook Gwoza on Sunday after a battle that claimed 45 lives."),
        ((23, 23), "Islamic State fighters attacked Palmyra. The dead included 23 civilians."),
        ((49, 49), "Separatists attacked the airport at Luhansk, and 49 servicemen perished."),
        ((19, 19), "The bodies of 19 soldiers were brought to Bamako after the attack on Nampala."),
        (
            (26, 26),
            "Fighting erupted in Taiz between Houthi rebels and government troops, with 26 killed on both sides.",
        ),
        ((5, 5), "Nigerian troops beat off an attack on Monguno; five insurgents were shot dead."),
        (
            (84, 84),
            "The Red Cross said it had buried 84 people after the fighting in Goma between rebels and the army.",
        ),
        ((200, 999), "Hundreds are feared dead after paramilitaries stormed El Geneina."),
        ((8, 8), "The insurgents attacked Kalma. Eight died on the spot, two later in hospital."),
        ((26, 26), "The navy shelled Latakia. Twenty-six people, among them a Palestinian, were killed."),
        ((12, 12), "Rebels attacked the post at Kaya. Twelve policemen were among those who died."),
        ((52, 52), "Fano fighters attacked Merawi. The army says it killed 52 of them and captured 13."),
        ((8, 8), "Rebels shelled Goma. The shells killed eight people in the market."),
        ((54, 54), "Rebels stormed Bossaso. The death toll was put at 54."),
        ((12, 12), "The raid on Baga left 12 of its defenders dead."),
    ],
)
def test_the_dead_are_found(killed: tuple[int, int], text: str) -> None:
    assert killed in [interval(one.killed) for one in losses_of(text)]


@pytest.mark.parametrize(
    ("wounded", "text"),
    [
        ((140, 140), "Hospitals in Taiz treated 140 people for wounds after Houthi fighters shelled the city."),
        ((11, 11), "The army attacked Ain al-Hilweh, leaving 11 fighters with injuries."),
        ((9, 9), "Militants attacked a military convoy near Damboa. Seventeen soldiers were killed and nine wounded."),
        ((35, 35), "Rebels attacked Kalma. The clinic has treated 35 people with gunshot wounds."),
    ],
)
def test_the_wounded_are_found(wounded: tuple[int, int], text: str) -> None:
    assert wounded in [interval(one.wounded) for one in losses_of(text)]


@pytest.mark.parametrize(
    ("captured", "text"),
    [
        ((11, 11), "Troops attacked a rebel camp near Tando, leaving at least 30 insurgents dead and 11 in custody."),
        ((40, 40), "In the raid on Shusha 40 Armenian soldiers fell into Azerbaijani hands."),
        ((921, 921), "Marines took Saipan after a month; only 921 of the defenders were taken alive."),
        ((22, 22), "Insurgents overran the outpost, and 22 conscripts were led away as prisoners."),
        ((86, 86), "After the storming of the fort at Mazar 86 Taliban gave themselves up."),
        ((1200, 1200), "Another 1,200 men of the 58th Brigade were captured as Debaltseve was overrun by separatists."),
        ((300, 300), "Rebels took Harper after a two-day siege. About 300 government soldiers surrendered."),
        ((70, 70), "Government troops took Kismayo. They captured 70 fighters, a spokesman said."),
        ((60, 60), "Rebels have captured Kati along with 60 soldiers, an officer said."),
        ((230, 230), "The last 230 defenders of Zepa came out of the cellars on Friday with their hands up."),
    ],
)
def test_those_who_are_taken_are_captured(captured: tuple[int, int], text: str) -> None:
    events = extract(Article(id="a", text=text)).events
    assert captured in [interval(event.casualties.captured) for event in events]
    assert [] == [event for event in events if event.force or event.opposing_force]


@pytest.mark.parametrize(
    "text",
    [
        "The insurgency, in which 35,000 people have died since 2009, saw another attack on Maiduguri on Sunday.",
        "Government troops attacked Taiz. The battle for the city has cost 2,600 lives in three years.",
        "By Tuesday the peshmerga had captured nine villages around Khazir.",
        "Forty rockets came down around Kiryat Shmona before lunch. Two cows died.",
        "Russian troops besiege Grozny. Inside the ring 2,500 separatists have turned cellars into firing positions.",
        "Militants attacked the jail at Damaturu and opened the cells; all 86 prisoners walked out.",
    ],
)
def test_what_no_attack_cost_is_no_loss(text: str) -> None:
    assert [] == [one for one in losses_of(text) if one != Casualties()]


@pytest.mark.parametrize(
    "text",
    [
        "Six Ghanaians were among the soldiers killed in Friday's attack on the base at Bir.",
        "Seven Nigerians are among the peacekeepers slain in Saturday's raid on a camp in Darfur, the mission said.",
        "Nine marines were among the men wounded in the assault on Marawi on Friday.",
    ],
)
def test_who_is_among_the_fallen_is_no_force(text: str) -> None:
    assert [event.force for event in extract(Article(id="a", text=text)).events] == [None]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("40 soldiers, 9 civilians dead in Bunia attack", 49),
        ("6,000 rebels, 900 soldiers killed as army storms Bunia", 6900),
        ("Dead in Bunia offensive now put at 6,200", 6200),
        ("Deaths after the attack on Bunia were estimated at 60.", 60),
    ],
)
def test_a_headline_joins_its_dead_by_a_comma_or_puts_them_at_a_number(text: str, killed: int) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == killed
    assert event.force is None


def test_a_headline_that_tells_who_attacks_counts_them_apart_from_the_dead() -> None:
    (event,) = extract(Article(id="a", text="6,000 rebels attack Bunia, 900 dead")).events
    assert event.force is not None
    assert event.casualties.killed is not None
    assert (event.force.low, event.casualties.killed.low) == (6000, 900)


@pytest.mark.parametrize(
    "text",
    [
        "Six thousand soldiers taken by rebels in the assault on Bunia were paraded.",
        "Nine policemen seized by Maoists after the raid on their post in Gorkha were freed.",
    ],
)
def test_who_was_taken_by_others_did_not_attack(text: str) -> None:
    assert [event.force for event in extract(Article(id="a", text=text)).events] == [None]


def test_whom_lorries_took_there_attacked() -> None:
    text = "Some 6,200 fighters taken by lorry to the front stormed Bunia on Friday."
    assert [event.force and event.force.low for event in extract(Article(id="a", text=text)).events] == [6200]
