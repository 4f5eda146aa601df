"""Rival figures of the same attackers sentences apart, and others who came beside those told to have taken part."""

import pytest

from tests.extract.told import events

Figures = tuple[int | None, int | None]


def _force(text: str, title: str = "") -> Figures | None:
    return next(((one.force.low, one.force.high) for one in events(text, title) if one.force is not None), None)


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        pytest.param(
            "A police officer put the attackers at no more than 2,000. A diplomat in Kabul, however, said 8,000 "
            "fighters had joined in.",
            (8000, 8000),
            id="however",
        ),
        pytest.param(
            "The governor, Minni Ali, whose former rebels fight on the side of the army, said 8,000 Taliban fighters "
            'had been brought in from Nuristan. "They were thrown back," he wrote.\n\nA spokesman of theirs gave a '
            "different account. He said no more than 3,000 men were in action.",
            (8000, 8000),
            id="a different account",
        ),
        pytest.param(
            'The army speaks of 4,000 "mercenaries", of whom hundreds were killed. The emergency room, a network whose '
            "spotters have been careful, counted pick-ups on three roads and arrives at 9,000 fighters.",
            (4000, 9000),
            id="counted by another",
        ),
    ],
)
def test_the_larger_figure_of_two_who_disagree_is_told(told: str, figures: Figures) -> None:
    assert figures == _force(f"The Taliban attacked Kunduz from three sides on Monday.\n\n{told}")


def test_whose_men_fight_beside_the_army_fight_nobody_now() -> None:
    text = (
        "The Taliban attacked Kunduz on Monday. The governor, Minni Ali, whose former rebels fight on the side of the "
        "army, said 8,000 Taliban fighters had been brought in from Nuristan."
    )
    assert ["assault"] == [one.type for one in events(text)]


def test_who_came_behind_those_who_took_part_adds_to_them() -> None:
    text = (
        "Rebels and Libyan tanks attacked the oasis of Faya on Monday. According to French intelligence 3,500 men of "
        "the former president had taken part on foot. Behind them came a mechanised column of 2,500 Libyans."
    )
    assert (6000, 6000) == _force(text)


def test_some_of_those_who_take_part_are_no_more_than_they() -> None:
    text = (
        "Rebels attacked the oasis of Faya on Monday. Some 30,000 men are taking part, the army said. 4,000 fighters "
        "are to clear the eastern palm groves."
    )
    assert (30000, 30000) == _force(text)


def test_what_somebody_named_beside_did_last_year_is_not_when_they_took_part() -> None:
    text = (
        "Rebels advanced on Sake on Tuesday. The attack was the largest so far. Taking part were some 3,500 militiamen "
        "and about 4,000 men loyal to Jean Kasongo, the rich trader who broke with the governor last year."
    )
    assert (7500, 7500) == _force(text)


def test_who_attacked_last_year_is_counted_then() -> None:
    text = "Rebels attacked Goma on Tuesday. The attackers had 6,000 men when they overran the town last year."
    assert _force(text) is None


def test_two_who_count_one_force_by_whom_they_are_told() -> None:
    text = "How many rebels attacked Bria is disputed: 3,500 by the army's count, 7,000 by the mayor's."
    assert _force(text) == (3500, 7000)


def test_those_who_fell_upon_a_town_have_a_range() -> None:
    assert _force("Estimates of the tribesmen who fell upon Dhala run from 2,500 to 6,000.") == (2500, 6000)
