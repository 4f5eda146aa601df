"""Words for everything and nobody, large at the head of a sentence, name no place."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Everything the army has, 6,000 soldiers, is being thrown at Bria.",
        "Everyone the militia has, 7,000 fighters, was thrown at Bria.",
        "Everybody the rebels have, 8,000 men, is being thrown at Bria.",
        "Nothing the rebels do, with 6,000 men besieging Bria, goes unseen.",
        "Whatever the M23 has, some 6,500 fighters, was thrown at Bria on Monday.",
        "Anything the junta has, 5,500 soldiers, is being hurled at Bria.",
        "Everything they had, 9,000 guerrillas, was thrown against Bria.",
        "Anyone the warlord could find, 6,200 men, was thrown at Bria.",
    ],
)
def test_everything_is_nowhere(text: str) -> None:
    events = extract(Article(id="a", text=text)).events
    assert ["Bria"] == [event.place.name for event in events if event.place]


def test_a_place_at_the_head_of_a_sentence_is_one() -> None:
    events = extract(Article(id="a", text="Bria the rebels attacked with 6,000 men on Monday.")).events
    assert {"Bria"} == {event.place.name for event in events if event.place}
