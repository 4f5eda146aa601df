"""Whom a headline without "was" tells to have been attacked: "Mali army base attacked"."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("expected", "title", "text"),
    [
        ("Jihadists", "Mali army base attacked", "Jihadists attacked a Malian army base at Boulkessi on Monday."),
        ("Gunmen", "Kenyan troops attacked in Garissa", "Gunmen killed ten soldiers in Garissa on Monday."),
        ("Fighters", "Syrian army base stormed near Hama", "Fighters attacked a base near Hama on Monday."),
        ("Gunmen", "Army convoy ambushed in Borno", "Gunmen ambushed a convoy in Bama on Monday."),
        ("Kenyan troops", "Kenyan troops attacked camp", "Kenyan troops attacked a camp near Afmadow on Monday."),
        ("Syrian army", "Syrian army attacked rebel base near Hama", "The army attacked a base near Hama on Monday."),
        ("rebels", "Fighting in Kidal", "The rebels attacked in Kidal on Monday, killing ten."),
    ],
)
def test_a_headline_that_names_whom_alone_tells_whom_it_was_done_to(expected: str, title: str, text: str) -> None:
    event = extract(Article(id="a", title=title, text=text)).events[0]
    assert [expected] == [one.name for one in event.attacker]
