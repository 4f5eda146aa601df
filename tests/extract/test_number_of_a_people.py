"""Numbers of those who attack, told of a people by where they stand, or of those counted before by "of whom"."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Serbs have besieged Goma since May.\n\nThe number of Serbs around the city is put at 6,000.",
        "Goma has been besieged by the Taliban since May.\n\nThe number of Taliban around the city is put at 6,000.",
        "Serbs have besieged Goma since May.\n\nThe number of Serbs in the hills is put at 6,000.",
        "Guerrillas besieged Jalalabad.\n\nThe number of mujahedin around the city is estimated at 6,000.",
    ],
)
def test_a_people_at_the_walls_is_counted(text: str) -> None:
    assert [6000] == forces(text)


def test_those_within_are_not() -> None:
    assert [] == forces("Serbs have besieged Goma since May. The number of Serbs in the city is put at 6,000.")


@pytest.mark.parametrize("were", ["there had been 7,000 around Goma", "there were 7,000 in the town"])
def test_of_whom_counts_those_right_before(were: str) -> None:
    text = (
        "Rebels of the M23 movement walked into Goma on Tuesday and took its airport.\n\nThe rebel column numbered "
        f"about 1,500, a UN officer said. Government soldiers, of whom {were} last week, had mostly left for Sake."
    )
    assert [1500] == forces(text)


def test_who_was_told_another_figure_rivals_the_first() -> None:
    text = (
        "Guerrillas have stormed the army camp at Mullaitivu.\n\nAn officer said roughly 3,000 rebels took part in the "
        "assault. A foreign diplomat said that he had been told 4,500."
    )
    (force,) = [event.force for event in events(text) if event.force]
    assert (3000, 4500) == (force.low, force.high)


@pytest.mark.parametrize("were", ["thrown against", "flung at", "hurled against"])
def test_a_town_lost_after_an_assault_was_assaulted_by_those_thrown_against_it(were: str) -> None:
    text = (
        "The government admitted that the town of Sake had fallen to M23 rebels after a two-day assault.\n\n"
        f"Diplomats believe that about 10,000 rebels were {were} the town."
    )
    assert [("assault", 10000)] == [(event.type, event.force and event.force.low) for event in events(text)]


def test_a_capture_whose_men_nobody_threw_into_an_assault_stays_one() -> None:
    text = "M23 rebels took Sake on Monday. Some 10,000 rebels then moved on the town of Minova."
    assert "capture" in {event.type for event in events(text)}


def test_the_loss_before_a_recapture_is_another_event() -> None:
    text = (
        "Government troops have recaptured Gharyan, a spokesman said on Wednesday. Gharyan, some 80 kilometres south "
        "of the capital, fell to Haftar in the first days of April."
    )
    first, *_ = (event for event in events(text) if event.type == "capture")
    assert first.date is None or first.date.earliest is None or first.date.earliest.month != 4
