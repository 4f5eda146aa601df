"""Peoples that share their soldiers' noun, and whose army's post is attacked: "Malian and French troops"."""

import pytest

from streams.records import Actor
from tests.extract.told import events


def _sides(text: str) -> list[tuple[Actor, ...]]:
    (event,) = events(text)
    return [event.attacker, event.defender]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malian and French troops attacked Menaka.", ["ml-forces", "fr-forces"]),
        ("Ugandan and Congolese troops attacked Oicha.", ["ug-forces", "cd-forces"]),
        ("Afghan and American soldiers attacked Sangin.", ["af-forces", "us-forces"]),
        ("Kurdish and Arab fighters attacked Shaddadi.", [None, None]),
    ],
)
def test_the_first_people_has_its_army_too(text: str, expected: list[str | None]) -> None:
    assert expected == [one.actor_id for one in _sides(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked a Burundian army post at Mabanda.", ("Burundian army", "bi-forces")),
        ("Tigers attacked a Sri Lankan navy base at Karainagar.", ("Sri Lankan navy", "lk-forces")),
        ("Rebels attacked the Libyan air base at Tamanhint.", ("Libyan", "ly-forces")),
        ("Tigers attacked the Elephant Pass military complex.", ("military", None)),
    ],
)
def test_whose_army_holds_the_post(text: str, expected: tuple[str, str | None]) -> None:
    assert [expected] == [(one.name, one.actor_id) for one in _sides(text)[1]]
