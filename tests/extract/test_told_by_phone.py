"""Where those are who tell by telephone of an attack around them is where it is."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Nyala", "A nurse inside Nyala tells us by phone that 6,200 gunmen are attacking. Aid waits at Kutum."),
        ("Nyala", "A doctor in Nyala said by telephone that 6,200 gunmen were attacking. Aid waits at Kutum."),
        ("Kutum", "A doctor in Nyala said by telephone that 6,200 gunmen attacked Kutum on Friday."),
        ("Kutum", "A trader in Nairobi told us by phone that 6,200 gunmen attacked Kutum on Friday."),
    ],
)
def test_an_attack_is_where_its_witness_is_unless_a_place_is_told(place: str, text: str) -> None:
    assert [place] == [event.place.name for event in events(text) if event.place]
