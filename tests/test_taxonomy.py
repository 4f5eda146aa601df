"""One table gives every event type its published codes."""

import pytest

from streams.records import EVENT_TYPES, Actor, Event
from streams.taxonomy import TAXONOMY, codes_of, codes_of_event


def test_every_event_type_has_codes() -> None:
    assert set(EVENT_TYPES) == set(TAXONOMY)


def test_a_capture_by_a_state_is_a_government_regaining_territory() -> None:
    assert "Government regains territory" == codes_of("capture", by_state=True).acled_sub_event
    assert "Non-state actor overtakes territory" == codes_of("capture").acled_sub_event


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
