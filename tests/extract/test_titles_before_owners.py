"""What a leader is stands between the preposition and his people: "to former president Taylor's militia"."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("attackers", "defenders", "text"),
    [
        (["Taylor's militia"], [], "The town of Ganta has fallen to former president Taylor's militia."),
        (["Sassou Nguesso's fighters"], [], "Pointe-Noire has fallen to ousted president Sassou Nguesso's fighters."),
        (["Charles Taylor's militia"], [], "Ganta was captured by warlord Charles Taylor's militia on Friday."),
        (["army"], ["Nkunda's men"], "The army attacked renegade general Nkunda's men near Sake on Friday."),
        (["Charles Taylor's fighters"], [], "Ganta has fallen to Charles Taylor's fighters."),
    ],
)
def test_a_title_parts_no_preposition_from_whose_people_they_are(
    attackers: list[str], defenders: list[str], text: str
) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert attackers == [one.name for one in event.attacker]
    assert defenders == [one.name for one in event.defender]
