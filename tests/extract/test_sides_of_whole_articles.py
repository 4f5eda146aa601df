"""Sides over several sentences: parts of an army, those who fell beside it, who only keeps another's word."""

import pytest

from tests.extract.told import attackers, defenders, events, forces


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (
            ["Iraqi soldiers", "police"],
            (
                "Some 30,000 Iraqi soldiers and police attacked Tikrit on Monday. "
                '"Our units are moving towards Tikrit," a colonel said.'
            ),
        ),
        (["Army battalions"], "Two Army battalions entered the town of Sake on Monday, pushing the rebels back."),
    ],
)
def test_parts_of_an_army_that_is_named_are_no_more_attackers(names: list[str], text: str) -> None:
    assert names == list(dict.fromkeys(attackers(text)))


def test_those_who_fell_beside_the_attackers_own_are_not_attacked() -> None:
    text = (
        "Iraqi commandos seized the general hospital in Falluja on Sunday. Ten American troops and two Iraqi soldiers "
        "have died, the general said."
    )
    assert [] == defenders(text)


def test_those_who_fell_alone_are() -> None:
    text = "Rebels seized the hospital in Bria on Sunday. Ten Chadian soldiers and two policemen have died, he said."
    assert "Chadian soldiers" in defenders(text)


def test_guns_that_a_clash_is_fought_with_are_nobody() -> None:
    assert [] == defenders("Shiite and Druse gunmen fought with tanks and artillery for the streets of Beirut today.")


def test_men_sent_against_the_capital_attack_it() -> None:
    text = (
        "Fighting went on south of Tripoli on Friday. Officials of the UN-backed government estimate that Khalifa "
        "Haftar has sent some 8,000 men of his Libyan National Army against the capital; the LNA talks of more."
    )
    assert [8000] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The president sent 6,000 soldiers to the capital for the parade.",
        "The union has sent 8,000 men against the capital gains tax.",
        "Teachers marched on the capital.",
    ],
)
def test_who_only_comes_to_the_capital_attacks_nobody(text: str) -> None:
    assert [] == [one.type for one in events(text)]
