"""A share told after its whole: of those whom a sentence opens with, who are sent or attack are the force."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (3000, "Of the 9,000 men under his orders the warlord flung a third against Baidoa."),
        (6000, "Of his 12,000 troops the general sent half against Malakal."),
        (5333, "Of the 8,000 rebels in the valley, two thirds stormed Goma on Friday."),
        (2000, "Of the 8,000 rebels in the valley, a quarter took part in the attack on Goma."),
        (2000, "Of the 10,000 militiamen around the capital only a fifth joined the assault on Tripoli."),
        (6000, "From its army of 24,000 the junta has thrown a quarter into the attack on Myawaddy."),
        (5000, "Out of Haftar's 15,000 soldiers about a third were sent to attack Sirte."),
    ],
)
def test_only_the_share_that_is_sent_is_the_force(low: int, text: str) -> None:
    assert [low] == forces(text)


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (6000, "Of the 6,000 men who stormed Goma a third were killed."),
        (6000, "Of the 6,000 men who stormed Goma, half attacked from the north."),
        (9000, "Of the 9,000 troops attacking Malakal half are conscripts."),
        (9000, "Of the 9,000 rebels besieging Goma, a third have been withdrawn."),
        (9000, "The 9,000 rebels stormed Goma; a third attacked the airport."),
    ],
)
def test_of_those_who_all_attack_the_whole_is_the_force(low: int, text: str) -> None:
    assert [low] == forces(text)
