"""Those by whom others are faced in an attack make it, be they an army; who meets attackers does not."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article, Event


def _attack(text: str) -> Event:
    (event,) = [one for one in extract(Article(id="a", text=text)).events if one.type in MASSED]
    return event


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (
            "Faced by 9,400 Azerbaijani troops in the assault, Lachin's militia fell back.",
            "Azerbaijani troops",
            "militia",
        ),
        ("Faced by 9,400 soldiers in the offensive, the guerrillas pulled out of Barentu.", "soldiers", "guerrillas"),
        ("Faced by some 9,400 soldiers in the siege, the Tigers abandoned Jaffna.", "soldiers", "Tigers"),
        (
            "Confronted with 9,400 government troops in the push, the militants fled Sake.",
            "government troops",
            "militants",
        ),
        ("Outnumbered by 9,400 soldiers in the offensive, the rebels gave up Goma.", "soldiers", "rebels"),
        ("Overwhelmed by 9,400 soldiers in the attack, the insurgents fled Sake.", "soldiers", "insurgents"),
        ("Faced by about 9,400 marines in the first assault, the fedayeen fled Falluja.", "marines", "fedayeen"),
        ("The rebels, faced by 9,400 soldiers in the offensive, pulled out of Barentu.", "soldiers", "rebels"),
        ("Faced with 9,400 rebels in the attack, the garrison of Bria fled.", "rebels", "garrison"),
        ("Confronted by 9,400 insurgents in the assault on Kunduz, the police withdrew.", "insurgents", "police"),
    ],
)
def test_they_attack(text: str, who: str, whom: str) -> None:
    event = _attack(text)
    assert ([who], [whom]) == ([one.name for one in event.attacker], [one.name for one in event.defender])
    assert event.opposing_force is None
    assert event.force is not None
    assert 9400 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        "Faced by 2,100 defenders in the assault, the rebels fell back from Goma.",
        "Faced by 2,100 soldiers, the rebels broke off their assault on Goma.",
        "The rebels attacked Goma but, faced by 2,100 soldiers, fell back.",
    ],
)
def test_whom_attackers_meet_are_attacked(text: str) -> None:
    event = _attack(text)
    assert ["rebels"] == [one.name for one in event.attacker]
    assert event.force is None
    assert event.opposing_force is not None
    assert 2100 == event.opposing_force.low
