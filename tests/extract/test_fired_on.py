"""What guns and aircraft fire on is shelled or struck from the air, however the fire is told; salutes hit nobody."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [one.type for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("shelling", "The outpost at Hombori was fired on with mortars in the evening, the army said."),
        ("shelling", "Warships began firing on the harbour of Misrata before daybreak."),
        ("shelling", "Serb artillery answered the gains of the rebels with 90 shells on Bihac."),
        ("shelling", "Grad rockets had come down on Stepanakert almost daily."),
        ("airstrike", "Helicopters of a private company fired at the militants near Palma."),
        ("airstrike", "The Air Force rocketed streets in Zacamil on Monday as guerrillas held on there."),
        ("airstrike", "Drone fire hit a car on the Qasmieh road."),
    ],
)
def test_what_is_fired_on_is_shelled_or_struck_from_the_air(expected: str, text: str) -> None:
    assert expected in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Naval guns returned 21 rounds of salute at Portsmouth.",
        "The manager was fired on Tuesday with two months of pay.",
        "The minister answered with 90 questions of his own in Nairobi.",
        "A factory fire hit the market of Lagos.",
        "House prices rocketed in the streets of Zacamil.",
    ],
)
def test_salutes_and_fires_hit_nobody(text: str) -> None:
    assert not _types(text)
