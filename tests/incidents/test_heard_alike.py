"""A town that one outlet writes by another transliteration, so that no map has it, nor its country, is the town."""

import pytest

from streams.incidents.alike.places import keys_to_ask, keys_to_keep, nearness
from streams.incidents.resolving.grouping import group
from streams.records import Place
from tests.incidents.told import an_event, days, told


def known(name: str, country: str, admin1: str | None = None) -> Place:
    return Place(name=name, country=country, admin1=admin1, precision="town", latitude=1.0, longitude=2.0)


def unknown(name: str, country: str | None = None) -> Place:
    return Place(name=name, country=country, precision="unresolved")


@pytest.mark.parametrize(
    ("near", "one", "other"),
    [
        ("same name", known("Talataye", "ML", "Gao"), unknown("Talatayt")),
        ("same name", known("Zalambessa", "ET", "Tigray"), unknown("Tsalambessa")),
        ("same name", known("Mehran", "IR"), unknown("Muhran")),
        ("same name", unknown("Tsorona"), unknown("Zorona")),
        ("same name", known("Kyaukme", "MM", "Shan"), unknown("Kyaukmae", "MM")),
        (None, known("Mehran", "IR"), unknown("Muhran", "YE")),
        (None, known("Mehran", "IR"), unknown("Maharan")),
        (None, known("Kunduz", "AF"), unknown("Kunar")),
        (None, known("Talataye", "ML", "Gao"), unknown("Talatahan")),
        (None, known("Ziyarat", "PK", "Balochistan"), known("Ziarat", "AF", "Helmand")),
    ],
)
def test_two_spellings_are_one_name_unless_their_countries_differ(near: str | None, one: Place, other: Place) -> None:
    assert nearness((one,), (other,)) == nearness((other,), (one,)) == near


@pytest.mark.parametrize(("first", "second"), [("Zalambessa", "Tsalambessa"), ("Talataye", "Talatayt")])
def test_what_is_heard_alike_is_looked_for(first: str, second: str) -> None:
    events = [an_event(place=place) for place in (known(first, "ET"), unknown(second))]
    assert keys_to_ask(events[0]) & keys_to_keep(events[1])
    assert keys_to_ask(events[1]) & keys_to_keep(events[0])


def test_reports_of_one_day_whose_towns_are_two_spellings_are_one() -> None:
    fields = {"type": "assault", "phase": "concluded", "date": days("2026-01-10"), "attacker": ()}
    one = told("a", place=known("Mehran", "IR"), quote="Troops stormed Mehran on Saturday.", **fields)
    other = told("b", place=unknown("Muhran"), quote="Our forces at Muhran were attacked.", hours=8, **fields)
    apart = told("c", place=unknown("Mandali"), quote="Our forces at Mandali were attacked.", hours=8, **fields)
    found = group((one, other, apart)).incident_of
    assert found[one.events[0].id] == found[other.events[0].id] != found[apart.events[0].id]
