"""For how long somebody held a town tells when he came; the fight of those who come after him began later."""

import pytest

from streams.incidents.alike.traits import traits_of
from streams.records import EventType
from tests.incidents.told import an_event


@pytest.mark.parametrize(
    ("expected", "kind", "quote"),
    [
        (
            0,
            "offensive",
            "Troops walked into Ando, hours after the rebels had left the town they had held for ten days.",
        ),
        (0, "assault", "Soldiers attacked Ando, which has been in rebel hands for two weeks."),
        (0, "capture", "The army retook Ando, which the rebels had occupied for 20 days."),
        (0, "assault", "Government forces stormed Ando, which the insurgents have controlled for three weeks."),
        (20, "capture", "Iraq had occupied the town for 20 days."),
        (10, "retreat", "The rebels left the town that they had held for ten days."),
        (10, "assault", "The garrison has held out for ten days."),
        (10, "siege", "Rebels have held the town encircled for ten days."),
        (10, "assault", "Rebels have been attacking Ando for ten days."),
    ],
)
def test_a_town_held_for_days_is_no_fight_of_as_many_days_by_those_who_come(
    expected: int, kind: EventType, quote: str
) -> None:
    assert expected == traits_of(an_event(type=kind, quote=quote)).days_back


@pytest.mark.parametrize(
    ("expected", "title"),
    [
        (0, "Ando breathes again after four months"),
        (0, "The market is back after four months"),
        (120, "Ando falls after four months"),
    ],
)
def test_what_is_so_again_was_not_for_so_long(expected: int, title: str) -> None:
    assert expected == traits_of(an_event(quote="Rebels came to Ando."), title).days_back
