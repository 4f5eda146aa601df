"""Patterns in small letters find what stands there in any case, where it stands."""

import pytest

from streams.extract.small import Small, lowered


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
