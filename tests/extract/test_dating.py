"""Which date of a sentence is its event's: not when those who attack left somewhere else."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article, DateRange

PUBLISHED = datetime(2013, 1, 22, tzinfo=UTC)


def date_of(text: str) -> DateRange | None:
    (event,) = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    return event.date


@pytest.mark.parametrize(
    "text",
    [
        "Fighters who left Gao in October have laid siege to Menaka.",
        "The rebels besieged Menaka after they left Gao in October.",
        "The force was 700 strong in October; a general now speaks of 1,500 men who are trying to take Menaka.",
    ],
)
def test_when_they_left_elsewhere_is_not_when_they_attacked(text: str) -> None:
    assert date_of(text) is None


def test_the_verb_s_own_day_is_kept() -> None:
    found = date_of("Tuareg rebels who left Gao in October attacked Menaka on Sunday.")
    assert found is not None
    assert (date(2013, 1, 20), date(2013, 1, 20)) == (found.earliest, found.latest)


def test_a_month_of_the_deed_itself_is_its_date() -> None:
    found = date_of("Malian rebels attacked Menaka in October.")
    assert found is not None
    assert (date(2012, 10, 1), date(2012, 10, 31)) == (found.earliest, found.latest)


def days_of(text: str) -> tuple[str, date, date]:
    """Give the phase and the first and last day of the one event of a text published on Tuesday 22 January 2013."""
    (event,) = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    assert event.date is not None
    assert event.date.earliest is not None
    assert event.date.latest is not None
    return event.phase, event.date.earliest, event.date.latest


@pytest.mark.parametrize(
    ("text", "phase", "earliest", "latest"),
    [
        ("Rebels will attack Menaka on Sunday.", "planned", date(2013, 1, 27), date(2013, 1, 27)),
        ("The army plans to retake Menaka on Monday.", "planned", date(2013, 1, 28), date(2013, 1, 28)),
        ("The army is to attack Menaka next week.", "planned", date(2013, 1, 28), date(2013, 2, 3)),
        ("The army will launch an assault on Menaka next month.", "planned", date(2013, 2, 1), date(2013, 2, 28)),
        ("Rebels massed on Monday for an attack on Menaka.", "planned", date(2013, 1, 21), date(2013, 1, 21)),
        ("Rebels attacked Menaka on Dec. 28.", "concluded", date(2012, 12, 28), date(2012, 12, 28)),
        ("Rebels attacked Menaka on 12.01.2013.", "concluded", date(2013, 1, 12), date(2013, 1, 12)),
        ("Rebels attacked Menaka on 2013-01-12.", "concluded", date(2013, 1, 12), date(2013, 1, 12)),
        ("Rebels attacked Menaka on 14/01/2013.", "concluded", date(2013, 1, 14), date(2013, 1, 14)),
        ("In May 2012, rebels attacked Menaka.", "concluded", date(2012, 5, 1), date(2012, 5, 31)),
        ("Between 3 and 7 January rebels attacked Menaka.", "concluded", date(2013, 1, 3), date(2013, 1, 7)),
        ("Rebels have been besieging Menaka since May 2012.", "underway", date(2012, 5, 1), date(2013, 1, 22)),
        (
            "The army's offensive on Menaka, which began on January 14, went on on Monday.",
            "underway",
            date(2013, 1, 14),
            date(2013, 1, 22),
        ),
        ("Rebels have held Menaka since November.", "concluded", date(2012, 11, 1), date(2012, 11, 30)),
        ("The army attacked Menaka a month ago.", "concluded", date(2012, 12, 1), date(2012, 12, 31)),
        ("The army attacked Menaka ten years ago.", "concluded", date(2002, 7, 25), date(2003, 7, 24)),
    ],
)
def test_days_and_phase_go_together(text: str, phase: str, earliest: date, latest: date) -> None:
    assert (phase, earliest, latest) == days_of(text)


def test_a_day_that_may_be_one_of_two_is_none() -> None:
    assert date_of("Rebels attacked Menaka on 03/04/2012.") is None


@pytest.mark.parametrize(
    ("text", "attacker", "earliest"),
    [
        (
            "Malian troops entered Menaka on Sunday. The jihadists seized Menaka in May last year.",
            "jihadists",
            date(2012, 5, 1),
        ),
        (
            "Islamists, driven out of Gao by French-led forces last month, shot at soldiers in Gao on Sunday.",
            "French-led forces",
            date(2012, 12, 1),
        ),
        ("Rebels seized Menaka in May.", "Rebels", date(2012, 5, 1)),
    ],
)
def test_what_came_before_keeps_its_own_days_and_sides(text: str, attacker: str, earliest: date) -> None:
    events = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    [event] = [one for one in events if one.type == "capture"]
    assert [attacker] == [actor.name for actor in event.attacker]
    assert event.date is not None
    assert earliest == event.date.earliest


def test_a_day_beside_the_verb_is_the_verb_s() -> None:
    events = extract(
        Article(
            id="a", text="Rebels, driven from Menaka by the army in May, attacked it on Sunday.", published_at=PUBLISHED
        )
    ).events
    assert [date(2012, 5, 1), date(2013, 1, 20)] == [one.date.earliest for one in events if one.date]


@pytest.mark.parametrize(
    "aside", ["which lies on Lake Kivu", "a lake port that feeds Goma", "where thousands of the displaced live"]
)
@pytest.mark.parametrize("end", ["", ", the governor said", ", killing nine"])
def test_a_day_behind_a_relative_clause_is_the_deeds(aside: str, end: str) -> None:
    text = f"Rebels attacked Minova, {aside}, on Sunday{end}."
    [event] = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    assert event.date is not None
    assert date(2013, 1, 20) == event.date.earliest


def test_a_day_in_a_relative_clause_is_not() -> None:
    text = "Rebels attacked Minova, which the army had retaken on Sunday."
    events = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    assert [None] == [one.date for one in events if one.type == "assault"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels claimed Sunday's attack on Minova.", date(2013, 1, 20)),
        ("The army denied on Sunday that the rebels' attack on Minova had succeeded.", None),
    ],
)
def test_the_day_that_owns_an_attack_is_its_own_whoever_speaks_of_it(text: str, expected: date | None) -> None:
    [event] = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    assert expected == (event.date and event.date.earliest)
