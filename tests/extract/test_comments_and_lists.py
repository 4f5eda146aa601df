"""Readers' comments and lists of other articles are not read, however they are headed; the article around them is."""

import pytest

from streams.extract.words.clean import blocks_of, sentences_of

LEAD = "The governor said on Sunday that the province was calm."
OTHER = "Some 7,000 rebels attacked Konna on Sunday."
NEXT = "The soldiers fled to Mopti on Sunday evening."


def _read(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [one.text for one in sentences_of(text, blocks_of(text))]


@pytest.mark.parametrize("head", ["Share", "Share this article", "Watch", "Latest", "Tags:", "Headlines", "Trending"])
def test_a_button_or_a_label_over_the_article_swallows_none_of_it(head: str) -> None:
    assert [OTHER, NEXT] == _read(head, OTHER, NEXT)


@pytest.mark.parametrize("head", ["Share", "Watch now", "Reactions", "Responses", "Discussion", "Read more"])
def test_what_may_head_a_part_of_the_article_ends_none(head: str) -> None:
    assert [LEAD, OTHER, NEXT] == _read(LEAD, head, OTHER, NEXT)


def test_a_link_to_one_article_is_one_line() -> None:
    assert [LEAD, OTHER, NEXT] == _read(LEAD, "Read more:", "Army parades in Bamako", OTHER, NEXT)
    assert [LEAD, NEXT] == _read(LEAD, "See also:", OTHER, NEXT)


@pytest.mark.parametrize(
    "head",
    [
        "What to read next",
        "Also on BBC Africa",
        "In case you missed it",
        "Similar articles",
        "More like this",
        "Further reading",
        "## Related stories",
        "*** RELATED ***",
        "RELATED STORIES \u2192",
    ],
)
def test_lists_of_other_articles_are_not_read(head: str) -> None:
    assert [LEAD] == _read(LEAD, head, OTHER, NEXT)


@pytest.mark.parametrize("label", ["More:", "See more:", "**Read more:**", "More on this story:"])
def test_a_link_in_a_line_is_not_read(label: str) -> None:
    assert [LEAD] == _read(LEAD, f"{label} {OTHER}")


@pytest.mark.parametrize(
    "head",
    [
        "Patriot17\n2 hours ago",
        "Ann Roe\nNov 28, 2026",
        "@patriot17 \u00b7 2h",
        "u/patriot17 \u2022 5 hr. ago",
        "Anonymous said...",
        "## Comments",
        "**Comments**",
        "View 12 comments",
        "2 Comments | Sort by newest",
        "Reactions\n\nPatriot17\n2 hours ago",
    ],
)
def test_comments_are_not_read(head: str) -> None:
    assert [LEAD] == _read(LEAD, f"{head}\n{OTHER}\nReply")


@pytest.mark.parametrize("line", ["Ann Roe\nNov 28, 2026", "Ann Roe\n2 hours ago", "Konna, 28 November 2026"])
def test_a_name_with_a_day_over_news_opens_no_comments(line: str) -> None:
    assert [OTHER, NEXT] == _read(LEAD, line, OTHER, NEXT)[-2:]
