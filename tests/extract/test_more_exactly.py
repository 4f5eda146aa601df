"""A vague force told more exactly later, attempts that failed, people put to flight, places that are lost."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

TOLD = (
    "{many} of fighters from the Rapid Support Forces captured the town of Kornoi in North Darfur on Thursday after a "
    "dawn assault, local officials and aid workers said.\n\nThe attackers came in about 300 pickup trucks, according "
    'to Ibrahim Adam, a member of the local emergency committee. "There were {number} of them. Our boys had no '
    'chance," he said by satellite phone.'
)


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("many", "number", "low"), [("Thousands", "between 5,000 and 6,000", 5000), ("Hundreds", "about 700", 700)]
)
def test_the_same_fight_has_the_number_that_is_told_more_exactly(many: str, number: str, low: int) -> None:
    (event,) = _events(TOLD.format(many=many, number=number))
    assert ("assault", low) == (event.type, event.force and event.force.low)


@pytest.mark.parametrize("tried", ["tried and failed", "tried but failed", "have tried and failed"])
def test_who_tried_in_vain_attacked(tried: str) -> None:
    (event,) = _events(f"Rebels {tried} to take Bangassou on Monday.")
    assert ("assault", ["rebels"]) == (event.type, [one.name.lower() for one in event.attacker])


def test_who_was_tried_for_it_did_not_attack_now() -> None:
    assert _events("Two men were tried and jailed for the storming of Bangassou.") == ()


@pytest.mark.parametrize("whom", ["residents", "some 11,000 residents"])
def test_who_is_sent_fleeing_masses_nowhere(whom: str) -> None:
    events = _events(f"Rebels captured Kornoi after an assault that sent {whom} fleeing towards the Chadian border.")
    assert [one.type for one in events] == ["capture"]


@pytest.mark.parametrize("text", ["Bangassou has come under rebel control.", "Bangassou came under rebel control."])
def test_what_comes_under_their_control_is_captured(text: str) -> None:
    (event,) = _events(text)
    assert ("capture", ["rebel"]) == (event.type, [one.name for one in event.attacker])


@pytest.mark.parametrize("who", ["government", "army"])
def test_who_lost_control_of_a_town_did_not_capture_it(who: str) -> None:
    (event,) = _events(f"The {who} lost control of Bangassou on Monday.")
    assert ("capture", []) == (event.type, [one.name for one in event.attacker])


def test_a_council_is_no_town() -> None:
    assert _events("The government lost control of Bristol council.") == ()
