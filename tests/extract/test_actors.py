"""The alias table: names to actors, members, states' forces."""

from collections import Counter

import pytest

from streams.extract.geography.gazetteer import country_names
from streams.extract.people.actors import actor_named, known_actors, members
from streams.extract.words.names import folded
from streams.extract.words.tables import rows


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Al-Nusra Front", "al-nusra"),
        ("al Nusra", "al-nusra"),
        ("the Syrian Arab Army", "sy-forces"),
        ("ISIL", "isis"),
        ("Daesh", "isis"),
        ("Kata\u2019ib Hezbollah", "kataib-hezbollah"),
        ("Kenyan army", "ke-forces"),
        ("m23", "m23"),
        ("the Rotary Club", None),
    ],
)
def test_a_name_gives_its_actor(name: str, actor: str | None) -> None:
    assert actor == actor_named(name)


def test_members_are_found_through_others() -> None:
    assert {"al-qaeda", "jnim", "ansar-dine"} <= members("al-qaeda")


def test_no_id_is_given_twice_and_every_membership_is_known() -> None:
    ids = Counter(str(row["id"]) for row in rows("actors"))
    assert len(ids) >= 250
    assert [] == [name for name, count in ids.items() if count > 1]
    assert all(group in known_actors() for actor in known_actors().values() for group in actor.member_of)


def test_no_name_belongs_to_two_actors() -> None:
    names = Counter(
        name
        for actor in known_actors().values()
        for name in {folded(name) for name in (actor.name, *actor.aliases, *actor.short)}
    )
    assert [] == [name for name, count in names.items() if count > 1]


def test_every_country_of_an_actor_is_known() -> None:
    codes = set(country_names().values())
    assert [] == [actor.id for actor in known_actors().values() if actor.country and actor.country not in codes]
