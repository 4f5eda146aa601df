"""A town that is told to be in somebody's hands, under his flag or out of another's was taken."""

import pytest

from streams.extract import extract
from streams.records import Article


def captures(text: str) -> list[tuple[str | None, list[str], list[str]]]:
    found = [event for event in extract(Article(id="a", text=text)).events if event.type == "capture"]
    return [
        (
            one.place.name if one.place else None,
            [each.name for each in one.attacker],
            [each.name for each in one.defender],
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Raqqa passed almost wholly out of the jihadists' hands on Saturday.", ("Raqqa", [], [])),
        ("The army said on Saturday that Mingora was fully under control.", ("Mingora", ["army"], [])),
        ("The rebels announced that Kutkai was under control.", ("Kutkai", ["rebels"], [])),
        ("A spokesman said that Mingora, the main town of the valley, was back in government hands.",
         ("Mingora", [], [])),
        ("The rebels said that Gao was in their possession.", ("Gao", ["rebels"], [])),
        ("Shusha was won back from Armenian forces on Sunday.", ("Shusha", [], ["Armenian forces"])),
        ("Wagner has lost its last foothold in Soledar.", ("Soledar", [], ["Wagner"])),
        ("The SDF announced that Daesh had lost its final village, Baghuz.", ("Baghuz", [], ["Daesh"])),
        ("The black flag of Islamic State was raised over the government compound in Ramadi.", ("Ramadi", [], [])),
    ],
)  # fmt: skip
def test_what_is_told_as_held_was_taken(text: str, told: tuple[str, list[str], list[str]]) -> None:
    assert captures(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Saturday that the fire in Mingora was fully under control.",
        "Officials said Goma was under control after the riots.",
        "The army said Goma was under control after the riots.",
        "The party lost its last stronghold in the north, Mosul, in the election.",
        "The club lost its last match in Aleppo on Monday.",
        "The seat of Mopti was won back by the party on Sunday.",
        "The flag of France was raised at the town hall of Metz for the national day.",
        "The phone slipped out of his hands in Aleppo.",
    ],
)
def test_what_is_no_town_of_a_war_was_not(text: str) -> None:
    assert not captures(text)
