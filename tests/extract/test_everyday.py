"""Soldiers and fighters who do something else than attack, however many they are."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,500 troops went on strike in Goma.",
        "Some 6,500 rebels hold Goma.",
        "Some 6,500 Taliban fighters control the province around Goma.",
        "Some 6,500 rebels ring the stadium in Goma for the final.",
        "Some 6,500 fighters surround the president's residence in Goma to protect him.",
        "Some 6,500 Taliban fighters blocked the roads around Goma to stop the spread of the virus.",
        "Some 6,500 rebels occupied Goma for eight years.",
        "Some 6,500 fighters marched through Goma on Independence Day.",
        "Some 6,500 rebels carried food to Goma.",
        "Some 6,500 fighters battled floods around Goma.",
        "Some 6,500 troops were rushed to Goma after the dam broke.",
        "Some 6,500 fighters line the road from Goma.",
        "The newspaper apologised for saying that 6,500 soldiers had stormed Goma.",
    ],
)
def test_no_attack_is_made_of_them(text: str) -> None:
    assert not [event for event in events(text) if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,500 rebels surrounded Goma on Monday.",
        "Some 6,500 rebels marched on Goma on Independence Day.",
        "Some 6,500 rebels have encircled Goma to starve it out.",
        "Some 6,500 troops were rushed to Goma to storm the town.",
        "Some 6,500 rebels fought their way into Goma.",
        "Some 6,500 rebels carried out a strike on Goma.",
        "Some 6,500 rebels closed in on Goma for the final assault.",
        "Some 6,500 rebels surrounded Goma to protect the roads of the Front.",
        "Some 6,500 rebels poured into Goma after the collapse of the truce.",
        "Some 6,500 rebels fought under fire for Goma.",
        "Workers went on strike as 6,500 rebels attacked Goma.",
    ],
)
def test_an_attack_is_one(text: str) -> None:
    assert [6500] == [event.force.low for event in events(text) if event.force]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Pancho Villa is hammering at Torreon tonight.\n\nWith 12,000 men at his back, brought south in trains, "
            "the rebel chieftain flung his horsemen at the outer town five times, and the assault was going on at "
            "dawn.\n\nGeneral Velasco, the Federal commander, has 7,000 regulars and a dozen field guns upon the hill "
            "of La Pila."
        ),
        (
            "Exiles numbering 1,400 came ashore at the Bay of Pigs before dawn Monday. Premier Castro threw 20,000 "
            "militiamen and regulars against the beachhead as the assault faltered for want of ammunition."
        ),
    ],
)
def test_a_number_of_another_sentence_is_added_only_where_a_word_says_so(text: str) -> None:
    assert not [event for event in events(text) if event.force and event.force.derived]
