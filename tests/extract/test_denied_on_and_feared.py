"""A denial that goes on to a second "that", or has words between commas; and attacks that are all that one fears."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "We deny, most firmly, that 7,200 Zairean troops have stormed Soyo.",
        "We deny that foreigners serve with us, and that 7,200 Zairean troops have stormed Soyo.",
        "The movement denies, before God and the people, that 7,200 of its men attacked Kayna.",
        "The governor denied that the bank was robbed, or that 7,200 rebels stormed the town of Kayna.",
    ],
)
def test_what_is_denied_besides_is_denied(text: str) -> None:
    assert {"denied"} == {event.modality for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The governor denied that he had left, and said that 7,200 rebels had attacked Kayna.",
        "The army denied that its men had fled, and 7,200 rebels attacked Kayna.",
        "The army denied it; a bishop told us that 7,200 rebels attacked Kayna.",
        "The governor denied, and this was a lie, all knowledge of it as 7,200 rebels attacked Kayna.",
    ],
)
def test_what_stands_beside_a_denial_is_told(text: str) -> None:
    assert not {"denied", "negated"} & {event.modality for event in events(text)}
    assert [7200] == [event.force.low for event in events(text) if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "What the elders fear is a siege of Kayna by 7,200 rebels.",
        "What worries the elders most is an assault on Kayna by 7,200 rebels.",
        "The nightmare is another siege of Kayna, by 7,200 rebels this time.",
        "Their great fear is a famine or a new attack on Kayna by 7,200 rebels.",
    ],
)
def test_an_attack_that_is_all_somebody_fears_is_hypothetical(text: str) -> None:
    assert {"hypothetical"} >= {event.modality for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "What the elders feared has come: 7,200 rebels attacked Kayna.",
        "What they feared most was the offensive on Kayna that 7,200 rebels began on Friday.",
        "What woke them was an attack on Kayna by 7,200 rebels.",
    ],
)
def test_an_attack_that_was_feared_and_came_is_told(text: str) -> None:
    assert [("asserted", 7200)] == [(event.modality, event.force.low) for event in events(text) if event.force]
