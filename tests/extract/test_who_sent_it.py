"""Who attacks where a thing is told to: who threw it, died of it, came in it; and lands that no state recognises."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A grenade thrown by a militiaman exploded in the market of Bria, killing two.", ["militiaman"]),
        ("A bomb planted by rebels killed two soldiers who were on patrol near Yala.", ["rebels"]),
        ("A bomb planted by the roadside killed two soldiers near Yala.", []),
        ("A man on a motorcycle blew himself up at the gate of the barracks in Colombo.", ["man"]),
        ("He blew himself up at a checkpoint in Kabul.", []),
        ("A suicide bombing in Kabul killed six.", []),
        ("Ten trucks with rebels crossed the bridge on Monday and took Birao.", ["rebels"]),
        ("NRA men with rifles ambushed a truck of the loggers near Siwai on Sunday.", ["NRA men"]),
    ],
)
def test_who_sends_dies_of_or_rides_in_it_attacks(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)


def test_suicide_bombers_attack() -> None:
    text = "Three suicide bombers entered a power station near Dibis and killed 13 workers."
    assert ["suicide bombers"] == [one.name for one in events(text)[0].attacker]


def test_a_column_that_is_hit_may_be_on_its_own_drive() -> None:
    told = events("French helicopters struck a column of the Islamists heading for Mopti on Friday.")
    assert [["French helicopters"], ["Islamists"]] == [[who.name for who in one.attacker] for one in told]
    assert [["Islamists"], []] == [[who.name for who in one.defender] for one in told]


@pytest.mark.parametrize(
    ("text", "attacking", "attacked"),
    [
        ("Somaliland took Las Anod from Puntland in October.", ["Somaliland"], ["Puntland"]),
        ("Somaliland, which left in 1991, took Las Anod in October.", ["Somaliland"], []),
        ("Azerbaijan captured Shusha from Artsakh in November.", ["Azerbaijan"], ["Artsakh"]),
        ("Rebels attacked a town in Somaliland on Sunday.", ["Rebels"], []),
        ("Soldiers captured Bria with men from Rwanda.", ["Soldiers"], []),
    ],
)
def test_a_land_with_an_army_attacks_and_loses_places(text: str, attacking: list[str], attacked: list[str]) -> None:
    assert (attacking, attacked) == (attackers(text), defenders(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 rebels entered Sake on Monday. Clashes with the army went on near the bridge in Kitoko.", "M23 rebels"),
        ("The army took Sake on Monday. Clashes with soldiers of Rwanda were reported at Bunagana.", None),
    ],
)
def test_clashes_with_somebody_are_those_of_who_came_before(text: str, expected: str | None) -> None:
    assert ([expected] if expected else []) == [one.name for one in events(text)[1].attacker]


def test_it_was_driven_out_tells_whom() -> None:
    text = "Al-Shabaab lost the port in October. It was driven out of Mogadishu by AU troops in November."
    assert ["Al-Shabaab"] == defenders(text)
