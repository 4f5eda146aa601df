"""Whom a push beats is not who makes it, and who is hit in a headline did not strike."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "told",
    [
        "The army said it had defeated 15,000 rebels in the push on Bor.",
        "The army said 15,000 rebels had been routed in the offensive on Bor.",
        "He said more than 15,000 rebels had been defeated in the drive up the road to Bor.",
        "More than 15,000 rebels were crushed during the offensive on Bor, the army said.",
    ],
)
def test_those_beaten_in_a_push_are_no_force_of_it(told: str) -> None:
    assert [event.force for event in events(told)] == [None]


def test_a_beaten_attack_is_of_those_who_are_counted() -> None:
    (event,) = events("The army said it had defeated an attack by 15,000 rebels on Bor.")
    assert event.force is not None
    assert event.force.low == 15_000


@pytest.mark.parametrize(
    "told",
    [
        "The army defeated the rebels in an offensive on Bor.",
        "The army crushed the rebels in its assault on Bor.",
        "The army said it had defeated the rebels during the push on Bor.",
    ],
)
def test_who_beats_others_in_an_attack_makes_it(told: str) -> None:
    (event,) = events(told)
    assert [one.name for one in event.attacker] == ["army"]


@pytest.mark.parametrize(
    "told",
    [
        "The army defeated the rebel push on Bor.",
        "The army repelled in the early hours a rebel attack on Bor.",
        "The army repelled on Monday in the north a rebel attack on Bor.",
    ],
)
def test_who_beats_an_attack_is_attacked(told: str) -> None:
    (event,) = events(told)
    assert [one.name for one in event.defender] == ["army"]


@pytest.mark.parametrize(
    "title",
    [
        "Russian police column ambushed in Chechnya",
        "Russian police patrol ambushed near Grozny",
        "Two Israeli soldiers killed by bomb in south Lebanon",
        "Two soldiers killed by bomb in Kabul",
        "Three policemen killed by bombs near Kunduz",
    ],
)
def test_whom_a_headline_tells_to_be_hit_did_not_strike(title: str) -> None:
    (event,) = events(title)
    assert event.attacker == ()
    assert event.type in ("ambush", "bombing")


@pytest.mark.parametrize("title", ["Two killed in gold mine in Goma", "Miners killed in mine near Goma"])
def test_a_mine_may_be_a_pit(title: str) -> None:
    assert events(title) == ()


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Sake was overrun by rebels advancing from Goma.", "Sake"),
        ("Rebels coming from Goma and from Bukavu overran Sake.", "Sake"),
    ],
)
def test_where_they_come_from_is_not_where_they_attack(told: str, place: str) -> None:
    (event,) = events(told)
    assert [one.name for one in event.places] == [place]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Gunmen attacked the Alan gendarmerie post in the Semdinli district on Friday.", ["Alan", "Semdinli"]),
        ("Gunmen attacked the Alan border post in Hakkari on Friday.", ["Alan", "Hakkari"]),
        ("Gunmen attacked the Shindand air base in Herat on Friday.", ["Shindand"]),
        ("Gunmen attacked Bunia in Ituri province on Friday.", ["Bunia"]),
    ],
)
def test_a_far_town_only_bears_the_name_of_a_post(told: str, places: list[str]) -> None:
    (event,) = events(told)
    assert [one.name for one in event.places] == places
    assert event.place is not None
    assert (event.place.latitude is None) == (len(places) > 1)


def test_who_is_of_the_shining_path_is_called_so() -> None:
    (event,) = events("Four hundred Senderistas fell on the police station of Uchiza at nightfall on Monday.")
    assert [one.actor_id for one in event.attacker] == ["shining-path"]
    assert event.force is not None
