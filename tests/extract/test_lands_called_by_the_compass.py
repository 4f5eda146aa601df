"""A land whose name begins with a compass word is no part of another: South Georgia is an island."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Argentine troops attacked South Georgia.", "GS"),
        ("Argentine forces invaded South Georgia on Saturday.", "GS"),
        ("Argentine marines captured Grytviken on South Georgia.", "GS"),
        ("British marines recaptured South Georgia.", "GS"),
        ("Russian troops attacked villages in southern Georgia.", "GE"),
        ("Russian troops stormed Gori in Georgia.", "GE"),
    ],
)
def test_south_georgia_is_no_part_of_georgia(text: str, country: str) -> None:
    assert {event.place.country for event in events(text) if event.place} == {country}
