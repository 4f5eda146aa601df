"""A number that an earlier report had wrong is none; the one told for right stays."""

import pytest

from tests.extract.told import forces

_TOLD = "M23 rebels launched an offensive on Goma on Monday with 600 fighters. "


@pytest.mark.parametrize(
    "text",
    [
        "An earlier report wrongly gave the number as 6,000.",
        "The number was wrongly given as 6,000 in an earlier report.",
        "Earlier reports that put the force at 6,000 were wrong.",
        "Initial reports of 6,000 fighters were mistaken.",
        "A previous version of this story said 6,000.",
    ],
)
def test_a_number_told_wrongly_is_none(text: str) -> None:
    assert [600] == forces(_TOLD + text)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("M23 attacked Goma on Monday with 6,000 fighters. An earlier report wrongly gave the number as 600.", 6000),
        ("M23 rebels attacked Goma on Monday. An earlier report gave the number as 600; it was 6,000.", 6000),
        ("M23 attacked Goma on Monday with 600 fighters. That report was wrong: there were 6,000.", 6000),
    ],
)
def test_the_number_told_for_right_stays(text: str, low: int) -> None:
    assert [low] == forces(text)
