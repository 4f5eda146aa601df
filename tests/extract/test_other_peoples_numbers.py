"""Numbers of another people than who attacks, help that is still to come, and wars called after the world's."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    "text",
    [
        "Federal soldiers have encircled Mekelle. The Tigrayan forces number about 20,000.",
        "Russian troops have encircled Grozny. Chechen fighters may number up to 7,000.",
        "Government troops have surrounded Jaffna. The Tamil Tigers number 8,000, analysts say.",
        "Turkish soldiers have encircled Afrin. The Kurdish fighters number 8,000, a monitor said.",
    ],
)
def test_who_is_shut_in_makes_no_siege(text: str) -> None:
    assert one(text).force is None


@pytest.mark.parametrize(
    "shut_in",
    [
        "trapping an estimated 6,000 fighters",
        "cornering 6,000 rebels by the river",
        "isolating some 6,000 rebels in the old quarter",
        "trapping 6,000 fighters, and the army said the operation would go on",
    ],
)
def test_whom_an_attack_shuts_in_are_on_the_other_side(shut_in: str) -> None:
    told = events(f"Government troops stormed Baidoa on Monday, {shut_in}.")
    assert [6_000] == [event.opposing_force.low for event in told if event.opposing_force]
    assert not any(event.force for event in told)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed Sake on Friday, overrunning some 6,000 soldiers, residents said.",
        "Rebels stormed Sake on Friday, battling about 6,000 soldiers, residents said.",
        "Government troops encircled Baidoa on Monday, hunting 6,000 fighters.",
        "The army entered Marib on Monday, advancing on an estimated 6,000 rebels.",
        "Rebels seized Bria, expelling 6,000 soldiers.",
        "Rebels seized Bria, expelling 6,000 soldiers from the town.",
        "Troops are hunting 6,000 rebels in Baidoa, and the offensive will go on, the army said.",
    ],
)
def test_whom_an_attack_beats_make_none(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bria on Monday, but the garrison fought back, routing 6,000 rebels.",
        "Troops retook the post at Bria, chasing off 6,000 rebels who had stormed it.",
        "Bria was attacked on Monday, its garrison routing 6,000 rebels.",
        "The garrison of Bria repelled the attack, driving away 6,000 rebels.",
        "Militants attacked Marib, attacking with 6,000 fighters from three sides.",
        "The attacking 6,000 fighters overran Bria.",
    ],
)
def test_who_attacks_and_is_beaten_does(text: str) -> None:
    assert [6_000] == forces(text)


def test_who_stands_around_a_place_is_not_shut_in() -> None:
    assert [6_000] == forces("Rebels attacked Bria on Monday, the surrounding 6,000 fighters pouring in.")


@pytest.mark.parametrize("they", ["They", "The besiegers", "The insurgents", "The attackers"])
def test_who_shuts_in_does(they: str) -> None:
    force = one(f"Rebels have encircled Bria. {they} number 6,000.").force
    assert force is not None
    assert 6000 == force.low


@pytest.mark.parametrize(
    ("phase", "text"),
    [
        ("planned", "The UN will help 6,000 Congolese soldiers retake Goma."),
        ("planned", "Paris has said it will send more men to help 5,500 African troops drive the Islamists from Mali."),
        ("planned", "Tanks were sent to help 6,000 soldiers storm Hama."),
        ("concluded", "Kenyan jets helped Somali troops retake Afmadow on Sunday."),
    ],
)
def test_what_help_is_still_to_come_for_has_not_happened(phase: str, text: str) -> None:
    assert [phase] == [one.phase for one in events(text)]


def test_a_war_that_is_only_called_a_world_war_is_of_now() -> None:
    assert not one("Some 6,000 rebels attacked Goma in what diplomats call Africa's first world war.").historic
    assert one("Some 6,000 soldiers stormed Goma in the First World War.").historic


@pytest.mark.parametrize(
    "text",
    [
        (
            "Libya's eastern commander Khalifa Haftar has ordered his forces to advance on Tripoli. Rival militias "
            "from Misrata, which can field some 18,000 men, said they were ready to stop them."
        ),
        "Rebels are advancing on Goma. The army, which has 9,000 men in the area, said it was ready to repel them.",
        "Rebels are marching on Bunia. The UPC, which has 9,000 men there, will hold the town, its spokesman said.",
    ],
)
def test_who_will_stop_an_attack_makes_none(text: str) -> None:
    assert [None] == [one.force for one in events(text)]


@pytest.mark.parametrize("over", ["collapsed", "broke down", "expired at noon"])
def test_who_is_sent_after_a_truce_is_over_attacks(over: str) -> None:
    text = f"The Pakistani government sent 15,000 troops into Swat after a truce with the Taliban {over}."
    assert [15_000] == [one.force.low for one in events(text) if one.force]


def test_who_is_sent_after_a_truce_is_signed_does_not() -> None:
    text = "The Pakistani government sent 15,000 troops to Swat after a truce with the Taliban was signed."
    assert [] == [one for one in events(text) if one.force]
