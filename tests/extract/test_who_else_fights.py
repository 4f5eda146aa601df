"""Who fights though no word calls him a fighter: exiles, deserters who join, peasants with arms; who is carried in."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Some 1,200 exiles attacked Lome from across the border.", 1200),
        ("2,000 Chadian soldiers, 900 Congolese exiles and 300 mercenaries make up the force attacking Bangui.", 3200),
        ("The attack on Kindu is made by 3,000 soldiers, 1,500 exiles and 900 mercenaries.", 5400),
        ("Joined by 300 deserters, 2,000 rebels attacked Kisangani.", 2300),
        ("Together with 500 militiamen, 3,000 soldiers stormed Goma.", 3500),
        ("Six hundred deserters went over to the rebels and attacked Bouake with them.", 600),
        ("Six thousand peasants attacked the hacienda near Cuzco with machetes.", 6000),
        ("Four hundred residents stormed the army camp at Kisoro with machetes.", 400),
        ("The siege of Kut is tying down 6,000 Turkish soldiers.", 6000),
        ("The siege of Bor has tied down some 3,000 rebels.", 3000),
        ("Against 2,000 guerrillas around Jaffna the army is sending 15,000 men.", 15_000),
        ("Lima sends 3,000 after guerrillas in Ayacucho", 3000),
        ("The fall of Palmyra to 2,400 militants came as a blow.", 2400),
        ("The loss of Kidal to 600 rebels came after three days.", 600),
        ("Thousands join Taliban assault on Lashkar Gah", 2000),
        ("Satellite images show 2,800 soldiers and 60 tanks dug in opposite Kupiansk.", 2800),
        ("Six thousand rebels stand before Bangui and the guns have opened fire.", 6000),
    ],
)
def test_forces_of_who_fights(text: str, force: int) -> None:
    (event,) = _events(text)
    assert (force, True) == (event.force and event.force.low, bool(event.attacker))


@pytest.mark.parametrize(
    "text",
    [
        "Three thousand exiles returned to Bissau after the peace deal.",
        "Six thousand farmers stormed the ministry in Athens to protest prices.",
        "Against the advice of its allies Paris sent 600 to Kidal.",
        "Manila sends 300 after typhoon in Samar",
        "Manila sends 1,900 nurses after quake in Basilan",
        "The fall of Liverpool to third place came as no surprise.",
        "About 900 fans stood before Anfield in the rain.",
        "Operation Moses carried the Ethiopian Jews to Israel.",
        "The night train has carried the Iranians into Istanbul.",
    ],
)
def test_who_does_not_fight(text: str) -> None:
    assert () == _events(text)


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The offensive has carried the rebels into Kisangani.", "rebels"),
        ("Operation Olive Branch has carried the Turks into Afrin.", "Turks"),
        ("The spring campaign carried the Taliban to the gates of Kunduz.", "Taliban"),
        ("Hundreds in Taliban thrust at Ghazni", "Taliban"),
        ("Hill 881, a height above Khe Sanh, was stormed by the Gloucester Rifles.", "Gloucester Rifles"),
    ],
)
def test_who_is_brought_to_a_place_attacks_it(text: str, attacker: str) -> None:
    (event,) = _events(text)
    assert [attacker] == [one.name for one in event.attacker]


def test_deserters_who_are_caught_are_captured() -> None:
    (event,) = _events("The army attacked Homs, where 200 deserters were held.")
    assert event.force is None


def test_who_is_hunted_is_attacked() -> None:
    (event,) = _events("Manila has sent 1,900 soldiers after Abu Sayyaf rebels on Jolo.")
    assert (["Manila"], 1900) == ([one.name for one in event.attacker], event.force and event.force.low)


def test_what_was_sent_for_after_a_raid_attacks_nobody() -> None:
    (event,) = _events("Kampala sends 4,000 after rebels attack Lira")
    assert (["rebels"], None) == ([one.name for one in event.attacker], event.force)


def test_them_after_a_time_are_those_named_before() -> None:
    *_, event = _events("Rebels took Uvira. Five days on, 5,900 of them attacked Kalemie.")
    assert ("Kalemie", 5900) == (event.place and event.place.name, event.force and event.force.low)
