"""Soldiers sent to where rebels attack, or are expected to: they are no force of the rebels'."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The army has sent 6,000 soldiers to Diffa because it expects the insurgents to attack the town.",
        "Because it expects the insurgents to storm Diffa, the army has moved 6,000 soldiers to the town.",
        "The government deployed 6,000 soldiers to Goma as rebels advanced on the city.",
        "The army has deployed 6,000 soldiers to Goma in expectation of a rebel attack.",
        "As the rebels prepare to storm Goma, the army has moved 6,000 soldiers into the city.",
        "The army has sent 6,000 soldiers to Goma, where militants are besieging the base.",
        "6,000 soldiers were sent to Diffa after insurgents attacked the town.",
    ],
)
def test_an_army_s_soldiers_are_no_force_of_rebels(text: str) -> None:
    attacks = [event for event in events(text) if event.type != "buildup"]
    assert [None] == [event.force for event in attacks]
    assert not {"army", "government"} & {one.name for event in attacks for one in event.attacker}


@pytest.mark.parametrize(
    "text",
    [
        "Government forces massed 6,000 men at Goma for an assault on rebel positions.",
        "The army and allied militias massed 6,000 fighters for the assault on Goma.",
        "The government sent 6,000 tribesmen to attack Goma.",
        "Ankara sent 6,000 Syrian fighters to attack Kobane.",
        "The rebels have moved 6,000 fighters to Sake because they expect to attack Goma.",
        "Wagner mercenaries stormed Bakhmut after Moscow sent 6,000 of them.",
    ],
)
def test_those_sent_to_attack_are_the_force(text: str) -> None:
    assert [6000] == [event.force.low for event in events(text) if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "The army attacked Bria, where 7,000 rebels have massed.",
        "The army attacked Bria, where rebels have gathered 7,000 fighters.",
        "As the army prepares to storm Bria, the rebels have massed 7,000 fighters there.",
        "The army attacked Bria, which 7,000 rebels are holding.",
    ],
)
def test_rebels_who_gather_where_an_army_attacks_are_no_force_of_it(text: str) -> None:
    assert [None] == [event.force for event in events(text) if event.type != "buildup"]
