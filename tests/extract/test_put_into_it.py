"""Those whom somebody puts into an attack are its force: the part that he uses, not all that he has."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _told(text: str) -> Event:
    (event,) = extract(Article(id="a", text=text)).events
    return event


@pytest.mark.parametrize(
    "text",
    [
        "Kabila's alliance used 7,100 of its 30,000 men in the assault on Kisangani.",
        "The junta used 7,100 of its 30,000 soldiers in the attack on Myawaddy.",
        "Unita used 7,100 of its 30,000 troops for the assault on Kuito.",
        "The rebels employed 7,100 of their 30,000 fighters in the offensive against Malakal.",
        "The army committed 7,100 of its 30,000 men to the assault on Vukovar.",
        "The front threw 7,100 of its 30,000 guerrillas into the attack on Barentu.",
        "The Tigers committed only 7,100 of their 30,000 cadres to the offensive against Jaffna.",
        "The militia attacked Kismayo with 7,100 of its 30,000 men.",
        '"They drove 7,100 infantry straight at Pokrovsk," a major said after the assault.',
        '"They flung 7,100 conscripts at Pokrovsk," a captain said after the attack.',
        '"The enemy hurled 7,100 men against Soledar," an officer said after the attack.',
        '"They unleashed 7,100 mercenaries on Lyman," the governor said after the attack.',
        "Commanders fed 7,100 men into the attack.",
    ],
)
def test_so_many_attack(text: str) -> None:
    event = _told(text)
    assert event.force is not None
    assert 7100 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        "The militia attacked Kismayo and lost 300 of its 7,100 men in the assault.",
        "The warlord lost 800 of his 7,100 men in the assault on Kismayo.",
        "The army lost 300 of its 7,100 soldiers when it attacked Bunia.",
        "Nearly 300 of the 7,100 men in the assault on Kismayo drowned.",
        "The army had 300 of its 7,100 men in the assault killed.",
    ],
)
def test_of_what_is_lost_the_whole_attacks(text: str) -> None:
    event = _told(text)
    assert event.force is not None
    assert 7100 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        '"We sent 6,200 soldiers to Bria," the minister said after the attack.',
        '"We trained 6,200 soldiers," the minister said after the attack on Bria.',
        "The army deployed 6,200 men in Bria, the minister said after the attack.",
    ],
)
def test_who_comes_because_of_it_is_none_of_them(text: str) -> None:
    assert _told(text).force is None
