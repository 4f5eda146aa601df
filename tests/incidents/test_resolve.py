"""Which events are one incident: pairs that forced the weights, each with its reason in the name."""

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from streams.incidents.alike.weights import load
from streams.incidents.resolving.grouping import group
from streams.records import Actor, Place, Reading
from tests.incidents.told import (
    AL_BAB,
    ALEPPO,
    ALEPPO_PROVINCE,
    ANBAR,
    FALLUJAH,
    IRAQ,
    ISIS,
    NUSRA,
    REGIME,
    SDF,
    a_reading,
    an_event,
    days,
    persons,
    told,
)

A_MONTH = 31 * 24


def incidents(*readings: Reading) -> int:
    """Count the incidents that the readings' events end up in."""
    return len(set(group(readings).incident_of.values()))


def test_two_outlets_on_one_offensive_are_one_incident() -> None:
    assert 1 == incidents(told("a", force=persons(6000, "about")), told("b", hours=3, force=persons(6000, "over")))


def test_an_outlet_that_names_the_province_and_one_that_names_the_town_are_one() -> None:
    assert 1 == incidents(told("a"), told("b", hours=3, place=ALEPPO_PROVINCE))


def test_without_dates_a_province_needs_more_than_the_same_army() -> None:
    anbar = told("a", hours=None, attacker=(IRAQ,), defender=(ISIS,), place=FALLUJAH)
    years_later = told("b", hours=None, attacker=(IRAQ,), defender=(ISIS,), place=ANBAR)
    assert 2 == incidents(anbar, years_later)


def test_without_dates_a_figure_and_words_that_both_give_make_them_one() -> None:
    planned = {
        "phase": "planned",
        "hours": None,
        "quote": "massed fighters in the villages to the north for a large attack",
    }
    some = told("a", place=ALEPPO_PROVINCE, force=persons(6000, "about"), **planned)
    over = told("b", place=ALEPPO, type="assault", force=persons(6000, "over"), **planned)
    assert 1 == incidents(some, over)


def test_the_same_town_another_month_is_another_incident() -> None:
    assert 2 == incidents(told("a"), told("b", hours=A_MONTH))


def test_the_same_town_in_articles_of_one_day_that_tell_of_two_months_is_two() -> None:
    assert 2 == incidents(told("a", date=days("2026-01-09")), told("b", date=days("2025-12-01")))


def test_a_siege_goes_on_for_weeks() -> None:
    assert 1 == incidents(told("a", type="siege"), told("b", type="siege", hours=20 * 24))


def test_two_attackers_in_one_province_are_two_incidents() -> None:
    ours = told("a", place=ALEPPO_PROVINCE, force=persons(3000))
    theirs = told("b", place=ALEPPO_PROVINCE, attacker=(SDF,), force=persons(3000))
    assert 2 == incidents(ours, theirs)


def test_two_attackers_in_one_town_are_two_incidents_even_at_one_size() -> None:
    assert 2 == incidents(told("a", force=persons(3000)), told("b", attacker=(SDF,), force=persons(3000)))


def test_who_attacks_in_one_report_and_is_attacked_in_the_other_makes_two_incidents() -> None:
    plan = told("a", hours=None, phase="planned", attacker=(NUSRA,), defender=(REGIME,), force=persons(6000))
    counter = told("b", hours=None, attacker=(REGIME,), defender=(NUSRA,), force=persons(6000))
    assert 2 == incidents(plan, counter)


def test_a_clash_has_no_sides_so_their_order_keeps_nothing_apart() -> None:
    ours = told("a", type="clash", attacker=(NUSRA,), defender=(REGIME,))
    theirs = told("b", type="clash", attacker=(REGIME,), defender=(NUSRA,))
    assert 1 == incidents(ours, theirs)


def test_two_towns_of_one_governorate_are_two_incidents() -> None:
    assert 2 == incidents(told("a", place=ALEPPO), told("b", place=AL_BAB))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_province_in_between_does_not_join_two_towns(order: tuple[int, ...]) -> None:
    readings = [told("a", place=ALEPPO), told("b", place=AL_BAB), told("c", place=ALEPPO_PROVINCE)]
    found = group([readings[at] for at in order]).incident_of
    towns = [next(found[event.id] for event in one.events) for one in readings[:2]]
    assert towns[0] != towns[1]


def test_a_plan_that_becomes_an_attack_is_one_incident() -> None:
    plan = told("a", phase="planned", force=persons(6000, "about"))
    attack = told("b", hours=5 * 24, type="assault", force=persons(6000, "over"))
    assert 1 == incidents(plan, attack)


def test_a_build_up_that_becomes_an_offensive_is_one_incident() -> None:
    assert 1 == incidents(told("a", type="buildup", phase="planned"), told("b", hours=48, force=persons(4000)))


def test_a_new_plan_after_the_attack_has_ended_is_a_new_incident() -> None:
    attack = told("a", place=ALEPPO_PROVINCE, phase="concluded")
    assert 2 == incidents(attack, told("b", place=ALEPPO_PROVINCE, hours=60, phase="planned"))


def test_a_town_captured_on_the_way_is_a_step_of_the_provinces_offensive() -> None:
    assert 1 == incidents(told("a", place=ALEPPO_PROVINCE), told("b", type="capture", place=AL_BAB, hours=2))


def test_a_strike_is_of_the_fight_of_its_own_days_but_a_siege_is_strikes() -> None:
    strike = told("a", type="airstrike", phase="concluded")
    assert (1, 2) == (incidents(strike, told("b", hours=48)), incidents(strike, told("b", hours=12 * 24)))
    assert 1 == incidents(told("a", type="siege"), told("b", type="shelling", phase="concluded", hours=12 * 24))


def test_a_plan_that_is_put_off_for_a_month_is_the_same_plan() -> None:
    plan = {"phase": "planned", "force": persons(20_000)}
    assert 1 == incidents(told("a", **plan), told("b", hours=A_MONTH, **plan))


def test_whom_a_report_names_is_not_forgotten_for_one_that_names_nobody() -> None:
    words = "The fight for Aleppo went on from house to house behind the old citadel and its walls."
    nobody = told("a", attacker=(Actor(name="unidentified armed men"),), quote=words)
    named = told("b", hours=1, attacker=(Actor(name="the Zefir Battalion"),))
    others = told("c", hours=2, attacker=(SDF,), quote=words)
    assert (1, 1, 2) == (incidents(nobody, named), incidents(nobody, others), incidents(nobody, named, others))


def test_joining_two_incidents_asks_for_more_than_joining_one() -> None:
    thresholds = load().thresholds
    assert thresholds.bridge.value > thresholds.same.value > thresholds.related.value


def test_what_is_only_remembered_is_not_what_happens_now() -> None:
    assert 2 == incidents(told("a"), told("b", historic=True))


def test_a_member_of_an_umbrella_may_be_the_umbrella() -> None:
    militia = Actor(name="Kata'ib Hezbollah", actor_id="kataib-hezbollah")
    umbrella = Actor(name="PMF", actor_id="pmf")
    assert 1 == incidents(told("a", attacker=(militia,)), told("b", attacker=(umbrella,)))


SYRIA = Place(name="Syria", country="SY", precision="country")


def test_a_report_on_the_whole_country_is_of_the_one_incident_that_fits() -> None:
    sides = {"defender": (REGIME,)}
    assert 1 == incidents(told("a", **sides), told("b", place=SYRIA, **sides))
    assert 2 == incidents(told("a", **sides), told("b", place=SYRIA, attacker=(SDF,)))


def test_a_report_on_the_whole_country_that_fits_two_towns_stays_apart() -> None:
    sides = {"defender": (REGIME,)}
    towns = told("a", **sides), told("b", place=AL_BAB, **sides)
    assert 3 == incidents(*towns, told("c", place=SYRIA, **sides))


def test_a_report_on_the_province_that_fits_two_towns_is_of_one_of_them() -> None:
    assert 2 == incidents(told("a"), told("b", place=AL_BAB), told("c", place=ALEPPO_PROVINCE))


def test_the_army_and_the_rebels_are_two_attackers() -> None:
    army, rebels = Actor(name="government troops"), Actor(name="the rebels")
    assert 2 == incidents(told("a", attacker=(army,)), told("b", attacker=(rebels,)))


def test_fighters_may_be_anybody() -> None:
    assert 1 == incidents(told("a", attacker=(Actor(name="some fighters"),)), told("b"))


def test_names_that_no_table_knows_are_compared_by_sound() -> None:
    def at(name: str) -> Place:
        return Place(name=name, country="SY")

    assert 1 == incidents(told("a", place=at("al-Sukhna")), told("b", place=at("As Sukhnah")))
    assert 2 == incidents(told("a", place=at("al-Sukhna")), told("b", place=at("Kafr Naya")))


def test_a_town_that_the_map_lacks_may_be_spelt_with_other_vowels_in_its_own_country() -> None:
    known = Place(name="Tikrit", country="IQ", admin1="Saladin", latitude=34.6, longitude=43.68, precision="town")
    assert 1 == incidents(told("a", place=known), told("b", place=Place(name="Takrit", country="IQ")))
    assert 2 == incidents(told("a", place=known), told("b", place=Place(name="Takrit", country="SY")))
    assert 2 == incidents(told("a", place=known), told("b", place=Place(name="Hatra", country="IQ")))


QUNEITRA = Place(name="Quneitra", country="SY", admin1="Quneitra", latitude=33.1, longitude=35.8, precision="town")


def test_massing_in_another_town_for_a_push_on_the_town_is_of_the_fight_for_it() -> None:
    plan = {"type": "buildup", "phase": "planned", "place": QUNEITRA}
    massing = told("a", quote="Fighters gathered at Quneitra for the push on Aleppo.", **plan)
    others = told("a", quote="Fighters gathered at Quneitra.", **plan)
    assert (1, 2) == (incidents(massing, told("b", hours=48)), incidents(others, told("b", hours=48)))


def test_who_aims_elsewhere_against_others_attack_is_another_incident() -> None:
    raid = told("a", attacker=(SDF,), place=QUNEITRA, quote="The SDF struck Quneitra to halt the push on Aleppo.")
    assert 2 == incidents(raid, told("b"))


def test_an_attack_that_was_beaten_off_is_told_from_the_other_side() -> None:
    attack = told("a", type="assault", attacker=(NUSRA,), defender=(REGIME,))
    repulse = told(
        "b", hours=8, type="assault", attacker=(REGIME,), defender=(NUSRA,), quote="The army beat off the attackers."
    )
    counter = told("c", hours=8, attacker=(REGIME,), defender=(NUSRA,), quote="The army launched a counter-offensive.")
    assert (1, 2) == (incidents(attack, repulse), incidents(attack, counter))


def test_a_single_act_elsewhere_is_not_of_the_push_that_it_mentions() -> None:
    words = "Fighters attacked Quneitra while others were pressing on towards Aleppo."
    assert 2 == incidents(told("a", type="assault", place=QUNEITRA, quote=words), told("b"))


def test_an_army_that_the_reader_has_on_both_sides_attacks_nobody() -> None:
    attack = told("a", type="assault", attacker=(Actor(name="militants"),))
    misread = told("b", type="assault", attacker=(IRAQ,), defender=(Actor(name="Government forces"),))
    army = told("b", type="assault", attacker=(IRAQ,), defender=())
    assert (1, 2) == (incidents(attack, misread), incidents(attack, army))


def test_an_incident_of_rebels_whom_nobody_names_is_not_the_armys() -> None:
    rebels = told("a", attacker=(Actor(name="the rebels"),))
    nobody = told("b", hours=1, attacker=())
    assert 1 == incidents(rebels, nobody)
    assert 2 == incidents(rebels, nobody, told("c", hours=2, attacker=(REGIME,)))


def test_a_report_on_the_capital_is_near_to_its_town() -> None:
    quote = "Rebels attacked barracks in the Syrian capital at dawn"
    damascus = Place(name="Damascus", country="SY", admin1="Damascus", latitude=33.5, longitude=36.3, precision="town")
    sides = {"attacker": (Actor(name="rebels"),), "type": "assault"}
    capital = told("b", place=SYRIA, quote=quote, **sides)
    assert 1 == incidents(told("a", place=damascus, **sides), capital)


def test_a_correction_of_another_outlet_names_the_wrong_town() -> None:
    wrong = told("a", type="assault", place=QUNEITRA)
    words = "The town that they stormed was Aleppo and not Quneitra, as reported at first."
    assert 1 == incidents(wrong, told("b", hours=20, type="assault", quote=words))
    assert 2 == incidents(wrong, told("b", hours=20, type="assault", quote="The town that they stormed was Aleppo."))


def test_who_exchanged_fire_has_no_attacker() -> None:
    army, nusra = {"attacker": (REGIME,), "defender": (NUSRA,)}, {"attacker": (NUSRA,), "defender": (REGIME,)}
    fire = told("b", hours=3, type="assault", quote="Soldiers exchanged fire with the Nusra Front.", **army)
    assert (1, 2) == (
        incidents(told("a", type="assault", **nusra), fire),
        incidents(told("a", type="assault", **nusra), told("b", hours=3, type="assault", **army)),
    )


def test_two_events_of_one_sentence_are_one_where_one_side_strikes_and_storms() -> None:
    words = "Al-Nusra Front set off two car bombs in Aleppo and stormed the barracks."
    bombs, storm = an_event("a", words, type="bombing"), an_event("a", words, type="assault")
    assert 1 == incidents(a_reading("a", bombs, storm))


def test_a_country_in_the_words_of_who_names_no_place_may_say_where() -> None:
    words = "Gunmen stormed Syria's biggest prison before dawn on Saturday."
    placeless = told("a", type="assault", attacker=(), place=None, date=days("2026-01-10"), quote=words)
    town = told("b", type="assault", attacker=(), date=days("2026-01-10"), quote=words.replace("Syria's", "the"))
    assert 1 == incidents(town, placeless)


def test_two_towns_of_one_name_in_two_countries_are_two() -> None:
    tripoli, other = (
        Place(name="Tripoli", country="LY", precision="town"),
        Place(name="Tripoli", country="LB", precision="town"),
    )
    assert 2 == incidents(told("a", place=tripoli), told("b", place=other))


def test_two_events_of_one_article_by_two_attackers_stay_two() -> None:
    first, second = an_event("a", "one"), an_event("a", "two", attacker=(SDF,))
    assert 2 == incidents(a_reading("a", first, second))


def test_a_second_sentence_that_names_nobody_is_of_the_attack_on_the_same_town() -> None:
    first, second = an_event("a", "one"), an_event("a", "two", attacker=())
    assert 1 == incidents(a_reading("a", first, second))


def test_a_second_sentence_that_names_nobody_and_the_province_only_stays_apart() -> None:
    first, second = an_event("a", "one"), an_event("a", "two", attacker=(), place=ALEPPO_PROVINCE)
    assert 2 == incidents(a_reading("a", first, second))


def test_two_events_of_one_article_with_place_and_actors_in_common_are_one() -> None:
    first, second = an_event("a", "one", phase="planned"), an_event("a", "two", phase="planned", type="assault")
    assert 1 == incidents(a_reading("a", first, second))


def test_copies_that_name_no_place_are_one_incident() -> None:
    words = "the militants launched a broad attack on the positions of the army at dawn on Friday"
    readings = [told(f"a{n}", hours=n, place=None, quote=words) for n in range(3)]
    assert 1 == incidents(*readings)


def test_two_attacks_of_one_army_on_one_day_without_a_place_are_two() -> None:
    assert 2 == incidents(told("a", place=None, defender=(REGIME,)), told("b", place=None, defender=(REGIME,)))


def test_every_merge_into_an_incident_keeps_its_evidence() -> None:
    parts = group([told("a"), told("b", hours=1)]).placements[1].resolution.parts
    assert {"place", "attacker", "type", "phase", "time"} == {part.name.split()[0] for part in parts}


def test_a_late_bridge_joins_two_incidents_and_the_old_id_stays_known() -> None:
    first, last = told("a", type="assault"), told("b", type="assault", hours=8 * 24)
    bridge = told("c", type="assault", hours=4 * 24)
    grouped = group([first, last, bridge])
    assert 1 == len(set(grouped.incident_of.values()))
    assert {merge.into for merge in grouped.merges} == set(grouped.incidents)
    assert 1 == len(grouped.merges)


@settings(deadline=None)
@given(st.permutations(range(4)), st.lists(st.integers(0, 60), min_size=4, max_size=4))
def test_outlets_on_one_offensive_are_one_incident_in_any_order(order: list[int], minutes: list[int]) -> None:
    sizes = [persons(6000, "about"), persons(6000, "over"), None, persons(5800)]
    places = [ALEPPO_PROVINCE, ALEPPO, ALEPPO, ALEPPO]
    readings = [
        told(f"a{n}", hours=minutes[n] / 60, phase="planned", place=places[n], force=sizes[n]) for n in range(4)
    ]
    assert 1 == incidents(*[readings[at] for at in order])


@settings(suppress_health_check=[HealthCheck.too_slow])  # of a busy machine
@given(st.permutations(range(6)))
def test_the_same_readings_in_the_same_order_give_the_same_ids(order: list[int]) -> None:
    readings = [told(f"a{n}", hours=n, place=[ALEPPO, AL_BAB, ALEPPO_PROVINCE][n % 3]) for n in range(6)]
    shuffled = [readings[at] for at in order]
    assert group(shuffled) == group(shuffled)


def test_the_incidents_id_comes_from_its_first_event() -> None:
    first, second = told("a"), told("b")
    assert group([first]).incident_of[first.events[0].id] == group([first, second]).incident_of[second.events[0].id]
