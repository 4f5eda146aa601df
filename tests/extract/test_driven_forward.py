"""Whom their own side drives forward attack, by whatever trade they are counted: "conscripts, 20,000 peasants"."""

import pytest

from streams.extract import extract
from streams.records import Article


def _sides(text: str) -> list[tuple[int | None, int | None]]:
    events = extract(Article(id="a", text=text)).events
    return [
        (one.force.low if one.force else None, one.opposing_force.low if one.opposing_force else None) for one in events
    ]


@pytest.mark.parametrize(
    ("attack", "counted", "force"),
    [
        (
            "The enemy launched an attack on the Badme front at dawn.",
            "The militiamen, some 12,000 farmers without boots, were driven ahead of the tanks.",
            12_000,
        ),
        (
            "The junta has launched a new offensive near Loikaw.",
            "Porters and conscripts, more than 2,000 villagers, were marched in front of the column.",
            2001,
        ),
        (
            "Iraqi forces attacked Khorramshahr on Thursday.",
            "Most of the soldiers, perhaps 6,000 young Shias, were driven on by officers with pistols.",
            6000,
        ),
        (
            "Iran opened a new offensive at Fish Lake this morning.",
            "Most of the militiamen, an estimated 30,000 labourers, had been herded across the minefields.",
            30_000,
        ),
    ],
)
def test_whom_their_own_drive_forward_attack(attack: str, counted: str, force: int) -> None:
    assert _sides(f"{attack} {counted}") == [(force, None)]


@pytest.mark.parametrize(
    "counted",
    [
        "Villagers, some 12,000 farmers, were driven from their homes.",
        "The people of the valley, 12,000 farmers, were driven out across the river.",
    ],
)
def test_whom_an_attack_drives_out_are_no_force(counted: str) -> None:
    assert _sides(f"Rebels attacked the town of Bria on Monday. {counted}") == [(None, None)]
