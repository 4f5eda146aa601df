"""People who gather where they are fired at mass for nothing; fighters who mass for an attack do."""

import pytest

from streams.extract import extract
from streams.records import Article


def types_in(text: str) -> list[str]:
    return [event.type for event in extract(Article(id="a", title="", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "A jet attacked a crowd in Pazigyi, Kanbalu township, as people gathered to open an office of the state.",
        "The list of those killed when aircraft bombed the gathering in Kanbalu on 11 April is closed at 168.",
        "Jets struck a camp in Tigray on Friday as thousands gathered to receive food aid from the government.",
        "Shells killed 12 people in Avdiivka as hundreds gathered to collect water from a truck.",
    ],
)
def test_who_gathers_where_it_is_struck_masses_for_nothing(text: str) -> None:
    assert "buildup" not in types_in(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            "assault",
            "Jets bombed a camp near Gao on Friday where hundreds of fighters had gathered to attack the town.",
        ),
        ("buildup", "Aircraft struck Idlib on Friday as thousands of rebels massed near the town of Saraqib."),
        ("buildup", "The army shelled Kalay on Monday; hundreds of soldiers are gathering at Tamu."),
    ],
)
def test_fighters_mass_where_it_is_struck_too(expected: str, text: str) -> None:
    assert expected in types_in(text)
