"""People called by their country alone who go into another, and soldiers who are where something else happens."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 Congolese crossed into Rwanda on Monday.",
        "Thousands of Eritreans have crossed into Sudan since fighting broke out in Senafe, the UN said.",
        "Around 10,000 Syrians have poured into Turkey since the offensive on Idlib began, aid workers say.",
        "Thousands of Hungarians streamed into Austria on Friday as Soviet troops closed in on Budapest.",
        "Some 9,000 Burmese flooded into Thailand at the weekend.",
    ],
)
def test_who_only_goes_into_another_country_attacks_nobody(text: str) -> None:
    assert [] == forces(text)
    assert [] == [one.attacker for one in events(text) if one.type == "offensive" and one.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 Rwandans crossed into Congo on Monday and attacked Goma.",
        "Some 7,000 Libyans, armed with rifles, crossed into Chad on Monday.",
        "Some 7,000 Russians poured into the Kharkiv region on Friday in a new offensive.",
        "Some 7,000 Rwandan soldiers crossed into Congo on Monday.",
    ],
)
def test_who_comes_to_fight_does(text: str) -> None:
    assert 7000 in forces(text)


def test_soldiers_deployed_where_something_happens_are_not_massed() -> None:
    text = "Jihadists killed 18 villagers near Djibo on Monday, in a province where 10,000 soldiers are deployed."
    assert [] == forces(text)
