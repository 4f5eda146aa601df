"""How many were killed is no force, however far before the number the killing is told; and who killed them is told."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def first_of(text: str) -> Event:
    return extract(Article(id="a", title="", text=text)).events[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia on Friday, and the number of people killed there rose to 3,000.",
        "The number of people killed in the rebel attack on Bunia has risen to 3,000.",
        "The number of villagers killed by ADF rebels in Oicha has risen to 400, a priest said.",
        (
            "The tally of civilians slaughtered by the Maute gunmen in Marawi since Thursday's raid has passed 1,460, "
            "including 260 in the village of Basak."
        ),
    ],
)
def test_the_number_of_the_killed_is_no_force(text: str) -> None:
    assert first_of(text).force is None


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (4000, "The number of fighters in the attack on Goma has risen to 4,000."),
        (6000, "The number of troops sent to Goma for the assault passed 6,000."),
    ],
)
def test_the_number_of_the_attackers_is_one(low: int, text: str) -> None:
    force = first_of(text).force
    assert force is not None
    assert low == force.low


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Islamic State gunmen",
         "The number of civilians killed by Islamic State gunmen in Ain al-Arab since Thursday has risen to 146."),
        ("bandits", "Fourteen villagers were shot dead by bandits in Jangebe on Friday."),
        ("Fulani herdsmen", "The bodies of farmers killed by Fulani herdsmen in Yelwata were buried on Monday."),
    ],
)  # fmt: skip
def test_who_killed_people_at_a_place_raided_it(who: str, text: str) -> None:
    told = first_of(text)
    assert (told.type, [one.name for one in told.attacker]) == ("raid", [who])


@pytest.mark.parametrize(
    "text",
    [
        "The number of villagers killed by rebels in Oicha since January has risen to 310.",
        "A monument to the villagers killed by ADF rebels in Oicha was unveiled on Monday.",
        "Two protesters were shot dead by the police in Nairobi on Monday.",
    ],
)
def test_who_was_killed_over_months_or_by_the_police_was_not_raided(text: str) -> None:
    assert not extract(Article(id="a", title="", text=text)).events
