"""What is really hit or crossed is no sham, play or game, though a parade, an opera or points stand beside it."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("shelling", "A Houthi missile hit a parade in the Jalaa camp in Aden on Thursday."),
        ("shelling", "A missile struck a graduation parade in Homs, killing dozens of cadets."),
        ("shelling", "A parade in Kabul was hit by three rockets on Friday, killing four."),
        ("shelling", "The parade came under mortar fire in Maiduguri on Friday."),
        ("shelling", "Artillery shells fell on Kabul again and hit the opera school, the Red Cross said."),
        ("shelling", "Rockets fell on Zagreb and hit the theatre, where dancers were at rehearsal."),
        ("offensive", "The Third Army crossed the Oder at three points on Sunday and is advancing inland."),
        ("capture", "Russian soldiers hung flags from the shell of the council house in Vuhledar on Tuesday."),
    ],
)
def test_a_show_may_be_hit(kind: str, text: str) -> None:
    assert [kind] == [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Missiles rolled past in a parade in Moscow's Red Square on Monday.",
        "Soldiers simulated how a missile hit a parade at an exercise near Brest.",
        "A firework rocket hit the children's hospital in Zagreb on New Year's Eve.",
        "The Rockets fell to Utah and the theatre of it hit ratings on Friday.",
        "The Rockets fell to the Lakers on Sunday and hit only 30 percent of their shots.",
        "The Raiders stormed Toronto and took all three points.",
        "Artillery, an opera in three acts, fell flat in Milan on Friday.",
        "The soldiers who stormed the hall at rehearsal will march in the parade on Sunday.",
    ],
)
def test_a_show_is_no_fight(text: str) -> None:
    assert not events(text)
