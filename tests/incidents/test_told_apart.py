"""What makes two reports one attack or two where their words tell it otherwise: days, answers, provinces, headlines."""

from datetime import datetime
from typing import Any

import pytest

from streams.incidents.alike.acts import type_likeness
from streams.incidents.alike.features import Likeness
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.traits import traits_of
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor, Place, Reading
from tests.incidents.told import ALEPPO, ISIS, NUSRA, a_reading, an_event, days, told

WEIGHTS = load()
KOVA = Place(name="Kova", country="SY", latitude=34.7, longitude=36.7, precision="town")
RUDNA = Place(name="Rudna", country="SY", latitude=34.9, longitude=36.9, precision="town")


def alike(one: Reading, other: Reading) -> Likeness:
    mention = Mention(event=one.events[0], report=report_of(one))
    return compare(other.events[0], report_of(other), mention, WEIGHTS, known_affiliations())


def test_what_has_gone_on_for_hours_was_still_on_the_day_that_both_tell() -> None:
    act: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-10")}
    one, other = told("a", **act), told("b", quote="Troops won after a six-hour battle of Aleppo.", **act)
    features = alike(one, other).features
    assert "time same day" in features
    assert "time other day" not in features


@pytest.mark.parametrize(("expected", "is_first"), [(False, True), (True, False)])
def test_an_attack_is_told_as_another_one_by_the_later_report_alone(*, expected: bool, is_first: bool) -> None:
    quotes = ["It is their third attack on Aleppo in two months.", "Nusra fired at the bridges of Aleppo."]
    first, second = quotes if is_first else reversed(quotes)
    assert expected == ("text anew" in alike(told("a", quote=first), told("b", quote=second, hours=80)).features)


@pytest.mark.parametrize(
    ("expected", "quote", "hours"),
    [
        (True, "Nusra shelled Aleppo, three days after the battle at the bridge.", 75),
        (False, "Nusra shelled Aleppo, three days after the battle at the bridge.", 200),
        (False, "Nusra shelled Aleppo, three days after the battle at the bridge began.", 75),
        (False, "Nusra withdrew from Aleppo, three days after the talks.", 75),
    ],
)
def test_who_counts_the_days_since_another_fight_tells_of_two(*, expected: bool, quote: str, hours: float) -> None:
    features = alike(told("a"), told("b", quote=quote, hours=hours)).features
    assert expected == ("text after" in features)


@pytest.mark.parametrize(("expected", "place"), [(True, None), (False, KOVA)])
def test_what_is_told_as_one_attack_more_is_another_but_at_the_same_town(
    *, expected: bool, place: Place | None
) -> None:
    other = told("b", place=place, quote="Nusra also attacked a post east of Kova.")
    assert expected == ("text beside" in alike(told("a", place=KOVA), other).features)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [(False, "Nusra retook the old town of Aleppo."), (True, "Nusra stormed the old town of Aleppo.")],
)
def test_who_takes_a_town_back_answers_an_attack(*, expected: bool, quote: str) -> None:
    answer = told("a", quote="Nusra fighters launched a counter-attack on Aleppo.")
    assert expected == ("text counter" in alike(answer, told("b", quote=quote, hours=30)).features)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [(True, "Nusra took the capital of Homs province."), (False, "Nusra took the main town of Aleppo province.")],
)
def test_each_tells_of_a_province_of_its_own(*, expected: bool, quote: str) -> None:
    features = alike(told("a"), told("b", place=None, quote=quote)).features
    assert expected == ("place other province" in features)


def test_a_name_beside_a_town_without_one_is_a_landmark_in_the_headline_too() -> None:
    fields: dict[str, Any] = {"type": "assault", "quote": "Nusra attacked a coking town on the edge of Rudna."}
    one = told("a", place=KOVA, type="assault", reading={"title": "Nusra attacks Kova"})
    near = told("b", place=RUDNA, reading={"title": "Fight for Rudna coking town"}, **fields)
    there = told("b", place=RUDNA, reading={"title": "Fight for Rudna"}, **fields)
    assert "place landmark" in alike(one, near).features
    assert "place" == alike(one, there).veto


def test_a_headline_that_names_the_other_town_tells_where_the_quarter_lies() -> None:
    quarter = Place(name="Tessel", country="SY")
    one = told("a", place=KOVA)
    there = told("b", place=quarter, quote="Nusra took Tessel.", reading={"title": "Nusra storms Kova"})
    assert "place words" in alike(one, there).features


def test_a_town_of_which_a_namesake_abroad_was_taken_is_found_by_who_fights_there() -> None:
    chadians = (Actor(name="Chadian army", actor_id="td-forces"),)
    boma = Place(name="Boma", country="CD", latitude=-5.85, longitude=13.05, precision="town")
    lake = Place(name="Lake Chad", country="TD")
    fields: dict[str, Any] = {"type": "assault", "phase": "concluded", "attacker": (), "defender": chadians}
    day: dict[str, Any] = {"date": days("2026-01-10"), "hours": 0}
    one = told("a", place=boma, quote="Militants attacked a Chadian army base at Boma.", **fields, **day)
    two = told("b", place=lake, quote="Militants attacked an island village on Lake Chad.", **fields, **day)
    assert 1 == len(set(group((one, two)).incident_of.values()))


def test_a_town_that_the_reader_missed_is_found_though_its_vowels_differ() -> None:
    fields: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-10")}
    base = Place(name="G5 Sahel", country="ML")
    town = Place(name="Boulikessi", country="ML", admin1="Mopti", latitude=14.9, longitude=-1.1, precision="town")
    one = told("a", place=base, quote="Gunmen attacked the G5 Sahel camp at Boulkessi in Mali.", **fields)
    two = told("b", place=town, quote="Gunmen stormed the camp of Boulikessi.", **fields)
    assert 1 == len(set(group((one, two)).incident_of.values()))


def test_who_reports_first_has_no_say_in_how_alike_they_are() -> None:
    one, other = told("a", hours=0), told("b", quote="Again Nusra attacked Aleppo.", place=ALEPPO, hours=60)
    assert isinstance(report_of(one).seen_at, datetime)
    assert alike(one, other).features == alike(other, one).features


HOTEL, POST = "Nusra stormed a hotel in Aleppo.", "Nusra killed soldiers at a checkpoint in Aleppo."


@pytest.mark.parametrize(
    ("expected", "kinds", "quotes", "later"),
    [
        (True, ("assault", "assault"), (HOTEL, POST), "2026-01-11"),
        (False, ("assault", "assault"), (HOTEL, HOTEL), "2026-01-12"),
        (False, ("assault", "assault"), (HOTEL, "Nusra stormed Aleppo."), "2026-01-12"),
        (False, ("assault", "assault"), (HOTEL, POST), "2026-01-10"),
        (True, ("bombing", "assault"), ("Nusra struck Aleppo.", "Nusra struck Aleppo."), "2026-01-12"),
        (True, ("ambush", "ambush"), (POST, POST), "2026-01-12"),
        (False, ("ambush", "ambush"), (POST, POST), "2026-01-11"),
        (True, ("capture", "capture"), (POST, POST), "2026-01-13"),
        (False, ("capture", "capture"), (POST, POST), "2026-01-12"),
        (False, ("capture", "capture"), (HOTEL, POST), "2026-01-12"),
        (False, ("assault", "capture"), (HOTEL, POST), "2026-01-11"),
    ],
)
def test_two_acts_of_two_days_are_told_apart_by_their_targets_or_by_being_over_at_once(
    *, expected: bool, kinds: tuple[str, str], quotes: tuple[str, str], later: str
) -> None:
    one, other = (
        told(name, type=kind, phase="concluded", quote=quote, date=days(day))
        for name, kind, quote, day in zip("ab", kinds, quotes, ("2026-01-10", later), strict=True)
    )
    assert expected == ("time other act" in alike(one, other).features)


def test_an_ambush_is_over_at_once_though_it_is_told_as_going_on() -> None:
    ambush = told("a", type="ambush", phase="underway", date=days("2026-01-10", "2026-01-12"))
    attack = told("b", type="assault", phase="concluded", date=days("2026-01-15"))
    assert "time other act" in alike(ambush, attack).features


@pytest.mark.parametrize(
    ("expected", "hours"),
    [(None, (0, 13 * 24)), ("time", (0, 16 * 24)), (None, (16 * 24, 0))],
)
def test_a_fight_told_long_after_the_town_was_taken_is_another(*, expected: str | None, hours: tuple[int, int]) -> None:
    taken, fight = (
        told(name, type=kind, phase=phase, hours=at)
        for name, kind, phase, at in zip("ab", ("capture", "siege"), ("concluded", "underway"), hours, strict=True)
    )
    assert expected == alike(taken, fight).veto


def test_an_offensive_may_end_four_weeks_after_it_was_told() -> None:
    push = told("a", date=days("2026-01-10"))
    end = told("b", type="retreat", phase="concluded", date=days("2026-02-06"), hours=27 * 24)
    assert alike(push, end).veto is None


@pytest.mark.parametrize(("expected", "losers"), [(False, ()), (True, (ISIS,))])
def test_who_fights_his_way_back_into_a_town_does_not_tell_how_an_attack_was_beaten_off(
    *, expected: bool, losers: tuple[Actor, ...]
) -> None:
    soldiers = (Actor(name="government troops"),)
    attack = told("a", type="assault", attacker=(NUSRA,), defender=losers)
    answer = told("b", attacker=soldiers, defender=losers, quote="Troops fought their way back into Aleppo.", hours=48)
    assert expected == ("sides turned" in alike(attack, answer).features)


@pytest.mark.parametrize(
    ("expected", "quote", "attackers"),
    [
        (False, "A drone hit the camp of Aleppo.", ()),
        (True, "Nusra attacked the camp of Aleppo as drones flew over.", (NUSRA,)),
        (True, "The camp of Aleppo was attacked.", ()),
    ],
)
def test_an_attack_from_the_air_by_nobody_is_a_strike_whatever_it_was_taken_for(
    *, expected: bool, quote: str, attackers: tuple[Actor, ...]
) -> None:
    strike = told("a", type="airstrike", attacker=())
    assert expected == (
        "type strike" in alike(strike, told("b", type="assault", attacker=attackers, quote=quote)).features
    )


@pytest.mark.parametrize(("expected", "attacked"), [(False, "ni-forces"), (True, "fdn")])
def test_sides_that_agree_are_not_crossed_by_who_was_the_other_later(*, expected: bool, attacked: str) -> None:
    rebels, guerrillas = Actor(name="Sandinista rebels", actor_id="sandinistas"), Actor(name="guerrillas")
    guard = Actor(name="Nicaraguan guard", actor_id="ni-forces")
    one = told("a", attacker=(rebels,), defender=(Actor(name="the attacked", actor_id=attacked),))
    assert expected == ("sides crossed" in alike(one, told("b", attacker=(guerrillas,), defender=(guard,))).features)


@pytest.mark.parametrize(
    ("expected", "place", "quote", "attacker"),
    [
        (1, None, "They raised a flag over the barracks.", NUSRA),
        (2, None, "They also attacked the barracks.", NUSRA),
        (2, None, "They raised a flag over the barracks.", ISIS),
        (2, RUDNA, "They raised a flag over the barracks of Rudna.", NUSRA),
    ],
)
def test_what_an_article_tells_on_of_the_same_side_is_where_it_left_off(
    expected: int, place: Place | None, quote: str, attacker: Actor
) -> None:
    first = an_event("a", type="assault", place=KOVA, quote="Nusra attacked Kova at dawn.")
    further = an_event("a", type="capture", place=place, quote=quote, attacker=(attacker,))
    assert expected == len(set(group((a_reading("a", first, further),)).incident_of.values()))


@pytest.mark.parametrize(("expected", "kinds"), [(False, ("assault", "retreat")), (True, ("retreat", "assault"))])
def test_the_day_a_fight_ended_is_no_other_day(*, expected: bool, kinds: tuple[str, str]) -> None:
    one, other = (
        told(name, type=kind, phase="concluded", date=days(day))
        for name, kind, day in zip("ab", kinds, ("2026-01-10", "2026-01-13"), strict=True)
    )
    assert (
        expected == ("time other day" in alike(one, other).features) == ("time other day" in alike(other, one).features)
    )


@pytest.mark.parametrize(("expected", "place"), [(1, KOVA), (2, RUDNA)])
def test_who_left_a_town_and_who_attacked_it_are_one_in_one_article(expected: int, place: Place) -> None:
    garrison = Actor(name="the garrison")
    left = {"type": "retreat", "phase": "concluded", "attacker": (), "defender": (garrison,)}
    end = an_event("a", place=KOVA, quote="The garrison left Kova on Wednesday.", **left)
    fight = an_event("a", type="assault", place=place, quote="They had stormed the junction.")
    assert expected == len(set(group((a_reading("a", end, fight),)).incident_of.values()))


@pytest.mark.parametrize(
    ("expected", "quote", "hours"),
    [
        (True, "The army set out to recapture Aleppo.", 72),
        (False, "The army set out to recapture Aleppo.", 6),
        (False, "The army pushed into Aleppo.", 72),
    ],
)
def test_a_state_that_comes_to_take_a_town_back_is_another_than_who_took_it(
    *, expected: bool, quote: str, hours: float
) -> None:
    taken = told("a", type="capture", phase="concluded", attacker=(Actor(name="fighters of the Army of Dawn"),))
    answer = told("b", attacker=(Actor(name="the army"),), quote=quote, hours=hours)
    assert expected == ("text retaken" in alike(taken, answer).features)


def test_two_who_tell_how_a_town_was_taken_back_count_from_when_it_was_lost() -> None:
    one = told("a", quote="The army set out to recapture Aleppo.")
    other = told("b", quote="The army fought to retake Aleppo, two days after rebels seized it.", hours=30)
    assert "text after" not in alike(one, other).features
    assert "text after" in alike(told("a"), other).features


@pytest.mark.parametrize(("expected", "title"), [(True, "Nusra attacks Aleppo again"), (False, "Nusra attacks Aleppo")])
def test_a_headline_too_tells_that_it_began_again(*, expected: bool, title: str) -> None:
    later = told("b", quote="Nusra fired at the bridges of Aleppo.", hours=80, reading={"title": title})
    assert expected == ("text anew" in alike(told("a"), later).features)


@pytest.mark.parametrize(
    ("expected", "kind", "hours"),
    [(True, "offensive", 190), (True, "assault", 190), (False, "clash", 20), (True, "capture", 190)],
)
def test_who_entered_a_town_lost_it_to_the_state_that_retook_it_days_later(
    *, expected: bool, kind: str, hours: float
) -> None:
    entered = told("a", type=kind, attacker=(Actor(name="armed men"),), quote="Armed men entered Aleppo.")
    army = (Actor(name="government troops"),)
    answer = told("b", type="capture", attacker=army, quote="Troops retook Aleppo on Friday.", hours=hours)
    assert expected == ("text retaken" in alike(entered, answer).features)


@pytest.mark.parametrize(("expected", "kind"), [(True, "capture"), (False, "assault")])
def test_who_was_driven_out_of_a_town_did_not_take_it_in_that_fight(*, expected: bool, kind: str) -> None:
    taken = told("a", type=kind, attacker=(Actor(name="militants"),))
    freed = told("b", type="capture", attacker=(), defender=(Actor(name="insurgents"),), hours=90)
    assert expected == ("sides crossed" in alike(taken, freed).features)


@pytest.mark.parametrize("fight", ["assault", "capture", "offensive"])
@pytest.mark.parametrize("end", ["retreat", "surrender"])
def test_how_a_fight_ended_is_no_other_kind_of_deed_than_a_raid_beside_an_assault(fight: Any, end: Any) -> None:
    fought, ended, raid, assault = (
        traits_of(told("a", type=kind).events[0]) for kind in (fight, end, "raid", "assault")
    )
    assert type_likeness(fought, ended) >= type_likeness(raid, assault)
