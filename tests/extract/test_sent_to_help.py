"""Who are counted beside an attack and make no part of it: sent to help, in the place, on both sides, on the road."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The junta has flown 6,000 soldiers to Bria, which has been under attack by rebels since last month.",
        "The army rushed 6,000 soldiers to Bria, which is besieged by rebels.",
        "The government has sent 6,000 troops to Bria, under rebel attack since Friday.",
        "The government sent 6,000 troops to the town of Bria, which the rebels attacked on Friday.",
        "The rebels continue their attack on Bria, to which the army has moved 6,000 soldiers.",
        "Soldiers attacked Mullaitivu on Sunday, where officials believe 6,000 Tigers are making their last stand.",
        "The army launched an assault on Bria, a town in which 7,000 rebels were said to have gathered.",
        "The Ethiopians attacked Tsorona on Sunday. Each side has more than 20,000 men there.",
        "The Ethiopians attacked Tsorona on Sunday. The two armies have 200,000 men each at the border.",
        "The Ethiopians attacked Tsorona. Both armies have been digging since May. Each has 200,000 men at the border.",
        "Rebels attacked Bor on Sunday. Tens of thousands have crossed the Nile.",
        "Rebels attacked Bor on Sunday. More than 8,000 have crossed the river to Uganda.",
        "Rebels attacked Bor on Sunday. Nearly 30,000 crossed into Chad within a day.",
    ],
)
def test_those_beside_an_attack_are_no_attackers(text: str) -> None:
    assert [one.force for one in events(text)] == [None]


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (6000, "The army sent 6,000 troops against Bria, which it has besieged since May."),
        (7000, "Russian troops attacked Sumy on Sunday. Some 7,000 crossed the border at dawn."),
        (7000, "Russian troops attacked Sumy on Sunday. Some 7,000 have crossed the border and are storming the town."),
        (6000, "Both armies claim Bria. The rebels attacked it on Sunday with 6,000 men."),
        (7000, "Rebels attacked Bria on Sunday, where 7,000 of them are now fighting for the barracks."),
        (2000, "RSF fighters attacked El Obeid on Monday. Thousands have arrived from Darfur with pick-ups."),
        (7000, "The army sent 7,000 soldiers to Goma and attacked the rebels holding it on Monday."),
        (10000, "Russia moved 10,000 soldiers to Avdiivka as it attacked the town on Sunday."),
        (12000, "Ethiopia sent 12,000 troops to Mekelle after it attacked the city on Sunday."),
        (6500, "The rebels moved 6,500 fighters to Bambari, which was attacked by them at dawn on Monday."),
        (15000, "Both armies had massed 15,000 soldiers near Badme before they clashed there on Tuesday."),
    ],
)
def test_those_who_attack_are_counted(force: int, text: str) -> None:
    assert [one.force.low for one in events(text) if one.force] == [force]


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 soldiers' families were trapped when rebels attacked Bria.",
        "Rebels attacked Bria, where 7,000 soldiers\u2019 widows live.",
    ],
)
def test_families_of_soldiers_are_no_soldiers(text: str) -> None:
    (event,) = events(text)
    assert (event.force, event.opposing_force) == (None, None)


@pytest.mark.parametrize(
    ("modality", "text"),
    [
        ("negated", "Angola's army called off its assault on Mavinga, for which it had assembled 25,000 men."),
        ("negated", "The army postponed its offensive on Mavinga, for which it has massed 25,000 men."),
        ("asserted", "The army has gathered 25,000 men for an assault on Mavinga."),
        ("asserted", "The army broke off its assault on Mavinga on Sunday, in which 25,000 men took part."),
        ("asserted", "The rebels have massed 6,000 men but have not attacked Bria."),
    ],
)
def test_who_was_gathered_for_what_is_called_off_attacks_nobody(modality: str, text: str) -> None:
    assert [modality] == [one.modality for one in events(text)]
