"""Fights told in plain words that were not read: what is heard, feared, fallen, levelled, blamed on somebody."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> list[Event]:
    """Give the events of a text without a title."""
    return list(extract(Article(id="a", text=text)).events)


def _kinds_and_places(text: str) -> list[tuple[str, str | None]]:
    return [(one.type, one.place.name if one.place else None) for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Forty are feared dead after insurgents attacked Bama on Tuesday.",
        "Several miners were feared buried when rebels attacked Rubaya.",
        "Shelling could be heard from Sloviansk through the night.",
        "Residents could hear heavy shelling in Bakhmut on Sunday.",
    ],
)
def test_what_is_heard_or_whose_dead_are_feared_is_a_fact(text: str) -> None:
    assert {"asserted", "claimed"} >= {one.modality for one in told(text)} != set()


def test_an_attack_that_is_feared_is_none_yet() -> None:
    assert "asserted" not in [one.modality for one in told("Residents of Bama feared the rebels would attack Bama.")]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Asmara", "Asmara has fallen."),
        ("Raqqa", "Raqqa fell on Friday after four months."),
        ("Jalalabad", "Jalalabad has fallen, two officials said."),
        ("Damascus", "Damascus fell without a shot at dawn."),
    ],
)
def test_a_town_that_has_fallen_is_taken_whoever_took_it(place: str, text: str) -> None:
    assert [("capture", place, [])] == [(one.type, one.place and one.place.name, [*one.attacker]) for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tokyo fell 2 percent on Friday.",
        "London fell on Monday as investors sold shares.",
        "Napoli fell 3-1 on Sunday.",
    ],
)
def test_a_market_or_a_team_that_falls_is_not_taken(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        ("raid", "Mamfe", "Separatists killed nine pupils in Mamfe on Thursday."),
        ("raid", "Garissa", "Al-Shabaab gunmen boarded a bus at Garissa and shot 19 passengers."),
        ("raid", "Gao", "Gunmen killed 11 herders near Gao and made off with their camels."),
        ("raid", "Oicha", "Rebels hacked to death nine traders in Oicha on Friday."),
        ("bombing", "Kolofata", "Two teenage bombers killed five people in Kolofata."),
        ("airstrike", "Nabatieh", "Israeli jets levelled a clinic in Nabatieh."),
        ("airstrike", "Haiphong", "B-52s struck Haiphong before dawn."),
        ("airstrike", "Tyre", "Israeli planes on Monday destroyed two bridges in Tyre."),
        ("capture", "Hpakant", "The Kachin Independence Army claimed full control of Hpakant."),
        ("capture", "Ismailia", "French parachutists have taken Ismailia."),
        ("retreat", "Lyman", "Russian forces have completed their withdrawal from Lyman."),
        ("capture", "Nyabibwe", "M23 says it controls Nyabibwe."),
        ("raid", "Dembi Dolo", "Oromo Liberation Army gunmen killed over 30 villagers in Dembi Dolo."),
        ("raid", "Budyonnovsk", "Armed men took dozens of patients hostage at a clinic in Budyonnovsk."),
        ("clash", "Berd", "One soldier was killed by Azerbaijani fire near Berd, Yerevan said."),
        ("clash", "Kirkuk", "Two policemen were killed by militant fire near Kirkuk on Tuesday."),
        ("assault", "Pemba", "Rwandan forces are closing in on Pemba."),
        ("assault", "Herat", "Taliban fighters stormed the Serena hotel in Herat."),
        ("capture", "Kabul", "Kabul, December 28, 1979. Soviet soldiers seized Kabul last night."),
        ("ambush", "Kidal", "Twenty soldiers fell in an ambush by rebels near Kidal."),
    ],
)
def test_what_armed_people_do_is_read_in_these_words_too(kind: str, place: str, text: str) -> None:
    assert [(kind, place)] == _kinds_and_places(text)


def test_an_end_to_its_own_attacks_is_a_ceasefire() -> None:
    assert ["ceasefire"] == [one.type for one in told("The PKK announced a halt to its attacks.")]


@pytest.mark.parametrize(
    ("attackers", "text"),
    [
        (["Government soldiers", "militias"], "Government soldiers and clan militias retook Mahaday on Monday."),
        (["Army troops", "tribal fighters"], "Army troops and tribal fighters recaptured Beled on Sunday."),
        (["Ukrainian forces"], "Shells hit a school in Horlivka; officials blamed Ukrainian forces."),
        (["ETA"], "A bomb exploded in Bilbao on Friday; ETA claimed responsibility."),
        ([], "A bomb exploded in Kabul on Friday and no group claimed responsibility."),
        (["North Korean tanks"], "North Korean tanks crossed the 38th parallel at dawn."),
        (["Israel"], "Explosions rocked Isfahan; state television blamed Israel."),
    ],
)
def test_all_who_attack_are_named_and_whoever_is_blamed(attackers: list[str], text: str) -> None:
    assert [attackers] == [[side.name for side in one.attacker] for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A gunman shot two shoppers in Denver before surrendering to police.",
        "A landslide hit an army camp near Tawang, killing nine soldiers.",
        "Six miners were killed by an explosion of firedamp near Vorkuta.",
        "London fell on Friday while Zurich and Oslo rose.",
        "A navy helicopter crashed into a hillside near Cebu on Monday.",
    ],
)
def test_a_lone_gunman_a_landslide_a_crash_are_no_fight(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "India and Pakistan agreed to a full and immediate ceasefire after talks in Geneva.",
        "India and Pakistan agreed to a truce to end nine days of fighting.",
    ],
)
def test_both_who_agree_make_the_ceasefire_whatever_talks_led_to_it(text: str) -> None:
    found = [(one.type, [side.name for side in (*one.attacker, *one.defender)]) for one in told(text)]
    assert [("ceasefire", ["India", "Pakistan"])] == found


def test_talks_on_a_ceasefire_make_none() -> None:
    assert [] == told("Ceasefire talks between India and Pakistan began in Geneva.")


def test_a_report_dated_before_a_full_stop_is_of_that_day() -> None:
    report = "Vienna, 4 November 1956. Soviet tanks rolled into Budapest before daybreak."
    assert [False] == [one.historic for one in told(report)]
