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


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("the governor", "On Tuesday, the governor said 3,000 rebels had stormed Bria."),
        ("the Pentagon", "In Washington, the Pentagon said fighters had captured Palma."),
        ("the colonel", "Briefing journalists, the colonel said 900 men had attacked Wau."),
        ("the ministry", "Early on Friday the ministry announced that rebels had stormed Kidal."),
        ("the prefect", "Last week the prefect said gunmen had captured Birao."),
        ("officials", "With the town cut off, officials said 2,000 rebels were attacking Bria."),
        ("a spokesman", "On 12 March, speaking in Juba, a spokesman said rebels had seized Malakal."),
        ("UN peacekeepers", "In an overnight message, UN peacekeepers reported an assault on Kidal by 600 men."),
        ("The United States", "The United States said 6,000 rebels had attacked Wau."),
        ("The Gulf states", "The Gulf states said the Houthis had attacked Marib."),
    ],
)
def test_what_stands_before_who_says_so_does_not_hide_him(who: str, text: str) -> None:
    event = _first(text)
    assert ("claimed", who) == (event.modality, event.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, the ministry denied that 3,000 rebels had stormed Bria.",
        "In a statement the army denied reports that rebels were attacking Wau.",
    ],
)
def test_what_stands_before_who_denies_it_does_not_hide_him(text: str) -> None:
    assert "denied" == _first(text).modality


@pytest.mark.parametrize(
    "text",
    [
        "As 900 rebels stormed Bria on Friday, UN soldiers reported that the power was out.",
        "For the third day rebels stormed Bria, and the town had no water.",
        "Rebels stormed Bria and the mayor said 30 soldiers had died.",
        "With 900 men, the rebels stormed Bria and told traders to leave.",
        "The United States condemned the storming of Bria by 900 rebels.",
        "On Monday, 900 rebels stormed Bria.",
    ],
)
def test_what_is_told_beside_a_saying_is_a_fact(text: str) -> None:
    event = _first(text)
    assert ("asserted", None) == (event.modality, event.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "Had 4,000 rebels stormed Bria, the garrison would have run.",
        "The garrison would have run had the rebels stormed Bria.",
        "Last week, had the army attacked Wau, it might have won.",
    ],
)
def test_what_would_have_been_is_no_fact(text: str) -> None:
    assert {"hypothetical"} == {event.modality for event in extract(Article(id="x", text=text)).events}


def test_a_pluperfect_is_a_fact() -> None:
    assert "asserted" == _first("Rebels had stormed Bria before the garrison fled.").modality


@pytest.mark.parametrize(
    "text",
    [
        "Rebels have threatened to storm Bria.",
        "Ethiopia has threatened to invade northern Eritrea.",
        "Militia leaders vowed to take Wau.",
        "The rebels vowed a new assault on Bria.",
        "The general threatened to launch an offensive on Wau.",
    ],
)
def test_a_threat_alone_is_no_event(text: str) -> None:
    assert () == extract(Article(id="x", text=text)).events


def test_a_threat_of_those_who_mass_for_it_is_a_plan() -> None:
    event = _first("Some 4,000 rebels massing outside Bria have threatened to storm the town.")
    assert ("assault", "planned") == (event.type, event.phase)
