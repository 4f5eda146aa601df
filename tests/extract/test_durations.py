"""What was on a day that is over is over; what has gone on for days, or was days before another, is counted back."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article

PUBLISHED = datetime(2026, 11, 20, tzinfo=UTC)  # a Friday
TODAY = 20


def days(text: str, kind: str = "") -> tuple[str, int, int] | None:
    """Give the phase and the days of November of the event of a kind."""
    events = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    event = next(one for one in events if kind in ("", one.type))
    if event.date is None or event.date.earliest is None or event.date.latest is None:
        return None
    assert {date(2026, 11, 1).replace(day=1)} == {event.date.earliest.replace(day=1), event.date.latest.replace(day=1)}
    return event.phase, event.date.earliest.day, event.date.latest.day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The assault of 7 November on the Kidal airfield was led by a deserter, the army says.", 7, 7),
        ("Villagers fled from the attack on Gwoza on Tuesday.", 17, 17),
        ("The fighting of last week at Botlikh drove out 6,000 villagers.", 9, 15),
        ("Rebels stormed the town of Bria the night before last.", 18, 18),
    ],
)
def test_an_attack_on_a_day_that_is_over_is_over(text: str, first: int, last: int) -> None:
    assert days(text) == ("concluded", first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The assault on Gwoza, which began on Tuesday, has emptied the town.", 17),
        ("The assault on Gwoza since Tuesday has emptied the town.", 17),
        ("The assault on Gwoza continued after the shelling on Tuesday.", 17),
        ("The army's offensive on Gwoza on Tuesday reached the river.", 17),
    ],
)
def test_one_that_began_then_goes_on(text: str, first: int) -> None:
    assert days(text) == ("underway", first, TODAY)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("Troops clashed with rebels in the streets of Bria for a fourth day on Thursday.", "clash", 16, TODAY),
        ("Jets bombed the town of Bria for a seventh straight day on Thursday.", "airstrike", 13, 19),
        ("Thousands fled after eleven days of fighting in Bria.", "clash", 9, TODAY),
        ("The siege of Bria, now in its second week, has emptied the markets.", "siege", 7, TODAY),
        ("Two days of shelling have emptied Bria.", "shelling", 18, TODAY),
    ],
)
def test_what_has_gone_on_for_days_began_so_many_before(text: str, kind: str, first: int, last: int) -> None:
    found = days(text, kind)
    assert found is not None
    assert found[1:] == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Troops took the town of Bria after a week of calm.",
        "Rebels raided the town of Bria on the third day of the truce.",
        "Soldiers have besieged the town of Bria for eight months.",
        "Rebels have attacked Bria in the next two days of rain.",
    ],
)
def test_the_length_of_something_else_or_a_rough_one_tells_no_day(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        (
            "Troops threw the rebels out of Bria on Tuesday, a day after they had stormed the town with mortars.",
            "assault",
            16,
            16,
        ),
        ("Three days after rebels attacked Bria, soldiers searched its houses on Thursday.", "assault", 16, 16),
        ("Six days after they attacked the Baddawi camp, the dissidents hold most of it.", "assault", 14, 14),
        (
            "Guerrillas were in the suburbs on Tuesday, two days after opening an offensive on Bria.",
            "offensive",
            15,
            TODAY,
        ),
        ("Three days after about 2,500 soldiers retreated from Bria, 90 are missing.", "retreat", 17, 17),
        ("Troops took Kaga on Tuesday, three days after jihadists captured Bria on 12 November.", "capture", 17, 17),
    ],
)
def test_what_was_days_before_another_is_counted_back(text: str, kind: str, first: int, last: int) -> None:
    found = days(text, kind)
    assert found is not None
    assert found[1:] == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "A week after the fall of Kaga on 3 November, rebels attacked the town of Bria.",
        "Rebels are storming the town of Bria, a month after the fall of Kaga in October.",
        "In the two days after rebels attacked the town of Bria, thousands fled.",
        "Two days after the truce ended rebels attacked the town of Bria.",
    ],
)
def test_the_day_of_what_went_before_is_not_that_of_what_followed(text: str) -> None:
    assert days(text, "assault") is None
