"""What is done beside an attack makes nobody its attacker: "took cover during the attack", "responded to it"."""

import pytest

from tests.extract.told import attackers

_LEAD = "Rebels attacked Goma on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "The army responded to the attack on Bunia.",
        "The police will respond to the raid on Bunia.",
        "The militia has launched an investigation into the attack on Bunia.",
        "The soldiers took cover during the attack on Bunia.",
        "The army lost 12 men in the attack on Bunia.",
        "The troops began a search following the attack on Bunia.",
    ],
)
def test_who_does_something_else_beside_it_is_no_attacker(text: str) -> None:
    assert [] == attackers(text)


@pytest.mark.parametrize("what", ["responded to", "is responding to", "took cover during", "lost 12 men in"])
def test_nor_is_there_a_second_attack(what: str) -> None:
    assert ["Rebels"] == attackers(f"{_LEAD} The army {what} the attack.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army responded with an attack on Bunia.", "army"),
        ("The army launched after midnight an attack on Bunia.", "army"),
        ("The army lost 12 men in its attack on Bunia.", "army"),
        ("The militia lost 12 men in the failed assault on Bunia.", "militia"),
        ("The militia took part in the attack on Bunia.", "militia"),
    ],
)
def test_who_makes_one_is(text: str, who: str) -> None:
    assert who in attackers(text)
