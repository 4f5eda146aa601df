"""Whom attackers only look like, and who is set upon, attacked nobody; tanks attack on the ground."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def event(text: str) -> Event:
    (only,) = extract(Article(id="one", text=text)).events
    return only


@pytest.mark.parametrize("guise", ["disguised as soldiers", "dressed as policemen", "posing as soldiers"])
def test_who_is_disguised_attacks(guise: str) -> None:
    told = event(f"Gunmen {guise} raided a village in Jolo on Tuesday.")
    assert [one.name for one in told.attacker] == ["Gunmen"]


def test_who_is_set_upon_is_attacked() -> None:
    told = event("The convoy she was travelling with was set upon at Magbosi on Thursday.")
    assert (told.type, told.attacker) == ("ambush", ())
    assert not extract(Article(id="one", text="The bus was set upon by football fans in Leeds on Saturday.")).events


def test_a_tank_attack_is_an_assault_and_tank_fire_is_shelling() -> None:
    told = event("The army launched a tank attack on Nustar after firing a thousand shells into the village.")
    assert (told.type, [one.name for one in told.attacker]) == ("assault", ["army"])
    assert event("Tank fire killed three people in Bor on Monday.").type == "shelling"
