"""What one side claims and another denies: the claim is told, with its figures."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The MLC said 6,000 of its men had stormed Gbadolite; Kinshasa denied there had been any attack.",
        "The rebels said they had attacked Bunia with 6,000 men; the government denied any attack.",
        "The rebels said they had attacked Bunia with 6,000 men, but the government denied it.",
        "The rebels said they had attacked Bunia with 6,000 men. The government denied any attack.",
        "The rebels said 6,000 of their men had attacked Bunia. The army denied that there had been an attack.",
        "Rebels claim 6,000 fighters stormed Bunia; army denies attack",
        "The governor said 6,000 rebels had attacked Bunia; the army said there had been no attack.",
    ],
)
def test_a_claim_stands_though_it_is_denied(text: str) -> None:
    told = [one for one in events(text) if one.modality == "claimed"]
    assert [6000] == [one.force.low for one in told if one.force is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that 6,000 rebels had attacked Bunia.",
        "Reports that 6,000 rebels had attacked Bunia were denied by the army.",
        "The governor denied on Monday that 6,000 rebels had attacked Bunia, and said that the town was calm.",
    ],
)
def test_what_is_only_denied_is_not(text: str) -> None:
    assert [] == [one.type for one in events(text) if one.modality in ("asserted", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "6,000-Man Assault on Tobruk Called Off, Says HQ",
        "Assault on Tobruk by 6,000 men called off, says army",
        "Offensive on Bria with 6,000 troops postponed",
    ],
)
def test_headlines_of_what_is_called_off_tell_no_attack(text: str) -> None:
    assert {"negated"} == {one.modality for one in events(text)}


def test_talks_that_are_called_off_end_no_attack() -> None:
    text = "The assault on Tobruk by 6,000 men went on after the talks were called off."
    assert ["asserted"] == [one.modality for one in events(text)]


def test_words_that_headlines_write_large_are_no_places() -> None:
    for text in ("Rebels Take Key Town in Northern Offensive", "Thousands Flee as Rebels Enter Second City"):
        assert {None} == {one.place for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The army entered Degehabur unopposed with 12,000 men on Wednesday.",
        "Some 12,000 rebels marched into Goma unopposed on Wednesday.",
    ],
)
def test_ground_that_nobody_fights_for_is_taken_without_an_attack(text: str) -> None:
    assert ["capture"] == [one.type for one in events(text)]


def test_a_siege_that_enters_a_week_enters_no_place() -> None:
    found = events("6,000 Marines Hold Out as Siege of Khe Sanh Enters Fifth Week")
    assert ["siege"] == [one.type for one in found]
    assert [None] == [one.force for one in found]


@pytest.mark.parametrize("verb", ["wired", "texted", "telexed", "radioed"])
def test_who_wires_it_claims_it(verb: str) -> None:
    (event,) = events(f"Some 6,000 troops were storming Chamdo by noon, a local official {verb}.")
    assert event.modality == "claimed"
