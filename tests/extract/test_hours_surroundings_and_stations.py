"""Hours are no people, surrounding villages no siege, a station's town no battlefield; and whose the next dead are."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "when",
    ["at around 0400 on Tuesday", "at 0630", "at about 1400 on Tuesday", "between 0300 and 0500 on Tuesday", "at 1630"],
)
def test_an_hour_counts_nobody(when: str) -> None:
    (event,) = events(f"Militants attacked the base at Argun {when}.")
    assert (event.force, event.opposing_force) == (None, None)


@pytest.mark.parametrize(
    "told",
    [
        "The army put the strength of the rebels attacking Argun at 1400.",
        "The attackers at Argun were estimated at 1400.",
        "Militants attacked Argun with 1400 men on Tuesday.",
    ],
)
def test_four_digits_may_count_people(told: str) -> None:
    (event,) = events(told)
    assert event.force is not None
    assert event.force.low == 1400


@pytest.mark.parametrize(
    ("told", "types"),
    [
        ("Militants captured Monguno and the surrounding villages on Sunday.", ["capture"]),
        ("The army shelled Bunia and surrounding villages on Friday.", ["shelling"]),
        ("Militants captured a base at Monguno and the surrounding town on Sunday.", ["capture"]),
        ("Troops surrounding Bunia demanded its surrender.", ["siege"]),
        ("Rebels cut the road, surrounding 600 soldiers in Bunia.", ["siege"]),
    ],
)
def test_what_lies_around_is_not_besieged(told: str, types: list[str]) -> None:
    assert [event.type for event in events(told)] == types


@pytest.mark.parametrize(
    "said", ["thought there might be 300", "feared it could be 150", "said the toll might reach 200"]
)
def test_what_others_fear_are_the_dead(said: str) -> None:
    (event,) = events(f"Rebels attacked Bunia on Thursday. The police gave 98 dead; hospital workers {said}.")
    assert event.force is None


def test_what_might_come_in_all_may_be_those_who_attack() -> None:
    (event,) = events("Rebels attacked Bunia. About 300 came from the north; officers thought there might be more.")
    assert event.force is not None


def test_a_station_is_no_battlefield() -> None:
    text = "A communique read on Tehran radio said an Iraqi brigade headquarters had been captured."
    assert [event.place for event in events(text)] == [None]


def test_the_next_dead_are_of_what_the_sentence_is_about() -> None:
    text = "Rebels took Bunia on Friday, as the army attacked Goma. Some 40 people died."
    lost = {event.place and event.place.name for event in events(text) if event.casualties.killed}
    assert lost == {"Bunia"}
