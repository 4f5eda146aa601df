"""Whose base is attacked does not say where; nor does a land's name that is a state's elsewhere; nor who tells it."""

import pytest

from streams.records import Place
from tests.extract.told import one


def place(text: str) -> Place:
    found = one(text).place
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Rebels attacked the Russian base at Hmeimim with 200 men.", None),
        ("Some 3,000 tribesmen attacked the Spanish post at Annual.", None),
        ("In Somalia, fighters attacked the US base at Manda Bay.", "SO"),
        ("Islamists attacked the French base in Gao with 60 men.", "ML"),
        ("Rebels attacked the Syrian army base at Zellaf.", "SY"),
        ("Saboteurs attacked the Russian base at Engels.", "RU"),
    ],
)
def test_the_owner_of_a_base_abroad_is_not_its_land(text: str, country: str | None) -> None:
    assert place(text).country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Some 300 gunmen attacked Fort Stewart, Georgia.", "US"),
        ("Some 300 gunmen attacked Albany, Georgia.", "US"),
        ("Some 300 gunmen attacked Gori, Georgia.", "GE"),
    ],
)
def test_the_state_is_meant_where_only_there_a_town_is_called_so(text: str, country: str) -> None:
    assert place(text).country == country


@pytest.mark.parametrize("who", ["MacArthur's headquarters", "Montgomery's staff", "Jackson's office"])
def test_who_tells_it_by_his_staff_is_no_place(who: str) -> None:
    assert one(f"Some 6,000 rebels attacked the camp, {who} said.").place is None
