"""An attack and the front that it opens, or the edge at which its men fight, are one event at the attack's place."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels launched an offensive on Wau on Sunday, opening a new front south of Raga. {}", "Wau"),
        ("The RSF stormed Babanusa on Sunday, opening a second front west of Kadugli. {}", "Babanusa"),
        (
            "The Taliban resumed their drive on Kunduz and were battling troops at the edge of the Aliabad hills. {}",
            "Kunduz",
        ),
    ],
)
def test_an_attack_and_its_front_are_one(text: str, place: str) -> None:
    (event,) = events(text.format("A colonel said 6,200 fighters had joined the attack."))
    assert event.place is not None
    assert event.place.name == place
    assert event.force is not None
    assert event.force.low == 6200


def test_a_front_opened_on_another_day_is_another_event() -> None:
    text = "Rebels launched an offensive on Wau on Sunday, and opened a new front south of Raga on Monday."
    assert [one.place.name for one in events(text) if one.place] == ["Wau", "Raga"]


def test_who_fights_at_the_gates_is_on_the_offensive() -> None:
    (event,) = events("Some 6,200 rebels are battling troops at the gates of Damascus.")
    assert event.type == "offensive"
    assert event.place is not None
    assert event.place.name == "Damascus"
