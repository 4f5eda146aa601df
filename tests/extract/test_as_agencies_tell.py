"""Plain sentences of agencies: families on the road, orders to crush, truces, long names of a group."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "Tens of thousands of Rohingya set off on foot after soldiers attacked their villages.",
        "Thousands of Yazidis walked to Mount Sinjar with their belongings as Islamic State stormed the town.",
    ],
)
def test_families_on_the_road_are_no_force(text: str) -> None:
    assert [event.force for event in events(text)] == [None]


def test_a_people_in_arms_may_attack_on_foot() -> None:
    force = one("Some 6,000 Tuareg attacked the town of Bordj on foot.").force
    assert force is not None
    assert force.high == 6000


@pytest.mark.parametrize("start", ["", "Fighters of the "])
def test_the_long_name_of_a_group_names_no_lands(start: str) -> None:
    event = one(f"{start}Islamic State in Iraq and Syria attacked Ramadi with 3,000 men.")
    assert [actor.actor_id for actor in event.attacker] == ["isis"]


def test_an_order_to_crush_rebels_is_a_planned_offensive() -> None:
    event = one("28,000 soldiers have orders to destroy the Free Aceh Movement.")
    assert (event.type, event.phase) == ("offensive", "planned")


def test_both_sides_stop_all_firing() -> None:
    assert one("Both sides agreed to stop all firing along the Line of Control from midnight.").type == "ceasefire"
