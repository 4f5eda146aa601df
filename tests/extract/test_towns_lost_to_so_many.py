"""Those to whom a town was lost took it, however many they are; those lost there did not."""

import pytest

from tests.extract.told import attackers, forces


@pytest.mark.parametrize(
    ("text", "who", "force"),
    [
        ("The army lost Sake to 5,500 paramilitaries on Friday.", "paramilitaries", 5500),
        ("The government lost Goma to some 7,000 rebels on Tuesday.", "rebels", 7000),
        ("The army lost Bambari to 6,000 militiamen on Monday.", "militiamen", 6000),
        ("The 3rd Brigade lost Bara to 5,400 gunmen.", "gunmen", 5400),
        ("The garrison lost Kidal to 800 insurgents at dawn.", "insurgents", 800),
        ("The rebels lost Kidal to an army of 5,200 men on Friday.", "army", 5200),
        ("The army lost control of Bara to 6,000 paramilitaries on Sunday.", "paramilitaries", 6000),
        ("The rebels have lost Kidal to 5,400 legionnaires, who took it on Sunday.", "legionnaires", 5400),
        ("Bara fell to 6,000 paramilitaries on Sunday.", "paramilitaries", 6000),
    ],
)
def test_to_whom_it_was_lost_is_the_force(text: str, who: str, force: int) -> None:
    assert attackers(text) == [who]
    assert forces(text) == [force]


@pytest.mark.parametrize(
    "text",
    [
        "The army lost Bara and 600 men on Sunday.",
        "The army lost 6,000 men to disease at Bara on Sunday.",
        "The army lost Bara to rebels and 6,000 civilians to hunger.",
        "The army took Bara, home to 6,000 paramilitaries, on Sunday.",
        "The army lost Bara, home to 6,000 paramilitaries, on Sunday.",
    ],
)
def test_who_was_lost_or_lived_there_is_none(text: str) -> None:
    assert forces(text) == []
