"""Who holds a town that others besiege is besieged in it, whatever the judge makes of them."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "The RSF is besieging El Fasher. About 6,000 soldiers, among them 500 recruits rushed in, hold the city.",
        "Rebels are besieging Bangui. Some 5,500 troops, including 700 paratroopers flown in, defend the capital.",
        "The TNLA besieges Lashio. Around 6,400 soldiers, including 800 recruits flown in, held the town.",
        "The KNLA besieges Loikaw. About 5,200 men, most of them conscripts sent in last week, hold the town.",
        "The Taliban besiege Ghazni. About 5,300 policemen, many of them brought in by air, still hold the city.",
        "The M23 besieges Sake. Some 7,000 militiamen, among them 900 men sent from Kinshasa, are holding the town.",
        "The Arakan Army besieges Sittwe. About 8,000 soldiers, among them 2,000 marines shipped in, hold the port.",
        "The army has besieged Daraya since 2012. Some 5,500 rebels hold the town.",
        "Ethiopian troops have encircled Mekelle. About 7,000 fighters, many of them women, hold the town.",
    ],
)
def test_who_holds_the_besieged_town_does_not_besiege_it(text: str) -> None:
    assert ["siege"] == [event.type for event in events(text)]
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Arakan Army besieges Kyaukphyu. About 7,000 fighters hold the ring around the town.",
        "The Arakan Army besieges Kyaukphyu. About 7,000 fighters hold the hills around the town.",
        "The rebels attacked Bukavu. Around 7,000 rebels now hold the town, the governor said.",
    ],
)
def test_who_holds_the_ring_or_what_was_taken_attacks(text: str) -> None:
    assert [7000] == forces(text)
