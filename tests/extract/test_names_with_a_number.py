"""Names that blanks or a number break: "M23  rebels", "3R rebels"; and a name as British papers spell it."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23  rebels captured Goma.", [("M23 rebels", "m23")]),
        ("Fighters of the\u2002M23 captured Goma.", [("Fighters of the M23", "m23")]),
        ("3R rebels attacked Bocaranga.", [("3R rebels", "3r")]),
        ("Isil has seized Palmyra.", [("Isil", "isis")]),
    ],
)
def test_the_name_is_whole(text: str, expected: list[tuple[str, str]]) -> None:
    (event,) = events(text)
    assert expected == [(one.name, one.actor_id) for one in event.attacker]
    assert event.force is None


def test_quotes_are_as_given() -> None:
    text = "Rebels captured  Goma with more than  6,000  men."
    (event,) = events(text)
    assert event.force is not None
    assert text[event.force.start : event.force.end] == event.force.quote == "more than  6,000"


def test_columns_stay_apart() -> None:
    assert () == events("Rebels    6,000\nGoma     captured")
