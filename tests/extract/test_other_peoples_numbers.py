"""Numbers of another people than who attacks, help that is still to come, and wars called after the world's."""

import pytest

from tests.extract.told import events, one


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
