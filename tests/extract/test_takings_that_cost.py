"""The taking of a place is told by men who made it, or the dead that it cost somebody armed."""

import pytest

from tests.extract.told import events

_FIRST = "Rebels attacked the town of Sake on Monday with 900 men, the army said."


@pytest.mark.parametrize(
    "text",
    [
        "The seizing of Karuba by the same men in May had cost the garrison 90 dead.",
        "The retaking of Ngungu by villagers in April had cost the militia 40 dead.",
        "The overrunning of Mweso in February had cost the army 120 men killed.",
        "The taking of Masisi in January cost the army 200 dead.",
        "The taking of Rubaya by gunmen in March was over in an hour.",
        "The seizing of Kalembe by youths from the hills followed in June.",
        "The retaking of Mushaki by tribesmen took two days.",
        "The overrunning of Kibumba by the same men in April took a day, the army said.",
    ],
)
def test_a_taking_by_men_or_at_a_cost_is_a_capture(text: str) -> None:
    assert ["assault", "capture"] == [event.type for event in events(f"{_FIRST} {text}")]


@pytest.mark.parametrize(
    "text",
    [
        "The taking of Kitchanga by photographers won a prize.",
        "The taking of Goma's portraits by artists in March cost the museum 300 dollars.",
        "The taking of oaths by the same men in March had cost the army 300 dead.",
        "The taking of Kitchanga by tourists in March had cost the army 300 dollars.",
    ],
)
def test_what_is_taken_otherwise_is_none(text: str) -> None:
    assert ["assault"] == [event.type for event in events(f"{_FIRST} {text}")]
