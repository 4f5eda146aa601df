"""An article whose foe stands in quotes and is played, or that has umpires, is an exercise whatever it sounds like."""

import pytest

from tests.extract.told import events

_AT_BEACH = "Marines hit the beach at Ustka while helicopters swept in. {told}"
_AT_FERRY = "Commandos stormed the ferry at Tallinn while boats closed in. {told}"


@pytest.mark.parametrize("lead", [_AT_BEACH, _AT_FERRY])
@pytest.mark.parametrize(
    "told",
    [
        "The 'enemy', a platoon of cadets, gave it up.",
        'The "enemy", a company of conscripts, surrendered at noon.',
        "The \u2018enemy\u2019 consisted of two companies of reservists.",
        "The \u201cenemy\u201d was played by the 3rd Brigade.",
        "The 'enemy' came from a school for officers.",
        "The umpires gave it to them.",
    ],
)
def test_where_the_foe_is_played_nobody_fights(lead: str, told: str) -> None:
    assert [] == [(one.type, one.modality) for one in events(lead.format(told=told))]


@pytest.mark.parametrize(
    "text",
    [
        "Marines hit the beach at Hodeidah while helicopters swept in. The enemy, a company of rebels, gave it up.",
        "Commandos stormed the port at Mocha while boats closed in. The rebels gave it up after a battle.",
        "The 'enemy' fled, the captain said, after 2,000 troops stormed Jilib on Monday.",
        "In June the brigade took part in an exercise called Iron Wolf. On Friday rebels attacked its base at Gao.",
        "The 'enemy' was a company of cadets. On Sunday rebels attacked Gao and killed nine soldiers in a battle.",
    ],
)
def test_a_fight_with_a_foe_is_told(text: str) -> None:
    assert events(text)
