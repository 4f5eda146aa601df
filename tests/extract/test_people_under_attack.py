"""People told to be under siege, under attack or taken: they are no force of those who attack."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of government troops are under siege at Kamina.",
        "Some 6,000 government troops are under siege at Kamina.",
        "Some 6,000 soldiers were under attack at Kamina on Sunday.",
        "6,000 soldiers under siege in Khe Sanh were supplied by air.",
        "At Khe Sanh 6,000 marines came under attack from the north.",
        "Khe Sanh's 6,000 marines remain under siege.",
        "The 6,000 men in Goma have been under rebel attack since Friday.",
        "With half of its 9,000 men down with fever, the garrison of Bria faces an assault by rebels.",
        "The 6,000 Iraqis taken at Basra were put on trains as Iranian troops pressed their offensive on the city.",
    ],
)
def test_who_is_attacked_or_taken_is_no_force(text: str) -> None:
    assert [None] == [event.force for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "6,000 rebels have had Khe Sanh under siege since January.",
        "Khe Sanh has been under siege by 6,000 rebels since January.",
        "Khe Sanh came under attack from 6,000 rebels on Sunday.",
        "The 6,000 rebels advancing on Goma came under fire at Sake.",
        "Under heavy fire 6,000 rebels stormed Goma.",
        "With its 6,000 men, the army is attacking Bria.",
        "The 6,000 Iranians sent to Basra are attacking the city.",
    ],
)
def test_who_has_others_under_attack_or_is_shot_at_is_the_force(text: str) -> None:
    assert [6000] == forces(text)
