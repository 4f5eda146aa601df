"""An army's own country has towns that are called so too; where it fights abroad, the text and the world's maps win."""

import pytest

from streams.records import Place
from tests.extract.told import events


def place(text: str) -> Place:
    found = [event.place for event in events(text) if event.place]
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("American bombers attacked Dresden on Tuesday.", "DE"),
        ("US warplanes bombed Milan at dawn.", "IT"),
        ("US troops attacked Palermo in Sicily.", "IT"),
        ("US forces captured Palmyra on Sunday.", "SY"),
        ("US marines invaded Grenada.", "GD"),
        ("Indian soldiers attacked Pakistani troops in Dhaka.", "BD"),
        ("Russian troops captured Andriivka, the ministry in Moscow said.", "UA"),
        ("Russian forces took Pervomaisk, the ministry in Moscow said.", "UA"),
    ],
)
def test_an_army_abroad_attacks_the_town_that_the_world_knows(text: str, country: str) -> None:
    assert place(text).country == country


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian troops captured the Russian village of Popovka.",
        "Ukrainian troops captured Popovka in Russia.",
        "Ukrainian troops captured Lyubimovka in the Kursk region.",
        "Ukrainian troops captured Popovka, a border village in Russia.",
    ],
)
def test_the_country_told_beside_a_name_is_its_own(text: str) -> None:
    assert place(text).country == "RU"


def test_a_town_spelled_otherwise_is_not_looked_for_at_home() -> None:
    assert place("Russian troops captured Pylna, the ministry in Moscow said.").country is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Russian troops stormed Pervomaiskoye in Dagestan.", "RU"),
        ("Nigerian troops recaptured Damboa on Monday.", "NG"),
        ("Turkish commandos attacked PKK rebels near Cizre.", "TR"),
        ("British troops attacked rebels in the English town of Lewes.", "GB"),
        ("Turkish troops attacked Armenian fighters in the Azerbaijani city of Ganja.", "AZ"),
    ],
)
def test_an_army_at_home_attacks_towns_of_its_own(text: str, country: str) -> None:
    assert place(text).country == country
