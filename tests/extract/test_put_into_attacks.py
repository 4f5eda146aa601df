"""Soldiers given to an attack, kept around a siege or sent to a garrison; and who is up against how many."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def main(text: str) -> Event:
    return extract(Article(id="a", text=text)).events[0]


@pytest.mark.parametrize("how", ["committed {} to the assault on", "has sent {} into its offensive against",
                                 "used {} in its offensive against", "threw {} into the attack on"])  # fmt: skip
@pytest.mark.parametrize("foes", ["the rebels dug in around Zabadani", "rebels holding Zabadani"])
def test_who_is_put_into_an_attack_makes_it_whatever_those_attacked_do(how: str, foes: str) -> None:
    event = main(f"The army {how.format('20,000 soldiers')} {foes}.")
    assert (event.force and event.force.low, [one.name for one in event.attacker]) == (20_000, ["army"])
    assert "rebels" in [one.name for one in event.defender]
    assert "soldiers" not in [one.name for one in event.defender]


@pytest.mark.parametrize(
    "text",
    [
        "The army is keeping 7,000 soldiers around Daraya, where the siege entered its third day.",
        "Some 7,000 government troops are dug in on the slopes around Daraya and their siege has lasted four months.",
        "The rebels have put 7,000 men around Daraya to keep up the siege.",
    ],
)
def test_who_is_kept_around_a_place_besieges_it(text: str) -> None:
    event = main(text)
    assert (event.type, event.force and event.force.low, event.place and event.place.country) == ("siege", 7_000, "SY")


@pytest.mark.parametrize(
    "text",
    [
        "The UN has 7,000 peacekeepers around Sarajevo, where the siege has lasted four months.",
        "About 7,000 civilians are around Sarajevo, where the siege has lasted four months.",
        "Some 6,400 Bosnians live around Sarajevo, where the siege has lasted four months.",
        "Rebels stormed Idlib at dawn. The government rushed 9,000 men to the beleaguered garrison.",
        "Rebels stormed Idlib at dawn. The government sent 9,000 soldiers to its embattled defenders.",
        "Rebels stormed Idlib. The high command rushed 7,100 reinforcements to the town's trenches to help hold them.",
        "The rebels who attacked Sake found themselves up against 6,000 soldiers.",
    ],
)
def test_who_stands_by_helps_or_is_met_is_no_force(text: str) -> None:
    assert all(event.force is None for event in extract(Article(id="a", text=text)).events)


@pytest.mark.parametrize("how", ["was up against", "came up against", "found itself up against", "was facing"])
def test_whom_a_garrison_is_up_against_attacks(how: str) -> None:
    event = main(f"Rebels stormed Sake. The garrison {how} 6,000 of them.")
    assert (event.force and event.force.low, [one.name for one in event.attacker]) == (6_000, ["Rebels"])
