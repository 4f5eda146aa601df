"""Two reports may be about one town as a whole, or about two, wherever their sentences put what they tell."""

from typing import Any

import pytest

from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.index import Index
from streams.incidents.resolving.lifecycle import summarize
from streams.records import Place, Reading, Scene
from tests.incidents.told import AL_BAB, ALEPPO, FAR, a_reading, alike, an_event

NOWHERE = an_event("a-2", "Men with rifles came at dawn.", place=None, attacker=())


def about(place: Place, chance: float = 0.9) -> Scene:
    return Scene(place=place, chance=chance)


def features(ours: Scene | None, theirs: Scene | None, **fields: Any) -> dict[str, float]:
    """What is alike in the scenes of a report of Aleppo and one of `fields`."""
    first = a_reading("a-1", an_event("a-1"), scene=ours)
    second = a_reading("a-2", an_event("a-2", **fields), hours=5, scene=theirs)
    found = alike(first, second).features
    return {name: value for name, value in found.items() if name.startswith("scene")}


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (about(AL_BAB), about(AL_BAB, 0.6), {"scene same": 0.6}),
        (about(AL_BAB), about(FAR, 0.5), {"scene other": 0.5}),
        (about(AL_BAB), None, {}),
    ],
)
def test_the_likeliest_scenes_agree_or_not(ours: Scene, theirs: Scene | None, expected: dict[str, float]) -> None:
    assert features(ours, theirs, place=None) == expected


def test_where_both_tell_the_town_the_scene_tells_nothing_more() -> None:
    assert features(about(AL_BAB), about(FAR)) == {}


def kept(reading: Reading) -> Index:
    index = Index()
    mention = Mention(event=reading.events[0], report=report_of(reading))
    index.put(summarize("one", (mention,)))
    return index


def test_what_is_about_one_town_is_found_although_no_sentence_tells_it() -> None:
    first = a_reading("a-1", an_event("a-1", place=ALEPPO, attacker=()), scene=about(AL_BAB))
    second = a_reading("a-2", NOWHERE, hours=5, scene=about(AL_BAB))
    other = a_reading("a-2", NOWHERE, hours=5, scene=about(FAR))
    assert kept(first).near(second, load()) == {"one"}
    assert kept(first).near(other, load()) == set()
