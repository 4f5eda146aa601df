"""News in one line with a label, a footer or links is read, and they are not."""

import pytest

from streams.extract.words.clean import blocks_of, sentences_of

NEWS = "Rebels launched an offensive on Konna on Sunday with 7,000 fighters, the governor said."
LEAD = "The governor said on Sunday that the province was calm."


def _read(text: str) -> list[str]:
    return [one.text for one in sentences_of(text, blocks_of(text))]


@pytest.mark.parametrize(
    "footer",
    [
        "All rights reserved.",
        "Copyright 2026 AFP",
        "Click here to read more.",
        "\u00a9 2026 Reuters. All rights reserved.",
    ],
)
def test_a_footer_in_the_line_of_the_news_is_not_read(footer: str) -> None:
    assert [NEWS] == _read(f"{NEWS} {footer}")
    assert [LEAD, NEWS] == _read(f"{LEAD}\n\n{NEWS} {footer}")


@pytest.mark.parametrize("label", ["By: Ann Roe.", "Photo: Rebels in Konna.", "Source: Reuters -", "Author: Ann Roe |"])
def test_a_label_before_the_news_is_not_read(label: str) -> None:
    assert [NEWS] == _read(f"{label} {NEWS}")
    assert [LEAD, NEWS] == _read(f"{LEAD}\n\n{label} {NEWS} All rights reserved.")


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Some 7,000 rebels attacked Konna on Sunday, the army said.",
        "Also read: Some 7,000 rebels attacked Konna. The soldiers fled to Mopti, the army said on Sunday.",
        "\u00a9 2026 The Paper. Some 7,000 rebels attacked Konna on Sunday, the army said.",
        "Click here to read how 7,000 rebels attacked Konna. All rights reserved.",
    ],
)
def test_what_a_label_stands_for_is_not_read(line: str) -> None:
    assert [LEAD] == _read(f"{LEAD}\n\n{line}")


@pytest.mark.parametrize(
    "text",
    [
        "Konna | 25 Nov 2026 | Some 7,000 rebels attacked the town on Sunday.",
        "Rebels attacked Konna / Mopti / Boni on Sunday with 7,000 fighters, the governor said in a speech.",
        "News > Africa > Some 7,000 rebels attacked the town of Konna on Sunday, the army said.",
    ],
)
def test_a_sentence_after_links_or_between_strokes_is_read(text: str) -> None:
    assert [text] == _read(text)
    assert [LEAD, text] == _read(f"{LEAD}\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Home > Africa > Rebels attack Konna with 7,000 men",
        "Rebels attacked Konna on Sunday with 7,000 men | Army sent 2,000 men to Mopti on Monday, it said. | Sport",
    ],
)
def test_a_path_or_a_row_of_headlines_is_not_read(text: str) -> None:
    assert [LEAD] == _read(f"{LEAD}\n\n{text}")
