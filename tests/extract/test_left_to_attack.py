"""Who sets out for an attack, would attack, is beaten off, or is called an attacker, with his number."""

import pytest

from streams.records import Event
from tests.extract.told import events


def _attack(text: str) -> Event:
    (found,) = [one for one in events(text) if one.type in ("offensive", "assault", "siege")]
    return found


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Tessalit", "The junta's column left Gao on Monday with 6,000 soldiers to attack the rebels in Tessalit."),
        ("Tessalit", "Some 6,000 soldiers have left Gao to recapture Tessalit."),
        ("Kidal", "6,000 soldiers departed from Bamako on Sunday to retake Kidal from the rebels."),
        ("Kunduz", "A convoy carrying 6,000 soldiers left Kabul on Tuesday to storm Kunduz."),
    ],
)
def test_who_leaves_a_town_to_attack_another_does_not_retreat(place: str, text: str) -> None:
    assert [("planned", 6000, place)] == [
        (one.phase, one.force and one.force.low, one.place and one.place.name) for one in events(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,000 soldiers left Gao to rest in Bamako.",
        "The rebels left Goma after 6,000 soldiers attacked it.",
        "6,000 soldiers left Gao to take part in talks in Kidal.",
        "Some 2,000 fighters left Idlib to fight in Libya.",
        "US troops left Afghanistan to fight elsewhere.",
    ],
)
def test_who_leaves_for_something_else_retreats(text: str) -> None:
    assert "retreat" in [one.type for one in events(text)]


def test_firemen_and_guests_who_leave_a_town_are_nothing() -> None:
    assert events("Some 6,000 firefighters left Athens to fight the blaze.") == ()
    assert events("Some 6,000 people left Gao to attend a wedding.") == ()
    assert events("Volunteers left Paris to fight for ISIS in Raqqa.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky warned on Tuesday that Russia would attack Sumy this week; 20,000 troops were already in position.",
        "The general said that Russia would attack Sumy this week with 20,000 troops.",
    ],
)
def test_a_state_that_is_said_to_be_about_to_attack_plans_it(text: str) -> None:
    attack = _attack(text)
    assert ("planned", 20_000) == (attack.phase, attack.force and attack.force.low)


def test_a_state_that_would_attack_if_is_only_thought_of() -> None:
    text = "Kyiv warned that Russia would attack Estonia if Nato did not act, with 20,000 troops."
    assert _attack(text).modality == "hypothetical"


@pytest.mark.parametrize(
    "text",
    [
        "Yerevan said 9,000 Azerbaijani troops, with Syrian mercenaries among them, had been repelled at Hadrut.",
        "Some 9,000 Azerbaijani troops were repelled at Hadrut, Yerevan said.",
        "Some 9,000 rebels were beaten back at Damara on Monday.",
    ],
)
def test_those_who_were_beaten_off_had_attacked(text: str) -> None:
    attack = _attack(text)
    assert attack.force is not None
    assert attack.force.low == 9000


@pytest.mark.parametrize(
    "text",
    [
        "The 6,000 soldiers at Damara repelled an attack on Monday.",
        "The rebels' attack on Damara was repelled by 6,000 soldiers.",
    ],
)
def test_those_who_beat_it_off_are_no_force(text: str) -> None:
    assert _attack(text).force is None


@pytest.mark.parametrize(
    "text",
    [
        "The fighting was fiercest near Aghdam, where an officer said he was facing 7,000 attackers.",
        "Fighting raged at Homs, where the defenders faced 7,000 attackers.",
    ],
)
def test_a_fight_against_counted_attackers_is_an_assault(text: str) -> None:
    attack = _attack(text)
    assert ("assault", 7000) == (attack.type, attack.force and attack.force.low)


def test_attackers_who_fell_make_no_assault_of_a_fight() -> None:
    assert [one.type for one in events("Fighting in Bria went on; 300 attackers were killed.")] == ["clash"]


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah's leader boasted of 100,000 trained fighters and warned Israel against attacking Lebanon.",
        "Egypt has warned Israel against an assault on Rafah with 30,000 soldiers.",
    ],
)
def test_what_somebody_is_warned_against_is_only_thought_of(text: str) -> None:
    assert {one.modality for one in events(text)} <= {"hypothetical", "negated"}


def test_what_somebody_warns_that_he_does_is_done() -> None:
    assert _attack("The army warned people on Friday that it was attacking Homs with 6,000 men.").modality == "claimed"
