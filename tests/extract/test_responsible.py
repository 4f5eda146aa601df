"""Who claims an attack in a sentence of its own, or is blamed for it there, is its attacker."""

import pytest

from tests.extract.told import attackers, events

_LEAD = "An attack on Goma killed 12 soldiers on Monday."


@pytest.mark.parametrize(
    "then",
    [
        "The M23 claimed responsibility.",
        "The M23 has since claimed responsibility for it.",
        "The M23 claimed the attack.",
        "The M23 took responsibility.",
        "It was claimed by the M23.",
        "The M23 said that it was behind it.",
        "The army blamed the M23.",
        "The army blamed it on the M23.",
        "The army accused the M23.",
        "The army said the M23 was responsible.",
        "Suspicion fell on the M23.",
        "No group has claimed responsibility, but the army blames the M23.",
        "The attackers belonged to the M23.",
        "The gunmen were from the M23, the army said.",
        "The army accused the M23 of carrying it out.",
        "The army accused the M23 of killing the soldiers.",
        "The M23 admitted responsibility for the deaths.",
    ],
)
def test_who_answers_for_it_made_it(then: str) -> None:
    assert ["M23"] == attackers(f"{_LEAD} {then}")


@pytest.mark.parametrize(
    "then",
    [
        "No group has claimed the attack.",
        "The M23 denied carrying out the attack.",
        "The M23 denied that its fighters had attacked the town.",
        "The M23 said it was not behind the attack.",
        "The M23 was not responsible, its spokesman said.",
        "It was not known whether the M23 was responsible.",
        "The government accused Rwanda of backing the rebels.",
        "Residents blamed the army for failing to protect them.",
        "The UN blamed the army for the lack of security.",
        "Residents blamed the army and the police for arriving late.",
        "Villagers accused the army of having left them alone.",
        "The army is responsible for security in the town.",
        "The army took responsibility for the lack of protection.",
        "The M23 has claimed responsibility for similar attacks in the past.",
        "The army claimed it had repelled the attack.",
        "The army claimed the attack had been repelled.",
        "The army admitted the attack had taken it by surprise.",
        "The M23 claimed it had killed 40 soldiers elsewhere.",
    ],
)
def test_who_denies_it_or_is_blamed_for_something_else_did_not(then: str) -> None:
    assert [] == attackers(f"{_LEAD} {then}")


def test_men_without_a_name_get_one_and_a_name_stays() -> None:
    assert ["M23"] == attackers("Gunmen attacked Goma on Monday. The army said they were from the M23.")
    assert ["M23"] == attackers("Gunmen attacked Goma on Monday. The M23 claimed responsibility.")
    assert ["army"] == attackers("The army attacked rebels in Goma on Monday. The M23 claimed the attack was repelled.")
    assert ["Rebels"] == attackers("Rebels attacked Goma on Monday. The M23 accused the army of killing them.")
    assert ["ADF rebels"] == attackers("ADF rebels attacked Goma on Monday. The army blamed the M23.")


def test_who_often_claims_such_attacks_made_no_further_one() -> None:
    assert 1 == len(events("Gunmen attacked Goma on Monday. Al-Shabaab has often claimed such attacks."))


def test_the_attack_told_last_is_meant() -> None:
    text = "The army bombed Sake on Monday. An attack on Goma killed 12 soldiers. The M23 claimed responsibility."
    assert [("airstrike", ["army"]), ("assault", ["M23"])] == [
        (one.type, [who.name for who in one.attacker]) for one in events(text)
    ]
