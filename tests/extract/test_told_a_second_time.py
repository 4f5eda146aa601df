"""A fight told a second time, under another name, from its other end, or without its place; and one that is another."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(*lines: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text="\n".join(lines))).events


@pytest.mark.parametrize(
    ("lead", "again", "force"),
    [
        (
            "Angolan rebels captured the city of Huambo at the weekend, ending a 55-day siege, the government said.",
            "UNITA directed the siege with 8,000 men, observers said.",
            8000,
        ),
        (
            "Sri Lankan guerrillas attacked the base at Mullaitivu before dawn on Thursday, the ministry said.",
            "The Tamil Tigers used 3,000 cadres in the assault on Mullaitivu, an officer said.",
            3000,
        ),
        (
            "Indian soldiers captured the peak of Tololing on Sunday after three weeks under fire, the army said.",
            "Some 1,200 took part in the assault on Tololing, an officer at Drass said.",
            1200,
        ),
        (
            "Rebel fighters seized the town of Sake on Friday after a night of shelling, a priest in the town said.",
            "Around 2,600 took part in the attack on Sake, according to a United Nations paper.",
            2600,
        ),
    ],
)
def test_it_is_one_fight(lead: str, again: str, force: int) -> None:
    (event,) = [one for one in _events(lead, again) if one.type != "shelling"]

    assert event.force is not None
    assert force == event.force.low


@pytest.mark.parametrize(
    "other",
    [
        "In April Marines launched an earlier offensive on Falluja with 2,000 men.",
        "Before the summer the Americans had begun a smaller offensive on Falluja with 2,000 men.",
        "Two weeks ago U.S. troops launched another attack on Falluja with 2,000 men.",
    ],
)
def test_one_that_is_called_another_is_no_part_of_it(other: str) -> None:
    first, second = _events("U.S. troops stormed Falluja in Iraq on Tuesday with 10,000 men, an officer said.", other)

    assert first.force is not None
    assert second.force is not None
    assert (10_000, 2_000) == (first.force.low, second.force.low)


def test_a_state_army_is_not_called_by_the_people_of_rebels() -> None:
    events = _events(
        "Angolan soldiers attacked the town of Andulo on Sunday, a priest reached by telephone said.",
        "UNITA attacked Kuito on Monday with 4,000 men, the government said.",
    )

    assert ["Andulo", "Kuito"] == [one.place.name for one in events if one.place]
