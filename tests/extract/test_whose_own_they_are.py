"""Whom those bring in who are attacked, and how strong their own force is: no number of the attackers'."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "The army held off an assault on Kutum. The army has brought up 7,000 men, residents said.",
        "The garrison repelled an attack on Baga on Monday. It has called in 6,000 men, witnesses said.",
        "The militia beat back an assault on Kindu. It has moved in 5,500 men, a priest said.",
        "The army repulsed an offensive on Tanf. It then flew in 8,000 soldiers, officials said.",
        "The rebels fought off an assault on Kobani. They have brought in 6,000 fighters, residents said.",
        "The brigade withstood an attack on Mambasa. It has been sent 5,200 men, an aid worker said.",
        "The army was attacked at Kidal on Sunday. It has rushed up 6,500 troops, the mayor said.",
        "Rebels attacked the army at Kidal on Sunday. It has rushed up 6,500 troops, the mayor said.",
        "The army repelled rebels at Bria. It has brought up 7,000 men.",
    ],
)
def test_whom_those_bring_in_who_are_attacked_are_no_attackers(text: str) -> None:
    assert one(text).force is None


@pytest.mark.parametrize(
    "text",
    [
        "The army repelled rebels at Bria. It gave no figures for the rebels. Its own force is estimated at 7,000.",
        "The army beat off rebels at Bria. It gave no number for the attackers. Its own garrison is put at 5,500 men.",
        "The militia held off rebels at Bunia. It gave no estimate of the attackers. Its own strength is put at 6,000.",
        "The soldiers repelled an attack on Bria. They had no figures for the attackers. Their own force numbers 650.",
        "The garrison repulsed gunmen at Baga. It did not count the assailants. Its own numbers are put at 5,200.",
        "The brigade drove off rebels at Mambasa. It gave no count of them. Its own force was given as 5,800.",
        "The army fought off an assault on Kutum. It gave no figure for them. Its own troops number 6,400.",
        "The army repelled rebels at Bria. It did not say how many had attacked. Its own strength is 6,000 men.",
    ],
)
def test_their_own_force_who_are_attacked_is_not_the_attackers(text: str) -> None:
    assert one(text).force is None


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (7000, "The army launched an assault on Kutum. It has brought up 7,000 men, residents said."),
        (6000, "The rebels launched an offensive on Kobani. They have brought in 6,000 fighters, residents said."),
        (6000, "The rebels attacked Bria. They did not say how many hold it. Their own force is put at 6,000."),
        (6000, "The army repelled rebels at Bria. The attackers came from the north. Their own force is put at 6,000."),
    ],
)
def test_those_of_who_attacks_do(force: int, text: str) -> None:
    told = one(text).force
    assert told is not None
    assert (told.low, told.high) == (force, force)
