"""Each report was only near a town of its own: the dead tell whether that was one place between the two."""

from typing import Any

import pytest

from streams.records import Casualties, Place
from tests.incidents.told import KOVA, RUDNA, alike, days, persons, told

ACT: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-10")}
POST, CONVOY = "Nusra attacked a post near Kova.", "Nusra attacked soldiers near Rudna."


def killed(low: int | None) -> Casualties:
    return Casualties(killed=persons(low) if low is not None else None)


@pytest.mark.parametrize(
    ("expected", "dead"),
    [("place", (6, 9)), ("place", (None, None)), ("place", (6, None)), (None, (6, 6))],
)
def test_near_one_town_and_near_another_is_one_place_only_with_as_many_dead(
    expected: str | None, dead: tuple[int | None, int | None]
) -> None:
    one = told("a", quote=POST, place=KOVA, casualties=killed(dead[0]), **ACT)
    other = told("b", quote=CONVOY, place=RUDNA, casualties=killed(dead[1]), **ACT)
    assert expected == alike(one, other).veto == alike(other, one).veto


@pytest.mark.parametrize(("expected", "dead"), [("place", (6, 9)), (None, (6, None)), (None, (6, 6))])
def test_near_a_town_may_be_in_the_next_one_unless_others_died_there(
    expected: str | None, dead: tuple[int | None, int | None]
) -> None:
    one = told("a", quote=POST, place=KOVA, casualties=killed(dead[0]), **ACT)
    other = told("b", quote="Nusra attacked soldiers in Rudna.", place=RUDNA, casualties=killed(dead[1]), **ACT)
    assert expected == alike(one, other).veto


@pytest.mark.parametrize(("expected", "forces"), [("place", (900, 700)), (None, (900, 900))])
def test_as_many_attackers_too_tell_of_one_place_between_two_towns(
    expected: str | None, forces: tuple[int, int]
) -> None:
    one = told("a", quote="Nusra began an assault outside the town of Kova.", place=KOVA, force=persons(forces[0]))
    other = told("b", quote="Nusra began an assault near Rudna.", place=RUDNA, force=persons(forces[1]))
    assert expected == alike(one, other).veto


def test_one_town_is_one_whoever_says_that_it_was_near() -> None:
    far = Place(name="Kova", country="SY", admin1="Homs", latitude=34.71, longitude=36.7, precision="town")
    one = told("a", quote=POST, place=KOVA, casualties=killed(6), **ACT)
    other = told("b", quote="Nusra attacked a post close to Kova.", place=far, casualties=killed(9), **ACT)
    assert "place same town" in alike(one, other).features
