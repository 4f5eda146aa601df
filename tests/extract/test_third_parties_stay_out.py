"""Soldiers whom a third party keeps nearby, and what it takes away: no attackers, and no retreat."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "told",
    [
        "Uganda, which has about 5,000 soldiers in the area to fight the Islamist ADF, said they would not intervene.",
        "Uganda says its 5,000 soldiers will stay out.",
        "France, which keeps 5,100 men in the region to help the government, condemned it.",
    ],
)
def test_who_stays_out_makes_no_attack(told: str) -> None:
    assert one(f"M23 rebels attacked Butembo on Monday. {told}").force is None


@pytest.mark.parametrize(
    "text",
    [
        "Russia, which has 20,000 soldiers in the area to fight for Pokrovsk, attacked the city on Monday.",
        "Some 20,000 rebels attacked Goma on Monday and refused to take part in talks.",
        "Rwanda said its 20,000 soldiers, who attacked Goma on Monday, would stay out of Bukavu.",
    ],
)
def test_who_attacks_does(text: str) -> None:
    event = one(text)
    assert event.force is not None
    assert event.force.low == 20000


@pytest.mark.parametrize(
    "text",
    [
        "Russia has pulled out part of its aircraft, two diplomats said.",
        "Russia withdrew its warships from Tartus.",
        "Britain pulled out its embassy staff from Khartoum.",
    ],
)
def test_machines_and_staff_taken_away_are_no_retreat(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army pulled out its troops from Goma.",
        "The army pulled its tanks out of Homs.",
        "Rebels have pulled out most of their fighters from Sake.",
    ],
)
def test_soldiers_taken_away_are(text: str) -> None:
    assert [event.type for event in events(text)] == ["retreat"]


@pytest.mark.parametrize(
    "told",
    [
        "Diplomats put the number of soldiers massed on both sides of the 1,000 km frontier at 200,000.",
        "Some 200,000 soldiers are massed on both sides of the border.",
        "The two armies have massed 200,000 men along the frontier.",
    ],
)
def test_who_is_massed_on_both_sides_is_nobodys_force(told: str) -> None:
    first = events(f"Ethiopia attacked Zalambessa on Friday. {told}")[0]
    assert (first.type, first.force) == ("assault", None)


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,000 rebels gathered on both sides of the road and attacked Bria.",
        "Both sides have massed troops at Sake; on Monday 6,000 rebels attacked the town.",
    ],
)
def test_who_comes_from_both_sides_is(text: str) -> None:
    event = one(text)
    assert event.force is not None
    assert event.force.low == 6000


def test_a_crowd_at_an_embassy_is_no_part_of_a_war() -> None:
    text = "M23 rebels took Goma on Tuesday. Protesters in Kinshasa attacked the Rwandan embassy."
    assert [event.type for event in events(text)] == ["capture"]


def test_gunmen_at_an_embassy_are() -> None:
    text = "M23 rebels took Goma on Tuesday. Gunmen in Kinshasa attacked the Rwandan embassy."
    assert [event.type for event in events(text)] == ["capture", "assault"]


@pytest.mark.parametrize(
    "text",
    [
        "Diplomats said some 17,000 government soldiers, with new Russian tanks and planes, had advanced on Bailundo.",
        "Diplomats said some 17,000 soldiers, with new Russian tanks, had advanced on Bailundo.",
    ],
)
def test_tanks_that_are_with_soldiers_do_not_attack_for_them(text: str) -> None:
    assert [actor.name.endswith("soldiers") for actor in one(text).attacker] == [True]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Some 80 died in attacks by the leftist ELN on a rival armed group in Catatumbo.", "ELN"),
        ("An offensive by the outlawed PKK on Cukurca began on Monday.", "PKK"),
    ],
)
def test_a_word_of_what_creed_they_are_hides_no_attackers(text: str, name: str) -> None:
    assert [actor.name for actor in one(text).attacker] == [name]


def test_who_is_sent_after_an_attack_made_none_of_it() -> None:
    text = (
        "More than 80 people have been killed in four days of attacks in the Catatumbo region, officials said. "
        'The army sent 300 soldiers on Friday and said 5,000 more would be deployed "to save lives".'
    )
    first = events(text)[0]
    assert (first.attacker, first.force) == ((), None)
