"""A line that gives town and day before the first word is a dateline, whatever marks stand between them."""

import pytest

from streams.extract import extract
from streams.extract.words.datelines import dateline_of
from streams.records import Article


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Lima, April 2, 1988. \u2014 ", "Lima"),
        ("LAREDO, Texas, May 3, 1913.\u2014", "LAREDO"),
        ("LA PAZ, Oct. 3 (1932).\u2014", "LA PAZ"),
        ("Corinto, June 8, 1927 (A.P.).\u2014", "Corinto"),
        ("Bangui, 3 May 2016. \u2013 ", "Bangui"),
        ("HERAT (Pajhwok) 12 October 2014: ", "HERAT"),
        ("Luanda, 11/30/98 (Angop) - ", "Luanda"),
        ("Bogota, Jan 3, 2024 (Prensa Latina) ", "Bogota"),
        ("Quetta, Monday 3 August 1998. ", "Quetta"),
        ("SKOPJE, Macedonia (AP), June 2, 2001 - ", "SKOPJE"),
    ],
)
def test_a_town_and_a_day_are_a_dateline(line: str, town: str) -> None:
    found = dateline_of(line + "The garrison of Sake was overrun on Monday.")
    assert (line, town) == (found.text, found.town)


@pytest.mark.parametrize(
    "text",
    [
        "Goma fell on 5 May: Rebels took it at dawn.",
        "On Tuesday, 5 May, rebels \u2013 Hutus from Rutshuru \u2013 attacked Sake.",
        "Rebels took Goma, Sake and Masisi, 5 May: The army fled.",
    ],
)
def test_a_day_within_a_sentence_opens_none(text: str) -> None:
    assert not dateline_of(text).text


def test_nothing_happens_where_it_was_written() -> None:
    text = (
        "Lima, April 2, 1988. \u2014 The police garrison of Tocache was overrun on Monday by Shining Path guerrillas."
    )
    events = extract(Article(id="x", text=text)).events
    assert [event.place.name for event in events if event.place] == ["Tocache"]
