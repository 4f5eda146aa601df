"""What a whole war has cost, and who was taken long ago, is no loss of the attack that the article tells of."""

import pytest

from tests.extract.told import events

NEWS = "M23 rebels launched an offensive on the town of Minova on Tuesday, the army said.\n\n"


def _lost(text: str) -> list[int | None]:
    casualties = events(NEWS + text)[0].casualties
    return [one.low or one.high for one in (casualties.killed, casualties.wounded, casualties.captured) if one]


@pytest.mark.parametrize(
    "text",
    [
        "Church groups say that up to 10,000 people have died, most of them for want of medicine.",
        "The United Nations says 6,000 civilians were killed in the conflict.",
        "Thousands have been killed in the insurgency.",
        "The war began in 1998. Some 4,000 people have died.",
        "The families of the 48 hostages still held called for talks.",
        "Seven soldiers were said to be still in captivity.",
    ],
)
def test_what_a_war_has_cost_is_no_loss_of_the_attack(text: str) -> None:
    assert _lost(text) == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The hospital said 14 civilians were killed.", [14]),
        ("Some 40 people have died, most of them women.", [40]),
        ("The rebels killed 14 soldiers and captured 20.", [14, 20]),
    ],
)
def test_what_the_attack_has_cost_is(text: str, lost: list[int]) -> None:
    assert _lost(text) == lost


@pytest.mark.parametrize("then", ["Last month the rebels stormed Goma.", "In September rebels attacked Goma."])
def test_a_toll_after_an_attack_told_by_the_way_is_of_the_news(then: str) -> None:
    assert _lost(f"{then}\n\nThirty-one people were killed, the Red Cross said.") == [31]


def test_a_toll_beside_an_attack_told_by_the_way_is_of_that() -> None:
    assert _lost("Last month the rebels stormed Goma. Thirty-one people were killed, the Red Cross said.") == []
