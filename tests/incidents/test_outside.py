"""An attack told only as near a town may be the one at a village that another report names."""

import pytest

from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.measures import outside
from streams.records import Actor, Place
from tests.incidents.told import told

MILITIA = {"attacker": (Actor(name="Banda militia"),), "type": "ambush", "phase": "concluded"}
TOWN = Place(name="Goma", country="CD", admin1="North Kivu", latitude=-1.68, longitude=29.22, precision="town")
VILLAGE = Place(name="Sake", country="CD", admin1="North Kivu", latitude=-1.57, longitude=29.04, precision="town")
FAR = Place(name="Lubero", country="CD", admin1="North Kivu", latitude=-0.16, longitude=29.24, precision="town")


@pytest.mark.parametrize(
    ("feature", "place", "words"),
    [
        ("place landmark", VILLAGE, "Banda militia ambushed blue helmets outside Goma, killing nine."),
        ("place landmark", VILLAGE, "Banda militia ambushed blue helmets in the hills west of Goma, killing nine."),
        (None, VILLAGE, "Banda militia ambushed blue helmets in Goma, killing nine."),
        (None, FAR, "Banda militia ambushed blue helmets outside Goma, killing nine."),
    ],
)
def test_near_a_town_may_be_a_village(feature: str | None, place: Place, words: str) -> None:
    quote = f"Banda militia ambushed blue helmets at {place.name}, 20 km west of Goma."
    one, other = told("a", place=place, quote=quote, **MILITIA), told("b", place=TOWN, quote=words, hours=3, **MILITIA)
    mention = Mention(event=one.events[0], report=report_of(one))
    found = compare(other.events[0], report_of(other), mention, load(), known_affiliations())
    assert (found.veto is None and feature in found.features) if feature else found.veto == "place"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Monday's ambush outside Bangassou killed five.", {"Bangassou"}),
        ("Shells fell near the town of Djibo.", {"Djibo"}),
        ("Rebels fought at the gates of the city of Goma.", {"Goma"}),
        ("Rebels ambushed a convoy in the mountains south of Grozny.", {"Grozny"}),
        ("Troops were shelled in the forests north-west of the town of Goma.", {"Goma"}),
        ("Rebels fought in Goma.", set()),
        ("Rebels came from the mountains of Masisi.", set()),
        ("They were nearing Goma.", set()),
    ],
)
def test_words_that_say_only_near_what_it_was(words: str, names: set[str]) -> None:
    assert outside(words) == names
