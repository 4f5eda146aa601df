"""Where a text is about: what it tells as a whole, or alone and of no place, was there."""

import pytest

from streams.extract import extract
from streams.extract.merging import at_last
from streams.extract.merging.scene import BASE
from streams.extract.words.weights import weights_of
from streams.records import Article

# of this text only the whole tells a fight, and its likeliest sentence names the wrong town
MORGUE = (
    "The morgue at Kadugli has no more room, a surgeon said on Sunday, and families dig in the yard of the school. "
    "Most of the dead are boys. In Port Sudan the minister told reporters that the militia would pay for what it did. "
    "Water is sold by the cup in Kadugli."
)
DOORS = (
    "The dead of Solhan were buried by soldiers, and the imam has counted forty graves. Gunmen attacked the village on "
    "Monday night, survivors said. The governor spoke in Ouagadougou of cowards whom the army would find."
)


def places(text: str) -> list[str | None]:
    """Give where the events of a text were."""
    return [event.place.name if event.place else None for event in extract(Article(id="a", text=text)).events]


def test_what_a_text_tells_as_a_whole_was_where_it_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_last, "tenor", lambda _reads, _leaning: 0.9)
    assert places(MORGUE) == ["Kadugli"]


def test_the_only_thing_told_in_a_short_text_was_there_if_it_names_no_place() -> None:
    assert places(DOORS) == ["Solhan"]


def test_what_its_own_sentence_names_beside_it_is_no_scene() -> None:
    text = "Gunmen drove from Kaya and attacked the post on Monday night. " + MORGUE.partition(". ")[2][:80]
    assert places(text)[:1] == [None]


def test_each_sign_has_a_weight_and_a_town_beats_a_country() -> None:
    weights = weights_of("scene")
    assert BASE in weights
    assert weights["town"] > 0 > weights["country"]
    assert weights["places before"] < 0 < weights["times"]


def test_a_reading_tells_which_place_its_text_is_likeliest_about() -> None:
    text = "Gunmen attacked Kadugli on Monday night, survivors said. Doctors in Dilling had heard shelling before that."
    scene = extract(Article(id="a", text=text)).scene
    assert scene is not None
    assert scene.place.name == "Kadugli"
    assert 0.5 < scene.chance < 1


def test_a_text_without_an_event_and_a_country_are_no_scene() -> None:
    quiet = "The ministry in Kadugli counts 4,000 new pupils, and in Port Sudan the school year begins on Sunday."
    abroad = "Gunmen attacked a convoy on Monday night, survivors said. The governor flew to France."
    assert extract(Article(id="a", text=quiet)).scene is None
    assert extract(Article(id="a", text=abroad)).scene is None
