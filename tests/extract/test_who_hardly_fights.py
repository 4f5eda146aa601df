"""Numbers after an attack of those who take no part: the hurt, neutral, guests, a whole army, the attackers' own."""

import pytest

from tests.extract.told import events, forces

_LEAD = "M23 rebels attacked the town of Sake at dawn on Tuesday, residents said. The market burned. {told}"


def _opposing(text: str) -> list[int | None]:
    return [one.opposing_force.low for one in events(text) if one.opposing_force]


@pytest.mark.parametrize(
    "told",
    [
        "Hospital staff say 14 soldiers have been brought in with gunshot wounds.",
        "The 31st Brigade, with its 4,000 men, has closed the gates of its garrison and declared itself neutral.",
        "The president has ordered a further regiment of interior troops, about 1,500 men, stationed in the province.",
    ],
)
def test_who_hardly_fights_is_on_neither_side(told: str) -> None:
    assert [] == [one for one in events(_LEAD.format(told=told)) if one.force or one.opposing_force]


def test_who_fights_farther_down_is_still_counted() -> None:
    assert [700] == forces(_LEAD.format(told="Some 700 men came down from the hills, a priest said."))
    assert [1200] == _opposing(_LEAD.format(told="The army garrison there has 1,200 men."))


@pytest.mark.parametrize(
    "text",
    [
        (
            "Troops pushed into Masisi on Friday in the biggest sweep of the year in rebel-held country. Officials "
            "estimate that between 9,000 and 12,000 guerrillas are under arms."
        ),
        (
            "More than 3,000 fighters struck the mines of Siuna on Sunday, a spokesman said. The rebels, thought to "
            "number about 8,000 inside Nicaragua, want to show results."
        ),
        (
            "The army launched an operation on Sunday to drive the cartel out of Culiacan. Columns entered with 1,100 "
            "soldiers. Another 500 members of the National Guard hold the road behind them."
        ),
        "Rebels attacked Bangui on Thursday. In the Hotel Ledger, 300 peacekeepers guard the president.",
        (
            "Leftist guerrillas attacked the suburbs of San Miguel on Monday. They have since dug trenches. The High "
            "Command estimated their number in the city at 1,500."
        ),
    ],
)
def test_a_whole_army_the_attackers_own_and_guests_are_not_the_attacked(text: str) -> None:
    assert [] == _opposing(text)


def test_peacekeepers_who_hold_what_is_attacked_are() -> None:
    assert [400] == _opposing("Rebels attacked Bangui on Thursday. The 400 peacekeepers who hold the airport fired.")


def test_who_is_called_up_to_defend_the_town_does_not_attack_it() -> None:
    text = "Forces loyal to Khalifa Haftar advanced on Tripoli on Thursday, the government said. It has called up "
    assert [] == forces(f"{text}2,000 militiamen from Misrata to defend the city.")


def test_the_two_sides_of_a_fight_are_no_sum() -> None:
    lead = "Troops attacked a camp of the Abu Sayyaf in Patikul on Friday, the military said. "
    assert [300] == forces(f"{lead}Some 300 soldiers and 40 bandits fought for six hours.")
    assert [340] == forces(f"{lead}Some 300 soldiers and 40 policemen fought their way in.")


def test_peacekeepers_who_are_only_sent_there_are_not_attacked() -> None:
    assert [] == _opposing("Rebels seized the town of Bossangoa on Wednesday. The UN has sent 120 peacekeepers to it.")
