"""Where a house stands that is stormed or flagged, and what men fight to hold, is where it happens."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Bambari", "Rebels raised their flag over the ransacked prefect's office in Bambari on Sunday."),
        ("Sanaa", "Houthi fighters took the Council of Ministers building in Sanaa on Sunday."),
        ("Buchanan", "Peacekeepers were fighting to hold Buchanan against Taylor's rebels on Friday."),
        ("Zwedru", "Soldiers were fighting to keep Zwedru from rebels for a second day on Friday."),
        ("Niger", "Jihadists attacked Niger's biggest uranium mine on Thursday and killed eleven guards."),
        ("Cordillera Blanca", "Soldiers said they were attacked by rebels in the Cordillera Blanca on Friday."),
    ],
)
def test_the_place_is_where_it_is_taken_or_held(place: str, text: str) -> None:
    found = [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
    assert found == [place]


def test_an_office_that_only_tells_of_it_is_elsewhere() -> None:
    text = "Rebels attacked an army camp on Monday, according to the refugee agency's office in Geneva."
    assert [None] == [one.place for one in extract(Article(id="a", text=text)).events]
