"""Where two events are, by map and by words: quarter and town, area and province, the capital without its name."""

import pytest

from streams.incidents.resolving.grouping import group
from streams.records import Actor, Place, Reading
from tests.incidents.told import told

REBELS = {"attacker": (Actor(name="rebels"),), "type": "assault"}


def incidents(*readings: Reading) -> int:
    return len(set(group(readings).incident_of.values()))


def town(name: str, country: str, admin1: str | None = None, at: tuple[float, float] | None = None) -> Place:
    latitude, longitude = at or (None, None)
    return Place(name=name, country=country, admin1=admin1, latitude=latitude, longitude=longitude, precision="town")


def area(name: str, country: str) -> Place:
    return Place(name=name, country=country, admin1=name, precision="admin1")


MONROVIA = town("Monrovia", "LR", at=(6.3, -10.8))
TRIPOLI = town("Tripoli", "LY", "Tripoli", (32.88, 13.19))
SUKHUMI = town("Sukhumi", "GE", at=(43.0, 41.02))


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (1, area("Darfur", "SD"), town("El Fasher", "SD", "North Darfur", (13.6, 25.3))),
        (1, area("Darfur", "SD"), area("North Darfur", "SD")),
        (1, area("Kashmir", "IN"), town("Drass", "IN", "Ladakh", (34.4, 75.8))),
        (1, area("Donbas", "UA"), town("Bakhmut", "UA", "Donetsk", (48.6, 38.0))),
        (2, area("Donbas", "UA"), town("Kupiansk", "UA", "Kharkiv", (49.7, 37.6))),
        (2, area("Azawad", "ML"), area("Mopti", "ML")),
    ],
)
def test_an_area_that_is_no_division_holds_what_lies_in_its_divisions(expected: int, one: Place, other: Place) -> None:
    assert expected == incidents(told("a", place=one, **REBELS), told("b", place=other, **REBELS))


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (1, "Rebels shelled Mamba Point in Monrovia on Monday."),
        (1, "Rebels shelled Mamba Point, a quarter of Monrovia, on Monday."),
        (1, "Rebels shelled Monrovia's coastal Mamba Point on Monday."),
        (2, "Rebels shelled Mamba Point on Monday."),
    ],
)
def test_a_quarter_that_the_words_put_into_the_town_is_the_town(expected: int, quote: str) -> None:
    quarter = told("b", place=Place(name="Mamba Point", country="LR"), quote=quote, **REBELS)
    assert expected == incidents(told("a", place=MONROVIA, **REBELS), quarter)


def test_a_suburb_that_was_looked_for_in_the_attackers_country_is_where_the_words_put_it() -> None:
    russians = {"attacker": (Actor(name="Russian soldiers", actor_id="ru-forces"),), "type": "assault"}
    toretsk = told("a", place=town("Toretsk", "UA", "Donetsk", (48.4, 37.9)), **russians)
    misplaced = town("Pivnichne", "RU", "Kursk", (51.0, 36.0))
    suburb = told("b", place=misplaced, quote="Russian soldiers entered Pivnichne, a suburb of Toretsk.", **russians)
    elsewhere = told("b", place=misplaced, quote="Russian soldiers entered Pivnichne near the border.", **russians)
    assert (1, 2) == (incidents(toretsk, suburb), incidents(toretsk, elsewhere))


def test_an_airport_near_the_capital_that_they_advance_on() -> None:
    march = told("a", place=TRIPOLI, **REBELS)
    airport = town("Mitiga", "LY", at=(32.89, 13.28))
    far = town("Gharyan", "LY", at=(32.17, 13.02))
    words = "Rebels who are advancing on the capital attacked {}."
    assert 1 == incidents(march, told("b", place=airport, quote=words.format("Mitiga airport"), **REBELS))
    assert 2 == incidents(march, told("b", place=far, quote=words.format("Gharyan"), **REBELS))


def test_the_chief_town_of_an_area_may_be_a_town_of_which_no_table_knows_the_area() -> None:
    fall = "Rebels took the Black Sea capital of Abkhazia after eleven days."
    some = "Rebels took posts in the mountains of Abkhazia after eleven days."
    away = town("Kodori", "GE", at=None)
    assert 1 == incidents(told("a", place=SUKHUMI, **REBELS), told("b", place=area("Abkhazia", "GE"), quote=fall))
    assert 2 == incidents(told("a", place=away, **REBELS), told("b", place=area("Abkhazia", "GE"), quote=some))


def test_what_has_gone_on_since_a_month_is_found_after_the_month() -> None:
    start = told("a", place=MONROVIA, **REBELS)
    words = "The army left Monrovia, yielding to an assault that began in January."
    fall = told("b", hours=24 * 130, place=MONROVIA, quote=words, **REBELS)
    later = told("b", hours=24 * 130, place=MONROVIA, quote="Rebels assaulted Monrovia.", **REBELS)
    assert (1, 2) == (incidents(start, fall), incidents(start, later))
