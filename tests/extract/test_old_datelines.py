"""Newspapers of old closed a dateline by a hyphen without a blank: its day or agency is no part of who attacks."""

import pytest

from streams.extract.words.datelines import dateline_of
from tests.extract.told import attackers


@pytest.mark.parametrize(
    ("line", "first", "town"),
    [
        ("SHANGHAI (UP)-", "Japanese troops attacked Chapei.", "SHANGHAI"),
        ("(AP)-", "German troops attacked Sedan.", ""),
        ("LONDON (Reuter)-", "Rebels attacked Goma.", "LONDON"),
        ("LONDON, Sept. 18-", "Polish troops attacked Lwow today.", "LONDON"),
        ("Sept. 24-", "Communist troops attacked Chapei today.", ""),
        ("MADRID, Tuesday.-", "Moorish troops attacked Toledo.", "MADRID"),
        ("EL PASO, Tex., June 24.-", "Rebel troops attacked Zacatecas.", "EL PASO"),
        ("Tokyo, Feb. 3 (UP)-", "Japanese troops attacked Chapei.", "Tokyo"),
    ],
)
def test_a_hyphen_without_blanks_ends_a_dateline(line: str, first: str, town: str) -> None:
    found = dateline_of(line + first)
    assert (line, town) == (found.text, found.town)
    assert attackers(line + first) == [first.partition(" attacked")[0]]


@pytest.mark.parametrize(
    "text",
    [
        "March 23-Movement rebels attacked Goma.",
        "The March 23-Movement attacked Goma.",
        "Sunday-School children fled Goma.",
        "AFC-M23 rebels attacked Goma.",
        "M23-led rebels attacked Goma on May 24-25.",
        "Rebels took Goma, and on May 24-Sunday-they left.",
    ],
)
def test_a_hyphen_in_a_name_or_a_sentence_ends_none(text: str) -> None:
    assert not dateline_of(text).text
