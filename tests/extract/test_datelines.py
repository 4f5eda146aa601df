"""A dateline tells where a report was written, never by itself where its event is; but "the city" may mean it."""

import pytest

from streams.extract import extract
from streams.extract.words.datelines import dateline_of
from streams.records import Article


def _places(text: str) -> list[tuple[str, str | None]]:
    return [
        (event.place.name, event.place.country) if event.place else ("", None)
        for event in extract(Article(id="a", text=text)).events
    ]


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Nairobi (AFP) - ", "Nairobi"),
        ("Ndjamena (dpa) \u2013 ", "Ndjamena"),
        ("GOMA, Congo (Reuters) - ", "GOMA"),
        ("TRIPOLI, Lebanon: ", "TRIPOLI"),
        ("MARAWI, Philippines (AP): ", "MARAWI"),
        ("ADDIS ABABA (AP) \u2014 ", "ADDIS ABABA"),
        ("SÉVARÉ, Mali (AP) \u2014 ", "SÉVARÉ"),
        ("Kano, Nigeria, April 3 (Xinhua) -- ", "Kano"),
        ("Juba, South Sudan, 12 May 2024 (Sudan Tribune) \u2013 ", "Juba"),
        ("By Jane Roe in Kampala - ", "Kampala"),
        ("By Jane Roe and John Doe, Kampala - ", "Kampala"),
        ("(Reuters) - ", ""),
    ],
)
@pytest.mark.parametrize("first", ["Shabaab fighters attacked.", "6,000 rebels attacked.", '"They attacked," he said.'])
def test_a_dateline_ends_before_the_first_word(line: str, town: str, first: str) -> None:
    if not (line.endswith(": ") and first.startswith('"')):
        found = dateline_of(line + first)
        assert (line, town) == (found.text, found.town)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels \u2013 Hutus from Goma \u2013 attacked at dawn.",
        "Rebels took Goma (North Kivu) and Sake, then moved on.",
        "Rebels in Goma (M23) - some 6,000 men - attacked.",
        "Three towns fell: Goma, Sake and Masisi.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert not dateline_of(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi (AFP) - Shabaab fighters launched an offensive with 6,000 men, officials said.",
        "Beirut (dpa) \u2013 Rebels launched an offensive with 6,000 men, officials said.",
        "TRIPOLI, Lebanon: Gunmen launched an assault on the army with 600 men, officials said.",
        "Kano, Nigeria, April 3 (Xinhua) -- Gunmen launched an offensive with 600 men, officials said.",
        "NAIROBI - Rebels attacked the town on Monday with 600 men, officials said.",
        "KAMPALA - Rebels attacked a city in the east with 600 men on Monday.",
    ],
)
def test_a_dateline_is_no_place_of_an_attack(text: str) -> None:
    assert [("", None)] == _places(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (("Goma", "CD"), "GOMA, Congo (Reuters) - Rebels launched an assault on the city with 6,000 men."),
        (("Goma", "CD"), "Goma (AFP) - Some 6,000 rebels attacked the city on Monday, officials said."),
        (("Goma", "CD"), "GOMA: Rebels stormed the city with 6,000 men."),
        (("Goma", "CD"), "GOMA (Reuters) - Rebels attacked the airport here with 6,000 men on Monday."),
        (("Kunduz", "AF"), "KUNDUZ (AP) \u2014 Taliban fighters launched an assault on the city with 900 men."),
        (("Marawi", "PH"), "MARAWI, Philippines: Gunmen stormed the city with 500 fighters, residents said."),
        (("Mogadishu", "SO"), "Mogadishu (AFP) - Shabaab fighters attacked a base outside the city with 600 men."),
    ],
)
def test_the_city_is_the_one_of_the_dateline(place: tuple[str, str], text: str) -> None:
    assert [place] == _places(text)


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI - Rebels attacked the town of Mandera with 600 men. On Tuesday 900 men attacked the town again.",
        "KAMPALA (AFP) - Rebels from abroad attacked Mandera with 600 men. They stormed the city on Monday.",
    ],
)
def test_a_town_named_before_comes_first(text: str) -> None:
    assert {"Mandera"} == {name for name, _ in _places(text)}


def test_an_agency_is_no_army_of_the_philippines() -> None:
    assert [("Goma", "CD")] == _places("Gunmen attacked Goma with 600 men on Monday, officials told AFP.")
