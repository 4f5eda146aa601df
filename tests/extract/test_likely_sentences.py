"""What counts many in the words of reports of war is read without a word of war; old fields are news in their day."""

import pytest

from streams.extract import extract
from streams.records import Article
from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (7300, "Alvarado's 7,300 swarmed over the dyke at Pozo Seco before it was light."),
        (14000, "Obregon's 14,000 burst through the wire at Celaya and are in the streets."),
        (5400, "5,400 Karens waded the Salween and went for the stockade with bayonets."),
    ],
)
def test_many_who_do_what_no_table_has_attack(force: int, text: str) -> None:
    told = one(text)
    assert told.force is not None
    assert (told.force.low, told.modality, told.historic) == (force, "asserted", False)


@pytest.mark.parametrize(
    "text",
    [
        "Some 4,000 runners registered for the race.",
        "The bakery sold 12,000 rolls before it was light.",
        "The choir opens at six.",
    ],
)
def test_many_who_do_anything_else_do_not(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "At Verdun 30,000 Bavarians have gone forward against Fort Souville.",
        "On the Somme 30,000 men of Rawlinson's army attacked Guillemont before noon, headquarters announces.",
        "A force of 30,000 Viet Minh is besieging Dien Bien Phu, the French command admits.",
    ],
)
def test_an_old_field_is_news_where_they_surely_attack(text: str) -> None:
    (told,) = extract(Article(id="undated", text=text)).events
    assert told.force is not None
    assert (told.force.low, told.historic) == (30000, False)


@pytest.mark.parametrize(
    "text",
    [
        "On the Somme 30,000 men attacked Guillemont before noon. Tourists can see their trench.",
        "Some 30,000 soldiers stormed Guillemont in the First World War.",
    ],
)
def test_and_remembered_where_it_is_told_as_the_past(text: str) -> None:
    (told,) = extract(Article(id="undated", text=text)).events
    assert told.historic
