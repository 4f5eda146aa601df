"""Numbers that tell how many somebody else has than those who attack: their subject is who is told to be attacked."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize("whose", ["Government troops, numbering 6,200,", "Colonel Mutombo, with 6,200 men in Goma,"])
@pytest.mark.parametrize(
    "what",
    [
        "came under attack by the M23 on Monday.",
        "had been warned of the M23's attack.",
        "were surprised by the M23's assault on Goma.",
        "lost 40 in the rebels' attack on Monday.",
        "beat off the rebels' attack on Monday.",
        "fled as the M23 attacked.",
        "could not stop the M23's offensive on Goma.",
        "withstood an M23 assault on Monday.",
        "are under siege by the M23 in Goma.",
    ],
)
def test_what_who_is_attacked_has_is_no_force(whose: str, what: str) -> None:
    told = events(f"{whose} {what}")
    assert told
    assert not [event.force for event in told if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "Government troops, numbering 6,200, attacked the M23 in Goma on Monday.",
        "Colonel Makenga, with 6,200 men, led the rebels' attack on Goma.",
        "Colonel Makenga, with 6,200 men, joined the rebels' attack on Goma.",
        "General Kasongo and his 6,200 men took part in the M23's assault on Goma.",
        "The 34th Division, 6,200 strong, mutinied and joined the rebels' attack on Goma.",
        "The militia, 6,200 strong, watched the town for days before it attacked Goma.",
        "The M23, numbering 6,200, was driven off after it attacked Goma.",
        "The rebels, 6,200 men, were stopped after they attacked Goma.",
    ],
)
def test_what_who_attacks_has_is_the_force(text: str) -> None:
    assert [6200] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "M23 rebels attacked Goma on Monday. The army, which has 6,200 men in the town, lost 40 men.",
        "The M23 launched an offensive on Goma on Monday. The army, which has 6,200 men in the city, arrived too late.",
        "Gunmen stormed the town of Goma on Monday. The army, which has 6,200 men in the town, did not fire a shot.",
    ],
)
def test_what_an_army_has_where_rebels_attacked_is_told_of_who_was_attacked(text: str) -> None:
    [event] = events(text)
    assert event.force is None
    assert event.opposing_force is not None
    assert ["army"] == [one.name for one in event.defender]


def test_soldiers_found_dead_where_rebels_attacked_are_nobodys_size() -> None:
    text = "Maoist rebels attacked Jumla on Thursday. The bodies of 33 policemen, four soldiers and a cook are found."
    assert [None] == [event.opposing_force for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Submarines torpedoed the tanker Vesta with 34 men aboard off Tobruk.",
        "Jets bombed a convoy with 60 men aboard near Derna.",
        "Rebels shot down a helicopter with 20 soldiers on board near Kamango on Friday.",
        "Gunmen attacked a ferry carrying 80 men on board off Hodeida on Monday.",
    ],
)
def test_whom_what_is_hit_carries_hits_nobody(text: str) -> None:
    assert [] == forces(text)


def test_who_comes_in_ships_attacks() -> None:
    assert [600] == forces("The marines attacked the port of Zuwara from two ships with 600 men aboard.")
