"""Countries that whole texts name: two reports of places unknown to any map, and of other lands, are hardly one."""

import pytest

from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.lands import lands_told
from streams.records import Actor
from tests.incidents.told import a_reading, an_event


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        ("Rebels stormed a base in Mali, officials in Bamako said.", ("ML",)),
        ("Congolese troops fought Rwandan soldiers.", ("CD", "RW")),
        ("Gangs hold most of Port-au-Prince.", ("HT",)),
        ("Officials in San Salvador spoke of 40 dead.", ("SV",)),
        ("Chechen fighters entered the town.", ("RU",)),
        ("Rebels stormed a base at dawn.", ()),
    ],
)
def test_a_text_tells_its_countries_by_name_people_or_capital(text: str, lands: tuple[str, ...]) -> None:
    assert lands_told(text) == lands


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("Gunmen stormed a barracks at dawn. The government in Bamako said 12 soldiers died.", False),
        ("Gunmen stormed a barracks at dawn. The government in Manila said 12 soldiers died.", True),
        ("Gunmen stormed a barracks at dawn.", False),
    ],
)
def test_no_land_in_common_speaks_against_two_that_name_no_place(*, text: str, is_other: bool) -> None:
    gunmen = (Actor(name="Gunmen"),)
    ours = a_reading(
        "a", an_event("a", "Gunmen stormed a barracks.", place=None, attacker=gunmen), text="Gunmen stormed it in Mali."
    )
    theirs = a_reading("b", an_event("b", "Gunmen stormed a barracks at dawn.", place=None, attacker=gunmen), text=text)
    mention = Mention(event=ours.events[0], report=report_of(ours))
    found = compare(theirs.events[0], report_of(theirs), mention, load(), known_affiliations())
    assert ("place other land" in found.features) is is_other
