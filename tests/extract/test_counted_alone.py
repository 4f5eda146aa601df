"""Numbers that no noun follows, beside an attack: of who attacks where the words speak of them, else of anybody."""

import pytest

from tests.extract.told import events, forces

ATTACK = "Insurgents attacked the gas town of Palma from three sides on Saturday."


@pytest.mark.parametrize(
    "told",
    [
        "A further 8,200 reached the beaches on foot and looked for boats.",
        "There will be 8,000 then, an officer in Kabul said of the mission.",
        '"On paper there are 52,000," a member of the council said.',
        "At the prison down the road, and at two others, there were 6,000.",
        "It is thought that 15,000 may still be there.",
        "The wharf had received 5,700 by Sunday, most of them barefoot.",
        "Its gate register for the day showed 5,010.",
        "In a shed by the goods yard lay 9,800, each a month's wages.",
        '"Seven hundred from Olumbe, 6,800 from Quionga," she read from her phone.',
        "He said talk of 9,000 jihadists was nonsense.",
        "Next morning there were 10,000 at the cashew plant.",
        "By dusk 30,000 were moving south on foot.",
        "More than 11,000 had landed at Paquitequete beach by then.",
    ],
)
def test_of_whom_no_word_tells_is_no_force(told: str) -> None:
    assert all(low is None or low < 5000 for low in forces(f"{ATTACK} {told}"))


@pytest.mark.parametrize(
    "told",
    [
        "They were at least 6,000, a trader said.",
        "An officer put their number at 6,000.",
        "Some 6,000 took part.",
        "Pakistani officials put the total at 6,000.",
        '"We are 6,000," one of the commanders boasted.',
        "Six thousand, said the governor.",
        "A local official said there were 6,000 around the town.",
        'Survivors saw 6,000 "armed bandits" on the road.',
        "The column was 6,000 strong.",
    ],
)
def test_of_whom_the_words_speak_is_the_force(told: str) -> None:
    assert 6000 in forces(f"{ATTACK} {told}")


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (None, 6000, "Two regiments are said to be in the hills, a force that could amount to 6,000 men."),
        (3000, 3000, "The government counted 3,000 attackers and 200 of their trucks."),
    ],
)
def test_a_number_is_bound_by_its_words(low: int | None, high: int, told: str) -> None:
    found = [event.force for event in events(f"Guerrillas besieged Plei Me on Saturday. {told}") if event.force]
    assert [(one.low, one.high) for one in found] == [(low, high)]


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        (12, "Rebels killed 12 villagers, most of them women, in Oicha on Friday."),
        (43, "Rebels attacked Oicha on Friday, killing at least 43 people, most of them women and children."),
        (31, "Shells hit Douma on Friday. The Red Cross said 31 people had died, most of them children."),
        (60, "Mourners met in Oicha on Saturday, a day after 60 people were killed in a rebel attack on the town."),
        (60, "The attack on Oicha left 60 dead, half of them civilians."),
        (90, "Rebels attacked Oicha on Friday. The Red Cross said the number of dead had risen to 90."),
    ],
)
def test_the_dead_are_counted_whoever_they_were(killed: int, text: str) -> None:
    assert killed in [event.casualties.killed and event.casualties.killed.low for event in events(text)]
