"""Who is told to have beaten an attack off is the one attacked, wherever the sentence says so."""

import pytest

from tests.extract.told import attackers, defenders


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("army", "Nine attacks were repelled near Kayna by the army."),
        ("7th brigade", "Nine attacks were repulsed near Kayna on Friday by units of the 7th brigade."),
        ("7th brigade", "As a result of steps by units of the 7th brigade, nine enemy attacks were repelled at Kayna."),
    ],
)
def test_by_whom_an_attack_was_repelled_is_attacked(who: str, text: str) -> None:
    assert ([], [who]) == (attackers(text), defenders(text))


def test_whose_the_repelled_attack_was_attacks() -> None:
    text = "Nine attacks of the Ukrainian army were repelled near Orikhiv by units of the Vostok group."
    assert (["Ukrainian army"], ["Vostok group"]) == (attackers(text), defenders(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two attacks by the rebels were repelled near Kayna.",
        "As a result of an offensive by the rebels, Kayna was taken on Friday.",
        "Soldiers were driven from Kayna on Friday by the rebels.",
    ],
)
def test_who_attacks_by_the_sentence_still_does(text: str) -> None:
    assert {"rebels"} == set(attackers(text))
