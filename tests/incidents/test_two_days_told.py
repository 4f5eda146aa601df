"""Two finished attacks on one town, each of its own day, are two where the dead are others, or the words say so."""

from typing import Any

import pytest

from streams.incidents.words.telling import is_anew
from streams.records import Casualties
from tests.incidents.told import alike, days, persons, told

STORMED = "Nusra stormed a camp in Aleppo on a day of its own."


def attack(article: str, *, day: int, dead: int | None, quote: str = STORMED, **fields: Any) -> Any:
    killed = Casualties(killed=persons(dead) if dead is not None else None)
    known: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days(f"2026-01-{day}")} | fields
    return told(article, quote=quote, casualties=killed, hours=24 * (day - 10), **known)


@pytest.mark.parametrize(
    ("expected", "day", "dead"),
    [
        (True, 13, (20, 12)),
        (True, 11, (15, 7)),
        (True, 13, (12, 20)),
        (False, 11, (12, 20)),
        (False, 13, (20, 20)),
        (False, 10, (20, 12)),
        (False, 13, (20, None)),
    ],
)
def test_other_dead_of_another_day_are_of_another_attack(
    *, expected: bool, day: int, dead: tuple[int, int | None]
) -> None:
    one, other = attack("a", day=10, dead=dead[0]), attack("b", day=day, dead=dead[1])
    assert expected == ("time another" in alike(one, other).features) == ("time another" in alike(other, one).features)


@pytest.mark.parametrize(
    ("expected", "quote", "kind"),
    [
        (True, "Nusra stormed a camp in Aleppo again.", "assault"),
        (True, "It was the second time this week that Nusra raided Aleppo.", "raid"),
        (False, "Nusra fought the army again in Aleppo.", "clash"),
        (False, STORMED, "assault"),
    ],
)
def test_who_attacks_again_on_a_day_of_its_own_attacks_twice(*, expected: bool, quote: str, kind: str) -> None:
    one, other = attack("a", day=10, dead=None), attack("b", day=13, dead=None, quote=quote, type=kind)
    assert expected == ("time another" in alike(one, other).features)


@pytest.mark.parametrize(
    ("expected", "day", "phase"), [(True, 12, "concluded"), (False, 11, "concluded"), (False, 12, "underway")]
)
def test_guns_that_fired_on_two_days_with_one_between_them_fired_twice(*, expected: bool, day: int, phase: str) -> None:
    one, other = (
        attack(name, day=at, dead=None, type="shelling", phase=phase, quote="Their guns shelled Aleppo.")
        for name, at in (("a", 10), ("b", day))
    )
    assert expected == ("time another" in alike(one, other).features)


def test_a_town_taken_after_a_fight_of_days_has_more_dead_and_is_one() -> None:
    one, other = attack("a", day=10, dead=20), attack("b", day=13, dead=60, type="capture")
    assert "time another" not in alike(one, other).features


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        (True, "stormed Aleppo for the second time this week"),
        (True, "was attacked, the third time in a month"),
        (False, "had no time for a second coffee"),
    ],
)
def test_an_attack_may_be_counted(*, expected: bool, words: str) -> None:
    assert expected == is_anew(words)


@pytest.mark.parametrize(
    ("expected", "kind", "night", "day"),
    [
        (True, "airstrike", ("2026-01-09", "2026-01-10"), "2026-01-12"),
        (True, "shelling", ("2026-01-09", "2026-01-10"), "2026-01-12"),
        (False, "airstrike", ("2026-01-09", "2026-01-10"), "2026-01-11"),
        (False, "airstrike", ("2026-01-07", "2026-01-10"), "2026-01-12"),
        (False, "assault", ("2026-01-09", "2026-01-10"), "2026-01-12"),
    ],
)
def test_a_strike_of_the_night_is_none_of_two_days_later(
    *, expected: bool, kind: str, night: tuple[str, str], day: str
) -> None:
    one = attack("a", day=10, dead=None, type=kind, date=days(*night))
    other = attack("b", day=12, dead=None, type=kind, date=days(day))
    assert (
        expected == ("time other day" in alike(one, other).features) == ("time other day" in alike(other, one).features)
    )
