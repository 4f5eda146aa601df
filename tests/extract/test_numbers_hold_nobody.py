"""Words that hold those who act, where they hold nobody: a verb "numbers", "a total of 6,800"; and whom firms are."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Forces loyal to Colonel Idris, whom the council numbers at 8,000, are pounding at the port of Bo.", "Forces"),
        ("The emir's 4th Brigade and border guards, a total of 6,800, opened the attack on Bria.", "4th Brigade"),
        ("Large numbers of rebels attacked Bria on Monday.", "rebels"),
        ("A total of 6,000 rebels attacked Bria on Monday.", "rebels"),
        ("A band of 200 rebels attacked Bria on Monday.", "rebels"),
    ],
)
def test_who_attacks_is_named_beside_their_number(text: str, attacker: str) -> None:
    found = [one for one in events(text) if one.type in ("assault", "offensive")]
    assert found
    assert any(attacker in side.name for side in found[0].attacker)


@pytest.mark.parametrize(
    "text",
    [
        "Mining companies pulled out of Goma on Friday.",
        "Telephone companies invaded Lagos with cheap offers.",
        "The oil company withdrew from Bentiu on Friday.",
    ],
)
def test_firms_are_no_soldiers(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Captain Koroma's company withdrew from Bo on Friday.",
        "Two companies of infantry withdrew from Bentiu on Friday.",
    ],
)
def test_companies_of_soldiers_are(text: str) -> None:
    assert [one.type for one in events(text)] == ["retreat"]
