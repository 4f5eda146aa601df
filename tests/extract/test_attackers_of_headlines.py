"""Who attacks where the verb is misread: "the military retook Bama", "Boko Haram kills 15 in raid on Gwoza"."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The military retook Baga.", ["military"]),
        ("Chad's military seized Faya.", ["Chad's military"]),
        ("Niger's military recaptured Bosso on Monday.", ["Niger's military"]),
        ("The military attacked rebels near Masisi.", ["military"]),
        ("A military attack on Menaka killed six.", []),
        ("A military operation began in Kunar on Monday.", []),
    ],
)
def test_the_military_takes_a_town(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al-Shabab kills 20 in attack on Mandera", ["Al-Shabab"]),
        ("ISIS kills 12 in raid on Tikrit", ["ISIS"]),
        ("M23 kills eight in assault on Rutshuru", ["M23"]),
        ("Boko Haram kills 15 after army offensive in Sambisa", ["army"]),
    ],
)
def test_who_kills_in_a_headlines_raid_makes_it(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)


@pytest.mark.parametrize(
    ("text", "attacking", "attacked"),
    [
        ("Ecuador said its soldiers threw back a Peruvian attempt to seize Tiwinza.", ["Peruvian"], ["Ecuador"]),
        ("Nigerian troops beat off a Boko Haram attempt to take Monguno.", ["Boko Haram"], ["Nigerian troops"]),
        ("Ukrainian soldiers repulsed a new Russian attempt to storm Vovchansk.", ["Russian"], ["Ukrainian soldiers"]),
        ("Rebels made a new attempt to seize Malakal.", ["Rebels"], []),
    ],
)
def test_who_throws_back_an_attempt_is_attacked(text: str, attacking: list[str], attacked: list[str]) -> None:
    assert (attacking, attacked) == (attackers(text), defenders(text))


def test_who_foils_smugglers_fights_nobody() -> None:
    assert () == events("Police foiled an attempt to cross the border with drugs.")
