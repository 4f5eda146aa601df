"""What some of the attackers once fought in tells who they are: it is no fight of now, and has not their number."""

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> list[tuple[str | None, int | None]]:
    events = extract(Article(id="a", text=text)).events
    return [(one.place.name if one.place else None, one.force.low if one.force else None) for one in events]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            [("Sittwe", 6000)],
            (
                "About 6,000 Arakan Army fighters, including two battalions that took part in the capture "
                "of Ann, attacked Sittwe on Monday."
            ),
        ),
        (
            [("Haditha", 5500)],
            (
                "About 5,500 fighters, among them a brigade that took part in the capture of Ramadi, are "
                "attacking Haditha."
            ),
        ),
        (
            [("Tripoli", 5500)],
            "The 5,500 fighters, many of whom took part in the battle of Sirte, advanced on Tripoli.",
        ),
        (
            [("Vuhledar", 10000)],
            (
                "Some 10,000 Russian soldiers, among them paratroopers who fought in the siege of "
                "Mariupol, are attacking Vuhledar."
            ),
        ),
        (
            [("Zalingei", 6500)],
            ("Some 6,500 insurgents stormed Zalingei on Friday, including men who helped capture Nyala in October."),
        ),
        (
            [],
            "A brigade of 6,000 soldiers, including two battalions that took part in the capture of Ann, is in Sittwe.",
        ),
    ],
)
def test_an_earlier_fight_of_some_is_not_told(told: list[tuple[str | None, int | None]], text: str) -> None:
    assert told == _told(text)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            [("Kitshanga", 6000)],
            ("Some 6,000 men, including two battalions of the guard, took part in the capture of Kitshanga on Monday."),
        ),
        ([("Ramadi", 6000)], "About 6,000 rebels, including foreign fighters, captured Ramadi on Sunday."),
        ([("Kitshanga", None)], "Two battalions took part in the capture of Kitshanga on Monday."),
        ([("Bria", 6000)], "Some 6,000 rebels, including women, took part in the assault on Bria on Monday."),
        ([("Ann", 6000)], "About 6,000 Arakan Army fighters took part in the capture of Ann on Monday."),
    ],
)
def test_the_fight_of_all_is(told: list[tuple[str | None, int | None]], text: str) -> None:
    assert told == _told(text)
