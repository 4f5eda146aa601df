"""An offensive "in the south" is not at the town that foes took elsewhere; one that took a town itself is."""

import pytest

from streams.extract import extract
from streams.records import Article


def _where(text: str) -> list[str | None]:
    events = extract(Article(id="a", text=text)).events
    return [one.place.name if one.place else None for one in events if one.type == "offensive"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Ukraine", "Ukraine opened a counter-offensive in the south, days after Russian troops captured Lysychansk."),
        (
            "Burkina Faso",
            "The army began an offensive in the east on Tuesday. In the north, insurgents captured Djibo.",
        ),
        ("Myanmar", "Rebels captured Lashio on Sunday. The junta launched a counter-offensive in the south."),
    ],
)
def test_it_is_in_the_country(place: str, text: str) -> None:
    assert [place] == _where(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Bunia", "The rebels captured Bunia on Sunday. The army launched a counter-offensive to retake it."),
        ("Bunia", "The rebels captured Bunia. The army launched an offensive in the east of the town."),
        ("Bunia", "The army launched an offensive in the east on Sunday. It captured Bunia."),
        ("Bunia", "The army launched an offensive in the east and captured Bunia on Sunday."),
        ("Bunia", "An offensive in the east began on Sunday at Bunia."),
        ("Bunia", "The army launched an offensive in the north of Bunia."),
    ],
)
def test_it_is_at_its_own_town(place: str, text: str) -> None:
    assert [place] == _where(text)
