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


@pytest.mark.parametrize("when", ["on the 17th", "in the night of the 17th"])
def test_a_number_alone_may_be_a_day_of_the_month(when: str) -> None:
    (event,) = events(f"Rebels attacked the base at Rutshuru {when}.")  # told on 20 November 2026
    assert event.date is not None
    assert (str(event.date.earliest), str(event.date.latest)) == ("2026-11-17", "2026-11-17")


def test_a_day_still_to_come_in_this_month_was_in_the_last_one() -> None:
    (event,) = events("Rebels attacked the base at Rutshuru on the 29th.")
    assert event.date is not None
    assert str(event.date.earliest) == "2026-10-29"


@pytest.mark.parametrize(
    "told",
    [
        "Rebels attacked Rutshuru; talks will be held on the 30th.",
        "Rebels attacked Rutshuru for the 24th time.",
        "Rebels attacked Rutshuru, where the 17th Brigade is posted.",
        "Units of the 4th and 5th Brigades attacked Rutshuru.",
        "Rebels attacked the positions of the 17th and the 18th at Rutshuru.",
    ],
)
def test_other_ordinals_are_no_day_of_it(told: str) -> None:
    (event,) = events(told)
    assert event.date is None or event.date.latest.isoformat() == "2026-11-20"


def test_a_place_on_no_map_lies_in_the_land_of_those_who_tell_of_it() -> None:
    text = (
        "Russia repeated its call for talks in Geneva on Wednesday. Activists in Maaret al-Numan said the regime had "
        "lost the barracks of Hamidiyat after an assault by rebels that began with two car bombs on Tuesday."
    )
    assert {event.place and event.place.country for event in events(text)} == {"SY"}
