"""Numbers between two fights that are of the one told first."""

from tests.extract.told import events


def test_a_number_said_of_who_attacked_is_of_no_fight_told_only_later() -> None:
    text = (
        "More than 300 fighters of ISWAP stormed Monguno on Saturday, residents said. The army said it had repelled "
        "the attack. A spokesman put their number at barely 80. The same morning gunmen raided Goni, 60 kilometres "
        "away, and killed 38 people."
    )
    assert [("Monguno", True), ("Goni", False)] == [
        (one.place.name, one.force is not None) for one in events(text) if one.place
    ]


def test_a_force_told_again_is_not_that_of_a_siege_told_beside_it() -> None:
    text = (
        "Iraq sends 10,000-strong force against Hawija\n\nKIRKUK - Iraqi soldiers began to advance on Hawija. The "
        "10,000-strong force had by noon driven Daesh out of the town of Riyadh. The army has ringed Hawija since "
        "February."
    )
    assert [] == [one.force for one in events(text) if one.type == "siege" and one.force]
