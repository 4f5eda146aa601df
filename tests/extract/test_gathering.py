"""The lead's attack and what counts its men paragraphs below are one event, at the lead's place."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

_KUNDUZ = """\
KABUL, June 3 - The Taliban opened an assault on Kunduz early on Saturday and struck the prison first.

Interior ministry officials said that 36 insurgents were killed in air strikes. A clinic reported three dead soldiers.

"Nobody slept," said a man who keeps a shop near the bazaar.

The town of Imam Sahib, where troops gave up two posts in May, was quiet. So were the roads to Khanabad and Baghlan,
where soldiers and policemen were searching cars.

{told}

Talks are to go on next week.
"""
_POKROVSK = """\
KYIV, June 3 - Russian forces were attacking Pokrovsk on Monday from the south.

Some 1,100 civilians are still in cellars there. Three soldiers were killed in Dobropillia, said the police.

The troops of two brigades are short of shells. In May a soldier got a week's leave and 40 rounds for his gun.

Fighters of the territorial defence have dug trenches near Bilytske.

{told}

Moscow did not comment.
"""


def _attacks(text: str) -> list[Event]:
    events = extract(Article(id="a", text=text)).events
    return [one for one in events if one.type in ("assault", "offensive", "siege")]


def _forces(text: str) -> list[int | None]:
    return [one.force.low if one.force is not None else None for one in _attacks(text)]


@pytest.mark.parametrize(
    "told",
    [
        "The Taliban had gathered the 7,200 men used in the assault from three provinces, said a deputy, Omar Kakar.",
        "Governor Omar Kakar said that 7,200 Taliban fighters had been assembled for the attack.",
    ],
)
def test_the_men_gathered_for_the_attack_are_those_of_the_leads(told: str) -> None:
    assert [7_200] == _forces(_KUNDUZ.format(told=told))


def test_who_masses_and_attacks_below_attacks_what_the_lead_tells() -> None:
    told = (
        "A colonel said that Russia had concentrated 9,400 soldiers on this stretch of the front and that they were "
        "attacking in groups of four."
    )
    assert [9_400] == _forces(_POKROVSK.format(told=told))


def test_another_attack_keeps_its_own_men() -> None:
    told = "In an earlier assault the Taliban used 7,200 men, said a deputy, Omar Kakar."
    assert [None, 7_200] == _forces(_KUNDUZ.format(told=told))


def test_an_attack_by_others_is_not_the_leads() -> None:
    told = "The Ukrainian army, too, was attacking with 9,400 soldiers, said a colonel."
    assert [None, 9_400] == _forces(_POKROVSK.format(told=told))


_SAMARRA = (
    "Iraqi forces mounted an assault on Saturday to take back villages south of Samarra, officials said. The road was "
    "closed. Shops stayed shut in the town, and the market was empty. Roadside bombs killed nine. {told}"
)


@pytest.mark.parametrize(
    ("told", "forces"),
    [
        ("The operation is carried out by two army brigades and federal policemen with 6,000 men in all.", [6000]),
        ("Kurdish rebels, too, were attacking with 900 fighters.", [None, 900]),
    ],
)
def test_the_only_other_attack_is_the_leads_where_nobody_else_makes_it(told: str, forces: list[int | None]) -> None:
    assert forces == _forces(_SAMARRA.format(told=told))
