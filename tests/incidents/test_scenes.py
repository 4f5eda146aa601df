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


def scenes(*told: tuple[Place, float]) -> tuple[Scene, ...]:
    return tuple(Scene(place=place, chance=chance) for place, chance in told)


def features(ours: tuple[Scene, ...], theirs: tuple[Scene, ...], **fields: Any) -> dict[str, float]:
    """What is alike in the scenes of a report of Aleppo and one of `fields`."""
    first = a_reading("a-1", an_event("a-1"), scenes=ours)
    second = a_reading("a-2", an_event("a-2", **fields), hours=5, scenes=theirs)
    found = alike(first, second).features
    return {name: value for name, value in found.items() if name.startswith("scene")}


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (scenes((AL_BAB, 0.9)), scenes((AL_BAB, 0.6), (FAR, 0.5)), {"scene same": 0.6}),
        (scenes((AL_BAB, 0.9)), scenes((FAR, 0.5), (AL_BAB, 0.4)), {"scene other": 0.5}),
        (scenes((AL_BAB, 0.9)), (), {}),
    ],
)
def test_the_likeliest_scenes_agree_or_not(
    ours: tuple[Scene, ...], theirs: tuple[Scene, ...], expected: dict[str, float]
) -> None:
    assert features(ours, theirs, place=None) == expected


def test_where_both_tell_the_town_the_scene_tells_nothing_more() -> None:
    assert features(scenes((AL_BAB, 0.9)), scenes((FAR, 0.9))) == {}


def kept(reading: Reading) -> Index:
    index = Index()
    mention = Mention(event=reading.events[0], report=report_of(reading))
    index.put(summarize("one", (mention,)))
    return index


def test_what_is_about_one_town_is_found_although_no_sentence_tells_it() -> None:
    about = scenes((AL_BAB, 0.9))
    first = a_reading("a-1", an_event("a-1", place=ALEPPO, attacker=()), scenes=about)
    second = a_reading("a-2", NOWHERE, hours=5, scenes=about)
    other = a_reading("a-2", NOWHERE, hours=5, scenes=scenes((FAR, 0.9)))
    assert kept(first).near(second, load()) == {"one"}
    assert kept(first).near(other, load()) == set()
