"""Patterns in small letters find what stands there in any case, where it stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.words.small import Cased, Small, Smalls, lowered, needed, ways_of

PATTERNS = (
    r"\b(?:held|occupied|in the hands of) (?:\w+ )?by$",
    r"\b(?:war ?games?|drills?|(?:anti|counter)-\w+)\b(?! in)",
    r"^(?P<who>[^,]{2,20}?)\s+(?:has |had )*(?:denied|denies)\b|\bdenial that\b",
    r"(?i:siege) of|[^a-z]+ 6,000",
    r"(?:in )?(?:19|20)\d\d",
)
WORDS = (
    "held", "by", "in", "the", "hands", "of", "war", "games", "anti-", "has", "Denied", "that", "denial", ",", " ", "s",
    "SIEGE", "6,000", "1995", "wargame", "drill",
)  # fmt: skip


@pytest.mark.parametrize("text", ["The SIEGE of Taiz", "\u0130zmir and the Siege", "nothing"])
def test_letters_stay_where_they_stood(text: str) -> None:
    assert len(text) == len(lowered(text))
    found = Small(r"\bsiege\b").search(text)
    assert ("siege" in text.lower()) == (found is not None)
    assert found is None or text[found.start() : found.end()].lower() == "siege"


def test_a_capital_that_nothing_could_match_is_refused() -> None:
    with pytest.raises(ValueError, match="'T' stands in a pattern"):
        Small(r"\b(?P<who>Taiz)\b")
    assert Small(r"\b(?P<who>\S+) siege").search("A SIEGE") is not None


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"\b(?:exercises?|drills?)\b", ("exercise", "drill")),
        (r"\bin (?:figures|numbers) of \d+", ("figures", "numbers")),
        (r"\b(?:raids?|attacks?)(?: that)? \d+", ("raid", "attack")),
        (r"\d+|siege", ()),
        (r"(?:siege )?of", ("of",)),
        (r"(?i:siege)", ()),
    ],
)
def test_each_match_holds_one_of_the_rarest_parts(pattern: str, parts: tuple[str, ...]) -> None:
    assert parts == needed(pattern)


@given(pattern=st.sampled_from(PATTERNS), words=st.lists(st.sampled_from(WORDS), max_size=8))
def test_looking_for_a_part_first_changes_no_match(pattern: str, words: list[str]) -> None:
    text = " ".join(words)
    plain, small = re.compile(pattern), Small(pattern)
    expected = plain.search(lowered(text))
    found = small.search(text)
    assert (expected and expected.span()) == (found and found.span())
    assert [one.span() for one in plain.finditer(lowered(text))] == [one.span() for one in small.finditer(text)]
    at_start = plain.match(lowered(text))
    assert (at_start is None) == (small.match(text) is None)


CASED = (
    r"\b(?:Siege|occupied|in the hands of) (?:\w+ )?by$",
    r"^(?P<who>[^,]{2,20}?)\s+(?:has |had )*(?:Denied|denies)\b|\bdenial that\b",
    r"\b(?:(?i:war) ?games?|Drills?|[Ii]n 1995)\b",
    r"\d+",
)


@given(pattern=st.sampled_from(CASED), is_any=st.booleans(), words=st.lists(st.sampled_from(WORDS), max_size=8))
def test_a_pattern_in_its_own_case_matches_what_it_would(pattern: str, is_any: bool, words: list[str]) -> None:  # noqa: FBT001 - drawn
    text, flags = " ".join(words), re.IGNORECASE if is_any else 0
    plain, cased = re.compile(pattern, flags), Cased(pattern, flags)
    for _ in range(5):  # a text is gone through once for all after a few patterns
        expected, found = plain.search(text, 1, 30), cased.search(text, 1, 30)
        assert (expected and expected.span()) == (found and found.span())
        assert [one.span() for one in plain.finditer(text)] == [one.span() for one in cased.finditer(text)]


@pytest.mark.parametrize("text", ["", "A HEART ATTACK", "heart storms", "stormed off", "he storms", "attack storm"])
def test_of_many_patterns_one_is_in_a_text_where_one_matches(text: str) -> None:
    patterns = [r"\bheart attacks?\b", r"\bstorm(?:s|ed) off\b", r"\b(?:he|she) storms\b"]
    assert any(Small(one).search(text) for one in patterns) == Smalls(patterns).is_in(text)


@pytest.mark.parametrize("pattern", [r"\d+", r"Storm"])
def test_many_patterns_are_none_without_a_word_or_with_a_capital(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"pattern of small letters|no word surely stands"):
        Smalls([pattern])


def test_the_ways_of_a_pattern_are_parted_by_its_own_bars_alone() -> None:
    assert ways_of(r"(?:a|b) c|[(|]d|e\|f\(|g") == ["(?:a|b) c", "[(|]d", r"e\|f\(", "g"]
    assert ways_of("siege") == ["siege"]


def test_a_part_of_a_sentence_gone_through_is_looked_into_as_if_alone() -> None:
    text = "The garrison of Hama held by rebels was stormed"
    patterns = [Small(rf"\b{word}\b") for word in ("garrison", "held", "rebels", "stormed", "fled")]
    assert [one.search(text) is not None for one in patterns] == [True, True, True, True, False]
    assert [one.search(text[:30]) is not None for one in patterns] == [True, True, False, False, False]


def test_what_is_left_out_is_looked_for_in_any_case() -> None:
    pattern = Cased(r"\bsince the war\b", re.IGNORECASE)
    assert pattern.sub("", "Worst SINCE the War.") == "Worst ."
    assert pattern.sub("", "Nothing since") == "Nothing since"
