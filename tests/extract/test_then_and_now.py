"""What a year that is over counts is none of the attack of today, and the attack of today none of that year."""

import pytest

from tests.extract.told import events


def _forces(text: str) -> list[int | None]:
    return [one.force.low for one in events(text) if one.force and not one.historic]


@pytest.mark.parametrize(
    "then",
    [
        "In 2012 an attack by 6,500 men was beaten off.",
        "An assault by 6,500 men was beaten off in 2012.",
        "Back in 2012 it had taken 6,500 men to do so.",
    ],
)
def test_the_men_of_a_year_that_is_over_are_not_todays(then: str) -> None:
    assert [] == _forces(f"Rebels attacked Goma on Monday. {then}")


@pytest.mark.parametrize(
    "now",
    [
        "In 2012 the town changed hands twice. Altogether 6,500 men took part in the attack.",
        "It was the biggest attack since 2012, with 6,500 men taking part.",
        "The attack by 6,500 men was the biggest since the war of 2012.",
        "In 2012 the group had 300 men; 6,500 men are now taking part.",
    ],
)
def test_a_year_in_passing_leaves_todays_men_to_todays_attack(now: str) -> None:
    assert [6_500] == _forces(f"Rebels attacked Goma on Monday. {now}")


def test_an_attack_of_that_year_goes_on_in_the_next_sentence() -> None:
    text = "Rebels attacked Goma on Monday. In 2012 rebels stormed Sake. Some 6,500 men took part in the attack."
    assert [] == _forces(text)


@pytest.mark.parametrize(
    "then",
    [
        "Last year rebels attacked Sake with 6,500 men.",
        "Last year an attack by 6,500 men on another town was beaten off.",
        "An attack last year involved 6,500 rebels.",
        "In a similar attack last year 6,500 rebels took part.",
    ],
)
def test_the_men_of_last_year_are_not_todays(then: str) -> None:
    assert [] == _forces(f"Rebels attacked Goma on Monday. {then}")


def test_what_has_gone_on_since_last_year_goes_on() -> None:
    (event,) = events("Rebels have besieged Goma with 6,500 men since last year.")
    assert not event.historic


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the town of Goma, which they had lost last year.",
        "The army attacked Goma, from which it was driven last year.",
        "The army attacked Goma with 3,000 men, twice as many as last year.",
        "Rebels attacked Goma with mortars seized by others last year.",
        "The army attacked Goma, a town captured by others last year.",
    ],
)
def test_what_was_last_year_in_a_clause_of_its_own_leaves_the_attack_to_now(text: str) -> None:
    assert ["assault"] == [one.type for one in events(text) if not one.historic]
