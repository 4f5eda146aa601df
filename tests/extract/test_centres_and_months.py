"""A part of a month is no place, "in advance" no advance, and "Walikale-centre" is Walikale."""

from streams.extract import extract
from streams.records import Article, Event


def events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def test_a_part_of_a_month_is_no_place() -> None:
    told = events("Thousands have left Beni Walid since shelling intensified in mid-October, the agency said.")
    assert [event.type for event in told] == ["shelling"]
    assert all("October" not in place.name for event in told for place in event.places)


def test_who_is_told_in_advance_is_not_attacked() -> None:
    assert not events("The ministry in Kabul was told in advance, and sent its thanks.")


def test_a_town_is_told_from_its_territory_by_its_centre() -> None:
    (told,) = events("The rebels took Walikale-centre on Wednesday evening.")
    assert told.place is not None
    assert (told.place.country, told.place.precision) == ("CD", "town")
