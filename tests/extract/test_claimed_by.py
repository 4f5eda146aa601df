"""Who claims an attack that the sentence before tells of nobody by name, or is held to answer for it, attacked."""

import pytest

from tests.extract.told import events

LEADS = {
    "assault": "Twelve soldiers were killed in an attack on the army base at Bria on Tuesday.",
    "capture": "An army post at Bria was overrun on Tuesday night, the defence ministry said.",
    "bombing": "A suicide bomber killed 12 people at a market in Bria on Tuesday.",
    "ambush": "A convoy was ambushed near Bria on Tuesday, killing 12 people.",
}


@pytest.mark.parametrize("kind", LEADS)
@pytest.mark.parametrize(
    "said",
    [
        "ISWAP claimed responsibility for the attack.",
        "Responsibility was claimed by ISWAP in a statement.",
        "The attack bore the hallmarks of ISWAP.",
        "A spokesman for ISWAP told AFP that its men had carried it out.",
        "Military sources attributed the attack to ISWAP.",
        "Officials blamed the attack on ISWAP.",
        "ISWAP later claimed the attack on its channel.",
        "The attack was attributed to ISWAP.",
    ],
)
def test_who_answers_for_it_did_it(kind: str, said: str) -> None:
    (event,) = events(f"{LEADS[kind]} {said}")
    assert (event.type, [one.name for one in event.attacker]) == (kind, ["ISWAP"])


@pytest.mark.parametrize(
    "said",
    [
        "ISWAP told reporters that it had nothing to do with the attack.",
        "The attack did not bear the hallmarks of ISWAP.",
        "Nobody has attributed the attack to ISWAP.",
    ],
)
def test_who_is_not_said_to_have_done_it_did_not(said: str) -> None:
    found = events(f"{LEADS['assault']} {said}")
    assert all(one.name != "ISWAP" for one in found[0].attacker)
