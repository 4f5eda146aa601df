"""Who says "it" and "its fighters" did it: "JNIM said it had killed 20 soldiers in an attack on Boni"."""

import pytest

from tests.extract.told import attackers, one

_SAY = ("In a statement, JNIM said", "A JNIM spokesman said", "JNIM, an al-Qaeda affiliate, claimed")
_DID = (
    "it had killed 20 soldiers in an attack on Boni.",
    "it shot down a helicopter near Boni on Thursday.",
    "its fighters had attacked an army post at Boni on Thursday.",
    "its fighters took control of Boni on Thursday.",
)


@pytest.mark.parametrize("say", _SAY)
@pytest.mark.parametrize("did", _DID)
def test_who_tells_it_did_it(say: str, did: str) -> None:
    assert attackers(f"{say} {did}") == ["JNIM"]


@pytest.mark.parametrize("did", _DID)
def test_so_does_whose_statement_it_is(did: str) -> None:
    assert attackers(f"According to a statement by JNIM, {did}") == ["JNIM"]


@pytest.mark.parametrize("clothes", ["in military uniform", "wearing army uniforms", "in black balaclavas"])
def test_men_known_by_their_clothes_fight(clothes: str) -> None:
    event = one(f"Men {clothes} entered the village of Kuda on Thursday and killed ten people.")
    assert [who.name for who in event.attacker] == ["Men"]


def test_an_army_called_by_its_short_name_is_attacked() -> None:
    event = one("In Mali, gunmen attacked a Fama post at Gossi on Thursday, killing six soldiers.")
    assert "ml-forces" in [who.actor_id for who in event.defender]
