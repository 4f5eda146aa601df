"""What only the last reading tells: a lone sentence of war in a longer text, that would be none by itself."""

import pytest

from streams.extract import extract
from streams.records import Article
from tests.extract.judging import judge_says

LINE = "Fighters of the FNL were busy at Kinama on Friday."
AROUND = f"The ferry is late. {LINE} Schools stay open. Rice is dear."


@pytest.mark.parametrize(
    ("text", "chance", "is_told"), [(AROUND, 0.45, True), (AROUND, 0.35, False), (LINE, 0.6, False)]
)
def test_a_fight_among_quiet_sentences_needs_less_than_one_alone(text: str, chance: float, *, is_told: bool) -> None:
    with judge_says(chance, {}):
        found = extract(Article(id="x", text=text)).events
    assert [one.place.name for one in found if one.place] == ["Kinama"] * is_told
