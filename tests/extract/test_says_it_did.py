"""A country that says what it did is who did it: "India said on Tuesday that it had retaken Tiger Hill"."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        (
            (
                "India said on Tuesday that it had retaken Tiger Hill, the highest of the peaks that overlook the road "
                "from Srinagar to Leh, after eleven hours of hand-to-hand fighting."
            ),
            "India",
            "Tiger Hill",
        ),
        ("Ethiopia said it had taken Zalambessa after a night of heavy fighting.", "Ethiopia", "Zalambessa"),
        ("Russia says it has now captured the village of Novomykhailivka.", "Russia", "Novomykhailivka"),
    ],
)
def test_a_country_takes_what_it_says_it_took(text: str, who: str, place: str) -> None:
    event = one(text)
    assert event.place
    assert ("capture", [who], place) == (event.type, [each.name for each in event.attacker], event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said it had been attacked by 90 drones.",
        "Ukraine said on Friday that it had been hit by 90 drones.",
    ],
)
def test_what_was_done_to_it_it_did_not_do(text: str) -> None:
    assert "Ukraine" not in [each.name for event in events(text) for each in event.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "Brazil said it had taken Argentina by surprise in the final.",
        "Turkey said it had captured 12 militants in Ankara.",
        "Iran said that it had seized a tanker in the Gulf.",
    ],
)
def test_what_is_no_place_is_not_taken(text: str) -> None:
    assert not events(text)
