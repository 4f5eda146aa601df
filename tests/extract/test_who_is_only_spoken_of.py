"""Who is not whom the words stand next to: who speaks of the attackers, who breaks a ring, the day of a reproach."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(2015, 3, 12, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("army", "The army said that the men who attacked Bambari on Tuesday had been driven back to the bush."),
        ("peacekeepers", "Peacekeepers said those who stormed Bria on Tuesday had fled across the river."),
        ("soldiers", "The soldiers believe that the people who attacked Bambari on Tuesday crossed from Chad."),
    ],
)
def test_who_tells_of_the_attackers_is_none_of_them(said: str, text: str) -> None:
    found = events(text, day=_WRITTEN)
    assert found
    assert not [one for event in found for one in event.attacker if said in one.name.lower()]


@pytest.mark.parametrize(
    ("attacker", "text"),
    [
        ("rebels", "The army said that the rebels who attacked Bambari on Tuesday had been driven back to the bush."),
        ("gunmen", "Police said the gunmen who stormed Palma on Tuesday came by boat."),
        ("army", "The army, which attacked Bambari on Tuesday, has pulled back."),
    ],
)
def test_attackers_with_a_name_keep_it(attacker: str, text: str) -> None:
    assert any(attacker in one.name.lower() for event in events(text, day=_WRITTEN) for one in event.attacker)


@pytest.mark.parametrize(
    "text",
    [
        "Croatian guards opened an attack from Nustar on Monday in order to break the ring around Vukovar.",
        "Government troops attacked on Monday to loosen the noose around Kuito.",
        "Insurgents attacked the checkpoints on Monday in order to lift the siege of Homs.",
    ],
)
def test_who_breaks_a_ring_lays_none(text: str) -> None:
    assert not [one for one in events(text, day=_WRITTEN) if one.type == "siege" and one.attacker]


def test_who_closes_a_ring_lays_it() -> None:
    found = events("Serb troops closed the ring around Vukovar on Monday.", day=_WRITTEN)
    assert [(one.type, [side.name for side in one.attacker]) for one in found] == [("siege", ["Serb troops"])]


def test_besiegers_who_are_ordered_to_lift_a_siege_are_not_the_besieged() -> None:
    found = events("The rebels besieging Kuito were ordered on Monday to lift the siege of the town.", day=_WRITTEN)
    assert not [one for event in found for one in event.defender if one.name.endswith("rebels")]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a border post at Kolotilovka on Monday, a hundred kilometres from the battles around Sudzha.",
        "Rebels attacked a village on Monday, 40 kilometres north of the fighting in Sudzha.",
    ],
)
def test_a_fight_from_which_a_distance_is_counted_is_not_theirs(text: str) -> None:
    assert [one.type for one in events(text, day=_WRITTEN)] == ["assault"]


def test_a_fight_that_is_some_way_from_a_town_is_told() -> None:
    found = events("Rebels and the army clashed on Monday 20 kilometres north of Sudzha.", day=_WRITTEN)
    assert [one.type for one in found] == ["clash"]


@pytest.mark.parametrize(
    "text",
    [
        "State radio on Monday blamed Savimbi's men for the raid upon the airfield in Moxico province.",
        "On Monday the government blamed the rebels for the attack on Gamboru.",
        "Officials on Monday condemned the attack on Gamboru by Boko Haram, in which twenty people died.",
    ],
)
def test_the_day_of_a_reproach_is_not_the_deeds(text: str) -> None:
    found = events(text, day=_WRITTEN)
    assert found
    assert [one.date for one in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed the rebels for Monday's attack on Gamboru.",
        "The army blamed the rebels for the attack on Gamboru on Monday.",
        "Rebels attacked Gamboru on Monday, and the army blamed a traitor for the defeat.",
    ],
)
def test_the_deeds_own_day_is_kept(text: str) -> None:
    days = [one.date.earliest.day for one in events(text, day=_WRITTEN) if one.date is not None]
    assert days[:1] == [9]
