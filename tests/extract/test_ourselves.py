"""Who "we" are where one who fights speaks, and who nobody is."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

WHO = [
    ("a rebel spokesman said", "rebel"),
    ("said a spokesman for the FPRC", "FPRC"),
    ("FPRC spokesman Ali Darassa said", "FPRC"),
    ("the rebels' commander told reporters", "rebels"),
    ("the Taliban said in a statement", "Taliban"),
]


def _event(text: str) -> Event:
    (event,) = extract(Article(id="one", title="", text=text)).events
    return event


@pytest.mark.parametrize(("who", "party"), WHO)
@pytest.mark.parametrize(
    "deed",
    ["We attacked Bangassou", "We have taken Bangassou", "We have launched an offensive on Bangassou",
     "Our fighters stormed Bangassou"],
)  # fmt: skip
def test_we_are_the_side_of_the_one_who_speaks(deed: str, who: str, party: str) -> None:
    event = _event(f'"{deed} at dawn," {who}.')
    assert ([party], [], "claimed") == (
        [one.name for one in event.attacker], [one.name for one in event.defender], event.modality
    )  # fmt: skip


@pytest.mark.parametrize("deed", ["We were attacked by rebels in Bangassou", "We came under attack in Bangassou"])
def test_we_may_be_attacked(deed: str) -> None:
    assert [one.name for one in _event(f'"{deed}," an army officer said.').defender] == ["army"]


@pytest.mark.parametrize("who", ["a resident said", "said a doctor in the town"])
def test_who_does_not_fight_speaks_for_no_side(who: str) -> None:
    (event,) = extract(Article(id="one", title="", text=f'"We fled when rebels attacked Bangassou," {who}.')).events
    assert ["rebels"] == [one.name for one in event.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed the attack on Saravena.",
        "No soldiers died in the attack on Saravena.",
        "No group immediately claimed responsibility for the attack on Saravena.",
    ],
)
def test_an_attack_that_nobody_claims_or_dies_in_is_a_fact(text: str) -> None:
    assert _event(text).modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "No attack on Saravena has been reported.",
        "The rebels promised that no attack on Saravena would follow.",
        "No troops have launched the attack on Saravena.",
        "No evidence of the attack on Saravena was found.",
    ],
)
def test_an_attack_that_there_was_not_is_none(text: str) -> None:
    assert _event(text).modality == "negated"
