"""Words for soldiers by their arm, and for rebels by their wing, are nobody's name."""

import pytest

from streams.incidents.sides.actors import identities, kinship
from streams.records import Actor


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        ("unknown", Actor(name="18 Grenadiers"), Actor(name="Indian soldiers", actor_id="in-forces")),
        ("same", Actor(name="Belgian paras"), Actor(name="Belgian troops", actor_id="be-forces")),
        ("alike", Actor(name="left-wing guerrillas"), Actor(name="FMLN rebels", actor_id="fmln")),
        ("unlike", Actor(name="left-wing guerrillas"), Actor(name="soldiers")),
        ("unlike", Actor(name="Kova Rifles"), Actor(name="FMLN rebels", actor_id="fmln")),
        ("other", Actor(name="French legionnaires"), Actor(name="Belgian paras")),
    ],
)
def test_who_they_are_is_told_by_their_people_or_their_kind(expected: str, one: Actor, other: Actor) -> None:
    assert expected == kinship(identities([one]), identities([other]))
