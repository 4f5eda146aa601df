"""Who answers from a capital, who only fled or was called from a place, and the town that a sentence ends with."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        (
            "Security forces beat off an attack on border posts in Kurram. In Kabul, a spokesperson for the defence "
            "ministry wrote that its border troops had carried out a reprisal and killed 38 Pakistani soldiers."
        ),
        (
            "Chechen fighters ambushed a column in Grozny on Thursday. The defence ministry in Moscow called the "
            "report false and said that no armour had entered the Chechen capital."
        ),
        "The government in Khartoum denied that its planes had bombed the market in Nyala.",
        "Special forces rushed from Kabul fought the attackers in Ghazni from roof to roof.",
    ],
)
def test_where_they_answer_or_come_from_is_no_place_of_it(text: str) -> None:
    named = {place.name for event in events(text) for place in event.places}
    assert named.isdisjoint({"Kabul", "Moscow", "Khartoum"})


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The interior ministry in Kabul was attacked by gunmen, who killed 20 guards.", "Kabul"),
        ("The government in Tripoli was attacked by militias on Friday.", "Tripoli"),
        ("In Mogadishu, militants attacked the army headquarters and killed 30.", "Mogadishu"),
        ("Insurgents in Mozambique attacked the port town, Mocimboa da Praia, on Tuesday.", "Mocimboa da Praia"),
        ("Houthi fighters in Yemen advanced on the provincial capital, Marib, at dawn.", "Marib"),
        ("Rebels in Chad attacked a garrison town, Am Timan, on Friday.", "Am Timan"),
        ("Rebels attacked the town of Ft. Portal in Uganda.", "Ft. Portal"),
        ("6,000 rebels crossed into Uganda and attacked Kisoro.", "Kisoro"),
    ],
)
def test_the_place_is_where_the_fight_is(text: str, where: str) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.name == where


@pytest.mark.parametrize(
    "text",
    [
        "Jihadists overran more than 60 villages, and 160,000 people crossed into Turkey.",
        "The militants took the town, and thousands of civilians have crossed into Uganda.",
        "The army retook the border post and some 900 families crossed the river into Chad.",
        "Rebels attacked Bunagana at dawn and 4,000 refugees crossed into Uganda at Kisoro.",
    ],
)
def test_people_who_cross_a_border_begin_no_offensive(text: str) -> None:
    (event,) = events(text)
    assert event.type in {"capture", "assault"}
    assert event.force is None
