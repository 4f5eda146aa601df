"""A fight told before and the sentence that counts its men, though some word of it seems to part them."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "low", "attacker"),
    [
        (("Southern separatists and Houthi rebels remained locked in battle for Dhalea on Sunday. Officials said the "
         "Houthis had attacked from the north with 2,900 fighters."), 2_900, "houthis"),
        (("The paratroopers captured Darwin on Friday after a battle of fourteen hours. About 450 men had marched "
         "thirteen miles from the beach with what they could carry."), 450, None),
        (("The army has regained full control of Nawnghkio. The operation was launched in May. Officers and other "
         "ranks, together 6,200 men, advanced by road."), 6_200, None),
        (("Shining Path guerrillas stormed the police post of Uchiza on Monday. Residents said that one column of 200 "
         "guerrillas entered from the airfield and another of 150 came down the road."), 350, None),
    ],
)  # fmt: skip
def test_both_are_one_event(text: str, low: int, attacker: str | None) -> None:
    counted = [event for event in events(text) if event.type not in ("retreat", "surrender")]
    assert [event.force.low for event in counted if event.force is not None] == [low]
    assert len(counted) == 1
    assert attacker is None or [one.actor_id for one in counted[0].attacker] == [attacker]


def test_whom_a_clash_names_second_may_be_the_attacker() -> None:
    (event,) = events(
        "The Somali National Army is battling Al-Shabaab around Adan Yabaal, officials said. The militants attacked "
        "the town from three sides. By noon they had it. A trader said more than 600 militants had come."
    )
    assert [one.name for one in event.attacker] == ["Al-Shabaab"]
    assert [one.name for one in event.defender] == ["Somali National Army"]
    assert event.force is not None
    assert event.force.quote == "more than 600"


def test_another_attack_is_another() -> None:
    found = events("Rebels captured Bor on Friday. In another attack, 700 rebels stormed Yei on Saturday.")
    assert [(event.place.name if event.place else None, event.force is not None) for event in found] == [
        ("Bor", False), ("Yei", True)
    ]  # fmt: skip


def test_what_the_army_does_in_a_clash_is_not_the_rebels() -> None:
    (clash, attack) = events(
        "Soldiers and rebels clashed at Bor on Friday. On Saturday a force of 900 soldiers attacked Yei."
    )
    assert clash.force is None
    assert attack.force is not None
