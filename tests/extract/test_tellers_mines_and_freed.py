"""Where somebody tells of a war from, vehicles on mines, and prisoners who are let go."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize("city", ["Buenos Aires", "Geneva", "Brussels", "Nairobi"])
@pytest.mark.parametrize(
    "told",
    [
        "the joint chiefs said that their aircraft had sunk a frigate",
        "a spokesman for the rebels said they had captured it",
    ],
)
def test_where_somebody_tells_it_is_not_where_it_was(city: str, told: str) -> None:
    events = _events(f"Rebels attacked the town of Bria on Friday.\n\nIn {city}, {told}.")
    assert city not in [one.place.name for one in events if one.place]


def test_where_it_is_said_to_be_done_it_was() -> None:
    (event,) = _events("In Goma, residents said rebels attacked the barracks on Friday.")
    assert "Goma" == (event.place and event.place.name)


@pytest.mark.parametrize("who", ["A patrol vehicle", "A convoy", "A bus"])
@pytest.mark.parametrize(
    "how",
    [
        "hit an explosive device",
        "drove over a mine",
        "ran over an improvised explosive device",
        "was blown up by a mine",
    ],
)
def test_a_vehicle_on_a_mine_is_bombed(who: str, how: str) -> None:
    assert ["bombing"] == [one.type for one in _events(f"{who} {how} near Mopti on Tuesday, killing four soldiers.")]


def test_who_runs_a_mine_bombs_nothing() -> None:
    assert () == _events("The company runs a gold mine near Mopti, where four workers died on Tuesday.")


@pytest.mark.parametrize(
    "text",
    [
        "Gangs attacked the prison in Cap-Haitien and freed almost all of its 3,800 inmates.",
        "Rebels raided Bria and set free 120 prisoners.",
        "Gunmen stormed the jail in Goma and sprang 150 inmates.",
    ],
)
def test_who_is_let_go_is_not_captured(text: str) -> None:
    (event,) = _events(text)
    assert event.casualties.captured is None
