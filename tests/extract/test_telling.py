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


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("the paper", "Unless the hostages are freed, 6,400 commandos would storm Djerba, the paper speculated."),
        ("the interior minister", "There will be no storming of Grozny, the interior minister promised."),
        ("the president", "There are no plans to send 10,000 soldiers against Wau, the president assured visitors."),
        ("a councillor", "No assault on Wau by 6,000 men has taken place, a councillor wrote."),
        ("Rumours", "Rumours that 6,700 Janjaweed are attacking Zalingei could not be independently checked."),
        ("Unconfirmed reports", "Unconfirmed reports speak of 6,400 men attacking Wau."),
        ("a monitor and two residents", "Rebels are attacking Wau, according to a monitor and two residents."),
        ("police", "Some 6,400 men attacking Wau: police"),
        (
            "its generals",
            "Russia has 9,000 men at Grozny, and its generals say the storming of the town will start soon.",
        ),
    ],
)
def test_who_says_so_is_named_wherever_it_stands(who: str, text: str) -> None:
    assert who == _first(text).attribution


@pytest.mark.parametrize(
    "text",
    [
        "Wau was calm, the army insisted, though 6,400 men have been attacking the town since Friday.",
        "All told 1,998 tribesmen had a hand in the assault on Gardez.",
        "The governor said nothing when 6,400 rebels stormed Wau.",
        "Turkish warplanes bombed what Ankara described as shelters near Gara on Thursday.",
    ],
)
def test_what_nobody_says_is_told_as_a_fact(text: str) -> None:
    assert ("asserted", None) == (_first(text).modality, _first(text).attribution)


@pytest.mark.parametrize(
    "text",
    ["It is said that 6,400 rebels are storming Wau.", "Some 6,400 rebels are believed to be storming Wau."],
)
def test_what_is_said_without_a_source_is_claimed(text: str) -> None:
    assert "claimed" == _first(text).modality
