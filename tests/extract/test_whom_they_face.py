"""Whom the defenders face attacks, and whom the attackers face defends, whoever says so."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Monday. The garrison's commander said he was facing 6,000 men.",
        "Rebels attacked Goma on Monday. The garrison's commander said his soldiers were faced by 6,000 men.",
        "Rebels attacked Bria on Monday. The garrison is faced by 6,000 men.",
        "The RSF attacked El Fasher on Monday. The city's defenders face 6,000 men, the governor said.",
        "M23 attacked Goma on Monday. Congolese soldiers in the town said they were facing 6,000 fighters.",
        "Siege of Kunduz: Northern Alliance has 6,000 men round the town, Taliban ask for terms",
    ],
)
def test_whom_the_defenders_face_attacks(text: str) -> None:
    assert forces(text) == [6000]


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (900, "Rebels attacked Goma on Monday. They were faced by 900 soldiers."),
        (900, "Rebels attacked Goma on Monday. The rebels faced 900 soldiers there."),
        (6000, "The army attacked Bria on Monday. The general said his soldiers were facing 6,000 rebels."),
        (6000, "M23 attacked Goma on Monday. Its commander said he was facing 6,000 soldiers."),
    ],
)
def test_whom_the_attackers_face_defends(low: int, text: str) -> None:
    assert not forces(text)
    assert [low] == [one.opposing_force.low for one in events(text) if one.opposing_force]
