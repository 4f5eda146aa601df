"""Who was on duty where rebels attacked met them; who is moved to within miles of a frontier is massed there."""

import pytest

from tests.extract.told import events, forces


def _opposing(text: str) -> list[int | None]:
    return [one.opposing_force.low for one in events(text) if one.opposing_force]


@pytest.mark.parametrize(
    ("told", "opposing"),
    [
        ("Fourteen policemen had been on duty.", [14]),
        ("There were 16 policemen on duty.", [16]),
        ("Only 20 soldiers were on guard at the time.", [20]),
        ("Fourteen policemen had been on leave.", []),
        ("Some 3,000 policemen are on duty in the capital.", []),
        ("Two nurses were on duty.", []),
    ],
)
def test_guards_on_duty_are_met(told: str, opposing: list[int]) -> None:
    text = f"Rebels attacked the post at Bria on Sunday, killing five.\n\n{told}"
    assert opposing == _opposing(text)


def test_policemen_on_duty_do_not_meet_the_police() -> None:
    assert [] == _opposing("Police stormed the camp at Bria on Sunday.\n\nFourteen policemen had been on duty.")


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Ethiopia has moved about 45,000 soldiers to within 40 kilometres of the frontier with Eritrea.", [45_000]),
        ("Chad has sent 4,000 troops to within five miles of the Sudanese border.", [4000]),
        ("Ethiopia has moved 45,000 refugees to within 40 km of the frontier.", []),
    ],
)
def test_men_within_miles_of_a_frontier_are_massed(text: str, force: list[int]) -> None:
    assert force == forces(text)


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("The soldiers numbered some 8,500, and with the police units the total was close to 12,000.", [12_000]),
        ("The army has 4,000 men there, and counting its allies the total came to about 5,500.", [5500]),
    ],
)
def test_a_total_with_others_is_no_number_to_add(told: str, force: list[int]) -> None:
    assert force == forces(f"The army has launched an offensive in the Panjshir valley.\n\nA doctor said: {told}")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gunmen stormed Kunduz on Monday and hoisted their white flag over the main square.", ["assault"]),
        ("The garrison of Kunduz raised a white flag over the fort on Monday.", ["surrender"]),
    ],
)
def test_a_white_flag_of_victory_is_no_surrender(text: str, kinds: list[str]) -> None:
    assert kinds == [one.type for one in events(text)]
