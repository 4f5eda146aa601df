"""Two numbers of one sentence are no sum where one is of those who are fought."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    "tail",
    [
        " and destroyed a Malian brigade of 1,100.",
        " and took on a Malian force estimated at 1,100.",
        ", in spite of 1,100 Malians and their guns.",
        ", and the 1,100 Malian soldiers in the town are looting rather than fighting.",
        ", and by Sunday had lost forty trucks to Malians who were thought to be 1,100.",
        " and are now chasing 1,100 Malians into the dunes.",
    ],
)
@pytest.mark.parametrize(
    "head", ["Some 3,400 Algerian troops stormed Kidal", "Kidal was attacked on Friday by 3,400 Algerian troops"]
)
def test_those_fought_are_not_added(head: str, tail: str) -> None:
    assert [3400] == forces(head + tail)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Kidal was attacked by 3,400 Algerian troops, and 1,100 Malian soldiers joined them.", 4500),
        ("Despite 1,100 casualties, 3,400 Algerian troops stormed Kidal.", 3400),
        (
            "The enemy came on in three prongs, 15,000 men at Wagah, the same number at Bedian and 5,000 at Jassar.",
            35000,
        ),
        (
            (
                "At least 5,200 took part in the offensive on Tchepone, with 9,000 Americans remaining on the "
                "Vietnamese side."
            ),
            5200,
        ),
        ("The Front's offensive has put 3,300 men into San Miguel, to the shame of an army that counts 55,000.", 3300),
    ],
)
def test_who_attacks_with_whom(text: str, low: int) -> None:
    force = one(text).force
    assert force is not None
    assert low == force.low


def test_a_number_ends_with_its_clause() -> None:
    text = (
        "Rebels began a heavy offensive yesterday upon the base at Kamdesh. The number of rebels in the operation is "
        "300; thirty-five soldiers have been killed."
    )
    event = one(text)
    assert (event.force and event.force.low, event.casualties.killed and event.casualties.killed.low) == (300, 35)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        (
            (
                "The Tigers stormed the base at Pooneryn, and threw 3,900 cadres into the assault according to army "
                "headquarters and 2,400 according to their own office."
            ),
            (2400, 3900),
        ),
        ("An 18,000-strong Ugandan army has swept over the frontier on five roads and taken Bunia.", (18000, 18000)),
    ],
)
def test_rivals_and_whole_columns(text: str, interval: tuple[int, int]) -> None:
    (force,) = {(one.force.low, one.force.high) for one in events(text) if one.force}
    assert interval == force
