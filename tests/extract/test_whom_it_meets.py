"""Those whom an attack meets, counted in a later sentence or paragraph; and who only stands by, or is no fighter."""

import pytest

from tests.extract.told import events

Figures = tuple[int | None, int | None]


def _met(told: str, opening: str = "Iraqi troops attacked the town of Sinjar on Monday.") -> Figures | None:
    text = f"{opening}\n\nSmoke stood over the houses, and shells fell until dark.\n\n{told}"
    met = [one.opposing_force for one in events(text) if one.opposing_force is not None]
    return (met[0].low, met[0].high) if met else None


_OFF = "Iraqi troops attacked the town of Sinjar on Monday to drive Islamic State out."


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        pytest.param(
            "The coalition believes that between 1,400 and 2,000 militants remained there when the push began.",
            (1400, 2000),
            id="remained when it began",
        ),
        pytest.param(
            "The council put the number of Islamic State militants in Sinjar at about 600, including snipers and "
            "suicide bombers.",
            (600, 600),
            id="put at, with bombers among them",
        ),
    ],
)
def test_rebels_counted_where_an_army_attacks_are_whom_it_meets(told: str, figures: Figures) -> None:
    assert figures == _met(told, _OFF)


def test_civilians_counted_after_it_do_not_take_the_place_of_whom_it_meets() -> None:
    told = (
        "The coalition believes that between 1,400 and 2,000 militants remained there when the push began.\n\n"
        "More than 30,000 civilians have left since April. Ten thousand to 40,000 may still be inside."
    )
    assert (1400, 2000) == _met(told, _OFF)


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        pytest.param(
            "The garrison, 590 men of the civil guard, asked Baghdad again and again for helicopters.",
            (590, 590),
            id="asked the capital",
        ),
        pytest.param(
            "Its garrison had numbered more than 5,000, protected by a belt of mines.",
            (5001, None),
            id="a garrison of soldiers as they are",
        ),
    ],
)
def test_a_garrison_is_whom_it_meets(told: str, figures: Figures) -> None:
    opening = "Rebels attacked the army base of Sinjar on Monday."
    assert figures == _met(told, opening)


@pytest.mark.parametrize(
    "told",
    [
        "The United Nations had about 700 peacekeepers in the town; these kept to their posts.",
        "The capital was calm. The government has an army of 40,000 and twice as many militiamen.",
        "Since June of last year the government has expelled 51,000 people of Kurdish origin.",
    ],
)
def test_who_stands_by_or_was_expelled_is_not_met(told: str) -> None:
    assert _met(told, "Rebels attacked the army base of Sinjar on Monday.") is None


def test_they_of_those_who_attack_are_not_met() -> None:
    told = (
        "Rebels attacked Laukkai on Monday. Fighters of the Kokang army hit posts in the hills and were shooting at "
        'the police headquarters.\n\n"They are about a thousand, perhaps a little more," an army source said.'
    )
    assert all(one.opposing_force is None for one in events(told))


def test_who_was_near_the_town_when_it_was_attacked_is_not_met() -> None:
    told = "Some 3,000 rebels were massed around the town when the attack began."
    assert _met(told, "Rebels attacked the army base of Sinjar on Monday.") is None


def test_who_was_asleep_there_when_it_was_attacked_is_met() -> None:
    told = "About 900 soldiers were asleep in the barracks when the attack began."
    assert (900, 900) == _met(told, "Rebels attacked the army base of Sinjar on Monday.")


def test_a_garrison_that_had_so_many_is_met_and_who_were_seized_are_captured() -> None:
    text = (
        "Leftist guerrillas overran a military base in the jungles of Putumayo after 15 hours of fighting, killing 27 "
        "soldiers and leading away 60 others, the army said on Sunday.\n\n"
        "The garrison at Las Delicias, in Putumayo province, had 120 men, most of them conscripts."
    )
    (event,) = events(text, "Rebels overrun jungle base, seize 60 soldiers")
    met, caught = event.opposing_force, event.casualties.captured
    assert event.force is None
    assert met is not None
    assert caught is not None
    assert (120, 60) == (met.low, caught.low)
