"""Those told to be lost by another's verb, or by what became of them, are no attackers."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers were killed on the first day and two officers on Sunday, when a column was shot up near Bria.",
        "Nine rebels were captured in the first attack on Bria and twelve fighters in the second.",
        "Officials said three peacekeepers, two Czechs and a Dane, had been killed by troops who attacked Knin.",
        "Rebels attacked Quetta on Monday. The army said 15 security personnel embraced martyrdom.",
        "Sinjar, where Islamic State enslaved thousands in 2014, is free again after a day's fighting.",
    ],
)
def test_the_lost_attack_nobody(text: str) -> None:
    assert events(text)
    assert forces(text) == []


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Four soldiers were killed on Monday and 200 rebels attacked Bria on Sunday.", 200),
        ("Three villagers were killed in the morning and 90 gunmen stormed Bria at noon.", 90),
    ],
)
def test_who_has_a_verb_of_his_own_attacks(text: str, least: int) -> None:
    assert forces(text) == [least]
