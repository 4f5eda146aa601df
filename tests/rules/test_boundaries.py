"""Numbers are intervals: the table of the language's third sentence, at its ends."""

import pytest

from streams.records import Qualifier, Quantity
from tests.rules.given import a_subject, an_event, of, persons


def about(number: int) -> Quantity:
    return persons(number, number, "about")


def over(number: int) -> Quantity:
    return persons(number + 1, None, "over")


@pytest.mark.parametrize(
    ("force", "expected"),
    [
        (over(5000), "sure"),
        (persons(5000, 5000, "exact"), "no"),
        (persons(5001, 5001, "exact"), "sure"),
        (about(5000), "possible"),
        (about(4545), "no"),  # up to 4,999.5
        (about(4546), "possible"),  # up to 5,000.6
        (persons(2000, 9999, "vague"), "possible"),
        (persons(20000, 99999, "vague"), "sure"),
        (persons(None, 8000, "up_to"), "possible"),
        (persons(None, 5000, "up_to"), "no"),
        (persons(None, 5000, "under"), "no"),
        (persons(None, 5001, "under"), "possible"),
        (persons(5000, None, "at_least"), "possible"),
        (persons(5001, None, "at_least"), "sure"),
        (persons(6000, 6000, "nearly"), "sure"),  # 5,400 to 5,999
        (persons(5001, 5001, "nearly"), "no"),  # up to 5,000
        (persons(5500, 5500, "nearly"), "possible"),
        (persons(4000, 6000, "between"), "possible"),
        (persons(5001, 6000, "between"), "sure"),
    ],
)
def test_greater_than_5000(force: Quantity, expected: str) -> None:
    assert expected == of(a_subject(an_event(force=force)), "{force|gt: 5000}")


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "least", "most"),
    [
        ("exact", 1000, 1000, 1000, 1000),
        ("about", 1000, 1000, 900, 1100),
        ("nearly", 1000, 1000, 900, 999),
        ("over", 1001, None, 1001, 1500),
        ("at_least", 1000, None, 1000, 1500),
        ("up_to", None, 1000, 0, 1000),
        ("under", None, 999, 0, 999),
        ("between", 1000, 2000, 1000, 2000),
        ("vague", 200, 999, 200, 999),
    ],
)
def test_an_interval_has_these_ends(
    qualifier: Qualifier, low: int | None, high: int | None, least: int, most: int
) -> None:
    subject = a_subject(an_event(force=persons(low, high, qualifier)))
    surely = (of(subject, f"{{force|gte: {least}}}"), of(subject, f"{{force|lte: {most}}}"))
    beyond = (of(subject, f"{{force|gt: {most}}}"), of(subject, f"{{force|lt: {least}}}"))
    assert (("sure", "sure"), ("no", "no")) == (surely, beyond)


@pytest.mark.parametrize("qualifier", ["exact", "about", "nearly", "between", "vague"])
@pytest.mark.parametrize("number", [0, 1, 2, 5])
def test_small_numbers_do_not_turn_an_interval_round(qualifier: Qualifier, number: int) -> None:
    subject = a_subject(an_event(force=persons(number, number, qualifier)))
    assert "no" == of(subject, "{force|gt: 6}")


def test_over_nobody_is_somebody() -> None:
    assert "sure" == of(a_subject(an_event(force=over(0))), "{force|gte: 1}")
