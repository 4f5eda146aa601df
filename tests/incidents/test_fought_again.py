"""A town fought for again: beaten off before, taken by who was driven out, bombed for who holds it. Two, not one."""

from typing import Any

import pytest

from streams.records import Actor, Place
from tests.incidents.told import IRAQ, ISIS, NUSRA, REGIME, alike, days, places, told

MONDAY, TUESDAY, SATURDAY, LATER = map(days, ("2026-01-05", "2026-01-06", "2026-01-10", "2026-01-20"))
BEATEN = "Rebels entered the suburbs of Aleppo until government troops beat them off."
HELD_OUT = "The garrison of Aleppo holds out against the rebels."
KIRKUK = Place(name="Kirkuk", country="IQ", admin1="Kirkuk", latitude=35.47, longitude=44.39, precision="town")
ALTUN_KUPRI = Place(
    name="Altun Kupri", country="IQ", admin1="Kirkuk", latitude=35.75, longitude=44.14, precision="town"
)
CHECHENS = Actor(name="Chechen rebels", actor_id="chechen-rebels")
RUSSIANS = Actor(name="Russian paratroopers", actor_id="ru-forces")


@pytest.mark.parametrize(
    ("expected", "first", "then"),
    [
        (True, {"quote": BEATEN}, {"date": LATER}),
        (True, {"quote": BEATEN, "type": "assault"}, {"date": SATURDAY, "type": "clash"}),
        (False, {"quote": BEATEN}, {"date": TUESDAY}),
        (False, {"quote": BEATEN}, {"date": LATER, "type": "capture"}),
        (False, {"quote": BEATEN}, {"date": LATER, "quote": "Fighting for Aleppo went on for a third week."}),
        (False, {"quote": BEATEN, "phase": "planned"}, {"date": LATER}),
        (False, {"quote": HELD_OUT}, {"date": LATER}),
        (False, {}, {"date": LATER}),
    ],
)
def test_what_is_fought_days_after_it_was_beaten_off_is_another(
    *, expected: bool, first: dict[str, Any], then: dict[str, Any]
) -> None:
    one, other = told("a", **{"date": MONDAY} | first), told("b", hours=240, **then)
    assert expected == ("time over" in alike(one, other).features)


@pytest.mark.parametrize(("expected", "then"), [(True, SATURDAY), (False, TUESDAY), (False, None)])
def test_a_clash_of_one_day_is_no_part_of_an_attack_that_was_over_days_before(*, expected: bool, then: Any) -> None:
    one = told("a", type="assault", phase="concluded", date=MONDAY)
    other = told("b", hours=120, type="clash", phase="concluded", date=then)
    assert expected == ("time over" in alike(one, other).features)


@pytest.mark.parametrize(
    ("expected", "then"),
    [
        ("sides", {"date": SATURDAY}),
        (None, {"date": TUESDAY}),  # each claims it
        (None, {}),
        (None, {"date": SATURDAY, "modality": "denied"}),
        (None, {"date": SATURDAY, "attacker": (NUSRA,), "defender": (REGIME,)}),
    ],
)
def test_who_is_driven_out_of_a_town_on_another_day_did_not_take_it_then(
    expected: str | None, then: dict[str, Any]
) -> None:
    one = told("a", type="capture", phase="concluded", attacker=(NUSRA,), date=TUESDAY)
    back: dict[str, Any] = {"attacker": (REGIME,), "defender": (NUSRA,), "quote": "Troops drove them out of Aleppo."}
    other = told("b", hours=24, type="capture", phase="concluded", **back | then)
    assert expected == alike(one, other).veto


@pytest.mark.parametrize(
    ("expected", "kind", "bombed"),
    [(True, "airstrike", ISIS), (False, "airstrike", IRAQ), (False, "assault", ISIS)],
)
def test_who_is_bombed_in_a_town_is_not_who_is_driven_out_of_it(*, expected: bool, kind: str, bombed: Actor) -> None:
    one = told("a", type="capture", phase="concluded", attacker=(), defender=(IRAQ,))
    other = told("b", type=kind, phase="concluded", attacker=(Actor(name="French jets"),), defender=(bombed,))
    assert expected == ("sides crossed" in alike(one, other).features)


@pytest.mark.parametrize(
    ("expected", "name"),
    [(True, "Chechen rebels"), (False, "Chechen fighters"), (False, "Chechen forces")],
)
def test_a_peoples_rebels_are_not_the_states_forces(*, expected: bool, name: str) -> None:
    one = told("a", attacker=(RUSSIANS,))
    other = told("b", attacker=(CHECHENS if expected else Actor(name=name),))
    assert expected == ("attacker other" in alike(one, other).features)


@pytest.mark.parametrize(
    ("expected", "words"),
    [(set(), "the last town of Kirkuk province"), ({"place beside"}, "the last town before the oil fields")],
)
def test_a_town_of_a_province_is_not_the_town_that_the_province_is_called_after(expected: set[str], words: str) -> None:
    one = told("a", place=KIRKUK, quote="Troops took Kirkuk.")
    then = f"Troops fought for Altun Kupri, {words}."
    text = f"{then} They had left Kirkuk on Monday."
    other = told("b", hours=90, place=ALTUN_KUPRI, quote=then, reading={"text": text})
    assert expected == places(one, other)
