"""Tanks and craft that are hit, shot down or driven off attack nobody; those that fire do."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The SPLA said it had shot down a helicopter and killed 12 soldiers near Kieta.", "SPLA"),
        ("Rebels said they had destroyed two tanks and killed 30 soldiers near Goma.", "Rebels"),
        ("Rebels destroyed a drone and killed 12 soldiers near Goma.", "Rebels"),
        ("The army burned two boats and killed nine rebels near Goma.", "army"),
    ],
)
def test_whoever_hit_a_machine_attacks_and_it_is_one_fight(text: str, attacker: str) -> None:
    (event,) = events(text)
    assert [one.name for one in event.attacker] == [attacker]


@pytest.mark.parametrize("how", ["on the lake were kept", "that tried to come near were driven"])
def test_what_is_driven_off_is_attacked(how: str) -> None:
    text = f"Rebels launched an offensive on Minova on Tuesday.\n\nTwo gunboats {how} off by mortar fire."
    assert all("gunboats" not in [one.name for one in event.attacker] for event in events(text))


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("A helicopter fired on the town of Goma and killed 12 people.", "helicopter"),
        ("Two gunboats shelled Goma and killed nine soldiers.", "gunboats"),
        ("Tanks shelled Goma and destroyed a drone.", "Tanks"),
    ],
)
def test_a_machine_that_fires_attacks(text: str, attacker: str) -> None:
    (event,) = events(text)
    assert [one.name for one in event.attacker] == [attacker]
