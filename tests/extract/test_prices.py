"""What something costs counts nobody, whatever the money and whosever it is."""

import pytest

from streams.extract import extract
from streams.extract.counts.counting import count
from streams.records import Article


@pytest.mark.parametrize(
    "price",
    [
        "9,000 Yemeni rials",
        "4,500 Syrian pounds",
        "70,000 CFA francs",
        "800,000 Somali shillings",
        "2.4 million South Sudanese pounds",
        "3,000 Ethiopian birr",
        "6,000 South Korean won",
    ],
)
def test_a_price_counts_no_dead(price: str) -> None:
    text = f"Rebels have encircled Taiz since April. A sack of flour now costs {price}, residents said."
    for event in extract(Article(id="a", text=text)).events:
        assert event.casualties.killed is event.force is event.opposing_force is None


@pytest.mark.parametrize(
    "text", ["6,000 Syrian rebels attacked", "6,000 Taliban won the town", "6,000 new Sudanese recruits"]
)
def test_people_of_a_country_are_counted(text: str) -> None:
    assert [6000] == [one.low for one in count(text) if one.kind == "count"]
