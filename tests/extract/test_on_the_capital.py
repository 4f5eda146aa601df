"""The capital without its name: approached, or attacked next by who has just taken another town."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["Gbarnga", "Monrovia"], "Liberian rebels captured Gbarnga and said they would attack the capital next."),
        (["Sanaa", "Amran"], "The Yemeni rebels pushed towards the capital on Monday after taking Amran."),
        (["Gbarnga", "Gbarnga"], "Liberian rebels captured Gbarnga and said they would attack the barracks next."),
        (
            ["Baidoa", "Mogadishu"],
            "Rebels captured Baidoa and said they would attack the capital next. Ethiopia put Ethiopians on alert.",
        ),
        (["Gbarnga"], "Liberian rebels captured Gbarnga on Monday, officials in the capital said."),
        (["Gbarnga"], "Liberian rebels attacked Gbarnga, two hours from the capital, on Monday."),
    ],
)
def test_the_capital_that_is_attacked_is_where_it_is(expected: list[str], text: str) -> None:
    assert expected == [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]


@pytest.mark.parametrize(
    ("expected", "where"),
    [("Tripoli", "to within 30 km of the capital"), ("Misrata", "to a town 30 km from the capital")],
)
def test_who_has_come_within_some_miles_of_the_capital_is_there(expected: str, where: str) -> None:
    text = f"Eastern Libyan forces advanced {where}. The government called up militias from Misrata."
    (event,) = extract(Article(id="a", text=text)).events
    assert event.place is not None
    assert event.place.name == expected
