"""A force told by its parts, by a share of those whom somebody has, or together with the other side's."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("Two columns are advancing on Goma. One has 4,000 men, the other 3,000.", 7000),
        ("Two brigades are attacking Goma. One counts 4,000 men and the other 3,000.", 7000),
        ("Two groups of rebels attacked Goma. One was about 4,000 strong, the other some 3,000.", 7000),
        (("Goma has been under siege since Monday. Rwandan soldiers make up 4,000 of the attackers, the other 3,000 "
         "are M23 rebels."), 7000),
        (("Barentu, held by some 3,000 government soldiers, has been under siege since Monday. Eritreans make up 4,500 "
         "of the besiegers; the remaining 3,000 are Tigrayans."), 7500),
        (("The M23 attacked Goma on Monday. It has 12,000 fighters in the province, half of whom are taking part in "
         "the operation."), 6000),
        (("The M23 attacked Goma on Monday. It has 12,000 fighters in the province, a third of whom have been thrown "
         "into the attack."), 4000),
        (("Kismayo was attacked on Monday by an army of 7,000: Kenyan regulars and a few hundred Somali government "
         "troops. By evening it was quiet."), 7000),
        ("Kismayo was attacked on Monday by 7,000 men - Kenyan regulars, militiamen and some 300 policemen.", 7000),
        ("Kismayo was attacked on Monday by an army of 7,000, Kenyan regulars and 300 Somali troops among them.", 7000),
        ("Some 900 of the 9,000 mercenaries thrown against Bakhmut since August have been killed.", 9000),
    ],
)  # fmt: skip
def test_the_parts_make_the_force(told: str, force: int) -> None:
    assert [event.force and event.force.low for event in events(told)] == [force]


@pytest.mark.parametrize(
    "told",
    [
        "The M23 attacked Goma on Monday. It has 12,000 fighters in the province, half of whom are sick.",
        "Some 13,000 men are engaged on the two sides in the battle for Goma, which the M23 attacked on Monday.",
        "Fighting for Goma went into its third day on Monday, with 13,000 men engaged on both sides.",
    ],
)
def test_these_are_no_force(told: str) -> None:
    assert [event.force for event in events(told)] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "Some 40 rebels ambushed an army patrol near Sangin.",
        "Some 40 rebels attacked an army patrol near Sangin.",
        "Forty rebels ambushed a patrol of soldiers near Sangin.",
        "The 20 soldiers in Sangin held out against 40 rebels who attacked from the north.",
    ],
)
def test_who_attacks_is_counted_whomever_he_meets(told: str) -> None:
    assert [event.force and event.force.low for event in events(told)] == [40]


def test_who_is_on_alert_attacks_nobody() -> None:
    told = "Rebels attacked Goma, where 6,000 soldiers are on full alert."
    assert [event.force for event in events(told)] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "Rebels attacked Bor on Monday, though they were outnumbered three to one by 6,000 soldiers.",
        "Outnumbered ten to one by 6,000 soldiers, the rebels attacked Bor on Monday.",
    ],
)
def test_who_outnumbers_the_attackers_is_none_of_them(told: str) -> None:
    assert [event.force for event in events(told)] == [None]


def test_who_outnumbers_those_attacked_attacks() -> None:
    told = "The army held Bor though it was outnumbered by 6,000 rebels who attacked on Monday."
    assert [event.force and event.force.low for event in events(told)] == [6000]


@pytest.mark.parametrize(
    ("told", "force"),
    [
        (("West African troops fought rebels in Brookfields. A brigadier put the attackers at around 5,000, a third of "
         "whom carried no gun."), 5000),
        (("The M23 attacked Sake on Thursday. According to a group of experts, 4,000 Rwandan soldiers are fighting "
         "alongside the rebels, whose own strength in this sector an officer put at 3,500."), 7500),
    ],
)  # fmt: skip
def test_what_is_told_of_some_leaves_the_whole(told: str, force: int) -> None:
    assert force in [event.force and event.force.low for event in events(told)]
