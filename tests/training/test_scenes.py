"""How the weights of a text's places are learned."""

from streams.extract.merging.scene import BASE
from streams.records import Article
from training.tenor.apart import rated_apart
from training.tenor.scenes import Named, Placed, best_of, fitted, placed, read

TEXT = (
    "Burials went on at Kadugli on Sunday for those who died when the militia shelled its market. The wounded were "
    "taken to a hospital in Dilling, where soldiers kept watch."
)


def named(author: str) -> list[Named]:
    """Give two places of a text: the first that it names is it."""
    return [
        Named(author, "t", {BASE: 1.0, "places before": 0.0}, is_it=True),
        Named(author, "t", {BASE: 1.0, "places before": 1.0}, is_it=False),
    ]


def test_a_text_gives_the_places_that_it_names() -> None:
    found = read(Placed("anna", Article(id="a", text=TEXT), "Kadugli"))
    assert [one.is_it for one in found] == [True, False]
    assert found[0].signs["times"] == 0
    assert (found[0].signs["places before"], found[1].signs["places before"]) == (0.0, 0.2)
    assert found[1].signs["by who is received"] == 1.0


def test_what_places_have_that_are_it_speaks_for_one() -> None:
    every = [one for at in range(20) for one in named(f"a{at}")]
    assert fitted(every)["places before"] < -1
    assert all(one.is_it for one in best_of(rated_apart(every, fitted)))


def test_all_that_is_learned_from_names_its_place() -> None:
    texts = list(placed())
    assert len(texts) > 1_000
    named_there = [one for one in texts if one.place.lower() in f"{one.article.title} {one.article.text}".lower()]
    assert len(named_there) > 0.95 * len(texts)
