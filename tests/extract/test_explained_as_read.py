"""What explains a reading is the very text that was read, and points to the text as given."""

import pytest

from streams.extract.explain import explain
from streams.records import Article

PLAIN = "Some 700 rebels attacked Konna on Sunday and took the port."


def _marks(text: str) -> list[tuple[str, str, str]]:
    found = explain(Article(id="a", text=text))
    unseen = str.maketrans({"\u00ad": None, "\u200b": None, "\r": " ", "\n": " "})
    return [(one.kind, found.quote(one).replace("\r\n", " ").translate(unseen), one.note) for one in found.marks]


@pytest.mark.parametrize(
    "text",
    [
        "Some 700 reb\u00adels at\u00adtacked Kon\u00adna on Sunday and took the port.",
        "Some 700 rebels attacked Kon\u200bna on Sunday and took the port.",
        "Some 700\nrebels attacked Konna on Sunday and took the port.",
        "Some 700 rebels attacked Konna on Sunday and took the\nport.",
    ],
)
def test_what_nobody_sees_changes_no_mark(text: str) -> None:
    if "\n" in text:  # only a full column is one paragraph
        text = f"The mayor of the town told reporters in the capital that\n{text[0].lower()}{text[1:]}"
        plain = text.replace("\r\n", " ").replace("\n", " ")
        assert _marks(plain) == _marks(text)
    else:
        assert _marks(PLAIN) == _marks(text)


def test_spoilt_letters_are_marked_as_given() -> None:
    text = "Some 700 rebels attacked Dour\u00e2\u20ac\u2122ad on Sunday."
    found = explain(Article(id="a", text=text))
    assert "Dour\u00e2\u20ac\u2122ad" in {found.quote(one) for one in found.marks if one.kind == "place"}
