"""Aircraft and vehicles are no men, however they are called, nor are units told only by their people."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Two F-16s struck a command tent near Gorazde.",
        "Four MiGs bombed Bria on Sunday.",
        "Horsemen surrounded Tawila at sunrise, while soldiers in six Land Cruisers closed the road.",
        "Two battalions of the Legion and one of Norwegians crossed the fjord and attacked Narvik.",
        "Armed people in lorries and two captured armoured cars attacked the ministry in Khujand.",
        "The rebels attacked Bria with three seized APCs.",
    ],
)
def test_machines_and_units_count_nobody(text: str) -> None:
    assert events(text)
    assert forces(text) == []


@pytest.mark.parametrize(
    "text",
    ["Rebels attacked Bria with two captured armoured cars.", "Rebels in three captured T-55 tanks attacked Bria."],
)
def test_what_was_captured_before_is_no_capture(text: str) -> None:
    assert [one.type for one in events(text)] == ["assault"]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Some 3,000 Chetniks attacked Bria.", 3000),
        ("Six Toyotas and 200 men attacked Bria.", 200),
        ("Two thousand captured the town of Bria.", 2000),
    ],
)
def test_those_who_come_with_them_are_counted(text: str, least: int) -> None:
    assert forces(text) == [least]
