"""A prisoner or a wounded man who tells how many they were is nobody who was counted; who was caught still is."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _told(text: str) -> Event:
    (event,) = extract(Article(id="a", text=text)).events
    return event


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia. They were 6,100, a captive said.",
        "Rebels attacked Bunia. They were 6,100, according to a prisoner.",
        "Rebels attacked Bunia. They were 6,100, according to two hostages.",
        "Insurgents stormed Pibor on Monday. They were 5,900, two prisoners taken near the bridge said.",
        "Insurgents stormed Pibor on Monday. They were 5,900, by a prisoner's account.",
        "Insurgents stormed Pibor on Monday. They were about 5,900, a detained fighter told reporters.",
        "Insurgents stormed Pibor on Monday. They were 5,900, a man taken prisoner that night recalled.",
        "Insurgents stormed Pibor on Monday. They numbered 5,900, a captured officer said.",
        "Militants assaulted Sake at dawn. It was 7,300 men, a wounded fighter admitted.",
        "Militants assaulted Sake at dawn. There were 7,300 of them, said a prisoner.",
        "Militants assaulted Sake at dawn. Their number was 7,300, a dying sergeant said.",
        "Militants assaulted Sake at dawn. They were 7,300, a deserter who had surrendered told his guards.",
    ],
)
def test_whom_a_prisoner_counts_are_those_who_attack(text: str) -> None:
    event = _told(text)
    assert event.casualties.captured is None
    assert event.force is not None
    assert event.force.low in {6100, 5900, 7300}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia. They took 210 prisoner, a priest said.",
        "Rebels attacked Bunia. Some 210, held prisoner since, were soldiers.",
        "Rebels attacked Bunia. Some 210, the army said, were captured.",
        "Rebels attacked Bunia. Some 210, held prisoner for a week, said they had been beaten.",
        "Rebels attacked Bunia. They captured 210, a hostage said.",
    ],
)
def test_who_was_caught_is_captured_whoever_tells_it(text: str) -> None:
    event = _told(text)
    assert event.force is None
    assert event.casualties.captured is not None
    assert 210 == event.casualties.captured.low


def test_whom_a_hostage_says_they_lost_is_killed() -> None:
    event = _told("Rebels attacked Bunia. The army lost 210, a hostage said.")
    assert event.casualties.killed is not None
    assert (None, 210) == (event.force, event.casualties.killed.low)
