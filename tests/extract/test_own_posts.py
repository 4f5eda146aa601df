"""Whose "its positions" were attacked: the speaker's, unless others stand between or it is the attacker's own."""

import pytest

from tests.extract.told import events


def _sides(text: str) -> tuple[list[str], list[str]]:
    event = events(text)[0]
    return [one.name for one in event.attacker], [one.name for one in event.defender]


@pytest.mark.parametrize(
    "text",
    [
        "The M23 said the army had attacked its positions near Goma.",
        "The M23 accused the army of attacking its positions near Goma on Monday.",
        "The M23 said its positions near Goma were under attack by the army.",
        "The M23 said its positions near Goma had been attacked by the army.",
        "The M23 said the army had launched an attack on its positions near Goma.",
        "According to the M23, the army attacked its positions near Goma.",
        "The army attacked its positions near Goma, the M23 said.",
    ],
)
def test_the_speaker_s_post_is_attacked(text: str) -> None:
    assert (["army"], ["M23"]) == _sides(text)


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("The rebels accused the army of attacking their base in Goma.", ["rebels"]),
        ("Kenya said al-Shabaab had attacked its base at Kulbiyow.", ["Kenya"]),
        ("The M23 claimed that government forces had bombed its bases in Minova.", ["M23"]),
        ("Kigali said the army had attacked the M23 and shelled its positions near Goma.", ["M23"]),
        ("The M23 said the army had attacked Goma from its positions in Sake.", []),
        ("Residents said the army had attacked its own positions near Goma.", []),
        ("The rebels said the army had attacked its positions near Goma.", ["rebels"]),
    ],
)
def test_whose_post_it_is_depends_on_who_speaks_and_of_whom(text: str, defenders: list[str]) -> None:
    assert defenders == _sides(text)[1]
