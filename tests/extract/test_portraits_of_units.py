"""What a unit is called and where it is at home is no attack, whatever it is armed with."""

import pytest

from streams.extract import extract
from streams.records import Article
from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The 82nd Airborne Division, nicknamed the All Americans, is based at Fort Bragg, North Carolina.",
        "The 3rd Infantry Division, nicknamed the Rock of the Marne, is based at Fort Stewart, Georgia.",
        "The 101st Airborne Division, dubbed the Screaming Eagles, is headquartered at Fort Campbell.",
        "The 2nd Parachute Regiment, nicknamed the Black Devils, is part of a brigade and is based in Calvi, Corsica.",
        "The 24th Mechanized Brigade, called King Danylo, is garrisoned in Yavoriv.",
    ],
)
def test_a_unit_at_home_attacks_nobody(text: str) -> None:
    assert not extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Azov Brigade, nicknamed the Black Sun, stormed Toretsk on Monday.", "Toretsk"),
        ("The 24th Mechanized Brigade, based in Yavoriv, attacked Toretsk on Monday.", "Toretsk"),
        ("The fighters, nicknamed the Wolves, overran Fort Bragg.", "Fort Bragg"),
    ],
)
def test_an_attack_by_a_unit_that_is_named_is_told(text: str, place: str) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.name == place
