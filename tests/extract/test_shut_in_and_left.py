"""Towns shut in from all sides, left weeks after they were taken, freed in full, or gone to the army on a day."""

import pytest

from tests.extract.told import events


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(one.type, one.place.name if one.place else None) for one in events(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kobani has been shut in from three sides since Sunday, its mayor said.", "Kobani"),
        ("The garrison town of Malakal is cut off on all sides.", "Malakal"),
        ("The rebels have come round Goma on three sides.", "Goma"),
    ],
)
def test_a_town_shut_in_from_its_sides_is_besieged(text: str, place: str) -> None:
    assert _told(text) == [("siege", place)]


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("retreat", "The rebels left Bria on Monday, two months after taking it.", "Bria"),
        ("retreat", "The M23 abandoned Kibumba in June, only a week after capturing the town.", "Kibumba"),
        ("capture", "The district of Tel Abyad has been freed in full, the spokesman of the army said.", "Tel Abyad"),
        ("capture", "Kunduz went to the Taliban on 28 September without a fight.", "Kunduz"),
        ("capture", "Sloviansk was lost to the Russians in April.", "Sloviansk"),
        ("capture", "The marines entered Grytviken on Sunday without bloodshed.", "Grytviken"),
        ("offensive", "Our forces cleansed Tikrit of the terrorists on Sunday.", "Tikrit"),
        ("surrender", "Since the surrender of Kunduz to the rebels the road is open.", "Kunduz"),
    ],
)
def test_a_town_that_is_left_freed_or_lost_has_changed_hands(kind: str, text: str, place: str) -> None:
    assert (kind, place) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Andorra has been shut in from all sides by snow since Sunday.",
        "Clerks in Bristol were shut in from all sides by paperwork.",
        "The cyclists have come round Lucca on two sides.",
        "The firm left Cork in May, two years after taking the office.",
        "The army left Genoa on Friday, a week after taking charge of the flood relief.",
        "The slave was freed in full on Monday in Natchez.",
        "The contract for Lyon went to the army on Monday.",
        "The cup went to the army on 3 May in Sofia.",
        "The match was lost to the Bruins in Boston.",
        "The surrender of his driving licence in Leeds came on Monday.",
        "The Surrender of Breda hangs in Madrid.",
    ],
)
def test_what_is_shut_in_left_or_lost_in_peace_is_no_event(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels are at the gates of Goma. It is a blow to the army after the fall of Kunduz on Wednesday.",
    ],
)
def test_a_town_whose_fall_has_a_day_was_taken(text: str) -> None:
    assert "capture" in [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Goma. The picture of the town was taken on 27 September.",
        "Rebels shelled Goma. After the fall of Leeds on Saturday the coach spoke of the league.",
    ],
)
def test_a_picture_and_a_team_are_not_taken(text: str) -> None:
    assert "capture" not in [one.type for one in events(text)]
