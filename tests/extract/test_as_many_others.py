"""Others of the same number are added to those told before; the same people told again are not."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The army attacked Idlib with 3,000 men from the east and 3,000 from the south.", 6000),
        ("3,000 rebels attacked Goma on Friday. Another 3,000 joined the assault on Saturday.", 6000),
        ("Houthi fighters attacked Marib from two sides: 2,500 men came from the west and 2,500 from the south.", 5000),
        ("The rebels sent 1,500 men against Bunia on Monday and 1,500 more on Tuesday.", 3000),
        (
            "The army attacked Idlib with 3,000 men from the east. A second column of 3,000 men came from the south.",
            6000,
        ),
        ("M23 attacked Sake with 2,000 men on Monday. A further 2,000 fighters arrived to join the attack.", 4000),
    ],
)
def test_as_many_others_are_added(text: str, low: int) -> None:
    assert [low] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bria with 3,000 fighters. The 3,000 came from the north.",
        "Rebels attacked Bria with 3,000 fighters. Some 3,000 rebels took part, the UN said.",
        "Rebels attacked Bria with 3,000 men: 1,500 from the north and 1,500 from the south.",
    ],
)
def test_the_same_told_again_are_not(text: str) -> None:
    assert [3000] == forces(text)
