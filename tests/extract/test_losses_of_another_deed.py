"""Who was killed by another deed, or is only feared to be, is not lost in the attack that is told."""

import pytest

from streams.records import Event
from tests.extract.told import events, one


def _killed(event: Event) -> int | None:
    return event.casualties.killed.low if event.casualties.killed else None


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (("The Islamic State group attacked Kobane on Sunday. Nine thousand civilians could be massacred if the town "
         "falls, the envoy warned."), None),
        ("Rebels attacked Goma on Monday. As many as 5,000 people may be killed if the city is stormed.", None),
        (("Congolese troops attacked Masisi on Tuesday to hunt militiamen who had killed 30 villagers in Rutshuru. "
         "Eight militiamen were killed."), 8),
        ("Israeli jets bombed Gaza on Thursday, a day after gunmen killed four soldiers at Kissufim.", None),
        ("The army attacked Bria on Sunday, three days after rebels killed 12 soldiers there. Twenty rebels died.", 20),
        ("Rebels took Bunia on Monday in a conflict that has killed 60,000 people.", None),
        ("Turkish commandos crossed into northern Iraq on Wednesday. Fifteen guerrillas were reported dead.", 15),
        ("The army attacked Bria on Sunday. Moscow gave its losses for the first day as five dead.", 5),
    ],
)  # fmt: skip
def test_only_its_own_dead(text: str, killed: int | None) -> None:
    assert killed == _killed(one(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen attacked the camp at Inates and killed 71 soldiers.", 71),
        ("Rebels who killed 30 villagers in Beni on Friday attacked the town again.", 30),
        ("The rebels, who killed 40 soldiers in the assault, stormed the base at Sake on Monday.", 40),
        ("Jihadists attacked the base at Boulkessi on Sunday before soldiers killed 25 of them.", 25),
        ("Rebels stormed the post at Djibo after killing 12 soldiers at the gate.", 12),
        ("Rebels attacked Goma on Monday. At least 60 people may be dead, doctors said.", 60),
        ("Rebels attacked Goma on Monday. Some 50 people may have been killed in the fighting.", 50),
    ],
)
def test_those_of_the_attack_stay(text: str, killed: int) -> None:
    assert killed == _killed(one(text))


def test_the_word_that_killed_them_has_them() -> None:
    text = (
        "A suicide attack on the army headquarters in Colombo killed three sentries on Friday, hours after the "
        "president had announced the capture of Kilinochchi."
    )
    assert {"bombing": 3, "capture": None} == {event.type: _killed(event) for event in events(text)}


def test_who_is_hurt_in_a_short_sentence_is_counted() -> None:
    event = one("Saudi-led warplanes struck a wedding in Hajjah on Sunday and killed 20 people. Forty-five were hurt.")
    assert 45 == (event.casualties.wounded.low if event.casualties.wounded else None)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The RSF attacked El Fasher on Saturday. At least 28 people died in the shelling that went with it.",
         ["assault", "shelling"]),
        ("Russian jets bombed Idlib on Monday. Nine people died in the strike, medics said.", ["airstrike"]),
        ("The army attacked Kidal. Three people died in the explosion of a gas bottle in Bamako.", ["assault"]),
        ("Attacks in Cabo Delgado province have killed more than 2,600 people and driven 700,000 from home.", []),
        ("Air strikes on Khan Younis have killed 60 people, medics said.", ["airstrike"]),
        ("Attacks on two villages near Bankass have killed 130 people, the army said on Sunday.", ["assault"]),
    ],
)  # fmt: skip
def test_what_cost_them_is_told(text: str, types: list[str]) -> None:
    assert types == [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (("Insurgents ambushed a convoy near Palma on Friday. A hundred gunmen had struck the town on Wednesday. They "
         "robbed the banks. Some 180 people took refuge in a lodge. The government said seven people died in the "
         "ambush."), {"ambush": 7, "assault": None}),
        (("Insurgents took most of Aleppo on Saturday. Russian planes raided parts of the city overnight. A monitor "
         "puts the number of dead since Wednesday at 311."), {"capture": 311, "airstrike": None}),
        (("Rebels attacked Goma on Monday. A bomb killed two people in Beni on Tuesday. So far 40 rebels have been "
         "killed."), {"assault": 40, "bombing": 2}),
    ],
)  # fmt: skip
def test_the_dead_go_to_what_they_are_said_to_be_of(text: str, killed: dict[str, int | None]) -> None:
    assert killed == {event.type: _killed(event) for event in events(text)}


def test_what_is_always_lost_is_no_toll() -> None:
    text = 'Russian troops stormed Grozny on Saturday. "They come, they lose ten men, they go back," he said.'
    assert None is _killed(one(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rebels raided Abeche on Monday. The army put the dead at 30.", 30),
        ("Rebels raided Abeche on Monday. State radio put the dead at 65, among them 45 rebels.", 65),
        (
            "Rebels in five boats attacked the base at Galle. Three of the boats were blown up. Nine rebels died.",
            9,
        ),
        ("The Houthis seized Sanaa on Monday. It has killed a quarter of a million people, by the UN's count.", None),
    ],
)
def test_the_dead_put_at_a_number_are_counted(text: str, killed: int | None) -> None:
    assert killed == _killed(one(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Boko Haram has killed more than 36,000 people in ten years and made two million homeless.", 0),
        ("Gunmen have killed 60 people in the village of Solhan, officials said on Saturday.", 1),
        ("NATO, which ended its combat mission last December, has 13,000 troops in the country.", 0),
        (("Ethiopian troops attacked Mekelle on Friday. More than 43,000 refugees have crossed into Sudan since "
         "fighting began on November 4."), 1),
        ("Rebels attacked Bangui on Saturday. Against them the army could muster perhaps 1,500 men.", 1),
        ("Rebels mustered 3,000 men near Bangui for an attack on the city.", 1),
    ],
)  # fmt: skip
def test_background_tells_no_event(text: str, count: int) -> None:
    assert count == len(events(text))
