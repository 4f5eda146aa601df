"""Notes as security officers send them: labels, items without a verb, short forms."""

import pytest

from streams.extract.words.clean import blocks_of
from tests.extract.told import forces

_ITEMS = (
    "RSF str est 8,200 pax.",
    "RSF: approx 8,200 ftrs",
    "RSF force est at 8,200.",
    "RSF, est 8,200, adv on two axes",
    "Est strength RSF: 8,200",
    "No. of attackers: 8,200",
    "Attackers: 8,200 (unconf.)",
    "RSF committed c.8,200 men.",
    "Size of RSF force: ~8,200",
)
_OTHERS = (
    "SAF str est 8,200 pax.",
    "SAF: approx 8,200 tps, 20 tanks",
    "SAF force: 8,200",
    "UNAMID (8,200 tps in area) did not respond.",
    "Reinf of 8,200 SAF tps en route.",
    "8,200 pax evac by road",
    "8,200 IDPs in town",
)


def _note(item: str) -> str:
    return (
        f"FLASH NOTE 12\nINCIDENT: RSF ground assault on Nyala since 0500.\nLOCATION: Nyala, South Darfur.\n- {item}\n"
        "- SAF garrison in place.\n- 3 NGO compounds looted\nADVICE: Hibernate."
    )


@pytest.mark.parametrize("item", _ITEMS)
def test_an_item_tells_how_many_attack(item: str) -> None:
    assert [8200] == forces(_note(item))


@pytest.mark.parametrize("item", _OTHERS)
def test_an_item_tells_of_others(item: str) -> None:
    assert not forces(_note(item))


@pytest.mark.parametrize(("side", "found"), [("RSF", [8200]), ("SAF", [])])
def test_it_may_be_of_either_side_where_nobody_is_named_who_attacks(side: str, found: list[int]) -> None:
    text = f"INCIDENT: Ground assault on Nyala since 0500.\nACTORS: RSF vs SAF.\n- {side} str est 8,200 pax.\n"
    assert found == forces(text)


@pytest.mark.parametrize("item", ["~8,200", "- ~8,200", "RSF", "vs 8,200", "; ~8,200", "- vs. ~8,200 vs", "≥8,200"])
def test_a_number_alone_is_of_no_side(item: str) -> None:
    assert not forces(f"INCIDENT: Shooting.\n{item}\n")


def test_items_are_of_the_note_but_not_of_any_page() -> None:
    note = _note("RSF: 8,200 ftrs")
    kinds = {note[one.start : one.end].strip(): one.kind for one in blocks_of(note)}
    assert kinds["- RSF: 8,200 ftrs"] == kinds["- 3 NGO compounds looted"] == "body"
    page = "UPDATE: Rebels attacked Nyala on Monday, the army said in a statement.\n- Our teams\n- 8,200 readers\n"
    kinds = {page[one.start : one.end].strip(): one.kind for one in blocks_of(page)}
    assert kinds["- Our teams"] == kinds["- 8,200 readers"] == "furniture"
