"""One table gives every event type its published codes."""

import pytest

from streams.records import EVENT_TYPES, Actor, Event, Place
from streams.taxonomy import TAXONOMY, codes_of, codes_of_event


def test_every_event_type_has_codes() -> None:
    assert set(EVENT_TYPES) == set(TAXONOMY)


def test_a_capture_by_a_state_is_a_government_regaining_territory() -> None:
    assert "Government regains territory" == codes_of("capture", by_state=True).acled_sub_event
    assert "Non-state actor overtakes territory" == codes_of("capture").acled_sub_event


@pytest.mark.parametrize(
    "name",
    [
        "Rebel forces", "Opposition forces", "Kurdish forces", "Anti-government forces", "Mutinous soldiers",
        "Separatist troops",
    ],
)  # fmt: skip
def test_forces_that_fight_the_state_regain_nothing_for_it(name: str) -> None:
    assert "Non-state actor overtakes territory" == _capture_by(Actor(name=name), None)


@pytest.mark.parametrize("name", ["Soldiers", "Troops", "Government forces", "Army troops"])
def test_soldiers_who_begin_the_sentence_are_the_states(name: str) -> None:
    assert "Government regains territory" == _capture_by(Actor(name=name), "MZ")


@pytest.mark.parametrize(
    ("actor_id", "country", "sub_event"),
    [
        ("ru-forces", "UA", "Non-state actor overtakes territory"),
        ("rw-forces", "CD", "Non-state actor overtakes territory"),
        ("cd-forces", "CD", "Government regains territory"),
        ("ru-forces", None, "Government regains territory"),
    ],
)
def test_a_foreign_state_takes_as_a_group_would(actor_id: str, country: str | None, sub_event: str) -> None:
    assert sub_event == _capture_by(Actor(name="troops", actor_id=actor_id), country)


def _capture_by(actor: Actor, country: str | None) -> str:
    place = Place(name="it", country=country)
    event = Event(
        id="e", type="capture", phase="concluded", modality="asserted", attacker=(actor,), place=place, evidence=()
    )
    return codes_of_event(event).acled_sub_event


@pytest.mark.parametrize(
    ("attacker", "sub_event"),
    [
        (Actor(name="Syrian army", actor_id="sy-forces"), "Government regains territory"),
        (Actor(name="government soldiers"), "Government regains territory"),
        (Actor(name="Arakan Army"), "Non-state actor overtakes territory"),
        (Actor(name="rebels"), "Non-state actor overtakes territory"),
    ],
)
def test_who_captures_it_tells_which_capture_it_is(attacker: Actor, sub_event: str) -> None:
    event = Event(id="e", type="capture", phase="concluded", modality="asserted", attacker=(attacker,), evidence=())
    assert sub_event == codes_of_event(event).acled_sub_event
