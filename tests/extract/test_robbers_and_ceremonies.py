"""Robbers, riots and arms handed in at a ceremony: words of war that tell of none."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Looters attacked two supermarkets on Sunday in Porto Alegre.",
        "A gang of robbers attacked a bank van near Durban on Thursday and fled with 6 million rand.",
        "Police deployed 11,000 officers across France and fired tear gas when masked youths attacked shop windows.",
        "Two gunmen attacked a jeweller's in Antwerp on Saturday and escaped on a motorbike.",
        "Gunmen attacked a cash van in Karachi on Friday.",
        "In Baghdad two gunmen attacked a jeweller's on Friday.",
        "Robbers attacked a shop in the village of Kagara and killed the owner.",
        "Colombia's FARC dissidents handed in their weapons at a ceremony in Caqueta.",
    ],
)
def test_crime_riots_and_ceremonies_are_quiet(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Bandits attacked a village in Zamfara on Friday, killing 30 people.",
        "Cattle rustlers attacked three villages near Juba, killing 40.",
        "Police massed 3,000 officers outside Guayaquil for an assault on the gang's stronghold.",
        "Islamist gunmen attacked a hotel in Mogadishu on Friday.",
        "Gunmen stormed the city of Palma on Friday and emptied cash machines.",
        "Armed robbers stormed a village near Kaduna on Friday and killed 30 people.",
        "The rebels surrendered at Homs and their flag was burned at a ceremony.",
    ],
)
def test_bandits_and_surrenders_are_told(text: str) -> None:
    assert events(text) != ()
