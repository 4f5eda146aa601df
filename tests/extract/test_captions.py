"""What tells of a picture is no news; who reported it, named after the last sentence, makes no caption of it."""

import pytest

from streams.extract.words.clean import blocks_of, sentences_of
from tests.extract.told import events, kinds

BODY = "The mayor of Konna met aid workers on Tuesday, the United Nations said in a statement."


@pytest.mark.parametrize(
    "text",
    [
        "In this image from video, 700 rebels besiege Konna on Sunday.",
        "Rebels attack Konna on Sunday with 7,000 fighters. (AP Photo/Ann Roe)",
        "Photograph: 700 rebels attacked Konna on Sunday.",
    ],
)
def test_a_caption_with_a_number_makes_no_event(text: str) -> None:
    assert not events(text)
    assert not events(f"{text}\n\n{BODY}")


@pytest.mark.parametrize(
    "credit",
    [
        "REUTERS/Ann Roe",
        "REUTERS/Ann Roe/File Photo",
        "Photograph: Ann Roe/EPA",
        "[Ann Roe/Al Jazeera]",
        "(Photo by Ann Roe / AFP)",
        "AP Photo/Ann Roe.",
        "Credit: Ann Roe",
        "Ann Roe / AFP",
        "(Photo: Lake Desk / A. Roe)",
        "(Supplied)",
        "(AFP)",
    ],
)
def test_who_took_the_picture_makes_a_caption(credit: str) -> None:
    text = f"Rebels attacked Konna on Sunday. {credit}"
    assert ["caption", "body"] == kinds(f"{text}\n\n{BODY}")
    assert ["body", "caption"] == kinds(f"{BODY}\n\n{text}")


@pytest.mark.parametrize(
    "lines", ["Ann Roe/AP\nRebels attacked Konna on Sunday.", "Rebels attacked Konna.\nAnn Roe/AP"]
)
def test_a_line_of_its_own_that_names_who_took_it_makes_a_caption_of_the_other(lines: str) -> None:
    assert ["body", "caption", "caption", "body"] == kinds(f"{BODY}\n\n{lines}\n\n{BODY}")


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 rebels attacked Konna on Sunday, the army said. (AFP)",
        "Some 7,000 rebels attacked Konna on Sunday. The soldiers fled to Mopti. [Reuters]",
        "Some 7,000 rebels attacked Konna on Sunday, with help of the alliance (AFC/M23).",
        "Some 7,000 rebels attacked Konna on Sunday. The soldiers fled to Mopti. (AFP/Reuters)",
        "Images released on Sunday showed how 7,000 rebels attacked Konna, the army said.",
        "Some 7,000 rebels attacked Konna on Sunday and shot at Getty Images photographers.",
    ],
)
def test_news_is_no_caption(text: str) -> None:
    assert ["body", "body"] == kinds(f"{BODY}\n\n{text}")
    assert [7000] == [event.force.low for event in events(text) if event.force][:1]


def test_sentences_of_a_caption_are_told_from_those_of_the_body() -> None:
    text = f"{BODY}\n\nRebels in Konna. Photo: Ann Roe"
    assert ["body", "caption", "caption"] == [one.kind for one in sentences_of(text, blocks_of(text))]
