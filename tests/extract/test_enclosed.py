"""Who is shut in, and who is hit: neither does what the sentence tells."""

import pytest

from streams.records import Event
from tests.extract.told import events


def _siege(text: str) -> Event:
    return next(event for event in events(text) if event.type == "siege")


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        ("Russian soldiers besieged for five days in a school in Gudermes are still holding out.", "Russian soldiers"),
        ("Government troops surrounded for a month at Babanusa broke out on Monday.", "Government troops"),
        ("Thousands of Russian soldiers remained cut off in posts about Grozny on Thursday.", "Russian soldiers"),
        ("Surrounded on three sides, the garrison at Kutum beat off another wave of RSF fighters.", "garrison"),
        ("Besieged since June, the garrison of Deir ez-Zor is short of water.", "garrison"),
    ],
)
def test_who_is_shut_in_does_not_besiege(text: str, defender: str) -> None:
    event = _siege(text)
    assert ([one.name for one in event.attacker], [one.name for one in event.defender]) == ([], [defender])


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Rebels besieged Bria for five days.", "Rebels"),
        ("Encircled by rebels, the soldiers at Maiwut laid down their arms.", "rebels"),
        ("Fighters who had surrounded a base at Babanusa stormed it on Monday.", "Fighters"),
    ],
)
def test_who_besieges_is_the_attacker(text: str, attacker: str) -> None:
    assert [one.name for one in _siege(text).attacker] == [attacker]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (
            "Ten African Union soldiers died when thirty vehicles of armed men overran their camp at Haskanita.",
            "armed men",
        ),
        ("A UN soldier from Rwanda died as the coalition of armed groups tried to take the capital.", "coalition"),
        ("Six rebels died storming a base at Bria.", "rebels"),
        ("Two policemen were killed when Boko Haram fighters stormed the town of Dikwa.", "Boko Haram fighters"),
        ("Eleven Chadian soldiers were wounded as rebels attacked a garrison in Tibesti.", "rebels"),
    ],
)
def test_who_died_of_an_attack_did_not_make_it(text: str, attacker: str) -> None:
    (event, *_) = events(text)
    assert [attacker] == [one.name for one in event.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "The town of Bria passed into rebel hands on Monday.",
        "The port of Ras Lanuf slipped into militia control on Tuesday.",
        "The town of Kunduz passed into government hands on Tuesday.",
    ],
)
def test_a_town_that_passed_into_hands_was_taken(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.phase) == ("capture", "concluded")


@pytest.mark.parametrize("text", ["Power passed into army hands in the night.", "The firm passed into private hands."])
def test_power_and_firms_are_not_taken_so(text: str) -> None:
    assert events(text) == ()
