"""Words of war in kitchens and in parties: figures of speech tell nothing, and the same words in a war do."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Shelling peas by hand is a lost art, says the chef from Lyon.",
        "Women shelled the prawns on the quay of Saint-Louis all morning.",
        "The rebels within the party attacked the prime minister over taxes.",
        "Rebels in his own party attacked the chancellor over Ukraine.",
    ],
)
def test_a_figure_of_speech_is_no_fight(text: str) -> None:
    assert not extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Shelling near Lyman killed three women on Monday.",
        "The army shelled Saint-Louis all morning.",
        "The rebels within the city attacked the garrison on Monday.",
        "Rebels in Goma attacked the airport on Monday.",
    ],
)
def test_the_same_words_in_a_war_are_one(text: str) -> None:
    assert extract(Article(id="a", text=text)).events
