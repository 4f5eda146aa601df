"""Who is attacked: holders of positions, those driven out, counted or fallen beside it, partners of a truce."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _first(text: str) -> Event:
    return extract(Article(id="x", text=text)).events[0]


def _names(event: Event) -> tuple[list[str], list[str]]:
    return [one.name for one in event.attacker], [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("Yemeni soldiers stormed Houthi-held Haradh on Friday.", ["Houthi"]),
        ("Army prepares 4,000 men to storm rebel-held Douma", ["rebel"]),
        ("Nigerian soldiers moved on the rebel haven of Kareto with 3,000 men.", ["rebel"]),
        ("Rebels threw 3,500 men at the government lines around Saraqib.", ["government"]),
        ("Some 5,000 Malian soldiers moved north to take Ber from the Tuareg rebels.", ["Tuareg rebels"]),
        ("The army launched an operation to wrest the hills above Tank from the militants.", ["militants"]),
        ("Some 5,000 soldiers are two days into a hunt for LRA camps near Dungu.", ["LRA"]),
        ("Colombian soldiers launched an offensive against Guacho's guerrillas near Tumaco.", ["guerrillas"]),
        ("Some 8,000 Chileans have surrounded Arica, where 1,500 Peruvians are short of water.", ["Peruvians"]),
        ("Myanmar soldiers began an operation against the Chin around Hakha.", ["Chin"]),
        ("An attack on the last big town held by al-Shabaab began at dawn in Kismayo.", ["al-Shabaab"]),
        ("Kenyan troops landed near Kismayo in an attack on a port held by al-Shabaab.", ["al-Shabaab"]),
        ("An assault on villages controlled by the Taliban killed 30 near Kunduz.", ["Taliban"]),
    ],
)
def test_the_sentence_names_who_holds_what_is_attacked(text: str, defenders: list[str]) -> None:
    assert defenders == _names(_first(text))[1]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("Rebels stormed Bria at dawn. Six peacekeepers were killed.", ["peacekeepers"]),
        ("The army attacked Mocimboa da Praia on Friday. Eighteen insurgents died.", ["insurgents"]),
        ("Iraqi troops entered Tal Afar. About 2,000 militants are believed to be inside.", ["militants"]),
        (
            "Al-Shabaab fighters attacked Bulo Marer. The attackers were driven off by Ugandan troops.",
            ["Ugandan troops"],
        ),
        ("Somali soldiers attacked Adado. Some 900 al-Shabaab fighters remain in the town.", ["al-Shabaab fighters"]),
    ],
)
def test_the_next_sentence_names_who_withstands_or_falls(text: str, defenders: list[str]) -> None:
    assert defenders == _names(_first(text))[1]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia on Monday. Fourteen rebels were killed.",
        "Nigerian soldiers attacked Kareto. Two soldiers were wounded.",
        "Taliban fighters stormed Sangin. A Taliban commander died.",
    ],
)
def test_the_attackers_own_dead_are_not_attacked(text: str) -> None:
    assert [] == _names(_first(text))[1]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A truce between the Colombian government and the ELN took effect.", (["Colombian government"], ["ELN"])),
        ("A ceasefire between Armenia and Azerbaijan took effect at midday.", (["Armenia"], ["Azerbaijan"])),
        ("Israel and Islamic Jihad agree Gaza truce after five days", (["Israel"], ["Islamic Jihad"])),
        ("The army agreed a truce with the Shan rebels at Lashio.", (["army"], ["Shan rebels"])),
        ("Gun battles pit the Gulf cartel against the Zetas in Reynosa", (["Gulf cartel"], ["Zetas"])),
        ("Nine Kyrgyz and Tajik border guards died in clashes near Batken.", (["Kyrgyz"], ["Tajik border guards"])),
        ("Lendu and Hema militiamen fought at Djugu.", (["Lendu"], ["Hema militiamen"])),
    ],
)
def test_each_of_two_has_a_side_of_its_own(text: str, sides: tuple[list[str], list[str]]) -> None:
    assert sides == _names(_first(text))


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("The attack on the last big town held by al-Shabaab began at dawn in Kismayo.", []),
        ("Kenyan troops landed near Kismayo in an attack on a port held by al-Shabaab.", ["Kenyan troops"]),
        ("An attack on the town by al-Shabaab began at dawn in Kismayo.", ["al-Shabaab"]),
    ],
)
def test_who_holds_what_is_attacked_does_not_attack(text: str, attackers: list[str]) -> None:
    assert attackers == _names(_first(text))[0]
