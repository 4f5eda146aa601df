"""Of many towns of one name that is meant which lies by the chief town of the province told beside it."""

import pytest

from tests.extract.told import events


def _where(text: str) -> tuple[int, int]:
    place = events(text)[0].place
    assert place is not None
    assert place.latitude is not None
    assert place.longitude is not None
    return round(place.latitude), round(place.longitude)


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ((7, 125), "Gunmen raided the town of Carmen in North Cotabato province before dawn on Monday."),
        ((9, 125), "Communist rebels attacked the town of Carmen, Agusan del Norte, on Monday."),
        ((7, 126), "Communist rebels attacked San Isidro in Davao Oriental on Monday."),
    ],
)
def test_it_lies_in_the_province_told(where: tuple[int, int], text: str) -> None:
    assert where == _where(text)


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ((16, 121), "Communist rebels attacked the town of Carmen in the Philippines on Monday."),
        ((32, 65), "Taliban fighters attacked Sangin in Helmand on Monday."),
        ((9, -73), "Guerrillas attacked the town of El Carmen in Norte de Santander on Monday."),
    ],
)
def test_without_a_province_or_where_tables_know_it_nothing_changes(where: tuple[int, int], text: str) -> None:
    assert where == _where(text)


def test_towns_of_meta_lie_in_meta() -> None:
    place = events("FARC rebels attacked Mesetas on Monday.")[0].place
    area = events("FARC rebels attacked a village in Meta on Monday.")[0].place
    assert place is not None
    assert area is not None
    assert (place.admin1, "admin1") == (area.admin1, area.precision)
