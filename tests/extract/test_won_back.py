"""A place that fighters won back was taken, whatever stands between the words; so were a port's terminals."""

import pytest

from streams.extract import extract
from streams.records import Article


def _captures(text: str) -> list[tuple[list[str], str | None]]:
    found = [event for event in extract(Article(id="a", text=text)).events if event.type == "capture"]
    return [([one.name for one in event.attacker], event.place.name if event.place else None) for event in found]


@pytest.mark.parametrize(
    ("text", "attacker", "place"),
    [
        ("The rebels won Teseney back on 5 June.", "rebels", "Teseney"),
        ("Ethiopian forces hold Teseney. The rebels had won the town of Barentu back in May.", "rebels", "Barentu"),
        ("Ethiopia recaptured Teseney on Friday. Eritrea had won Teseney back on 5 June.", "Eritrea", "Teseney"),
        ("Rebels took the terminal at Ras Lanuf on Monday.", "Rebels", "Ras Lanuf"),
    ],
)
def test_what_fighters_won_back_was_taken(text: str, attacker: str, place: str) -> None:
    assert ([attacker], place) in _captures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chelsea won Alvarez back on Thursday from Madrid.",
        "The army won the cup back on Monday in Bria.",
        "The company took Ras Lanuf back on Monday under a contract with the army.",
    ],
)
def test_who_wins_a_player_or_a_contract_back_took_nothing(text: str) -> None:
    assert not _captures(text)
