"""Irregulars who take part in an attack by soldiers: its force, and nobody whom it is on."""

import pytest

from tests.extract.told import events

_LEAD = "{who} attacked {place} on Sunday. {told}"


@pytest.mark.parametrize(
    ("who", "place", "told", "low"),
    [
        ("Turkish soldiers", "Afrin", "25,000 Free Syrian Army rebels are taking part, a commander said.", 25000),
        ("Russian troops", "Palmyra", "Some 3,000 Hezbollah fighters are taking part.", 3000),
        ("Congolese soldiers", "Sake", "Some 2,500 Wazalendo militiamen were involved, the governor said.", 2500),
        ("Ethiopian troops", "Mekelle", "7,000 Fano militiamen are also taking part, an officer said.", 7000),
    ],
)
def test_who_takes_part_attacks(who: str, place: str, told: str, low: int) -> None:
    (event,) = events(_LEAD.format(who=who, place=place, told=told))
    assert (event.force and event.force.low) == low
    assert [] == [actor.name for actor in event.defender]


@pytest.mark.parametrize(
    "told",
    [
        "Some 3,000 rebels are taking part in the defence of the town.",
        "Some 3,000 rebels are in the town.",
    ],
)
def test_who_is_inside_does_not(told: str) -> None:
    assert [] == [one.force for one in events(_LEAD.format(who="Soldiers", place="Bria", told=told)) if one.force]
