"""A river or lake tells by what the town lies where the fight is."""

import pytest

from streams.extract import extract
from streams.records import Article


def names(text: str, title: str = "") -> list[str]:
    events = extract(Article(id="a", title=title, text=text)).events
    return [event.place.name for event in events if event.place]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Fighters stormed the camp above the Kaladan river at Paletwa on Monday.", "Paletwa"),
        ("The army launched an operation east of the Euphrates against the YPG in Tel Abyad.", "Tel Abyad"),
        ("Serb forces have ringed the Sava river town of Brezovo Polje, cutting its last road.", "Brezovo Polje"),
        ("Insurgents overran the Niger river town of Bourem after a morning of fighting.", "Bourem"),
        ("Guerrillas attacked the Magdalena river port of Puerto Wilches on Thursday night.", "Puerto Wilches"),
        ("Government soldiers crossed the Tekeze and attacked Sheraro on Friday.", "Sheraro"),
    ],
)
def test_the_town_by_the_water_is_where_it_was(text: str, town: str) -> None:
    assert town in names(text)


def test_a_river_town_is_the_one_named_before() -> None:
    text = (
        "A convoy of French doctors got into Vukovar on Saturday and brought out 109 wounded. The Danube town has been "
        "ringed by the Yugoslav army since August."
    )
    assert names(text) == ["Vukovar"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Contra units attacked army outposts along the Coco river on Sunday.", "Coco"),
        ("Soldiers attacked rebel camps on Lake Kivu at dawn.", "Lake Kivu"),
        ("Rebels attacked the town of Save on Monday.", "Save"),
        ("Russian missiles struck Dnipro on Monday, killing five soldiers.", "Dnipro"),
    ],
)
def test_what_is_told_alone_stays(text: str, place: str) -> None:
    assert names(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked the Juba camp in South Sudan.", "Juba"),
        ("Jihadists attacked the Bani base in Burkina Faso.", "Bani"),
        ("Gunmen attacked Save village in the south of Rwanda.", "Save"),
        ("Shabaab fighters attacked the Juba town of Jamame.", "Jamame"),
    ],
)
def test_a_camp_is_called_after_a_town_though_a_river_has_its_name(text: str, place: str) -> None:
    assert names(text) == [place]
