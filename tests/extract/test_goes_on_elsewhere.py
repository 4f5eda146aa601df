"""An offensive told in passing: "as the counter-offensive around Orikhiv stalled" is one, a bank's is none."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Menaka", "Paris will lend 5,500 million francs to Bamako while the counter-offensive in Menaka drags on."),
        ("Orikhiv", "Washington approved $6,000 million in aid as the counter-offensive around Orikhiv stalled."),
        ("Menaka", "The president flew to Paris as the offensive on Menaka ground to a halt."),
        ("Basra", "Oil prices rose as the assault on Basra continued."),
    ],
)
def test_an_offensive_that_only_goes_on_is_told(place: str, text: str) -> None:
    event = one(text)
    assert event.place is not None
    assert (place, None) == (event.place.name, event.force)


@pytest.mark.parametrize(
    "text",
    [
        "The bank cut rates as its offensive in Paris continued.",
        "The Lakers lost again as their offensive in Boston stalled.",
        "The candidate's charm offensive in Ohio continued.",
        "The siege of Troy goes on in a new staging in Leeds.",
        "The vaccination offensive in Kano has begun.",
    ],
)
def test_what_a_bank_or_a_team_goes_on_with_is_no_offensive(text: str) -> None:
    assert () == events(text)
