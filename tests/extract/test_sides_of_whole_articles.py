"""Sides over several sentences: parts of an army, those who fell beside it, who only keeps another's word."""

import pytest

from tests.extract.told import attackers, defenders, events, forces


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (
            ["Iraqi soldiers", "police"],
            'Iraqi soldiers and police attacked Tikrit on Monday. "Our units are moving towards Tikrit," he said.',
        ),
        (["Army battalions"], "Two Army battalions entered the town of Sake on Monday, pushing the rebels back."),
    ],
)
def test_parts_of_an_army_that_is_named_are_no_more_attackers(names: list[str], text: str) -> None:
    assert names == list(dict.fromkeys(attackers(text)))


def test_those_who_fell_beside_the_attackers_own_are_not_attacked() -> None:
    text = (
        "Iraqi commandos seized the general hospital in Falluja on Sunday. Ten American troops and two Iraqi soldiers "
        "have died, the general said."
    )
    assert [] == defenders(text)


def test_those_who_fell_alone_are() -> None:
    text = "Rebels seized the hospital in Bria on Sunday. Ten Chadian soldiers and two policemen have died, he said."
    assert "Chadian soldiers" in defenders(text)


def test_guns_that_a_clash_is_fought_with_are_nobody() -> None:
    assert [] == defenders("Shiite and Druse gunmen fought with tanks and artillery for the streets of Beirut today.")


def test_men_sent_against_the_capital_attack_it() -> None:
    text = (
        "Fighting went on south of Tripoli on Friday. Officials of the UN-backed government estimate that Khalifa "
        "Haftar has sent some 8,000 men of his Libyan National Army against the capital; the LNA talks of more."
    )
    assert [8000] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The president sent 6,000 soldiers to the capital for the parade.",
        "The union has sent 8,000 men against the capital gains tax.",
        "Teachers marched on the capital.",
    ],
)
def test_who_only_comes_to_the_capital_attacks_nobody(text: str) -> None:
    assert [] == [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["M23"], "Willy Ngoma, who speaks for the M23, said its men had captured Bunagana."),
        (["Jaish al-Islam"], "Hamza Birqdar, a spokesman for Jaish al-Islam, said its fighters had regained Otaya."),
        ([], "Ahmed Mismari, the spokesman, announced an offensive on Tripoli."),
        (["General Haftar"], "General Haftar announced the start of an offensive on Tripoli."),
    ],
)
def test_who_only_speaks_for_others_attacks_nobody(names: list[str], text: str) -> None:
    assert names == attackers(text)


def test_what_was_announced_is_nobody_who_tells_it() -> None:
    text = "Getachew Reda, a spokesman for the TPLF, announced the capture of Dessie."
    assert ["Getachew Reda, a spokesman for the TPLF"] == [one.attribution for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "American B-52s bombed Taliban positions near Shiberghan, an official said; the group called that a lie.",
        "The army said it had bombed rebel camps near Goma; the rebels called it a lie.",
    ],
)
def test_a_claim_that_is_called_a_lie_is_a_claim(text: str) -> None:
    assert ["claimed"] == [one.modality for one in events(text)]


def test_an_attack_right_after_a_bombing_is_that_bombing() -> None:
    text = (
        "Sri Lankan troops advanced on Kilinochchi on Tuesday. The advance goes on. On Monday a suicide bomber killed "
        "a general at Anuradhapura. The attack was blamed on the Tamil Tigers."
    )
    assert ["Sri Lankan troops"] == [
        name for one in events(text) if one.type == "offensive" for name in (each.name for each in one.attacker)
    ]


@pytest.mark.parametrize(
    ("phase", "text"),
    [
        ("underway", "Some 12,000 Serb troops are thought to surround the town of Gorazde."),
        ("underway", "About 6,000 rebels are believed to besiege Bria."),
        ("planned", "Some 6,000 soldiers are to attack Bria on Monday."),
        ("planned", "Some 6,000 soldiers were about to attack Bria on Monday."),
    ],
)
def test_what_they_are_thought_to_do_is_not_to_come(phase: str, text: str) -> None:
    assert [phase] == [one.phase for one in events(text)]
