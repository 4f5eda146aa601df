"""Where a sentence counts both sides of a fight told before it, each is on the side of its kind; friends make a sum."""

import pytest

from tests.extract.told import events, forces


def _opposing(text: str) -> list[int | None]:
    return [one.opposing_force.low for one in events(text) if one.opposing_force]


_BY_STATE = "The army attacked the rebels' camp near Bria on Monday. {told}"
_BY_REBELS = "Rebels attacked the army base at Mitu on Friday. {told}"


@pytest.mark.parametrize(
    ("lead", "told", "force", "opposing"),
    [
        (_BY_STATE, "Nearly 500 soldiers and 90 rebels fought all night.", [500], [90]),
        (_BY_STATE, "Some 320 troops and 70 guerrillas fought for six hours.", [320], [70]),
        (_BY_STATE, "About 60 insurgents and 410 commandos battled for hours.", [410], [60]),
        (_BY_STATE, "Around 200 soldiers and 80 militants traded fire until dawn.", [200], [80]),
        (_BY_STATE, "Some 250 marines and 110 militants fought through the night.", [250], [110]),
        (_BY_REBELS, "About 600 rebels and 70 soldiers fought until dusk.", [600], [70]),
        (_BY_REBELS, "About 70 soldiers and 600 rebels battled for hours.", [600], [70]),
        (_BY_REBELS, "Some 150 guerrillas and 90 paratroopers exchanged fire all day.", [150], [90]),
        (_BY_REBELS, "Nearly 80 troops and 240 insurgents fought through the night.", [240], [80]),
    ],
)
def test_each_kind_is_on_its_side(lead: str, told: str, force: list[int], opposing: list[int]) -> None:
    text = lead.format(told=told)
    assert (force, opposing) == (forces(text), _opposing(text))


@pytest.mark.parametrize("deed", ["clashed for three hours", "fought for three hours", "battled until dawn"])
def test_a_clash_of_both_has_no_sum_for_a_force(deed: str) -> None:
    assert [250] == forces(_BY_STATE.format(told=f"Some 250 marines and 110 guerrillas {deed}."))


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("Some 500 soldiers and 90 policemen fought all night.", [590]),
        ("Some 500 soldiers and 90 tribesmen fought side by side.", [590]),
        ("Some 500 soldiers and 90 militiamen fought together.", [590]),
    ],
)
def test_who_fought_together_are_a_sum(told: str, force: list[int]) -> None:
    assert force == forces(_BY_STATE.format(told=told))
