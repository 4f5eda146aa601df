"""A town of a great city's name: told by the department that it lies in, or by how the text writes it."""

import pytest

from streams.extract import extract
from streams.records import Article


def where(text: str) -> tuple[str, str | None]:
    place = extract(Article(id="a", text=text)).events[0].place
    assert place is not None
    return place.name, place.country


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("Berlin", "SV"), "Guerrillas attacked the town of Berlin, in the department of Usulutan, late on Sunday."),
        (("Paris", "CO"), "Rebels attacked Paris, a village in the department of Risaralda, on Friday."),
        (("Victoria", "SV"), "Rebels stormed Victoria, in the northern department of Cabanas, on Friday."),
        (("Cartagena", "ES"), "Rebels attacked Cartagena, in the province of Murcia, on Friday."),
        (("Berlin", "DE"), "Soviet tanks entered Berlin on Sunday and fought their way to the main square."),
        (("Aleppo", "SY"), "Fighting raged in Aleppo, in the north of the Idlib region, on Friday."),
    ],
)
def test_a_town_lies_in_the_department_that_is_told_with_it(expected: tuple[str, str], text: str) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("Berl\u00edn", "SV"), "Units of the brigade entered the city of Berl\u00edn on Sunday and took it."),
        (("D\u00fcsseldorf", "DE"), "Rebels attacked D\u00fcsseldorf on Friday."),
        (("Berl\u00edn", "DE"), "In Germany, rebels attacked Berl\u00edn on Friday, the Germans said."),
        (("K\u00f6nigsberg", "RU"), "A battalion stormed K\u00f6nigsberg on Friday."),
    ],
)
def test_a_name_with_its_own_accents_is_of_the_town_that_has_them(expected: tuple[str, str], text: str) -> None:
    assert where(text) == expected
