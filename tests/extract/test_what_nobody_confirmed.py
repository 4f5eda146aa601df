"""What nobody could confirm is told for a claim all the same; what would be or is denied is none."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "There was no independent confirmation that insurgents had captured Ghazni.",
        "There was no immediate confirmation that the army had stormed Jonglei.",
        "There was no independent verification that jihadists had attacked Djibo.",
        "There was no official confirmation that militiamen had overrun Bunia.",
        "There was no corroboration that guerrillas had seized Mitu.",
        "There is no official confirmation that insurgents overran Mocimboa da Praia.",
        "It could not be independently verified that militants had overrun Palma.",
        "AFP was unable to confirm that the separatists had entered Debaltseve.",
        "It was impossible to confirm that tribesmen had taken Zinjibar.",
    ],
)
def test_what_nobody_confirmed_is_claimed(text: str) -> None:
    assert [("claimed", None)] == [(one.modality, one.attribution) for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There was no confirmation that the airport would be attacked.",
        "There was no confirmation that rebels would seize Kismayo.",
        "There was no truth in the story that rebels had seized Kismayo.",
        "If insurgents had captured Ghazni, the road would have been cut.",
        "The army denied that militiamen had overrun Bunia.",
        "There was no confirmation of the sale of the port at Kismayo.",
    ],
)
def test_what_would_be_or_is_denied_is_no_claim(text: str) -> None:
    assert [] == [one for one in events(text) if one.modality in ("asserted", "claimed")]
