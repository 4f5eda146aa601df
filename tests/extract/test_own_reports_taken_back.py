"""A report that its own outlet takes back never was; and no noun's beginning tells it: "our", "an earlier"."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "We retract our report of Friday that rebels are storming the town of Birao.",
        "Please disregard our story that rebels stormed Birao on Friday; it was sent in error.",
        "KILL: Disregard the report that rebels stormed the town of Birao on Friday.",
        "We withdraw our dispatch that gunmen attacked the town of Birao on Friday.",
        "We deeply regret our report that militants had captured Birao.",
        "Birao was not attacked on Friday, as we wrongly reported.",
    ],
)
def test_what_an_outlet_takes_back_is_not_so(text: str) -> None:
    (event,) = events(text)
    assert ("negated", None) == (event.modality, event.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "We stand by our report that rebels stormed Birao on Friday.",
        "We do not retract our report that rebels stormed Birao on Friday.",
        "The paper refused to retract its report that rebels stormed Birao on Friday.",
        "Soldiers took back the post at Birao on Friday.",
        "We regret that rebels stormed Birao on Friday, the mission said.",
    ],
)
def test_what_it_stands_by_is_told(text: str) -> None:
    (event,) = events(text)
    assert event.modality in ("asserted", "claimed")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Correction: Our earlier report that rebels are storming Birao was wrong.", None),
        ("Retraction: We reported earlier that rebels were storming Birao. This was false.", None),
        ("Rebels did not storm Birao on Friday, contrary to earlier reports.", None),
        ("An earlier report that rebels stormed Birao on Friday was incorrect.", None),
        ("False reports that rebels stormed Birao on Friday spread in the capital.", None),
        ("A UN report says rebels stormed Birao on Friday.", "A UN report"),
        ("Our correspondent reports that rebels stormed Birao on Friday.", "Our correspondent"),
        ("The mayor reports that rebels stormed Birao on Friday.", "The mayor"),
        ("The latest to arrive, a driver, said rebels had stormed Birao on Friday.", "The latest to arrive, a driver"),
    ],
)
def test_what_stands_before_a_noun_is_nobody_who_tells(text: str, who: str | None) -> None:
    assert {who} == {one.attribution for one in events(text)}
