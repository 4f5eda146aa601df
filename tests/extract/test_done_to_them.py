"""Who is caught, hurt or killed in a fight does not do it, however the sentence begins; and metres are no men."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers captured in the attack on Bunia were taken to Goma.",
        "Soldiers were killed in the attack on Bunia.",
        "Several soldiers were killed in an attack on the base at Bunia.",
        "The army killed 40 rebels after the attack on Bunia.",
        "The army arrested 40 rebels following Monday's attack on Bunia.",
        "The army killed 40 rebels in response to the attack on Bunia.",
        "The army killed 40 rebels in retaliation for the attack on Bunia.",
        "The army killed 12 rebels in an attack on its base in Bunia.",
        "Police killed two gunmen during an attack on the police station in Bunia.",
        "Soldiers shot dead four attackers during the assault on the hotel in Bunia.",
    ],
)
def test_who_is_caught_or_killed_or_answers_the_attack_does_not_make_it(text: str) -> None:
    (event,) = _events(text)
    assert (event.type, event.attacker) == ("assault", ())


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The rebels wounded 40 soldiers during the attack on Bunia.", "rebels"),
        ("The rebels captured 40 soldiers during the attack on Bunia.", "rebels"),
        ("Rebels arrested 40 villagers and 12 soldiers during the attack on Bunia.", "Rebels"),
        ("Rebels shot 40 villagers and 12 soldiers during the attack on Bunia.", "Rebels"),
        ("Rebels killed 40 soldiers in an attack on their base in Bunia.", "Rebels"),
        ("The army killed 40 rebels in the assault on Bunia, the army said.", "army"),
    ],
)
def test_who_hurts_or_catches_others_in_it_makes_it_and_they_are_no_force(text: str, attacker: str) -> None:
    (event,) = _events(text)
    assert ([one.name for one in event.attacker], event.force) == ([attacker], None)


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers captured in Bunia were taken to Goma.",
        "Soldiers, captured in Bunia last week, were freed.",
        "Troops captured at Bunia have been exchanged.",
        "Soldiers were captured in Bunia.",
    ],
)
def test_no_town_falls_where_soldiers_are_caught(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The village of Kiwanja, which M23 rebels captured on Tuesday, is empty.", "Kiwanja"),
        ("Rebel forces captured in one night the towns of Bunia and Sake.", "Bunia"),
        ("Rebels captured Bunia and were told to stay there.", "Bunia"),
        ("Rebels captured at dawn the town of Bunia the army had held for months.", "Bunia"),
    ],
)
def test_a_town_falls_where_they_take_it(text: str, place: str) -> None:
    (event,) = _events(text)
    assert (event.type, event.place and event.place.name) == ("capture", place)


@pytest.mark.parametrize(
    "text",
    [
        "Troops pushed 7,000 metres towards Chasiv Yar.",
        "The army pushed 7,000 metres along the railway towards Chasiv Yar.",
        "The army pushed 6,500 yards towards Chasiv Yar.",
    ],
)
def test_metres_gained_are_an_offensive_and_nobody_sent(text: str) -> None:
    (event,) = _events(text)
    assert (event.type, event.phase, event.force) == ("offensive", "underway", None)


def test_who_raids_a_place_may_tell_it_after_his_raid() -> None:
    (event,) = _events("Police fired 6,000 rounds and the rifles fell silent after the raid on Nsanje.")
    assert [one.name for one in event.attacker] == ["Police"]
