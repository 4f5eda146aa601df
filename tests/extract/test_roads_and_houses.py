"""What is done on the road from a town to another was there; so was what befell a house, whoever tells of it."""

import pytest

from tests.extract.told import events


def place(text: str) -> str | None:
    found = events(text)
    assert found, text
    return found[0].place.name if found[0].place is not None else None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Djibo", "Gunmen ambushed an army convoy on the Djibo-Bourzanga road on Monday."),
        ("Djibo", "Gunmen ambushed a convoy on the Djibo-Bourzanga axis in northern Burkina Faso on Monday."),
        ("Ouahigouya", "Five soldiers died in an ambush on the Ouahigouya-Titao road in Burkina Faso, a source said."),
        ("Bamenda", "Rebels attacked an army truck on the Bamenda-Kumbo highway on Monday."),
        ("Kalar", "Rebels attacked Kalar, on the Goma-Rutshuru road, on Monday."),
        ("Kibumba", "Rebels attacked Kibumba and cut the Goma-Rutshuru road on Monday."),
        ("Sake", "The rebels hold the Goma-Rutshuru road and shelled Sake on Monday."),
    ],
)
def test_a_road_is_called_by_its_two_ends(expected: str, text: str) -> None:
    assert expected == place(text)


def test_both_ends_are_places_of_what_is_done_on_the_road() -> None:
    (event,) = events("Gunmen ambushed an army convoy on the Djibo-Bourzanga road on Monday.")
    assert {"Djibo", "Bourzanga"} == {one.name for one in event.places}


@pytest.mark.parametrize("house", ["governor's office", "post office", "embassy", "court", "UN office"])
@pytest.mark.parametrize("teller", ["police said", "the ministry reports", "according to the army"])
def test_a_house_that_is_attacked_stands_where_it_is_told(house: str, teller: str) -> None:
    assert place(f"Gunmen stormed the {house} in Jalalabad on Monday, {teller}.") == "Jalalabad"


def test_a_house_that_comes_under_attack() -> None:
    assert place("The governor's office in Jalalabad came under attack on Monday, police said.") == "Jalalabad"


def test_the_house_that_tells_it_is_elsewhere() -> None:
    assert place("Rebels attacked an army convoy, the agency's office in Jalalabad said.") is None


@pytest.mark.parametrize(
    "text",
    [
        "A resident of Malkan reached by telephone said rebels had stormed the town on Monday.",
        "Twelve people were killed in Malkan when rebels attacked a market there, the army said.",
    ],
)
def test_a_town_that_no_map_has_is_where_its_residents_saw_it(text: str) -> None:
    assert place(text) == "Malkan"


def test_an_operation_there_is_where_the_town_is() -> None:
    text = "Troops encircled the centre of Afrin in northwestern Syria as part of the operation there, the army said."
    assert place(text) == "Afrin"
