"""Where nothing tells an attack but those counted, whom the judge surely takes for attackers, they make one."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (
            5700,
            "What came to the bridge at Okhtyrka on Saturday was 5,700 Russian soldiers with 300 vehicles, a man said.",
        ),
        (8700, "The war has reached Mekele: 8,700 Amhara militiamen by the bishop's count, each with a can of petrol."),
        (5600, "The Rifles, 5,600 of them, are over the Naktong and among the rice sheds at Changnyong."),
        (5700, "Then 5,700 Banu Sakhr riders were over the parapet and the fort's flag was on somebody's saddle."),
    ],
)
def test_they_make_one(force: int, text: str) -> None:
    told = one(text)
    assert told.force is not None
    assert (told.type in ("offensive", "assault", "siege"), told.force.low) == (True, force)


@pytest.mark.parametrize(
    "text",
    [
        "The 5,100 who rushed the field celebrated for hours.",
        "Some 5,200 naval infantrymen came home to Sevastopol on Sunday.",
        "The brigade, 5,200 men, is ashore at Toulon for a week's leave.",
        "By nightfall 9,000 troops were in the flooded villages along the Oder with boats and blankets.",
    ],
)
def test_who_does_anything_else_makes_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The coalition of General Ma collapsed at Lanchow, where about 8,000 of his men went over to the enemy.",
        "Six thousand regulars gave up Kalgan on the 14th and retired behind the canal, a communique claims.",
    ],
)
def test_who_gives_in_or_retires_makes_none(text: str) -> None:
    assert not [event for event in events(text) if event.force is not None]


def test_a_movement_called_a_front_has_fighters() -> None:
    told = one("8,500 Front fighters attacked Ndalama from the quarry road.")
    assert told.force is not None
    assert told.force.low == 8500
