"""Strikes told by what hit what, parades that are hit, those fought off, and what the attackers did then."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> list[tuple[str, str | None]]:
    found = extract(Article(id="x", text=text)).events
    return [(event.type, event.place.name if event.place else None) for event in found]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A raid hit a school in Idlib, killing nine.", "airstrike", "Idlib"),
        ("23 citizens were killed when raids hit two houses in Kushar.", "airstrike", "Kushar"),
        ("Three raids targeted the market of Kafr Nabl.", "airstrike", "Kafr Nabl"),
        ("The helicopter was brought down by rebel fire near Bria.", "clash", "Bria"),
        ("The train was blown up by the enemy near Naboomspruit on Tuesday.", "bombing", "Naboomspruit"),
        ("Two soldiers were killed when their truck was fired on by the enemy near Bria.", "clash", "Bria"),
        ("The Janjaweed drone came through the roof of a house in El Obeid.", "airstrike", "El Obeid"),
        ("Houthi drone hits military parade at Yemen's Al-Anad base, six killed", "airstrike", "Al-Anad"),
        ("A drone blew up over the stage at a military parade in Lahj on Thursday, killing six.", "airstrike", "Lahj"),
        ("An armed group set fire to public buildings in Kiwirok district, Papua, on Monday.", "raid", "Kiwirok"),
    ],
)
def test_what_hit_what_is_told_as_a_strike_or_a_fight(text: str, kind: str, place: str) -> None:
    assert [(kind, place)] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dawn raids targeted homes of suspects in Leeds, police said.",
        "A drugs raid hit a house in Salford.",
        "The strike hit schools in Leeds for a second day, as teachers walked out.",
        "A hobby drone crashed into a house in Leeds on Monday.",
        "The army held a military parade in Aden on Thursday. Drones flew over the stage.",
    ],
)
def test_police_raids_stoppages_and_toys_strike_nobody(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    ("attack", "then", "kind"),
    [
        ("UNITA soldiers attacked Cuito on Tuesday.", "The army fought them off near the airstrip.", "assault"),
        ("Gunmen ambushed a patrol near Cuito.", "The attackers opened fire from both sides of the track.", "ambush"),
    ],
)
def test_what_those_who_attack_do_or_meet_then_is_no_second_event(attack: str, then: str, kind: str) -> None:
    assert [(kind, "Cuito")] == _told(f"{attack} {then}")


def test_a_mortar_bomb_bombs_nobody() -> None:
    text = "An Army helicopter was struck by an IRA mortar bomb as it came in to land at Crossmaglen."
    assert ["shelling"] == [kind for kind, _ in _told(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("EL PARAISO, El Salvador - Leftist guerrillas attacked an army garrison on Tuesday.", "El Paraiso"),
        ("BRIA (Reuters) - Rebels attacked an army garrison on Tuesday and killed 43 soldiers.", "Bria"),
        ("MAIDUGURI, Nigeria - Gunmen attacked a military base on Tuesday.", None),
        ("BRIA (Reuters) - Rebels attacked a garrison on Tuesday. They then withdrew from Sibut.", "Sibut"),
    ],
)
def test_a_report_from_a_small_town_that_names_no_other_tells_of_it(text: str, place: str | None) -> None:
    assert place == _told(text)[0][1]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister is expected to speak on Sunday's attack by rebels on Bria.", date(2015, 6, 7)),
        ("The commander will brief parliament on Sunday's attack by rebels on Bria.", date(2015, 6, 7)),
    ],
)
def test_an_attack_that_somebody_will_speak_of_has_been_made(text: str, day: date | None) -> None:
    published = datetime(2015, 6, 10, 12, tzinfo=UTC)
    (event,) = extract(Article(id="x", text=text, published_at=published)).events
    assert ("concluded", day) == (event.phase, event.date.earliest if event.date else None)


def test_a_day_to_come_is_none_of_an_attack_that_was_made() -> None:
    published = datetime(2015, 6, 10, 12, tzinfo=UTC)
    text = "The Security Council will meet on Friday over the attack on Bria."
    assert [None] == [event.date for event in extract(Article(id="x", text=text, published_at=published)).events]


def test_holy_warriors_fight_crusaders_of_today() -> None:
    text = "Islamic State says its fighters stormed a barracks of the 'crusader army' in the village of Mucojo."
    assert [False] == [event.historic for event in extract(Article(id="x", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "At least 59 people were killed with machetes overnight in Djugu territory. Forty wounded are in hospital.",
        "Sixty villagers killed by CODECO militia in Djugu",
    ],
)
def test_a_massacre_is_a_raid(text: str) -> None:
    assert [("raid", "Djugu")] == _told(text)


def test_an_article_that_would_tell_nothing_is_read_once_more() -> None:
    text = (
        "A civilian plant was struck by mistake in yesterday's sortie in the Cairo area, the minister said. "
        "The intended target was an air force depot at Khanka a short distance away."
    )
    assert [("airstrike", "Cairo")] == _told(text)
