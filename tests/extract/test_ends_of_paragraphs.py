"""A paragraph in which a sentence ends is told in sentences, whatever stands after its last; so are items of a list."""

import pytest

from tests.extract.told import kinds

LEAD = "The governor said on Sunday that the province was calm."
TOLD = "Some 7,000 rebels attacked Konna on Sunday. The soldiers fled to Mopti"


@pytest.mark.parametrize(
    "end",
    [
        "",
        ".[1]",
        ".[2][3]",
        ". \u2014 AFP",
        ". (Xinhua)",
        ". ENDS",
        ". \u25a0",
        ". \U0001f525",
        ". \u00bb",
        ". #Konna",
        "</p>",
    ],
)
def test_a_paragraph_of_sentences_is_body_however_it_ends(end: str) -> None:
    assert ["body", "body"] == kinds(f"{LEAD}\n\n{TOLD}{end}")


def test_a_single_sentence_with_a_note_is_body() -> None:
    text = "Some 7,000 rebels attacked Konna[1] from three sides.[2]"
    assert ["body", "body"] == kinds(f"{LEAD}\n\n{text}")


@pytest.mark.parametrize("marks", [("1.", "2."), ("1)", "2)"), ("\u25e6", "\u25e6"), ("\u25a0", "\u25a0"), ("+", "+")])
def test_items_of_an_announced_list_are_body(marks: tuple[str, str]) -> None:
    items = ("Some 7,000 rebels attacked Konna on Sunday", "Gunmen raided Douentza and killed 12 civilians")
    listed = "\n".join(f"{mark} {item}" for mark, item in zip(marks, items, strict=True))
    assert ["body", "body", "body"] == kinds(f"The United Nations listed these incidents on Monday:\n{listed}")


@pytest.mark.parametrize(
    "line",
    [
        "Rebels attack Konna as the army sends 2,000 men",
        "Published 5:00 PM, June 14, 2017. Updated 5:48 PM, June 14, 2017",
        "POLL: Was the war in the north worth it? Vote now",
        "Most read: 1. Price of the dollar  2. Clashes in Konna kill 12  3. Horoscope",
        "Gen. Roe: army to attack Konna with men of Lt. Col. Doe",
    ],
)
def test_a_line_in_which_no_sentence_ends_is_none_after_the_body(line: str) -> None:
    assert ["body", "furniture"] == kinds(f"{LEAD}\n\n{line}")
