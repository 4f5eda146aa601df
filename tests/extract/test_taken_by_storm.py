"""Towns taken by storm, leaders who fall, people hunted for an attack, what both sides used, impassable roads."""

import pytest

from tests.extract.told import events


def _read(text: str) -> list[tuple[str, str, str | None]]:
    return [(one.type, one.phase, one.place.name if one.place else None) for one in events(text)]


@pytest.mark.parametrize("place", ["Umoja", "Sake", "the village of Umoja"])
def test_what_is_taken_by_storm_is_a_place(place: str) -> None:
    found = _read(f"The rebels took by storm {place} on Monday, killing nine soldiers.")
    assert [place.rpartition(" ")[2]] == [it[2] for it in found]


@pytest.mark.parametrize(
    ("are_taken", "text"),
    [
        (False, "The guards resisted for hours at Umoja against a column of rebels until their captain fell."),
        (True, "Sake fell on Monday after its commander fled."),
    ],
)
def test_a_leader_who_falls_is_no_town(text: str, *, are_taken: bool) -> None:
    assert are_taken == any(it[0] == "capture" for it in _read(text))


@pytest.mark.parametrize(
    ("phase", "text"),
    [
        (
            "concluded",
            "The president ordered the army to hunt down those behind an attack on Sake on Monday.",
        ),
        ("concluded", "Police were told to find the men responsible for the raid on Sake that left nine dead."),
        ("planned", "The president ordered the army to launch an attack on Sake."),
    ],
)
def test_an_attack_for_which_people_are_hunted_was_made(phase: str, text: str) -> None:
    assert [phase] == [it[1] for it in _read(text)]


def test_a_battle_in_which_both_sides_used_tanks_was_fought() -> None:
    text = (
        "Monitors urged both armies on Monday to withdraw heavy weapons from the Mariupol sector, where shelling has "
        "grown for a week. The plea followed a night battle around Volnovakha in which both sides used tanks."
    )
    assert ("clash", "Volnovakha") in [(it[0], it[2]) for it in _read(text)]


def test_a_road_that_cannot_be_used_tells_no_place() -> None:
    text = (
        "A drone fired four missiles at the guests of a wedding on Sunday night, killing 30. A doctor said by "
        "telephone that the road to Sabha was too dangerous for ambulances."
    )
    assert [None] == [it[2] for it in _read(text)]
