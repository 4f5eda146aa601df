"""Body and headline told from the furniture of a page; sentences keep their offsets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract import extract
from streams.extract.words.clean import blocks_of, sentences_of
from streams.records import Article

BODY = "The army launched an offensive near the town on Monday, the ministry said."


def _read(text: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(text, blocks_of(text))]


def test_menus_counters_and_footers_are_not_read() -> None:
    page = f"Home\nWorld\n2,500 $\n11 DAYS LEFT UNTIL THE END OF MAY\n\n{BODY}\n\nSource: ABC\nAll rights reserved ©"
    assert [BODY] == _read(page)


def test_a_headline_is_read_and_a_list_of_other_headlines_is_not() -> None:
    page = f"Rebels capture a port in the south\nArmy launches offensive near town\n\n{BODY}\n\nGunmen storm a base\n"
    assert ["Army launches offensive near town", BODY] == _read(page)


def test_a_comment_thread_never_ends() -> None:
    page = f"{BODY}\n\n3 Comments\nOldest\nJohn\nThey attacked Aleppo with 9,000 men, believe me.\n"
    assert [BODY] == _read(page)


def test_a_text_without_sentences_is_read_as_it_is() -> None:
    assert ["Rebels mass 6,000 for Aleppo push"] == _read("Rebels mass 6,000 for Aleppo push")


def test_a_footer_in_another_language_is_not_read() -> None:
    footer = "Les opinions exprimées dans cet article n'engagent que le ou les auteurs et pas le centre de recherche."
    assert [BODY] == _read(f"{BODY}\n\n{footer}")


def test_lines_that_a_column_width_broke_are_one_paragraph() -> None:
    page = (
        "The army launched an offensive near the town on\nMonday and took two villages, the ministry said\non Tuesday."
    )
    assert [page] == _read(page)


def test_abbreviations_end_no_sentence() -> None:
    text = "Lt.-Gen. Smith of the U.S. Army said it fell on Feb. 7. The town is empty."
    assert ["Lt.-Gen. Smith of the U.S. Army said it fell on Feb. 7.", "The town is empty."] == _read(text)


@given(text=st.text(max_size=400))
def test_every_sentence_is_where_it_says(text: str) -> None:
    for sentence in sentences_of(text, blocks_of(text)):
        assert text[sentence.start : sentence.end] == sentence.text


@given(text=st.text(alphabet='aZ .!?\n\r"”(),0', max_size=300))
def test_blocks_come_in_order_and_do_not_overlap(text: str) -> None:
    spans = [(block.start, block.end) for block in blocks_of(text)]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "line",
    [
        "November 16, 2025 (EL-OBEID) \u2013 ",
        "(Reuters) - ",
        "Aleppo, Syria \u2013 ",
        "Deir al-Balah, Gaza Strip - ",
        "OUAGADOUGOU, Burkina Faso (AP) \u2014 ",
        "MAPUTO, May 11 (AFP) - ",
    ],
)
def test_a_dateline_is_no_part_of_its_sentence(line: str) -> None:
    text = f"{line}The army said that rebels had attacked Bria."
    assert ["The army said that rebels had attacked Bria."] == [one.text for one in sentences_of(text, blocks_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,000 rebels attacked Goma on Monday, the army spokesman said in a WhatsApp message.",
        "The rebels, paid with donations from abroad, attacked Goma with 6,000 men on Monday.",
        '"Support our boys," the president said after 6,000 rebels attacked Goma on Monday.',
        "With 30 days left before the vote, 6,000 rebels attacked Goma on Monday.",
        "The army was advertising for recruits when 6,000 rebels attacked Goma on Monday.",
        "Updated: Some 6,000 rebels attacked Goma on Monday, the army said.",
        "Image analysis showed on Monday that 6,000 troops had massed near Kharkiv.",
        "Picture editors fled when 6,000 rebels attacked the town on Monday.",
        "Some 6,000 jihadists attacked S\u00c3\u00a9var\u00c3\u00a9 on Monday, the army said.",
    ],
)
def test_a_sentence_that_tells_what_happened_is_no_furniture(text: str) -> None:
    assert [text] == _read(text)
    assert [BODY, text] == _read(f"{BODY}\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to our newsletter to learn how 6,000 rebels attacked Goma.",
        "Follow us on WhatsApp. 6,000 rebels attacked Goma last year, and we told you first.",
        "This site is powered by donations. 6,000 rebels attack Goma: donate now.",
        "\u00a9 2024 The Paper. 6,000 rebels attacked Goma on Monday.",
        "Photo: 6,000 rebels attacked Goma in 2012.",
        "Also read: 6,000 rebels attacked Goma on Monday, the army said.",
        "Jane Roe is a reporter in Kinshasa. She has covered the offensive in North Kivu and the battle for Mosul.",
        "John Roe, who covered the siege of Sarajevo, is a freelance writer.",
        "This article was amended on 3 May: an earlier version said that 6,000 rebels had attacked Bukavu.",
        "Editor's note: An earlier version gave the number of attackers as 6,000.",
        "Correction: The first version of this story said 6,000 rebels had attacked. We regret the error.",
    ],
)
def test_what_stands_beside_an_article_is_not_read(text: str) -> None:
    assert [BODY] == _read(f"{BODY}\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Correction: an earlier version said that 6,000 rebels had attacked. It should have said 600.",
        "This story has been updated. The army now says 7,000 rebels attacked Gao on Sunday.",
    ],
)
def test_a_note_that_tells_what_is_right_is_read(text: str) -> None:
    assert [BODY, text] == [BODY, " ".join(_read(f"{BODY}\n\n{text}")[1:])]


@pytest.mark.parametrize(
    "line",
    [
        "ALSO READ | 8,000 Maoists attack police camp in Bastar",
        "Watch: Army storms a town near Bria with 1,000 soldiers",
        "News > World > Africa > Rebels attack Goma",
        "Home \u00bb News \u00bb Rebels attack Goma",
    ],
)
def test_a_page_is_not_read_from_its_first_line(line: str) -> None:
    assert [BODY] == _read(f"{line}\n\n{BODY}")


@pytest.mark.parametrize(
    "head",
    [
        "View comments\n\nSortOldest",
        "Top Reactions",
        "READERS' COMMENTS",
        "Facebook comments:",
        "Have your say",
        "12 Comments",
        "Ann says:\nMay 3, 2024 at 10:15 am",
    ],
)
def test_what_readers_write_is_not_read(head: str) -> None:
    assert [BODY] == _read(f"{BODY}\n\n{head}\n\nSome 6,000 rebels attacked Goma with tanks.")


@pytest.mark.parametrize(
    ("head", "end"),
    [
        ("jroe \u2022 2 hours ago", "Reply \u2022 Share \u203a"),
        ("Ann Roe, 3 days ago", "Like 4 Reply"),
        ("Mary Ann May 3, 2024 at 10:15 am", "Joe May 4, 2024 at 9:11 am\n\nNo, they did not."),
    ],
)
def test_signed_comments_are_not_read(head: str, end: str) -> None:
    assert [BODY] == _read(f"{BODY}\n\n{head}\n\nSome 6,000 rebels attacked Goma with tanks.\n\n{end}")


@pytest.mark.parametrize(
    "stamp", ["Updated 2 hours ago", "Monday, May 3, 2024 at 10:15 am", "The president says:", "3 hours ago"]
)
def test_hours_over_news_open_no_comments(stamp: str) -> None:
    assert BODY == _read(f"{BODY}\n\n{stamp}\n\n{BODY}\n\n{stamp}\n\n{BODY}")[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked the eastern city of Goma on Monday with more than\n6,000 fighters, the army said.",
        "The rebels attacked the eastern city of Goma on Monday with about\n6,000 fighters, the army said.",
        "The rebel group known as the M23 opened a big offensive on the city of\nGoma on Monday, the army said.",
        "Some 6,000 rebels attacked the airport of Goma at dawn on Monday,\nGeneral Roe said.",
        "The army of Congo and residents said that General\nBosco Roe attacked the town with about 6,000\nfighters.",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_sentence_goes_on_after_the_break_of_a_line(text: str, end: str) -> None:
    whole = text.replace("\n", end)
    assert [whole] == _read(whole)
    assert [BODY, whole] == _read(f"{BODY}\n\n{whole}")


def test_short_lines_end_what_stands_in_columns() -> None:
    paragraphs = [
        "The army launched an offensive near the town on\nMonday, the ministry said.",
        "General Roe of the army and of the ministry of\nDefence took two villages.",
    ]
    assert paragraphs == _read("\n".join(paragraphs))


@pytest.mark.parametrize(
    "lines",
    [
        "Rebels attack the eastern town with men from the north\nArmy retakes two villages after a day of fighting",
        "The army launched an offensive on Monday, it said.\nRebels in the town said on Monday that they had fled.",
        "What we know of the army and the town:\n- The army launched an offensive.\n- The town is empty.",
    ],
)
def test_lines_of_their_own_are_not_joined(lines: str) -> None:
    assert not [one for one in _read(f"{lines}\n\n{BODY}") if "\n" in one]


def test_a_force_is_read_over_the_break_of_a_line() -> None:
    text = "The rebels attacked the eastern city of Goma on Monday with more than\n6,000 fighters, the army said."
    event = extract(Article(id="a", text=text)).events[0]
    assert event.force is not None
    assert ((6001, None), "more than\n6,000") == ((event.force.low, event.force.high), event.force.quote)
    assert text[event.force.start : event.force.end] == event.force.quote
    assert [text] == [one.quote for one in event.evidence]
