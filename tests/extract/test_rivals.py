"""Two who disagree about the same attackers, a sentence apart, leave it open how many they are."""

import pytest

from streams.extract import extract
from streams.records import Article

_TEXT = """\
N'DJAMENA, June 3 - Rebels in pickup trucks attacked the town of Abeche on Saturday and fought government troops there.

Shops were shut. {first} {second}

The president has some 2,400 loyal men in the barracks.
"""


@pytest.mark.parametrize(
    ("first", "second", "force"),
    [
        (
            "The rebels said that 6,500 of their men were in it.",
            "Envoys put their number at 2,200.",
            (2_200, 6_500),
        ),
        (
            "The rebels boast that 7,000 of their men were in it.",
            "The army put their strength at 3,000.",
            (3_000, 7_000),
        ),
        (
            "The rebels said that 2,300 of their men were in it.",
            "Envoys put their number at 2,300.",
            (2_300, 2_300),
        ),
    ],
)
def test_who_disagrees_a_sentence_later_leaves_it_open(first: str, second: str, force: tuple[int, int]) -> None:
    events = extract(Article(id="a", text=_TEXT.format(first=first, second=second))).events
    assert [force] == [(one.force.low, one.force.high) for one in events if one.force is not None]


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("A survivor who walked to the river estimated them at 1,500.", (1000, 1500)),
        ("It later put their number at 1,500.", (1500, 1500)),  # one teller
    ],
)
def test_the_figure_told_with_the_attack_has_its_rival(told: str, force: tuple[int, int]) -> None:
    text = (
        "Guerrillas of the FARC attacked the jungle town of Mitu on Sunday. "
        f"The defence ministry said 1,000 rebels stormed the police post. {told}"
    )
    (found,) = (one.force for one in extract(Article(id="a", text=text)).events if one.force is not None)
    assert force == (found.low, found.high)
