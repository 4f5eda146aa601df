"""A rebel who counts the men of "the attack" counts his own side's, where both sides made one."""

import pytest

from streams.extract import extract
from streams.records import Article


def _where(text: str) -> list[str]:
    events = extract(Article(id="a", text=text)).events
    return [one.place.name for one in events if one.force is not None and one.place is not None]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            "Sake",
            (
                "Rebels stormed Sake on Monday. The army then attacked Kibumba. A rebel spokesman said 5,500 men had "
                "taken part in the attack."
            ),
        ),
        (
            "Sake",
            (
                "Rebels stormed Sake on Monday. The army then attacked Kibumba. M23 spokesman Willy Ngoma said 2,500 "
                "men had taken part in the attack."
            ),
        ),
        (
            "El Obeid",
            (
                "RSF fighters assaulted El Obeid on Sunday. The Sudanese army attacked RSF positions at Bara. "
                '"6,000 men took part in the attack," an RSF spokesman said.'
            ),
        ),
        (
            "Kutkai",
            (
                "Insurgents attacked Kutkai. Soldiers attacked Hsenwi later. According to the insurgents, 3,000 men "
                "took part in the assault."
            ),
        ),
    ],
)
def test_it_is_his_own_sides(place: str, text: str) -> None:
    assert [place] == _where(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            "Kibumba",
            (
                "Rebels stormed Sake on Monday. The army then attacked Kibumba. A rebel spokesman said 5,500 "
                "soldiers had taken part in the attack."
            ),
        ),
        (
            "Kibumba",
            (
                "Rebels stormed Sake on Monday. The army then attacked Kibumba. A rebel spokesman said 5,500 men "
                "had taken part in the attack on Kibumba."
            ),
        ),
        (
            "Kibumba",
            (
                "Rebels stormed Sake on Monday. The army then attacked Kibumba. A resident said 5,500 men had "
                "taken part in the attack."
            ),
        ),
        ("Kibumba", "The army attacked Kibumba on Monday. A rebel spokesman said 5,500 men took part in the attack."),
        (
            "Sake",
            (
                "The army attacked Kibumba. Rebels then stormed Sake. An army spokesman said 5,500 men took part in "
                "the attack."
            ),
        ),
    ],
)
def test_else_it_is_the_last_told(place: str, text: str) -> None:
    assert [place] == _where(text)
