"""Until when something will last has not come about; until when it lasted has."""

import pytest

from tests.extract.told import events


def _gave_up(text: str) -> bool:
    return any(one.type == "surrender" and one.modality in ("asserted", "claimed") for one in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister said the operation would last until the rebels had laid down their weapons.",
        "The army will fight on until the rebels have laid down their arms.",
        "The army vowed not to leave Goma before the rebels had laid down their weapons.",
        "The siege will not be lifted unless the rebels have surrendered, the general said.",
    ],
)
def test_what_has_still_to_come_is_no_surrender(text: str) -> None:
    assert not _gave_up(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fighting in Goma went on until the rebels had laid down their weapons.",
        "On Monday 300 rebels laid down their weapons in Goma.",
    ],
)
def test_what_came_about_is(text: str) -> None:
    assert _gave_up(text)
