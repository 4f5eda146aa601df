"""A denial holds whatever tells when and how it is made: "denied late on Monday that the town had fallen"."""

import pytest

from streams.extract import extract
from streams.records import Article


def modalities(text: str) -> set[str]:
    return {event.modality for event in extract(Article(id="a", text=text)).events}


@pytest.mark.parametrize("who", ["The government", "A military spokesman", "The army's spokesman, Colonel Ekenge,"])
@pytest.mark.parametrize(
    "denies",
    ["denied on Monday", "denied late on Monday", "denied again on Monday", "denied yesterday", "has denied",
     "denied in an interview with Reuters", "dismissed on Monday claims", "rejected on Monday reports"],
)  # fmt: skip
@pytest.mark.parametrize(
    "what",
    ["Bunia had fallen", "the rebels had taken Bunia", "M23 had seized the town of Bunia",
     "the rebels had attacked Bunia with 6,000 men"],
)  # fmt: skip
def test_who_denies_on_a_day_denies(who: str, denies: str, what: str) -> None:
    assert modalities(f"{who} {denies} that {what}.") == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia with 6,000 men, a day after the army denied on Sunday that it had lost Beni.",
        "The rebels, who attacked Bunia with 6,000 men on Monday, denied on Tuesday that they had killed civilians.",
        "The army denied on Monday that Bunia had fallen as 6,000 rebels stormed the town.",
    ],
)
def test_what_is_told_beside_a_denial_stands(text: str) -> None:
    found = extract(Article(id="a", text=text)).events
    assert [one.force.low for one in found if one.modality == "asserted" and one.force is not None] == [6000]
