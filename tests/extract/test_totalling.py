"""Attacks whose attackers are counted in several places, and those that only wait."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def force(text: str) -> tuple[int | None, int | None] | None:
    told = next((one.force for one in events(text) if one.type in ("offensive", "assault", "siege")), None)
    return (told.low, told.high) if told else None


def test_parts_told_in_several_sentences_are_one_force() -> None:
    text = (
        "Rebels attacked the town of Bria from two sides on Monday. Some 2,600 men came down the northern road. "
        "The garrison of 900 lost its armoury within the hour. Another 2,900 rebels crossed the river in the south."
    )
    assert force(text) == (5500, 5500)


def test_the_quote_of_a_sum_runs_from_its_first_part_to_the_last() -> None:
    text = (
        "Rebels attacked the town of Bria from two sides on Monday. Some 2,600 men came down the northern road. "
        "The mayor fled. Another 2,900 rebels crossed the river in the south."
    )
    told = next(one.force for one in events(text) if one.force is not None)
    assert (told.low, told.derived) == (5500, True)
    assert told.quote == "Some 2,600 men came down the northern road. The mayor fled. Another 2,900"
    assert told.quote == text[told.start : told.end]


def test_rival_figures_are_a_range() -> None:
    text = (
        "Rebels attacked the town of Bria on Monday. The army said that 3,000 rebels took part. "
        "The rebels themselves say that they attacked with 9,000 fighters."
    )
    assert force(text) == (3000, 9000)


@pytest.mark.parametrize("where", ["title", "body"])
def test_a_headline_adds_nothing_to_what_the_text_counts(where: str) -> None:
    head, body = "5,000 rebels storm Bria", "Some 4,900 rebels stormed the town of Bria at dawn on Monday."
    if where == "title":
        (event,) = extract(Article(id="a", title=head, text=body)).events
    else:
        (event,) = events(f"{head}\n\n{body}")
    assert event.force is not None
    assert event.force.low == 4900


def test_an_attack_whose_force_only_waits_for_it_is_planned() -> None:
    (event,) = events("An attack on Bria by 8,000 rebel fighters is expected within 48 hours, the governor warned.")
    assert event.phase == "planned"


def test_rival_figures_of_one_sentence_are_no_sum() -> None:
    text = "Rebels attacked the town of Bria on Monday. The mayor counted 4,000 attackers; the army spoke of 9,000."
    assert force(text) in ((4000, 9000), (4000, 4000), (9000, 9000))


def kinds(text: str) -> list[str]:
    return [one.type for one in events(text)]


def test_a_capture_by_counted_attackers_is_the_attack_that_it_is_told_with() -> None:
    text = (
        "Fighters of the Front took the town of Hpakant on Monday. "
        "In the final assault they came with seven thousand men, an officer said."
    )
    assert kinds(text) == ["assault"]
    assert force(text) == (7000, 7000)


def test_parts_of_the_assault_that_took_a_town_add_up() -> None:
    text = (
        "Fighters of the Front took the town of Torit on Monday, residents said. In the final assault they came with "
        "2,600 men from the lake, an officer said. Another 2,900 crossed the river in the north."
    )
    assert kinds(text) == ["assault"]
    assert force(text) == (5500, 5500)


def test_a_capture_that_ends_an_offensive_is_a_capture() -> None:
    assert kinds("Six thousand rebels captured Goma after an offensive that lasted a month.") == ["capture"]


def test_parts_counted_in_answer_to_a_question_add_up() -> None:
    text = (
        "Rebels began an assault on Loikaw on Sunday, residents said. Aid workers say 45,000 people have gone. "
        "How many are taking part? An officer counted on his fingers: 4,000 from the north, 1,500 from the lake "
        "and 800 from smaller groups."
    )
    assert force(text) == (6300, 6300)


TWO_COLUMNS = (
    "Troops went over to the offensive on Wednesday. About 4,500 men were attacking from the north along the road, the "
    "army said, while a column of 3,000 struck from the coast at Vettil."
)
ON_THEIR_LEFT = (
    "Tanks and 4,000 infantry are attacking towards Akhnur along the river. On their left, another 3,000 have gone "
    "over the border on foot to storm the road behind it."
)
TWO_TOWNS = "The army launched attacks on Bria with 4,000 men and on Bambari with 2,400."
APART = "On Monday 4,000 rebels attacked Bria. Across the country, 3,000 soldiers attacked Birao."


@pytest.mark.parametrize(
    ("total", "text"), [(7500, TWO_COLUMNS), (7000, ON_THEIR_LEFT), (4000, TWO_TOWNS), (4000, APART)]
)
def test_wings_of_one_attack_add_up_and_attacks_apart_do_not(total: int, text: str) -> None:
    assert max(one.force.low or 0 for one in events(text) if one.force is not None) == total


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "The column that struck Uige on Sunday counted, its commander boasts, eight thousand rifles."),
        ("shelling", "The 20,000 troops around Mostar shelled the old town all night."),
    ],
)
def test_a_strike_by_counted_attackers_is_an_attack_if_its_words_tell_one(kind: str, text: str) -> None:
    assert kinds(text) == [kind]
