"""What the same men do in one sentence is one event: bombers who enter, soldiers who go in and take."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "Nine guards died on Friday when four suicide bombers entered a cement plant near Taza.",
        (
            "In a raid before dawn, five suicide attackers entered a police station in Kandahar and blew themselves "
            "up, killing 12 officers."
        ),
        "Three suicide bombers entered a mosque in Maiduguri in an attack on Monday and killed 22 people.",
        ("Paratroopers entered the village of Qara, south of Homs, on Monday and seized its hospital."),
        "Soldiers entered the village of Sabha, east of Derna, by noon and hoisted their flag on the school.",
        "In January government troops broke into Kidal and drove the rebels out of most of the town.",
    ],
)
def test_it_is_one_event(text: str) -> None:
    one(text)


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber blew up his car at the gate of the base in Gao, and gunmen stormed the town of Ansongo.",
        "The army attacked Sake on Monday and took Kitshanga.",
    ],
)
def test_two_deeds_stay_two(text: str) -> None:
    assert 2 == len(events(text))
