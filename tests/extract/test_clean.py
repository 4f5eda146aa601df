"""Body and headline told from the furniture of a page; sentences keep their offsets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.words.clean import blocks_of, sentences_of

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
