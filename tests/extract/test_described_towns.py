"""Whose place it is that two verbs share, that a state's capital stands for, or that only tells where a town lies."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def first(text: str, title: str = "") -> Event:
    return extract(Article(id="a", title=title, text=text)).events[0]


def place_of(event: Event) -> str | None:
    return event.place.name if event.place else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Forces loyal to a commander in eastern Libya attacked and captured the ports of Ras Lanuf and Es Sider.",
         "Ras Lanuf"),
        ("Militants in northern Mali attacked and overran a base at Boulkessi.", "Boulkessi"),
        ("Government troops in eastern Congo attacked and then briefly seized Rubaya.", "Rubaya"),
        ("Rebels on the border of Chad assaulted, took and held Tine on Friday.", "Tine"),
    ],
)  # fmt: skip
def test_two_verbs_share_the_place_that_follows_both(text: str, place: str) -> None:
    assert place_of(first(text)) == place


def test_a_place_of_the_first_verb_stays_its_own() -> None:
    event = first("Rebels attacked Aguelhok on Monday and overran a base at Boulkessi on Tuesday.")
    assert place_of(event) == "Aguelhok"


@pytest.mark.parametrize(
    "text",
    [
        "Looters were seen in Afrin a day after it was seized in Ankara's Operation Olive Branch.",
        "Afrin was seized in Ankara's biggest offensive so far.",
    ],
)
def test_a_capital_that_makes_an_offensive_is_not_where_it_is(text: str) -> None:
    assert place_of(first(text)) == "Afrin"


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        ("Troops enter main town of Swat",
         "Pakistani soldiers have entered Mingora and are fighting militants from house to house, the army said.",
         "Mingora"),
        ("Rebels seize Menagh air base",
         "Syrian rebels captured a military airport near the Turkish border on Tuesday.", "Menagh"),
        ("Rebels capture Azaz in north", "Syrian rebels took a town on the Turkish border on Tuesday.", "Azaz"),
    ],
)  # fmt: skip
def test_a_town_told_by_another_place_has_the_name_of_its_other_words(title: str, text: str, place: str) -> None:
    assert place_of(first(text, title)) == place


def test_a_town_told_by_another_place_has_that_where_no_words_name_it() -> None:
    assert place_of(first("Rebels captured a village west of Aleppo on Tuesday.")) == "Aleppo"


LABELLED = (
    "Mogadishu. Mortar rounds fell near the airport on 13 April.\n\n"
    "Adan Yabaal. Al-Shabaab took the town on 16 April after three car bombs. Troops pulled back within four hours."
)


def test_a_paragraph_that_begins_with_a_name_tells_of_that_place() -> None:
    found = extract(Article(id="a", text=f"Somalia watch.\n\n{LABELLED}")).events
    assert {place_of(event) for event in found if event.type in ("capture", "retreat")} == {"Adan Yabaal"}


def test_a_paragraph_that_begins_with_a_name_may_name_another_place() -> None:
    assert place_of(first("Goma. Rebels took Sake on Sunday.")) == "Sake"
