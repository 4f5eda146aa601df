"""Men of no name beside others are no side of their own."""

from streams.extract import extract
from streams.records import Article


def test_men_counted_after_an_attack_are_those_who_made_it() -> None:
    text = "Rebels attacked Goma on Monday. It was their largest operation yet, involving 6,000 men."
    (event,) = extract(Article(id="one", title="", text=text)).events
    assert [one.name for one in event.attacker] == ["Rebels"]
    assert event.force is not None
    assert event.force.low == 6000
