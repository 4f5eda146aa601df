"""Towns named only for what came after an attack are not where it was."""

import pytest

from tests.extract.told import events, one

_LEADS = (
    "Gunmen attacked an army convoy on Thursday, killing ten soldiers.",
    "An air strike killed 12 people on Thursday.",
)


@pytest.mark.parametrize("lead", _LEADS)
@pytest.mark.parametrize(
    "after",
    [
        "Buses began to move again on the Dori road.",
        "The dead were all from Dori.",
        "The president condemned the attack during a visit to Dori.",
        "Residents of Dori held a protest.",
        "A funeral was held in Dori on Friday.",
        "The governor flew to Dori.",
        "Families in Dori are waiting for news.",
    ],
)
def test_it_was_not_there(lead: str, after: str) -> None:
    assert [event.place for event in events(f"{lead} {after}")] == [None]


@pytest.mark.parametrize(
    ("headline", "lead", "place"),
    [
        ("Gangs attack Port-au-Prince district", "Gunmen attacked Solino before dawn, killing 23 people.", "Solino"),
        (
            "Car bomb kills 23 in Algiers suburb",
            "A car bomb exploded in Bab Ezzouar, killing 23 people.",
            "Bab Ezzouar",
        ),
        ("Air strike hits Sanaa suburb", "Warplanes bombed Arhab on Thursday, killing 23 people.", "Arhab"),
        ("Twelve dead in attack near Mosul", "Gunmen attacked a checkpoint in Hammam al-Alil.", "Hammam al-Alil"),
    ],
)
def test_a_headlines_suburb_is_the_town_of_the_body(headline: str, lead: str, place: str) -> None:
    event = one(f"{headline}\n{lead}")
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize("took", ["freed", "liberated", "recaptured"])
def test_a_town_taken_in_a_counter_attack_is_taken_once(took: str) -> None:
    event = one(f"Troops {took} Sake in a counter-attack on Friday.")
    assert (event.type, event.place and event.place.name) == ("capture", "Sake")


def test_a_village_no_map_has_is_freed_where_it_is_war() -> None:
    assert one("The army freed Seysulan in a counter-attack on Friday.").type == "capture"


@pytest.mark.parametrize("how", ["cut by jihadist fighters", "blocked by rebels"])
def test_roads_cut_by_fighters_are_a_siege(how: str) -> None:
    event = one(f"All roads into Pama have been {how} since Monday.")
    assert (event.type, event.place and event.place.name) == ("siege", "Pama")


def test_roads_closed_by_floods_are_none() -> None:
    assert events("All roads into Pama have been closed by floods since Monday.") == ()


def test_the_gaza_of_mozambique_is_not_that_of_palestine() -> None:
    event = one("MAPUTO - Renamo bandits raided the town of Manjacaze in Gaza province on Tuesday, killing 38 people.")
    assert event.place is not None
    assert event.place.country == "MZ"
    event = one("Israeli air strikes hit Gaza on Tuesday, killing 12 people.")
    assert event.place is not None
    assert event.place.country == "PS"


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers fled to Goma after rebels stormed Sake on Thursday.",
        "Rebels captured Sake on Thursday. The army retreated towards Goma.",
    ],
)
def test_who_flees_leaves_what_was_stormed(text: str) -> None:
    assert {event.place.name for event in events(text) if event.place} == {"Sake"}


@pytest.mark.parametrize("whom", ["the ADF of attacking Sake on Thursday", "ISWAP of the attack on Sake on Thursday"])
def test_whom_police_suspect_attacked(whom: str) -> None:
    assert [who.actor_id for who in one(f"Police suspect {whom}.").attacker] in (["adf"], ["iswap"])
