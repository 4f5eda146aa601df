"""Where somebody tells of a fight, whose purpose it serves and since when it is the worst is not where it was."""

import pytest

from tests.extract.told import events


def _told(text: str) -> list[tuple[str, list[str]]]:
    return [(event.type, [place.name for place in event.places]) for event in events(text) if not event.historic]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("From Oslo, a rebel statement said fighters had beaten off two columns on Sunday.", [("assault", [])]),
        ("From Lusaka, the movement announced that its fighters had stormed two camps.", [("assault", [])]),
        ("From Lagos, an army spokesman confirmed that 400 men had attacked two posts.", [("assault", [])]),
        ("From Sake, rebels attacked army posts on Sunday, officials said.", [("assault", ["Sake"])]),
        (
            (
                "Jets bombed a barracks near Taiz on Sunday. In Washington, officials repeated that troops were hit. "
                "A bomb landed there."
            ),
            [("airstrike", ["Taiz"])],
        ),
    ],
)
def test_it_is_not_where_it_is_told(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert told == _told(text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Three thousand soldiers attacked on Sunday, part of Moscow's effort to take the region.", []),
        ("Three thousand soldiers attacked on Sunday, part of the Kremlin's latest push to take the region.", []),
        ("Two thousand soldiers attacked on Sunday in line with Ankara's plan to seize the hills.", []),
        ("Two thousand rebels attacked Khartoum's northern suburbs on Sunday.", ["Khartoum"]),
        ("Two thousand rebels attacked Bamako's airport on Sunday.", ["Bamako"]),
        ("Drones attacked the Kremlin on Sunday, the presidential office said.", ["Kremlin"]),
    ],
)
def test_a_purpose_is_a_governments_and_no_place(text: str, places: list[str]) -> None:
    assert [places] == [one for _, one in _told(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rebels attacked the trenches at Sake on Sunday in the fiercest raid since Masisi fell last month.",
            [("assault", ["Sake"])],
        ),
        (
            "The fighting in Sake on Sunday was the worst since the army recaptured Masisi last month.",
            [("clash", ["Sake"])],
        ),
        (
            (
                "The battle, the heaviest since Masisi changed hands last month, is over.\n"
                "The army said it had broken an assault by 5,000 rebels."
            ),
            [("assault", [])],
        ),
        (
            "The first attack since rebels seized Masisi on Sunday came at dawn on Monday.",
            [("assault", []), ("capture", ["Masisi"])],
        ),
        (
            "Masisi changed hands last month, and rebels attacked Sake on Sunday.",
            [("capture", ["Masisi"]), ("assault", ["Sake"])],
        ),
        (
            "Rebels pushed into the Mubi camp on Sunday in the heaviest attack since the city was encircled.",
            [("offensive", ["Mubi"]), ("siege", ["Mubi"])],
        ),
    ],
)
def test_what_a_fight_is_ranked_since_is_no_news(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert told == _told(text)
