"""Those sent out of a whole, those sent elsewhere; and a town that its holders lose."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The M23 has more than 14,500 fighters and attacked Sake with 3,000 of them.", 3000, 3000),
        ("The army has 20,000 men and stormed Bria with 7,000 of them.", 7000, 7000),
        ("The rebels sent 3,200 against Goma and 2,400 against Sake.", 3200, 3200),
        ("The rebels sent 3,200 men to attack Goma and 2,400 to attack Sake.", 3200, 3200),
        ("The rebels sent 3,200 against Goma and another 2,400 against the town's airport.", 5600, 5600),
        ("The rebels sent 3,200 from the north and 2,400 from the lake against Goma.", 5600, 5600),
    ],
)
def test_only_those_sent_at_the_town_are_its_attackers(text: str, low: int, high: int) -> None:
    force = told(text)[0].force
    assert force is not None
    assert (force.low, force.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Government forces lost Mekelle after three days of fighting.",
        "The rebels lost Mekelle on Monday.",
        "Mali's army loses Mekelle base",
    ],
)
def test_a_town_that_its_holders_lose_is_taken_from_them(text: str) -> None:
    (event,) = told(text)
    assert event.type == "capture"
    assert event.place is not None
    assert event.place.name == "Mekelle"
    assert not event.attacker
    assert len(event.defender) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The army lost Captain Moussa Traore on Monday.",
        "Our forces lost Fatima, a nurse, yesterday.",
        "The company loses its Goma contract.",
        "Labour loses Hartlepool.",
    ],
)
def test_persons_seats_and_contracts_lost_are_no_towns(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize("says", ["The army says", "The police said", "Soldiers say", "The ministry reckons"])
@pytest.mark.parametrize("does", ["are besieging", "have stormed", "attacked"])
def test_who_counts_them_is_not_who_they_are(says: str, does: str) -> None:
    (one,) = told(f"Rebels {does} Bissau. {says} there are 6,000 of them.")
    assert one.force is not None
    assert (6000, 6000) == (one.force.low, one.force.high)
