"""Who set off, fired or dropped it, told beside what it hit."""

import pytest

from tests.extract.told import attackers, one, types_of


@pytest.mark.parametrize(
    ("text", "named", "kind"),
    [
        ("Rebels set off a land mine under a bus of recruits near Tola on Monday, killing 14.", "Rebels", "bombing"),
        (
            "Four barrel bombs fell on Darayya on Monday, dropped by regime helicopters.",
            "regime helicopters",
            "airstrike",
        ),
        ("Two missiles from a US drone struck a house in Datta Khel on Monday, killing five.", "US drone", "airstrike"),
        ("Angolan helicopter gunships raked lines in Mont Ngafula.", "Angolan helicopter gunships", "airstrike"),
        (
            "The post at Tola lost six men to raiders of Algeria's Salafist Group for Preaching and Combat on Monday.",
            "raiders of Algeria's Salafist Group for Preaching and Combat",
            "assault",
        ),
    ],
)
def test_they_are_named(text: str, named: str, kind: str) -> None:
    assert kind in types_of(text)
    assert attackers(text)[0] == named


def test_shelling_heard_from_somewhere_was_there() -> None:
    event = one("Shelling was heard from the direction of Likovac on Monday, the UNHCR said.")
    assert event.place is not None
    assert event.place.name == "Likovac"
