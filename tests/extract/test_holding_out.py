"""Sieges told by those inside: who holds out, waits or is fed in a besieged town besieges nobody."""

import pytest

from tests.extract.told import events


def _sides(text: str) -> tuple[list[str], list[str]]:
    (event,) = events(text)
    return [one.name for one in event.attacker], [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        (
            "Government forces have been holding out in the besieged air base at Menagh with 300 soldiers.",
            [],
            ["Government forces"],
        ),
        (
            "Some 6,000 soldiers are holding out inside the besieged town of Deir ez-Zor against Islamic State.",
            ["Islamic State"],
            ["soldiers"],
        ),
        ("About 6,000 government soldiers remain in besieged Deir ez-Zor.", [], ["government soldiers"]),
        ("Rebels have the 5,500 soldiers in Kunduz surrounded.", ["Rebels"], ["soldiers"]),
        ("The army sent 6,000 soldiers to the besieged town of Bor.", [], []),
        ("Aircraft dropped food to 5,500 troops in the encircled enclave of Debaltseve.", [], []),
        ("Inside the city, 6,000 soldiers and policemen wait for the Taliban to attack.", ["Taliban"], ["soldiers"]),
        ("Six thousand soldiers were ready for the guerrillas to attack.", ["guerrillas"], ["soldiers"]),
    ],
)
def test_who_is_inside_is_no_attacker_and_no_force(text: str, attackers: list[str], defenders: list[str]) -> None:
    (event,) = events(text)
    assert (_sides(text), event.force) == ((attackers, defenders), None)


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,000 RSF fighters are now outside the besieged city of El Fasher.",
        "6,000 rebels attacked the besieged town of Bor.",
        "6,000 rebels are advancing on the besieged town of Bor.",
    ],
)
def test_who_is_outside_a_besieged_town_is_the_force(text: str) -> None:
    (event,) = events(text)
    assert event.force is not None
    assert (event.force.low, event.force.high) == (6000, 6000)


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        ("Soldiers fought against an assault by 6,000 rebels on the town of Bara.", ["rebels"], ["Soldiers"]),
        ("The army is fighting against an offensive by M23 rebels near Sake.", ["M23 rebels"], ["army"]),
        ("Government troops pushed the assault back after an hour.", [], ["Government troops"]),
        ("The army pushed an attack by 3,000 militants back from Mora.", ["militants"], ["army"]),
    ],
)
def test_who_fights_an_attack_off_is_the_defender(text: str, attackers: list[str], defenders: list[str]) -> None:
    assert _sides(text) == (attackers, defenders)
