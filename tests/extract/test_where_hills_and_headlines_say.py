"""Where: above, below or behind a town; and ordinary words that a headline only writes large are no places."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Gorazde", "Serb gunners shelled the hills above Gorazde on Monday."),
        ("Mostar", "Rebels attacked the bridge below Mostar on Monday."),
        ("Kidal", "Rebels attacked the army camp behind Kidal on Monday."),
        ("Aden", "Houthi fighters attacked government positions overlooking Aden on Monday."),
        ("BASRA", "REBELS BREACH ENEMY LINES NORTH OF BASRA"),
        ("Birao", "Rebels Seize Oil Field Near Birao"),
        ("KABO", "REBELS SEIZE KABO"),
    ],
)
def test_an_attack_lies_where_its_town_is_named(place: str, text: str) -> None:
    assert [place] == [one.place.name for one in events(text) if one.place]


@pytest.mark.parametrize(
    "text",
    [
        "REBELS SEIZE OIL FIELD",
        "SERBS OVERRUN SAFE AREA",
        "TROOPS POUND HILLS",
        "GUERRILLAS OVERRUN HILLTOP FORT",
        "PLANES BOMB TRAINING CAMPS",
        "Rebels Attack Coffee Farm",
        "Clashes broke out between Hamas and Fatah on Monday.",
    ],
)
def test_words_that_a_headline_writes_large_are_no_places(text: str) -> None:
    assert [None] == [one.place for one in events(text)]
