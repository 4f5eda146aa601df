"""How force, times and news text are worded, whatever the channel."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.render.wording import cut, force_words, kind_words, moment, notes, one_line, safe_url, standing
from streams.records import QUALIFIERS, Qualifier, Quantity
from tocsin.testing.messages import a_message, a_quantity


@pytest.mark.parametrize(
    ("expected", "low", "high", "qualifier"),
    [
        ("6,000", 6000, 6000, "exact"),
        ("about 6,000", 6000, 6000, "about"),
        ("nearly 6,000", 6000, 6000, "nearly"),
        ("over 6,000 (at least 6,001)", 6001, None, "over"),
        ("at least 6,000", 6000, None, "at_least"),
        ("up to 4,000", None, 4000, "up_to"),
        ("fewer than 4,000 (at most 3,999)", None, 3999, "under"),
        ("4,000 to 6,000", 4000, 6000, "between"),
        ("2,000 to 9,999", 2000, 9999, "vague"),
        ("1,000 to 4,000", 1000, 4000, "about"),
    ],
)
def test_a_force_is_said_with_its_doubt(expected: str, low: int | None, high: int | None, qualifier: Qualifier) -> None:
    assert expected == force_words(a_quantity(low, high, qualifier))


def test_a_force_that_may_not_meet_the_rule_is_said_to_be_possible() -> None:
    assert "up to 8,000: possible" == force_words(a_quantity(None, 8000, "up_to"), "possible")


def test_a_sum_names_its_parts() -> None:
    parts = (a_quantity(1001, None, "over"), a_quantity(None, 4000, "up_to"))
    total = Quantity(low=1001, high=None, qualifier="over", quote="x", start=0, end=1, parts=parts, derived=True)
    assert "over 1,000 (at least 1,001) in all (over 1,000 (at least 1,001) + up to 4,000)" == force_words(total)


@given(
    low=st.none() | st.integers(0, 10**7), more=st.none() | st.integers(0, 10**6), qualifier=st.sampled_from(QUALIFIERS)
)
def test_every_force_that_can_be_recorded_can_be_said(low: int | None, more: int | None, qualifier: Qualifier) -> None:
    high = None if more is None else (low or 0) + more
    if low is not None or high is not None:
        assert any(char.isdigit() for char in force_words(a_quantity(low, high, qualifier)))


def test_a_moment_is_said_in_utc() -> None:
    assert "10 Jan 2026, 06:05 UTC" == moment(datetime(2026, 1, 10, 6, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("two lines", "two\r\n  lines"),
        ("reads forward", "reads \u202eforward\u202c"),
        ("isolated", "\u2066isolated\u2069"),
        ("visible", "vi\u200bsi\ufeffble\u00ad"),
        ("paragraph separator", "paragraph\u2029separator"),
        ("no bell", "no\x00 \x07bell\x1b"),
        ("no tags", "no tags\U000e0041\U000e007f"),
        ("no lone half", "no \ud83dlone half"),
        ("\u200fعربي\u200f", "\u200fعربي\u200f"),
        ("\u0645\u06cc\u200c\u0631\u0648\u0645", "\u0645\u06cc\u200c\u0631\u0648\u0645"),
        ("👩\u200d🚒", "👩\u200d🚒"),
    ],
)
def test_news_text_becomes_one_harmless_line(expected: str, text: str) -> None:
    assert expected == one_line(text, 100)


@given(text=st.text(), limit=st.integers(2, 50))
def test_a_line_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert (True, 1) == (len(line) <= limit, len(line.splitlines() or [""]))


def test_what_is_cut_says_so() -> None:
    assert "abc…" == cut("abcdef", 4)


def test_a_very_long_text_costs_no_more_than_its_limit() -> None:
    assert "x" * 99 + "…" == one_line("x" * 10_000_000, 100)


@pytest.mark.parametrize(
    ("expected", "url"),
    [
        ("https://wire.example/a?b=1&c=2#d", "https://wire.example/a?b=1&c=2#d"),
        ("https://wire.example/%C3%BC%22%3E", 'https://wire.example/ü">'),
        ("https://wire.example/a%20b%7Cc", "https://wire.example/a b|c"),
        ("https://wire.example/a%20b", "https://wire.example/a%20b"),
        ("https://xn--bcher-kva.example:8080/", "https://bücher.example:8080/"),
        (None, "javascript:alert(1)"),
        (None, "data:text/html,<script>"),
        (None, "//wire.example/a"),
        (None, "https://reuters.com@evil.example/"),
        (None, "https://"),
        (None, "https://wire.example/\r\nBcc: x"),
        (None, "http://[::1"),
        (None, "https://wire.example/" + "x" * 3000),
        (None, ""),
        (None, None),
    ],
)
def test_only_an_honest_address_becomes_a_link(expected: str | None, url: str | None) -> None:
    assert expected == safe_url(url)


@given(st.text())
def test_whatever_becomes_a_link_has_no_character_with_a_meaning_elsewhere(text: str) -> None:
    url = safe_url(f"https://wire.example/{text}") or ""
    assert set() == {char for char in url if char in '<>|"\\ `' or not char.isascii()}


@pytest.mark.parametrize(("sources", "said"), [(0, "nobody says so any more"), (1, "1 source still reporting on it")])
def test_what_was_taken_back_rests_on_nothing_with_confidence(sources: int, said: str) -> None:
    assert said == standing(a_message(kind="retraction", standing="retracted", independent_sources=sources))


def test_an_acknowledgement_of_what_was_taken_back_does_not_revive_it() -> None:
    assert "Retracted" == kind_words(a_message(kind="update", standing="retracted"))


def test_what_is_told_as_new_is_not_noted_again() -> None:
    assert ("Told at high",) == notes(a_message(changes=("Denied by x",), notes=("Denied by x", "Told at high")))
