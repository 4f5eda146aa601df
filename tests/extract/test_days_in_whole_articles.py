"""When: what another sentence says of the day on which it began, months that are not ahead, what was done before."""

from datetime import UTC, date, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(2024, 6, 14, tzinfo=UTC)


def _days(text: str) -> list[tuple[date | None, date | None] | None]:
    return [(one.date.earliest, one.date.latest) if one.date else None for one in events(text, day=_WRITTEN)]


@pytest.mark.parametrize(
    ("first", "text"),
    [
        (date(2023, 11, 1), "Rebels have besieged Kadugli since November."),
        (
            date(2023, 12, 1),
            "Loyalist troops have advanced up the coast of Yemen since December, when they took Khokha.",
        ),
    ],
)
def test_a_month_since_which_something_goes_on_is_not_ahead(first: date, text: str) -> None:
    assert (first, date(2024, 6, 14)) == _days(text)[0]


def test_what_was_done_when_something_began_is_of_then() -> None:
    text = "The army has lost many men since April, when the rebels seized Mellit, the market town north of El Fasher."
    assert [(date(2024, 4, 1), date(2024, 4, 30))] == _days(text)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (date(2024, 6, 9), "The rebels have been attacking Lashio since June 9 from the south."),
        (date(2024, 6, 10), "The attack began before dawn on Monday."),
    ],
)
def test_what_goes_on_began_when_another_sentence_says(first: date, told: str) -> None:
    lead = "Residents of Lashio spent another night in cellars on Friday as rebels pressed an attack on the town."
    assert [(first, date(2024, 6, 14))] == _days(f"{lead}\n\n{told}")


def test_those_who_died_since_a_month_do_not_date_the_battle() -> None:
    text = (
        "Russian troops have entered the outskirts of Lyman on Thursday.\n\n"
        "The mayor says 150 have died since March from the fighting."
    )
    assert date(2024, 6, 13) == (_days(text)[0] or (None,))[0]


def test_a_retreat_before_which_something_was_done_is_over() -> None:
    text = "On Saturday fighters occupied Bossembele, 150 kilometres from Bangui, before falling back to Yaloke."
    assert ["concluded", "concluded"] == [one.phase for one in events(text, day=_WRITTEN)]


@pytest.mark.parametrize("gathers", ["are assembling", "are massing", "are gathering", "are mustering"])
def test_who_gather_for_an_assault_only_plan_it(gathers: str) -> None:
    text = f"Yemeni forces {gathers} south of Hodeida for an assault on the Huthi-held port, commanders said."
    assert ["planned"] == [one.phase for one in events(text, day=_WRITTEN)]


def test_who_are_still_at_it_in_the_next_sentence_go_on() -> None:
    text = (
        "It was last Saturday that rebels resumed their attack on Monrovia. "
        "They now hold the port and are trying to force the two bridges that lead to the centre."
    )
    assert ["underway"] == [one.phase for one in events(text, day=_WRITTEN)]
