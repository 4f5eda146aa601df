"""A country's capital that is told by its people alone, and who owns fighters, which is no place."""

import pytest

from streams.extract import extract
from streams.records import Article


def places(text: str) -> list[str]:
    events = extract(Article(id="a", title="", text=f"{text} Twenty people were killed.")).events
    return [place.name for one in events for place in one.places]


@pytest.mark.parametrize(
    "words",
    [
        "Rebels attacked the {} capital on Monday.",
        "The army pushed the rebels out of the {} capital after two days of fighting.",
        "Gunmen assaulted several districts of the {} capital.",
        "Rebels fought their way into the outskirts of the {} capital.",
        "Fighting raged in the {} capital as rebels stormed the palace.",
    ],
)
@pytest.mark.parametrize(
    ("people", "capital"),
    [("Chadian", "N'Djamena"), ("Central African", "Bangui"), ("South Sudanese", "Juba"), ("Liberian", "Monrovia")],
)
def test_a_capital_told_by_its_people_is_the_town(words: str, people: str, capital: str) -> None:
    assert places(words.format(people)) == [capital]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked towns north of the Haitian capital on Monday.",
        "Rebels attacked a village 30 km west of the Chadian capital on Monday.",
        "Troops marched from the Chadian capital to attack the rebels on Monday.",
        "Gunmen attacked a base near the South Sudanese capital on Monday.",
    ],
)
def test_what_lies_by_the_capital_is_not_the_capital(text: str) -> None:
    assert places(text) == []


def test_a_people_of_two_words_is_no_place() -> None:
    assert places("Rebels seized a Sierra Leonean garrison on Monday.") == []


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Palmyra", "Syrian troops began an operation to drive Abu Omar's fighters out of Palmyra on Monday."),
        ("Elephant Pass", "Rebels overran Elephant Pass's garrison on Monday."),
    ],
)
def test_who_owns_fighters_is_no_place_but_whose_garrison_it_is(place: str, text: str) -> None:
    assert places(text) == [place]
