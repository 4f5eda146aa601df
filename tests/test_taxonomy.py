"""One table gives every event type its published codes."""

from streams.records import EVENT_TYPES
from streams.taxonomy import TAXONOMY, codes_of


def test_every_event_type_has_codes() -> None:
    assert set(EVENT_TYPES) == set(TAXONOMY)


def test_a_capture_by_a_state_is_a_government_regaining_territory() -> None:
    assert "Government regains territory" == codes_of("capture", by_state=True).acled_sub_event
    assert "Non-state actor overtakes territory" == codes_of("capture").acled_sub_event
