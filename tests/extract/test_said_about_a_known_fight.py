"""A "no" or "not" that is said of something about a fight that is known, of how it was done, or of the fight."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The ministry had no comment on the assault on Goma by 7,000 rebels.",
        "The army gave no details of the attack on Goma by 7,000 rebels.",
        "The garrison had no warning of the attack on Goma by 7,000 rebels.",
        "The army had no answer to the assault on Goma by 7,000 rebels.",
        "The army did not give details of the attack on Goma by 7,000 rebels.",
        "There was no slackening on Sunday in the siege of Goma by 7,000 rebels.",
        "The governor has not commented on the siege of Goma by 7,000 rebels.",
        "Neither side has commented on the attack on Goma by 7,000 rebels.",
        "The 7,000 rebels lost no time in attacking Goma.",
        "7,000 rebels are not letting up in their assault on Goma.",
        "The town has known no rest since 7,000 rebels attacked it on Monday.",
    ],
)
def test_what_is_not_said_about_a_fight_leaves_it_a_fight(text: str) -> None:
    assert [(7000, "asserted")] == [(one.force.low, one.modality) for one in events(text) if one.force]


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence of the attack on Goma by 7,000 rebels.",
        "There was no sign of the expected attack on Goma by 7,000 rebels.",
        "The army has no plans for the assault on Goma.",
        "The 7,000 rebels did not attack Goma.",
        "The 7,000 rebels did not launch the attack on Goma.",
        "There was no attack on Goma by 7,000 rebels.",
        "No attack on Goma by 7,000 rebels has taken place.",
        "The general gave no order for the attack on Goma.",
        "No rebels have since attacked Goma.",
    ],
)
def test_a_fight_that_is_said_not_to_be_is_none(text: str) -> None:
    assert [] == [one for one in events(text) if one.modality in ("asserted", "claimed")]


def test_a_claim_outlasts_a_smaller_attack_told_beside_its_denial() -> None:
    text = (
        "Government spokesmen in Asmara said that Ethiopia had launched an assault with 30,000 men. "
        "Ethiopia denied there was an offensive and said 3,000 soldiers had attacked a hill."
    )
    assert ["claimed"] == [one.modality for one in events(text) if one.force and one.force.low == 30_000]
