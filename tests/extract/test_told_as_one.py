"""One fight told twice is one event: a siege and its end, an attack that is then called a raid, men counted in it."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("After a month-long siege, rebels stormed Wadi Deif on Monday.", "assault"),
        ("After a siege of nineteen days, government forces captured Junik, near the border.", "capture"),
    ],
)
def test_a_siege_that_only_came_before_is_what_ended_it(text: str, kind: str) -> None:
    (event,) = events(text)
    assert event.type == kind


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Gunmen attacked a mine at Tudun Kudu. About 70 men took part in the raid.", 70),
        ("Rebels attacked the bridge at Lempa on Sunday. The army said 400 guerrillas had come for the raid.", 400),
        (
            (
                "Gunmen attacked police stations in Nazran overnight. The president put their number at 200 and said "
                "that mercenaries had come together for the raid."
            ),
            200,
        ),
    ],
)
def test_the_raid_is_the_attack_told_before(text: str, force: int) -> None:
    (event,) = events(text)
    assert event.force is not None
    assert event.force.low == force


def test_another_raid_is_another() -> None:
    told = events("Gunmen attacked a mine at Tudun Kudu on Monday. Another raid, by 60 men, hit Kuru on Friday.")
    assert [event.force.low if event.force else None for event in told] == [None, 60]


def test_two_sieges_and_attacks_of_two_places_stay_apart() -> None:
    told = events("The siege of Aleppo went on and rebels attacked Idlib.")
    assert {event.place.name for event in told if event.place} == {"Aleppo", "Idlib"}


@pytest.mark.parametrize(
    "text",
    [
        "It said rebels had pulled back to the village of Qminas in order not to be encircled.",
        "The brigade left Lyman for Kreminna so as not to be surrounded.",
    ],
)
def test_whoever_leaves_so_as_not_to_be_ringed_is_not_besieged(text: str) -> None:
    assert all(event.type != "siege" for event in events(text))
