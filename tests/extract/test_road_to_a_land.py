"""What only tells a way, an owner or a ceremony is no place and no deed: "a town on the road to China"."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (None, "Rebels attacked a town on the highway to Uganda on Monday."),
        ("Lashio", "Fighters clashed around a town on the main road to China on Monday. Shells fell on Lashio."),
        ("Beni", "Rebels attacked Beni on the road to Uganda on Monday."),
        ("Goma", "Rebels captured a town on the road to Goma on Monday."),
        (None, "Government troops attacked Jonas Savimbi's headquarters in the highlands at the weekend."),
        ("Benghazi", "Rebels attacked Khalifa Haftar's headquarters in Benghazi."),
    ],
)
def test_a_land_behind_a_road_and_a_leaders_name_are_no_place(expected: str | None, text: str) -> None:
    place = extract(Article(id="a", text=text)).events[0].place
    assert expected == (place and place.name)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["Grozny"], "Troops took the oath in Moscow on Friday, a week after rebels attacked Grozny."),
        (["Bunia"], "As the soldiers took the salute in Kinshasa, rebels attacked Bunia."),
        (["Bangui"], "Rebels took the presidential palace in Bangui on Sunday."),
    ],
)
def test_who_takes_an_oath_takes_no_town(expected: list[str], text: str) -> None:
    assert expected == [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
