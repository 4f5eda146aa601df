"""Whose men they are of whom a named spokesman, leader or officer says "his men": those that his title names."""

import pytest

from streams.extract import extract
from streams.records import Article


def _attackers(text: str) -> list[str]:
    (event,) = extract(Article(id="one", title="", text=text)).events
    return [one.name for one in event.attacker]


@pytest.mark.parametrize(
    ("who", "party"),
    [
        ("Taliban spokesman Zabihullah Mujahid", "Taliban"),
        ("M23 spokesman Willy Ngoma", "M23"),
        ("LTTE leader Velupillai Prabhakaran", "LTTE"),
        ("Houthi military spokesman Yahya Saree", "Houthi military"),
        ("Northern Alliance general Abdul Rashid Dostum", "Northern Alliance"),
        ("Tigray People's Liberation Front spokesman Getachew Reda", "Tigray People's Liberation Front"),
        ("Rebel commander Omar Ali", "Rebel"),
        ("Separatist leader Ivan Petrenko", "Separatist"),
        ("Ukrainian commander Oleksandr Syrskyi", "Ukrainian"),
        ("Khalifa Haftar's spokesman Ahmed al-Mismari", "Khalifa Haftar"),
    ],
)
@pytest.mark.parametrize("whom", ["his men", "his fighters", "their forces", "his guerrillas"])
def test_they_are_those_for_whom_he_speaks(who: str, party: str, whom: str) -> None:
    assert [party] == _attackers(f"{who} said {whom} had captured Bria on Sunday.")


@pytest.mark.parametrize("who", ["Gen. Omar Ali", "Omar Ali", "Commander Omar Ali"])
def test_of_a_leader_alone_his_own_name_tells_whose_they_are(who: str) -> None:
    assert "Omar Ali" in " ".join(_attackers(f"{who} said his men had captured Bria on Sunday."))


def test_whom_somebody_else_tells_of_is_not_the_speaker() -> None:
    told = _attackers("Taliban spokesman Zabihullah Mujahid said American soldiers had attacked Marjah on Sunday.")
    assert ["American soldiers"] == told
