"""Towns, and what was done to them, that somebody denies: no fact, but an event that is denied."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Reports that Kunduz has fallen are without foundation, a general said.", "Kunduz"),
        ("Stories that Bria has fallen were a lie, according to the garrison.", "Bria"),
        ("The statement from Juba that Malakal has been taken is false, the army said.", "Malakal"),
        ("What has been printed about the fall of the Bagram base is not true, the army said.", "Bagram"),
        ("The commander dismissed talk of the loss of Kupiansk as enemy lies.", "Kupiansk"),
        ("The presidency rejected as fantasy the announcement that Bria was taken by rebels.", "Bria"),
        ("The general denied that Shushi had been occupied.", "Shushi"),
    ],
)
def test_a_loss_that_is_denied_is_a_denied_capture(text: str, place: str) -> None:
    told = [(one.type, one.place.name if one.place else None, one.modality) for one in events(text)]
    assert told == [("capture", place, "denied")]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The spokesman of the army said that Kunduz had not fallen.", "capture", "negated"),
        ("The army denied that its planes had killed villagers in Kutum.", "airstrike", "denied"),
        ("The air force rejected reports that its jets had killed people in Kutum.", "airstrike", "denied"),
        ("The mission did not shell Kismayo or villages where civilians live, soldiers say.", "shelling", "negated"),
    ],
)
def test_what_is_said_not_to_be_so_is_no_fact(text: str, kind: str, modality: str) -> None:
    assert [(one.type, one.modality) for one in events(text)] == [(kind, modality)]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that the bridge at Genoa has fallen are without foundation, engineers said.",
        "Reports that beef prices in Dublin have fallen are false.",
        "The tower of Pisa has not fallen.",
        "Unemployment in Lyon has not fallen, a general said.",
        "The report that she had fallen ill in Baku is false.",
        "The statement that the cup had been taken from Leeds is false.",
        "Talk of the loss of Bayern as a sponsor is false.",
        "The mayor denied that the picture of Lyon had been taken at night.",
        "The bank dismissed talk of the fall of Lisbon shares as fantasy.",
    ],
)
def test_denials_of_peace_tell_nothing(text: str) -> None:
    assert not events(text)
