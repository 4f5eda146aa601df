"""Counters, buttons, reading times and other articles' headlines in the line of the news count nobody."""

import pytest

from tests.extract.told import events, kinds

_NEWS = "Fighters of the M23 group stormed a barracks in Sake at dawn on Sunday."


def _told(text: str) -> list[tuple[list[str], list[str], int | None]]:
    return [
        (
            [one.name for one in event.attacker],
            [one.name for one in event.places],
            event.force.low if event.force else None,
        )
        for event in events(text)
    ]


@pytest.mark.parametrize(
    "bar",
    [
        "2,316 Less than a minute ",
        "0 2,316 Less than a minute ",
        "By Admin 2 weeks ago 0 2,316 3 minutes read ",
        "Views: 417 ",
        "Comments: 6 ",
        "4 min read ",
        "1.4k shares ",
        "2,316 views ",
        "Reading time: 3 minutes ",
        "Estimated read time: 2 min. ",
        "Last updated: 8 November 2026 ",
        "date 2026-11-08 Lake News/ ",
        "date 2026-11-08 14:20 Kivu Post / ",
        "Adjust Comment Print ",
        "Facebook Twitter WhatsApp Share ",
        "Article image ",
        "Font size: A A A ",
        "November 8, 2026 0 417 2 minutes read ",
        "2,316 Less than a minute\n",
        "Views: 417\n",
    ],
)
def test_what_stands_of_a_page_before_the_news_is_no_part_of_it(bar: str) -> None:
    assert _told(_NEWS) == _told(bar + _NEWS)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Reading time: 3 min. 900 rebels stormed a barracks in Sake on Sunday.", 900),
        ("Views: 417 900 rebels stormed a barracks in Sake on Sunday.", 900),
        ("In less than a minute 60 rebels stormed a barracks in Sake on Sunday.", 60),
        ("Less than a minute later 60 rebels stormed a barracks in Sake on Sunday.", 60),
    ],
)
def test_who_is_counted_after_it_stays(text: str, force: int) -> None:
    assert [force] == [event.force.low for event in events(text) if event.force]


@pytest.mark.parametrize(
    "others",
    [
        " Related Articles Rebels attack Rutshuru 3 October 2026 1,204 Army retakes Masisi 4 October 2026 877",
        "\nRebels attack Rutshuru barracks 3 October 2026 1,204\nArmy retakes Masisi 4 October 2026 877",
        "\nAfrica\nRebels attack Rutshuru, killing 40 soldiers.\nOctober 3, 2026\n(1,204)",
    ],
)
def test_other_articles_with_their_days_and_counters_are_none_of_this(others: str) -> None:
    assert _told(_NEWS) == _told(_NEWS + others)


def test_a_day_over_an_entry_makes_no_teaser_of_what_stands_before() -> None:
    text = f"{_NEWS}\nRebels attacked Rutshuru on Monday.\nNovember 17, 2026\nThe army retook Masisi on Tuesday."
    assert kinds(text)[1] == "body"


def test_a_dateline_with_its_agency_ends_a_list_over_the_article() -> None:
    text = f"Related topics\nRebels storm Sake\nSAKE FRONT, Congo (AP) _ The trench was full.\n{_NEWS} {_NEWS}"
    assert ["furniture", "body"] == kinds(text)[1:3]
