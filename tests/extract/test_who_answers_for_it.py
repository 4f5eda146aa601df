"""Who condemns an attack, or often makes such ones, is not its attacker; to whom a town was lost is."""

import pytest

from streams.extract import extract
from streams.records import Article


def _attackers(text: str) -> list[list[str]]:
    return [[side.name for side in one.attacker] for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("attackers", "text"),
    [
        ([[]], "Hamas, which controls Gaza, condemned the raid on Jenin, where Israeli troops killed two men."),
        ([[]], "Israel, whose raid on Jenin was condemned by Hamas, killed two men there."),
        ([[]], "Rebels condemned the shelling of Sake on Sunday."),
        ([["Hamas"]], "Hamas carried out the raid on Sderot on Monday and Egypt condemned it."),
        (
            [[]],
            "A car bomb exploded in Gao, killing 20. No group claimed it, but JNIM often carries out such bombings.",
        ),
        ([["Gunmen"]], "Gunmen attacked a bus near Gao. Jihadists frequently carry out attacks in the region."),
        (
            [["Al-Shabaab"]],
            "A car bomb exploded in Mogadishu on Saturday. Al-Shabaab said it had carried out the bombing.",
        ),
    ],
)
def test_critics_and_habits_make_no_attacker(attackers: list[list[str]], text: str) -> None:
    assert attackers == _attackers(text)


@pytest.mark.parametrize(
    ("attackers", "text"),
    [
        ([["Taliban"]], "Kunduz was lost to the Taliban on Sunday."),
        ([["Arakan Army"]], "The base at Paletwa was lost to the Arakan Army on Monday, the junta said."),
        ([["Russian troops"]], "Two villages near Pokrovsk were lost to Russian troops on Friday."),
        ([["Taliban"]], "The army lost Kunduz to the Taliban on Sunday."),
        ([], "The match was lost to Ajax on Sunday."),
        ([], "The seat was lost to Labour on Thursday."),
        ([], "Kunduz was not lost to the Taliban, the ministry said."),
    ],
)
def test_a_town_is_lost_to_who_takes_it(attackers: list[list[str]], text: str) -> None:
    assert attackers == _attackers(text)
