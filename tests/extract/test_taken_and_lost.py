"""Ground that fighters took, lost or have in their power was captured; parcels and ferries that are lost were not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [one.type for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "At Diabaly the rebels number between 200 and 300; they took it on Monday from the west.",
        "The port of Marib has been in the power of the tribesmen since Sunday.",
        "The army holds the town. West of Vovchansk the villages of Strilecha and Borysivka have been lost.",
    ],
)
def test_ground_that_is_taken_or_lost_was_captured(text: str) -> None:
    assert "capture" in _types(text)


def test_ground_in_the_power_of_soldiers_was_taken_by_them() -> None:
    text = "The president said that Tiwinza was in the power of his soldiers since Thursday."
    events = extract(Article(id="a", text=text)).events
    assert [[who.name for who in one.attacker] for one in events] == [["soldiers"]]


@pytest.mark.parametrize(
    "text",
    [
        "The luggage of the minister was lost on Monday morning in Nairobi.",
        "Three ferries have been lost off Batangas this year.",
        "The village of Imber has been lost to the sea.",
        "Tourists took it from the shop in Goma on Monday.",
        "It is in the power of the president of France to pardon the soldiers.",
    ],
)
def test_what_is_mislaid_or_bought_is_no_capture(text: str) -> None:
    assert not _types(text)
