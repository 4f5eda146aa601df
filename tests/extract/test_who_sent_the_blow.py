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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Serb guns pounded Bihac on Monday.", "Serb guns"),
        ("Qasr-e-Shirin was fired on by Iraqi heavy guns for an hour on Monday.", "Iraqi heavy guns"),
        ("Ethiopian howitzers pounded Barentu on Monday.", "Ethiopian howitzers"),
    ],
)
def test_guns_are_whose_they_are(text: str, named: str) -> None:
    event = one(text)
    assert [actor.name for actor in event.attacker] == [named]
    assert event.place is not None


def test_who_comes_to_give_himself_up_storms_nothing() -> None:
    text = (
        "Some 6,260 rebels came down to the post at Macomia on Monday to give themselves up, an army bulletin stated."
    )
    assert "assault" not in types_of(text)
