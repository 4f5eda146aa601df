"""The loss of a town to an army that is named, highlands that are left, and borders to which a road only leads."""

import pytest

from tests.extract.told import events


def _read(text: str) -> list[tuple[str, str | None, list[str]]]:
    return [(one.type, one.place.name if one.place else None, [it.name for it in one.attacker]) for one in events(text)]


@pytest.mark.parametrize(
    ("town", "attackers", "text"),
    [
        ("Lashio", ["MNDAA"], "The loss of Lashio to the MNDAA on Thursday was a blow to the junta."),
        ("Kunduz", ["Taliban"], "The loss of Kunduz to the Taliban on Monday stunned Kabul."),
        ("Kobo", ["TPLF", "OLA"], "The loss of Kobo to the TPLF and the OLA on Friday stunned the government."),
        ("Goma", ["rebels"], "The loss of Goma to rebels stunned Kinshasa."),
    ],
)
def test_it_was_captured_by_them(town: str, attackers: list[str], text: str) -> None:
    assert [("capture", town, attackers)] == _read(text)


def test_whom_the_government_calls_so_took_it() -> None:
    text = "The army was shaken by the loss of Kobo to what it calls the TPLF junta two days before."
    assert [("capture", "Kobo")] == [it[:2] for it in _read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The loss of Smith to the NHL was a blow to Kiev.",
        "The team regretted the loss of Jones to the AFC champions on Friday.",
        "The province mourned the loss of Kunduz to the floods.",
        "Tourists left the Kupres plateau on Monday under pressure from the weather.",
        "The troops left the valley to help flood victims in Kupres on Monday.",
    ],
)
def test_nobody_took_it_or_was_driven_out(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Kupres", "Government battalions left the Kupres plateau on Monday under rebel pressure."),
        ("Masisi", "Soldiers abandoned the Masisi highlands on Monday under pressure from the M23."),
    ],
)
def test_highlands_are_left_as_hills_are(town: str, text: str) -> None:
    assert [("retreat", town)] == [it[:2] for it in _read(text)]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Juba", "Gunmen ambushed a bus on the road from Juba to the Ugandan border on Monday, killing nine people."),
        (None, "Rebels attacked a convoy on the road to the Ethiopian border on Monday, killing nine soldiers."),
        ("Chadian border", "Rebels attacked a post on the Chadian border on Monday, killing nine soldiers."),
        ("Rwandan border", "Rebels advanced to the Rwandan border on Monday."),
    ],
)
def test_a_border_is_no_place_where_a_road_only_leads_there(place: str | None, text: str) -> None:
    assert place == _read(text)[0][1]
