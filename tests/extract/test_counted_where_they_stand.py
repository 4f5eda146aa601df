"""Who keeps up a siege besieges, and who was counted in the place before the attack on it is attacked."""

import pytest

from tests.extract.told import events, forces


def _opposing(text: str) -> list[int | None]:
    return [one.opposing_force.high for one in events(text) if one.opposing_force]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("The siege of the camp at Tripoli is held by a force of about 3,000 soldiers.", 3000),
        ("Troops have besieged Bria for weeks. About 2,500 men hold the cordon.", 2500),
        ("The RSF maintains the siege of Kadugli. Roughly 2,000 RSF and SPLM-N fighters hold the ring.", 2000),
        ("The army besieges Bria. The encirclement is kept up by some 4,000 troops.", 4000),
    ],
)
def test_who_keeps_it_up_besieges(text: str, least: int) -> None:
    assert (forces(text), _opposing(text)) == ([least], [])


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Rebels have laid siege to Bria. About 500 soldiers hold the perimeter.", 500),
        ("American troops attacked Fallujah. Before the attack, officers spoke of as many as 3,000 insurgents.", 3000),
        ("The army stormed the ridge. About 7,000 insurgents were counted on it before the attack.", 7000),
        ("Troops attacked Bria. Some 400 gunmen had been reported in the town on the eve of the operation.", 400),
        ("Ahead of the assault on Mosul, commanders had estimated 5,000 militants in the city.", 5000),
    ],
)
def test_who_was_there_is_attacked(text: str, most: int) -> None:
    assert (forces(text), _opposing(text)) == ([], [most])


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Rebels attacked Bria. Before the attack, villagers counted 300 men on motorcycles.", 300),
        ("Rebels attacked Bria. Before the assault, officials had reported 900 rebels massing outside the town.", 900),
    ],
)
def test_who_was_seen_coming_attacks(text: str, least: int) -> None:
    assert (forces(text), _opposing(text)) == ([least], [])


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Rebels entered Bria. The president directed the defence from his palace with some 2,000 men.", 2000),
        ("Rebels advanced on Bria. A blocking position of about 50 men was set up on the southern road.", 50),
        ("Rebels attacked Bria. An outpost of 40 soldiers held out until noon.", 40),
    ],
)
def test_who_holds_it_is_attacked(text: str, most: int) -> None:
    assert (forces(text), _opposing(text)) == ([], [most])
