"""Attackers counted by two who disagree, by a whole and its parts, by those who hold out, and by where they stand."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The governor said 2,000 fighters stormed Bria on Monday. Residents spoke of 7,000.", 2000, 7000),
        (
            (
                "Rebels attacked Am Timan on Sunday. A military source said that 3,000 rebels had come out of Darfur. "
                "A spokesman for the alliance said it had thrown 6,000 into the assault."
            ),
            3000,
            6000,
        ),
        (
            (
                "A rebel spokesman said 3,000 fighters of the White Army had entered Malakal from the east on Tuesday. "
                "The state governor, reached on a U.N. base, spoke of 7,000 attackers."
            ),
            3000,
            7000,
        ),
    ],
)
def test_two_tellers_make_a_range(text: str, low: int, high: int) -> None:
    force = one(text).force
    assert force is not None
    assert (force.low, force.high, force.qualifier) == (low, high, "between")


def test_a_figure_put_right_is_no_rival() -> None:
    force = one(
        "Rebels attacked Am Timan on Sunday. The army first spoke of 3,000 attackers. It later raised the figure to "
        "6,000."
    ).force
    assert force is not None
    assert (force.low, force.high) == (6000, 6000)


def test_parts_are_not_added_to_their_whole() -> None:
    force = one(
        "Iraqi soldiers attacked Tal Afar on Saturday. The attacking force numbers 4,800 in all: 2,000 came from the "
        "north and 1,500 from the south."
    ).force
    assert force is not None
    assert (force.low, force.high) == (4800, 4800)


def test_whom_those_bring_up_who_hold_out_do_not_attack() -> None:
    assert one("The army held off an assault on Kutum. It has brought up 7,000 men, residents said.").force is None


def test_whom_those_bring_up_who_attack_do() -> None:
    force = one("The army pressed its assault on the rebel town of Kutum. It has brought up 7,000 men.").force
    assert force is not None
    assert force.low == 7000


def test_who_stands_at_the_place_of_their_own_sides_attack_is_in_it() -> None:
    event = one(
        "Philippine marines fought house to house on Monday to clear militants from Marawi. The government has "
        "deployed about 6,500 troops in and around the lakeside city, backed by planes and artillery."
    )
    assert event.type == "assault"
    assert event.force is not None
    assert event.force.low == 6500


def test_who_stands_at_the_place_of_others_attack_is_not() -> None:
    told = events("Rebels attacked Bria on Sunday. The government has deployed 6,500 troops in the town.")
    assert all(event.force is None for event in told if event.type == "assault")


def test_another_figure_of_those_hit_counts_no_attackers() -> None:
    force = one(
        "Five divisions, some 50,000 soldiers, are closing in on the strip at Mullivaikkal. The United Nations says "
        "that up to 190,000 civilians are trapped. The government puts the figure at 70,000."
    ).force
    assert force is not None
    assert force.low == 50_000


def test_another_figure_of_the_attackers_does() -> None:
    force = one(
        "Rebels stormed Bria on Monday. Residents counted 6,000 rebels. The army puts the figure at 2,000."
    ).force
    assert force is not None
    assert (force.low, force.high) == (2000, 6000)


def test_whom_a_town_is_held_by_back_nobody() -> None:
    event = one("Sri Lankan troops on Tuesday captured Puthukkudiyiruppu, the last town held by the Tamil Tigers.")
    assert event.supporter == ()
    assert [side.name for side in event.defender] == ["Tamil Tigers"]
