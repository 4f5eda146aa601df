"""A town's other names, areas without a point, and countries that only take in who flees, mediate or pay."""

import pytest

from streams.extract import extract
from streams.extract.geography.gazetteer import towns
from streams.extract.words.names import spelling_key
from streams.extract.words.tables import table, texts
from streams.records import Article, Place


def places(text: str) -> list[Place]:
    return [place for event in extract(Article(id="a", text=text)).events for place in event.places]


@pytest.mark.parametrize(
    ("other", "name", "country"),
    [
        ("Panthou", "Heglig", "SD"),
        ("Laogai", "Laukkai", "MM"),
        ("Aanaiyiravu", "Elephant Pass", "LK"),
        ("Mukamaalai", "Muhamalai", "LK"),
        ("Rithisen", "Nong Samet", "KH"),
        ("Krasnoarmeysk", "Pokrovsk", "UA"),
        ("Nova Lisboa", "Huambo", "AO"),
        ("Berdzor", "Lachin", "AZ"),
        ("Rubavu", "Gisenyi", "RW"),
        ("Kimpo", "Gimpo", "KR"),
    ],
)
def test_both_names_of_a_town_are_one_point(other: str, name: str, country: str) -> None:
    points = [
        {(town.name, town.latitude, town.longitude) for town in towns(called)[:1] if town.country == country}
        for called in (name, other)
    ]
    assert points[0] == points[1] != set()


def test_every_other_name_is_of_a_town_that_is_known() -> None:
    known = table("other_names")
    assert isinstance(known, dict)
    missing = [
        (country, name)
        for country, names in known.items()
        if isinstance(names, dict)
        for name in names
        if not any(town.country == country for town in towns(name))
    ]
    assert missing == []


def test_no_other_name_is_only_another_spelling() -> None:
    known = table("other_names")
    assert isinstance(known, dict)
    named = [
        (name, texts(others)) for names in known.values() if isinstance(names, dict) for name, others in names.items()
    ]
    assert [] == [name for name, others in named if spelling_key(name) in map(spelling_key, others)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The guerrillas' spokesman told reporters in Lusaka that 900 men had attacked Vezhanka.", None),
        ("The rebels took Vezhanka under a truce brokered in Nairobi.", None),
        ("Gunmen in the pay of Tripoli stormed the village of Vezhanka.", None),
        ("Burmese soldiers shelled Vezhanka, forcing hundreds of villagers into Bangladesh.", "MM"),
        ("Some 400 rebels attacked Vezhanka, near the border with Ethiopia, Somali officers said.", "SO"),
        ("Iraqi soldiers attacked Vezhanka near the Iranian border with 900 men.", "IQ"),
        ("Rebels backed by Uganda attacked the village of Vezhanka in eastern Congo.", "CD"),
        ("Shells fired into Israel hit the village of Vezhanka.", "IL"),
    ],
)
def test_a_name_does_not_lie_where_people_flee_or_somebody_mediates_or_pays(text: str, country: str | None) -> None:
    assert [("Vezhanka", country)] == [(one.name, one.country) for one in places(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NPA fighters ambushed a truck of the army in Eastern Samar.", "Eastern Samar"),
        ("Fighters of the New People's Army raided a police post on Samar island.", "Samar"),
    ],
)
def test_a_province_lies_where_the_actor_is_at_home(text: str, name: str) -> None:
    assert [("PH", "admin1")] == [(one.country, one.precision) for one in places(text) if name in one.name]


def test_a_capitals_namesake_is_meant_where_a_later_paragraph_says_so() -> None:
    text = "Gunmen attacked a patrol in Tripoli on Monday.\n\nThe Lebanese army then closed the roads to the port."
    assert ["LB"] == [one.country for one in places(text)][:1]


def test_an_armys_own_name_is_no_ground_for_a_namesake_at_home() -> None:
    place = places("Russian forces took control of Krasnoarmeysk.")[0]
    assert ("UA", 48.28) == (place.country, place.latitude)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Ethiopian soldiers attacked rebels in Lasta.", "Lasta", "ET"),
        ("Chadian rebels attacked villages in Dar Tama.", "Dar Tama", "TD"),
        ("Myanmar troops launched an offensive in Kokang.", "Kokang", "MM"),
    ],
)
def test_an_area_that_is_no_town_is_known(text: str, name: str, country: str) -> None:
    assert [(name, country)] == [(one.name, one.country) for one in places(text)]
