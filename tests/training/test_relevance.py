"""The weights of words for the gate: fitted on two kinds of sentences."""

from training.relevance import fitted


def test_words_of_either_kind_weigh_for_it_and_names_nothing() -> None:
    war = ["rebels stormed the town", "rebels shelled the base", "rebels hold the town near Lima", "he saw rebels"] * 3
    other = ["the bakery sells bread", "bread and butter", "a bakery near Lima", "he likes bread"] * 3
    base, weights = fitted(war, other)
    assert weights["rebels"] > 0.5 > -0.5 > weights["bread"]
    assert "lima" not in weights
    assert abs(base) < 1
    assert abs(weights.get("the", 0.0)) < weights["rebels"]
