"""The first attack of an article told once more below: one event, whose number and dead are its own."""

import pytest

from streams.records import Event
from tests.extract.told import events


def told(text: str) -> list[Event]:
    return [one for one in events(text) if one.type in ("offensive", "assault", "clash")]


_MINES = (
    "Rebels attacked three mining towns in northern Nicaragua on Sunday, the army said. "
    "The rebels' command said more than 700 fighters had struck Siuna and Rosita at dawn."
)
_TRENCHES = (
    "The regime opened an offensive on the Zalambessa front this morning. "
    "After a barrage of five hours three divisions were thrown against the trenches of the army."
)
_BATTLE = (
    "Maoist rebels attacked the town of Jumla on Saturday night. "
    "Their commander said in a statement that 600 men had taken part and that it was their greatest battle."
)
_OUTPOSTS = (
    "Ethnic Palaung rebels have attacked Namhsan, residents said. The first shots fell on Monday, when fighters of "
    "the Ta'ang National Liberation Army hit army outposts in the hills south of Namhsan."
)


@pytest.mark.parametrize(
    ("place", "text"),
    [("Siuna", _MINES), ("Zalambessa", _TRENCHES), ("Jumla", _BATTLE), ("Namhsan", _OUTPOSTS)],
)
def test_the_first_attack_told_again_is_one(place: str, text: str) -> None:
    (event,) = told(text)
    assert event.place is not None
    assert event.place.name == place


def test_men_of_nobody_do_not_hide_whose_they_are() -> None:
    (event,) = told(_TRENCHES)
    assert ["regime"] == [one.name for one in event.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the town of Sake on Monday, the army said. The rebels attacked Kitchanga with 200 men.",
        "Rebels attacked the town of Sake on Monday, the army said. Soldiers attacked at dawn with tanks.",
        "Russian troops attacked Kupiansk on Friday. Ukrainian soldiers attacked with drones and mortars.",
        "M23 rebels attacked Sake on Monday. Mai-Mai fighters attacked a camp of the army on the same day.",
        "Some 250 followers of Misuari stormed the port of Jolo. The army attacked them at noon with tanks.",
        "Rebels attacked the town of Sake on Monday, the army said. Elsewhere rebels stormed an army post.",
    ],
)
def test_an_attack_by_others_or_elsewhere_is_another(text: str) -> None:
    assert len(told(text)) > 1


@pytest.mark.parametrize(
    "text",
    [
        "On 21 January the M23 took the lake port of Minova, closing the last supply road into Goma.",
        "Rebels captured Saraqib on Friday, cutting the highway to Aleppo.",
        "Rebels captured Sake on Friday, sending residents and soldiers fleeing down the lakeside road.",
    ],
)
def test_what_a_move_came_to_is_no_event_beside_it(text: str) -> None:
    assert ["capture"] == [one.type for one in events(text)]


def test_a_siege_that_a_move_began_is_one() -> None:
    text = "Rebels captured Saraqib on Friday, encircling Idlib with 5,000 men."
    assert ["capture", "siege"] == [one.type for one in events(text)]
