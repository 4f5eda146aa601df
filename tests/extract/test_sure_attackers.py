"""Who is the subject of the attack attacks, counted or told to be so many, whatever the judge makes of the number."""

import pytest

from streams.extract import extract
from streams.records import Article


def forces(text: str) -> list[tuple[int | None, int | None]]:
    events = extract(Article(id="a", text=text)).events
    return [(event.force.low, event.force.high) for event in events if event.force]


@pytest.mark.parametrize(
    ("persons", "text"),
    [
        (8_000, "M23 fighters, numbering about 8,000, cut off Bukavu at noon."),
        (5_500, "Taliban fighters, numbering 5,500, encircled Kunduz on Friday."),
        (9_000, "RSF fighters, numbering 9,000, cut off El Fasher on Monday."),
        (6_300, "The jihadists, 6,300 strong, cut off Djibo on Sunday."),
        (7_200, "The militia, 7,200 strong, cut off Malakal at dusk."),
        (6_700, "General Abbas and his 6,700 men took part in the rebels' assault on Malakal."),
        (4_600, "Colonel Makenga and his 4,600 men joined the rebels' attack on Bunia."),
        (5_900, "Warlord Dostum and his 5,900 militiamen spearheaded the Northern Alliance's attack on Kunduz."),
        (7_400, "Commander Saleh and his 7,400 fighters took part in the Houthis' offensive on Marib."),
        (5_800, "Sheikh Nasser and his 5,800 tribesmen took part in the militia's attack on Marib."),
    ],
)
def test_who_does_the_attack_is_its_force(persons: int, text: str) -> None:
    assert [(persons, persons)] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Army troops, numbering 9,000, were cut off in El Fasher on Monday.",
        "Army troops, numbering 9,000, cut off in El Fasher, surrendered on Monday.",
        "Army troops, numbering 9,000, repulsed an assault on El Fasher on Monday.",
        "The garrison, numbering 9,000, joined the defence of Goma as the M23's assault began.",
        "General Abbas and his 6,700 men were trapped in the M23's assault on Goma.",
        "General Abbas and his 6,700 men fled during the M23's assault on Goma.",
        "General Abbas and his 6,700 men took part in repelling the M23's assault on Goma.",
        "General Abbas and his 6,700 men did not take part in the M23's assault on Goma.",
    ],
)
def test_who_suffers_or_meets_the_attack_is_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    ("persons", "text"),
    [
        (20_000, '"Our 20,000 mujahideen will burn the convoys in Kandahar," the spokesman vowed.'),
        (12_000, '"Our 12,000 fighters will burn their trucks in Marib," the commander vowed.'),
        (7_000, '"My 7,000 men will take Goma," General Nkunda said.'),
        (9_000, '"Our 9,000 men will storm Sirte," the colonel said.'),
    ],
)
def test_our_own_men_are_those_a_threat_counts(persons: int, text: str) -> None:
    assert [(persons, persons)] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        '"Our 9,000 men will defend Sirte," the colonel said.',
        '"Our 9,000 men will be home by Easter," the colonel said.',
    ],
)
def test_who_threatens_nobody_is_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 fighters overran the base at Qaim.",
        "In 2014 gunmen overran the base at Baiji.",
        "Insurgents overran the base at Gamboru in 2015.",
    ],
)
def test_what_is_told_of_a_year_is_told(text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.type in {"capture", "assault"}
