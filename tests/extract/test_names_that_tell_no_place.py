"""Names in which a place stands and none is told: of states, of bodies that speak, of camps' owners, of posts left."""

import pytest

from tests.extract.told import events


def places(text: str) -> list[str]:
    found = events(text)
    assert found, text
    return [event.place.name for event in found if event.place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fighters of the self-proclaimed Donetsk People's Republic encircled the town on Monday.", None),
        ("Fighters of the self-proclaimed Luhansk People's Republic encircled the town of Popasna.", "Popasna"),
        ("Peshmerga attacked Islamic State on three fronts, the Kurdistan Region Security Council said.", None),
        ("Ugandan troops attacked the main camp of Kony.", None),
        ("Ugandan troops captured the main camp of Joseph Kony in Garamba.", "Garamba"),
        ("Indian jets bombed a big training camp of Jaish-e-Mohammad at Balakot.", "Balakot"),
        ("A patrol from the base at Bayoo reached the village and attacked the rebels.", None),
        ("The leader announced the offensive from Benghazi.", None),
    ],
)
def test_it_tells_who_or_whose_and_not_where(text: str, place: str | None) -> None:
    assert places(text) == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked the camp of Bulengo in Goma.", "Bulengo"),
        ("Rebels attacked the base at Bayoo on Monday.", "Bayoo"),
        ("Rebels attacked Donetsk on Monday.", "Donetsk"),
        ("Peshmerga forces attacked the Kurdistan Region on Monday.", "Kurdistan Region"),
        ("The army announced an offensive in Benghazi.", "Benghazi"),
    ],
)
def test_it_tells_where(text: str, place: str) -> None:
    assert places(text) == [place]


def test_a_valley_is_no_town_of_a_land_that_is_not_spoken_of() -> None:
    text = "Renamo forces captured a garrison town in the Shire valley on Tuesday, the Mozambican opposition said."
    (event,) = events(text)
    assert event.place is not None
    assert event.place.country == "MZ"


def test_a_short_name_after_the_is_no_town() -> None:
    text = "Separatists opened fire on a convoy on Wednesday. Four soldiers of the BIR died."
    assert not places(text)


def test_who_gave_money_is_not_where_it_was() -> None:
    text = "Rebels attacked the San Bartolo cooperative on Saturday. The tractor bought with Swedish aid was burnt."
    (event,) = events(text)
    assert event.place is not None
    assert event.place.country is None
