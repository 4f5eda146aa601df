"""Posts that friends pass on to each other, and units that are called after an attack."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops took over the camp at Port-au-Prince from the Americans on Monday.",
        "A mountain brigade took over the posts above Gilgit on Sunday from a unit that has spent two winters there.",
        "Nigerian troops replaced the Chadian battalion at Baga on Monday, taking over 12 posts.",
        "Bangladeshi peacekeepers took over the base at Kidal from a Chadian contingent on Tuesday.",
        "Soldiers of the 16th Air Assault Brigade ran through Colchester on Saturday for charity.",
    ],
)
def test_what_is_passed_on_is_not_captured(text: str) -> None:
    assert () == events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took over the base at Bria from the army on Monday.",
        "Turkish troops took over the town of Ras al-Ain from Kurdish forces on Monday.",
        "The Taliban took over the base at Bagram from Afghan troops on Sunday.",
        "Russian troops took over the base at Raqqa after American soldiers fled.",
        "Government soldiers took over the rebel base at Sake on Monday.",
        "Russian troops took over the base at Avdiivka from Ukrainian forces on Monday.",
        "Russian soldiers took over the base at Avdiivka on Monday and replaced the Ukrainian flag.",
        "Azerbaijani soldiers took over the posts at Lachin from Armenian troops on Monday.",
    ],
)
def test_what_is_taken_from_a_foe_is(text: str) -> None:
    assert ["capture"] == [one.type for one in events(text)]


def test_a_unit_called_after_an_attack_may_attack() -> None:
    (event,) = events("The 95th Air Assault Brigade stormed the village of Sudzha on Tuesday.")
    assert event.type == "assault"
