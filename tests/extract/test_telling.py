"""Who tells it and how far it has come: sources in odd places, attacks still ahead or that have done their work."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _first(text: str) -> Event:
    return extract(Article(id="x", text=text)).events[0]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Reuters has learned from military sources that 6,000 soldiers have attacked Kurmuk.", "military sources"),
        ("Rebels have entered Walikale, a nurse tells us by phone; the shops are shut.", "a nurse"),
        ("Some 7,000 men are besieging Kidal, the army's weekly bulletin has it.", "the army's weekly bulletin"),
        ("Rebels attacked Bria with 900 men, the prefect of the region said online.", "the prefect of the region"),
        ("Some 5,200 soldiers are to storm Tumaco, orders seen by this paper show.", "orders seen by this paper"),
    ],
)
def test_a_source_is_found_where_it_stands(text: str, who: str) -> None:
    event = _first(text)
    assert ("claimed", who) == (event.modality, event.attribution)


def test_what_keeps_a_war_in_mind_is_no_source() -> None:
    assert _first("The exhibition recalls how 900 rebels besieged Huambo.").attribution is None


@pytest.mark.parametrize(
    "text",
    [
        "Two thousand Chadian soldiers are being moved up to Bosso for an offensive against Boko Haram.",
        "The army is drawing up forces along the river in preparation for an attack on Mekelle.",
        "Syrian soldiers have dug in outside Saraqib in readiness for an assault on the town.",
        "Rebels were converging on Damazin in anticipation of an offensive, residents said.",
    ],
)
def test_an_attack_that_is_prepared_is_planned(text: str) -> None:
    assert "planned" == _first(text).phase


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 Kenyan troops took part in the offensive that drove al-Shabaab from Afmadow.",
        "The assault that captured Mayadin lasted a day, the army said.",
        "Gunmen attacked two villages near Dungu at Christmas.",
    ],
)
def test_an_attack_that_did_its_work_is_concluded(text: str) -> None:
    assert "concluded" == _first(text).phase


def test_a_clash_of_several_days_goes_on() -> None:
    assert "underway" == _first("Thai and Cambodian soldiers fought near Preah Vihear for a second day.").phase
