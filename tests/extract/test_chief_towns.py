"""A province named for its seat: "the capital of Anbar" is Ramadi; what lies beside it, and the province, are not."""

from datetime import UTC, datetime

import pytest

from streams.extract.geography.chief_towns import chief_town
from streams.extract.words.tables import table
from tests.extract.told import events

_WRITTEN = datetime(2015, 3, 12, tzinfo=UTC)


def _places(text: str, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in events(text, title, day=_WRITTEN)]


def _listed() -> list[tuple[str, str, str]]:
    countries = table("chief_towns")
    assert isinstance(countries, dict)
    return [
        (country, division, str(town))
        for country, known in countries.items()
        if isinstance(known, dict)
        for division, town in known.items()
    ]


@pytest.mark.parametrize(("country", "division", "town"), _listed())
def test_each_listed_town_is_on_the_map(country: str, division: str, town: str) -> None:
    found = chief_town(country, division)
    assert found is not None, town
    assert (found[0], found[1].country) == (town, country)


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Ramadi", "Gunmen broke into the capital of Anbar province on Monday and burned two police posts."),
        ("Ramadi", "Insurgents attacked the Anbar capital on Monday, killing nine soldiers."),
        ("Lashkar Gah", "The Taliban stormed Helmand's provincial capital on Monday, an elder said."),
        ("Bukavu", "Rebels captured the capital of South Kivu on Monday after a week of fighting."),
        ("Djibo", "Jihadists on motorbikes stormed the barracks in the chief town of Soum province on Monday."),
        ("Bor", "Mutinous troops seized the Jonglei state capital on Monday, a minister said."),
        ("Kunduz", "Taliban fighters attacked the capital of Kunduz province before dawn on Monday."),
    ],
)
def test_a_province_named_for_its_seat_is_that_town(town: str, text: str) -> None:
    assert _places(text)[:1] == [town]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Anbar", "Gunmen attacked a base in Anbar province on Monday, killing nine soldiers."),
        ("Anbar", "Gunmen attacked a post 40 km from the capital of Anbar province on Monday."),
        ("Heet", "Gunmen attacked Heet, north-west of the capital of Anbar province, on Monday."),
        ("Kigali", "Rebels attacked the Rwandan capital, Kigali, on Monday."),
    ],
)
def test_what_only_lies_by_it_is_not_there(place: str, text: str) -> None:
    assert _places(text)[:1] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The capital of Anbar province won the regional chess championship on Monday.",
        "Investors poured fresh capital into Helmand's farms on Monday, a trade body said.",
        "The company moved its seat to the capital of South Kivu on Monday.",
    ],
)
def test_a_seat_in_peace_is_no_event(text: str) -> None:
    assert _places(text) == []
