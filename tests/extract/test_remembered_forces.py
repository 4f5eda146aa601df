"""How many attacked in what is remembered beside the news, or will as announced; who is gathered for an attack."""

import pytest

from tests.extract.told import events, forces, one

NEWS = "Rebels attacked Goma on Monday with 700 men."


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("In February 2015 some 19,000 rebels closed the ring around Debaltseve.", 19_000),
        ("Last year an assault by 2,000 men was beaten off after four days.", 2_000),
    ],
)
def test_what_is_remembered_beside_the_news_has_its_force(text: str, force: int) -> None:
    then = next(event for event in events(f"{NEWS} {text}") if event.historic)
    assert then.force is not None
    assert then.force.low == force


def test_a_text_that_only_remembers_counts_nobody() -> None:
    assert one("Pensioners recalled how 12,000 men stormed the ridge of Kohima in the spring of 1944.").force is None


def test_who_would_attack_today_but_does_not_is_no_force() -> None:
    text = "The general denied that 9,000 of his men would attack Goma on Monday."
    assert 9_000 not in [event.force.low for event in events(text) if event.force and event.modality == "asserted"]


@pytest.mark.parametrize("verb", ["cross into", "march into", "attack", "invade"])
def test_an_announced_move_has_its_force(verb: str) -> None:
    text = f"Turkey's military said on Monday that 8,500 soldiers would {verb} northern Iraq to clear PKK camps."
    assert forces(text) == [8_500]


def test_people_who_fled_are_no_garrison() -> None:
    lead = "Philippine troops launched an assault on the last pocket of the militants in Marawi on Tuesday."
    event = one(f"{lead} More than 800 people have been killed in the siege, and 200,000 have fled.")
    assert event.opposing_force is None


def test_soldiers_gathered_for_the_operation_are_its_own() -> None:
    event = one(
        "Yemeni troops pushed into the port city of Hodeidah on Friday. The coalition has assembled 21,000 soldiers "
        "for the operation. A Houthi commander, whose men inside the city are thought to number 3,000, vowed to resist."
    )
    assert event.force is not None
    assert event.opposing_force is not None
    assert (event.force.low, event.opposing_force.low) == (21_000, 3_000)


def test_soldiers_gathered_for_another_attack_are_not() -> None:
    text = "The army attacked Goma on Friday. It has massed 9,000 men for an offensive on Bukavu."
    assert [(event.type, event.force and event.force.low) for event in events(text)] == [
        ("assault", None),
        ("offensive", 9_000),
    ]


def test_who_promises_a_counter_attack_was_not_attacked() -> None:
    first, _ = events("The Taliban overran Kunduz on Sunday. The ministry promised a counter-attack by commandos.")
    assert first.defender == ()


def test_who_holds_whence_guns_fire_is_not_attacked() -> None:
    event = one(
        "A force of 5,200 Serbs attacked Bihac on Wednesday. The offensive was backed by guns from territory held by "
        "rebel Serbs."
    )
    assert event.defender == ()
