"""By how much a force grew, and how many are in each of its units, are no force of an attack; what they make is."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (13000, "The siege force at Mariupol has grown by 4,000 to 13,000 troops."),
        (9000, "The attacking army swelled by another 2,000 men to 9,000 on Monday as it stormed Goma."),
        (3600, "Some six battalions attacked Kherson; each has about 600 men."),
        (190000, "Russia has deployed 190,000 troops near Ukraine's borders."),
    ],
)
def test_what_they_make_is_the_force(low: int, text: str) -> None:
    assert [one.force.low for one in extract(Article(id="a", text=text)).events if one.force] == [low]


@pytest.mark.parametrize(
    ("text", "defending"),
    [
        ("Opposing them were 8,000 government soldiers when the rebels attacked Goma.", 8000),
        ("Facing them were about 7,000 soldiers as rebels attacked Goma.", 7000),
        ("Some 3,000 rebels attacked Goma, and the army units inside number 6,000.", 6000),
    ],
)
def test_who_stands_against_them_is_no_force(text: str, defending: int) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.opposing_force is not None
    assert event.opposing_force.low == defending
    assert event.force is None or event.force.low == 3000


def test_the_strike_that_covers_an_attack_has_none_of_its_men() -> None:
    (event,) = extract(Article(id="a", text="US jets gave cover as 5,500 Iraqi soldiers attacked Ramadi.")).events
    assert event.type == "assault"
    assert event.force is not None
    assert [one.name for one in event.attacker] == ["Iraqi soldiers"]
